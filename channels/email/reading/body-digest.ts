import { createHash } from "node:crypto";
import type { ReadAttachment } from "./attachments.ts";

/** What makes two copies the same mail, whatever servers they travelled through. */
export type DigestInput = {
  readonly from: string;
  readonly date: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly ReadAttachment[];
};

/** Blanks are the one thing servers change on the way. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** SHA-256 over sender, date, subject, decoded bodies and attachments; headers of the transport do not count. */
export function bodyDigest(input: DigestInput): Uint8Array {
  const texts = [input.from, squeezed(input.date), input.subject, squeezed(input.text), squeezed(input.html)];
  const hash = createHash("sha256").update(texts.map((text) => `${text.length}:${text}`).join(""));
  for (const { name, content } of input.attachments) {
    hash.update(`${content.byteLength}:${name}:`).update(content);
  }
  return hash.digest();
}

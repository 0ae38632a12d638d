import { createHash } from "node:crypto";

/** Longer ids do not fit an index entry together with what stands beside them. */
const longest = 500;

/** A Message-ID as it is kept and looked up: itself, or its hash when it is absurdly long. */
export function shortId(mailId: string): string {
  const id = mailId.toWellFormed().replaceAll("\0", "");
  return Buffer.byteLength(id) <= longest ? id : `${createHash("sha256").update(id).digest("hex")}@long.invalid`;
}

import { parseStructured } from "../mime/parameters.ts";
import { contentOf, type Part } from "../mime/part.ts";
import { openTnef } from "./tnef.ts";

/** What a winmail.dat brings: words, where it has any, and its files as parts of the mail. */
export type Winmail = { text: string | null; html: string | null; files: Part[]; whole: boolean };

/** Whether a leaf is what Outlook packs a mail into when it takes the receiver for Outlook. */
export function isWinmail(part: Part): boolean {
  const name = part.disposition.parameters.get("filename") ?? part.type.parameters.get("name") ?? "";
  return /^application\/(?:vnd\.)?ms-tnef$/.test(part.type.value) || /^winmail\.dat$/i.test(name.trim());
}

function asPart(type: string, name: string, contentId: string, body: Uint8Array): Part {
  return {
    fields: contentId === "" ? [] : [{ name: "content-id", value: `<${contentId}>` }],
    type: parseStructured(type || "application/octet-stream"),
    disposition: { value: "attachment", parameters: new Map([["filename", name]]) },
    encoding: "",
    body,
    parts: [],
  };
}

/** Opens it, or null when it is none after all. */
export function openWinmail(part: Part): Winmail | null {
  const tnef = openTnef(contentOf(part));
  if (tnef === null) return null;
  const files = tnef.files.map(({ type, name, contentId, content }) => asPart(type, name, contentId, content));
  return { text: tnef.text, html: tnef.html, files, whole: tnef.whole };
}

import { LIMITS } from "./limits.ts";

const BRACKETED = /<([^<>]{1,2000})>/g;

function cleaned(id: string): string {
  return id.replace(/[\s\0]+/g, "");
}

/** Message-IDs in a header, without brackets, in order, each once; those longer than a line are not ids. Bounded to the last 100. */
export function parseMessageIds(header: string): string[] {
  const text = header.slice(0, LIMITS.headerValue);
  const bracketed = [...text.matchAll(BRACKETED)].map((match) => cleaned(match[1] ?? ""));
  const bare = bracketed.length > 0 ? [] : text.split(/[\s,;]+/).filter((word) => /^[^@"()]+@[^@"()]+$/.test(word));
  const ids = [...bracketed, ...bare.map(cleaned)].filter((id) => id !== "" && id.length <= LIMITS.messageId);
  return [...new Set(ids)].slice(-LIMITS.references);
}

/** The one Message-ID of a mail, or null when it has none; a mangled one is taken as it stands. */
export function parseMessageId(header: string): string | null {
  const [first] = [...header.slice(0, LIMITS.headerValue).matchAll(BRACKETED)];
  const id = cleaned(first?.[1] ?? header.replace(/[<>]/g, ""));
  return id === "" || id.length > LIMITS.messageId ? null : id;
}

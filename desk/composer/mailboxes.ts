import type { Mailbox } from "../../conversations/contract.ts";

const address = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]+$/;

/**
 * Reads mail addresses as people write and paste them: `a@b.example, "Vollmer, Dr. K." <k@v.example>; …`.
 * `rest` is what could not be read.
 */
export function mailboxesIn(text: string): { found: Mailbox[]; rest: string } {
  const found: Mailbox[] = [];
  const rest: string[] = [];
  for (const part of splitOutsideQuotes(text)) {
    const box = mailboxOf(part.trim());
    if (box) found.push(box);
    else if (part.trim()) rest.push(part.trim());
  }
  return { found, rest: rest.join(", ") };
}

/** Whether something can be a mail address at all. The server decides for good. */
export const isAddress = (text: string) => address.test(text);

/** The first thing among the recipients that is no address. */
export const firstWrong = (boxes: readonly Mailbox[]) => boxes.find((box) => !isAddress(box.address))?.address;

/** The first of them, by name where it is known. */
export const nameOf = ([first]: readonly Mailbox[]) => first?.name || first?.address || "";

function mailboxOf(text: string): Mailbox | null {
  const named = /^(.*?)\s*<([^<>]+)>$/s.exec(text);
  const name = (named?.[1] ?? "").trim().replace(/^"(.*)"$/s, "$1");
  const bare = (named?.[2] ?? text).trim().replace(/^mailto:/i, "");
  return address.test(bare) ? { name, address: bare } : null;
}

const splitOutsideQuotes = (text: string) => text.match(/(?:"[^"]*"|<[^>]*>|[^,;\n])+/g) ?? [];

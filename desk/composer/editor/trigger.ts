import type { WritingKind } from "./extensions.ts";

/** What somebody is about to put in, and the word they look for it by. `length` counts the characters that stand for it. */
export type Trigger = { what: "template" | "mention"; query: string; length: number };

/** A template at the beginning of a line: ; or / and one word. */
const template = /^[;/]([\p{L}\p{N}-]{0,40})$/u;
/** A colleague or shop anywhere: @ and up to two words. */
const mention = /(?:^|[\s(])@((?:[\p{L}\p{N}][\p{L}\p{N}.'-]*(?: [\p{L}\p{N}.'-]*)?)?)$/u;

/** What the words of a line up to the caret ask for. Notes speak to colleagues, everything else is written with templates. */
export function triggerIn(line: string, kind: WritingKind): Trigger | null {
  const found = (kind === "note" ? mention : template).exec(line);
  if (!found) return null;
  const query = found[1] ?? "";
  return { what: kind === "note" ? "mention" : "template", query, length: query.length + 1 };
}

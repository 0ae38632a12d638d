import type { MentionInput } from "../../conversations/mentions/contract.ts";
import { fits } from "../palette/fitting.ts";

/** A colleague or a shop that can be spoken to. */
export type Mentionable = MentionInput & { name: string };

/** Small letters without marks, as people type names. */
const plain = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss");

const most = 8;

/** Those whose name has words that begin as typed; colleagues before shops. */
export const mentionablesLike = (all: readonly Mentionable[], typed: string): Mentionable[] =>
  all.filter(({ name }) => fits(name, typed)).slice(0, most);

/** Whom a note speaks to: every name behind an @, the longest that fits. Two of the same name are both meant. */
export function mentionsIn(text: string, all: readonly Mentionable[]): MentionInput[] {
  const names = all.map((one) => ({ ...one, plain: plain(one.name) })).sort((a, b) => b.plain.length - a.plain.length);
  const found = new Map<string, MentionInput>();
  for (const rest of text.split(/(?<=^|[\s(])@/u).slice(1)) {
    const words = plain(rest);
    const longest = names.find(
      (one) => words.startsWith(one.plain) && !/^[\p{L}\p{N}]/u.test(words.slice(one.plain.length)),
    );
    for (const { kind, id, plain: name } of names) if (longest && name === longest.plain) found.set(id, { kind, id });
  }
  return [...found.values()];
}

import { type Show, stages } from "../../api/timeline.ts";

/** What of a life is looked at, as it stands in the address: one kind or stage, what holds words, and the month it is opened at. */
export type Look = { show?: Show; q?: string; at?: string };

/** What stands above the entries; the stages of the journey stand at the band. */
export const shows = [
  "in",
  "out",
  "note",
  "visit",
  "order",
  "fact",
  "closed",
  "change",
] as const satisfies readonly Show[];
const known: readonly Show[] = [...shows, ...stages];

/** Reads it from an address; what makes no sense there is left out. */
export function lookFrom({ show, q, at }: Record<string, unknown>): Look {
  const wanted = known.find((one) => one === show);
  const words = typeof q === "string" || typeof q === "number" ? String(q).slice(0, 200) : "";
  return {
    ...(wanted ? { show: wanted } : {}),
    ...(words.trim() ? { q: words } : {}),
    ...(typeof at === "string" && /^\d{4}-(0[1-9]|1[0-2])$/.test(at) ? { at } : {}),
  };
}

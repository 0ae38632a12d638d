import type { Show } from "../../api/timeline.ts";

/** What of a life is looked at, as it stands in the address: one kind, what holds words, and the month it is opened at. */
export type Look = { show?: Show; q?: string; at?: string };

export const shows = ["in", "out", "note"] as const satisfies readonly Show[];

/** Reads it from an address; what makes no sense there is left out. */
export function lookFrom({ show, q, at }: Record<string, unknown>): Look {
  const known = shows.find((one) => one === show);
  const words = typeof q === "string" || typeof q === "number" ? String(q).slice(0, 200) : "";
  return {
    ...(known ? { show: known } : {}),
    ...(words.trim() ? { q: words } : {}),
    ...(typeof at === "string" && /^\d{4}-(0[1-9]|1[0-2])$/.test(at) ? { at } : {}),
  };
}

import type { TimelineEntry } from "../../customers/contract.ts";

export type TimelineLine =
  | { type: "month"; key: string; at: string }
  | { type: "entry"; key: string; entry: TimelineEntry };

/** The entries under the months they fall into, as the clock of this browser has it. Entries that came twice stand once. */
export function monthsOf(entries: readonly TimelineEntry[]): TimelineLine[] {
  const lines: TimelineLine[] = [];
  const seen = new Set<string>();
  let month = "";
  for (const entry of entries) {
    if (seen.has(entry.id)) continue;
    seen.add(entry.id);
    const date = new Date(entry.at);
    const key = `${date.getFullYear()}-${date.getMonth() + 1}`;
    if (key !== month) lines.push({ type: "month", key, at: entry.at });
    month = key;
    lines.push({ type: "entry", key: entry.id, entry });
  }
  return lines;
}

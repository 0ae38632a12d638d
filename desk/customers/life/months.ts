import type { LifeMonth } from "../../../customers/contract.ts";
import { isStage, type Show } from "../../api/timeline.ts";

/** "2026-11" of a moment, as the calendar on the wall has it. */
export function monthOf(at: string | Date): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, "0")}`;
}

/** The moment a month begins, or one so many months later. */
export function beginOf(month: string, later = 0): Date {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(year, number - 1 + later);
}

/** How much of what is shown happened in a month. */
export function countOf(month: LifeMonth, show?: Show): number {
  const { received, sent, notes, facts, closed, changes, visits, orders, journey } = month;
  if (show === undefined) return received + sent + notes + facts + closed + changes + visits + orders;
  if (isStage(show)) return journey[show] ?? 0;
  return { in: received, out: sent, note: notes, fact: facts, closed, change: changes, visit: visits, order: orders }[
    show
  ];
}

/** The month in which something is, nearest to the wanted one; the older of two equally near. `months` newest first. */
export function nearestMonth(months: readonly string[], wanted: string): string | undefined {
  const far = (month: string) => Math.abs(beginOf(month).getTime() - beginOf(wanted).getTime());
  return [...months].sort((a, b) => far(a) - far(b) || a.localeCompare(b))[0];
}

import type { RecordedEvent } from "../../platform/events/record.ts";
import type { BatchOutcome } from "./contract.ts";

/** What came of doing something to many: for each its outcome, what to tell, and what to keep for taking it back. */
export type Done<Keepsake> = { outcomes: BatchOutcome[]; events: RecordedEvent[]; kept: Keepsake };

/** Outcomes for these, in their order. */
export function outcomesOf(
  ids: readonly string[],
  done: ReadonlySet<string>,
  refused: ReadonlyMap<string, string>,
): BatchOutcome[] {
  return ids.map((id) => {
    const reason = refused.get(id) ?? null;
    return { id, outcome: reason ? "refused" : done.has(id) ? "done" : "unchanged", reason };
  });
}

/** Those of these that are not to be seen. */
export const unseen = (ids: readonly string[], seen: ReadonlySet<string>): [string, string][] =>
  ids.filter((id) => !seen.has(id)).map((id) => [id, "no-conversation"]);

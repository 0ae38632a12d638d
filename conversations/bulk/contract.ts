import { z } from "zod";
import { Id, Instant, TagName } from "../../platform/contract.ts";
import { AssignmentInput, SnoozeInput } from "../contract.ts";

/** So many conversations at once. */
export const mostInBatch = 200;

const plain = <Do extends string>(one: Do) => z.object({ do: z.literal(one) });

/** What is done to each of them: the same as the routes of a single conversation do. */
export const BatchAction = z.discriminatedUnion("do", [
  AssignmentInput.extend({ do: z.literal("assign") }),
  SnoozeInput.extend({ do: z.literal("snooze") }),
  z.object({ do: z.literal("tag"), name: TagName }),
  z.object({ do: z.literal("untag"), name: TagName }),
  plain("close"),
  plain("reopen"),
  plain("wake"),
  plain("spam"),
  plain("not-spam"),
  plain("delete"),
  plain("restore"),
  plain("read"),
  plain("unread"),
]);
export type BatchAction = z.infer<typeof BatchAction>;

export const BatchInput = z.object({ ids: z.array(Id).min(1).max(mostInBatch), action: BatchAction });
export type BatchInput = z.infer<typeof BatchInput>;

/**
 * `unchanged`: it stood so already. `refused`: not done, for the `reason` the single route would give; in taking back also
 * `changed-meanwhile`: somebody or something changed it since.
 */
export const BatchOutcome = z.object({
  id: Id,
  outcome: z.enum(["done", "unchanged", "refused"]),
  reason: z.string().nullable(),
});
export type BatchOutcome = z.infer<typeof BatchOutcome>;

export const BatchResult = z.object({
  /** To take it back by, for a day; null when nothing changed. */
  id: Id.nullable(),
  at: Instant,
  items: z.array(BatchOutcome),
});
export type BatchResult = z.infer<typeof BatchResult>;

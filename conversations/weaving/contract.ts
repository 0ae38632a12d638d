import { z } from "zod";
import { PersonCard } from "../../customers/contract.ts";
import { Id, Instant } from "../../platform/contract.ts";
import { StaffRef } from "../../team/contract.ts";

export const ConversationRef = z.object({ id: Id, subject: z.string() });
export type ConversationRef = z.infer<typeof ConversationRef>;

/** What a conversation is woven of. */
export const weave = {
  /** What stands in it, merged last first: a `DELETE` of its merge lets it stand by itself again. */
  merged: z.array(
    z.object({
      id: Id,
      subject: z.string(),
      customer: PersonCard,
      at: Instant,
      by: StaffRef.nullable(),
      messages: z.number().int(),
    }),
  ),
  /** What it was split off from, and what was split off from it. */
  splitFrom: ConversationRef.nullable(),
  splits: z.array(ConversationRef.extend({ at: Instant })),
};

/** Into which conversation it goes. */
export const MergeInput = z.object({ into: Id });
export type MergeInput = z.infer<typeof MergeInput>;

/** Some messages, or everything from one on. At most a thousand. */
export const SplitInput = z.union([
  z.strictObject({ messageIds: z.array(Id).min(1).max(1000) }),
  z.strictObject({ fromId: Id }),
]);
export type SplitInput = z.infer<typeof SplitInput>;

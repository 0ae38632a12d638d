import { z } from "zod";
import { Id } from "../../platform/contract.ts";

export const mentionKinds = ["staff", "shop"] as const;

/** A colleague or a whole shop that a note speaks to. */
export const MentionInput = z.object({ kind: z.enum(mentionKinds), id: Id });
export type MentionInput = z.infer<typeof MentionInput>;

export const MentionView = MentionInput.extend({ name: z.string() });
export type MentionView = z.infer<typeof MentionView>;

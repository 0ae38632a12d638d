import { z } from "zod";
import { Id, Instant } from "../../platform/contract.ts";
import { StaffRef } from "../../team/contract.ts";

export const blockKinds = ["address", "domain"] as const;
export const BlockKind = z.enum(blockKinds);
export type BlockKind = z.infer<typeof BlockKind>;

export const BlockView = z.object({
  id: Id,
  kind: BlockKind,
  /** A mail address, or a domain without "@" that stands for those below it, too. */
  value: z.string(),
  /** Who blocked it; null for a program. */
  by: StaffRef.nullable(),
  at: Instant,
});
export type BlockView = z.infer<typeof BlockView>;

/** Whom to block: at most 320 characters. `conversationId` goes into spam with it. */
export const BlockInput = z.object({
  kind: BlockKind,
  value: z.string().trim().min(1).max(320),
  conversationId: Id.optional(),
});
export type BlockInput = z.infer<typeof BlockInput>;

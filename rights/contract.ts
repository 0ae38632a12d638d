import { z } from "zod";
import { Id, Instant, PageQuery } from "../platform/contract.ts";
import { StaffRef } from "../team/contract.ts";

/** Why somebody is forgotten: they asked, took a consent back, are no longer needed, should never have been kept. */
export const erasureReasons = ["asked", "withdrawn", "no-longer-needed", "unlawful"] as const;
export const ErasureReason = z.enum(erasureReasons);
export type ErasureReason = z.infer<typeof ErasureReason>;

const amount = z.number().int();
/** How much goes, and what stays: conversations others take part in, with black words, and the files others sent. */
export const ErasureCounts = z.object({
  profiles: amount,
  facts: amount,
  notes: amount,
  listRows: amount,
  conversations: amount,
  messages: amount,
  files: amount,
  shared: amount,
  ownInShared: amount,
  blackened: amount,
  filesOfOthers: amount,
});
export type ErasureCounts = z.infer<typeof ErasureCounts>;

export const ErasurePreview = z.object({ customerId: Id, name: z.string(), counts: ErasureCounts });
export type ErasurePreview = z.infer<typeof ErasurePreview>;

/** What is left of an erasure: no value of the person. */
export const ErasureView = z.object({
  id: Id,
  at: Instant,
  customerId: Id,
  reason: ErasureReason,
  by: StaffRef.nullable(),
  counts: ErasureCounts,
  /** SHA-256 over the record, in hexadecimal digits. */
  proof: z.string(),
});
export type ErasureView = z.infer<typeof ErasureView>;

/** `name`: of the customer, written out by whoever erases them. */
export const ErasureInput = z.object({ reason: ErasureReason, name: z.string().max(200) });
export type ErasureInput = z.infer<typeof ErasureInput>;
export const ErasuresQuery = PageQuery.extend({
  /** Only those of somebody with this mail address or phone number. */
  of: z
    .string()
    .trim()
    .max(320)
    .refine((text) => !text.includes("\0"), "must not contain NUL characters")
    .optional(),
});
export const ExportQuery = z.object({ as: z.enum(["json", "html"]).default("json") });
export type ErasuresQuery = z.infer<typeof ErasuresQuery>;

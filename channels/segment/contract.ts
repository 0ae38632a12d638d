import { z } from "zod";
import { Id, Instant } from "../../platform/contract.ts";

/** Where calls come from. The key of a website or an app is read by whoever looks; a server keeps its own. */
export const sourceKinds = ["website", "server", "app"] as const;
export const SourceKind = z.enum(sourceKinds);
export type SourceKind = z.infer<typeof SourceKind>;

const Name = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/^\P{Cc}*$/u);

export const SourceInput = z.object({ name: Name, kind: SourceKind, trusted: z.boolean().default(false) });
export type SourceInput = z.input<typeof SourceInput>;

/** What is not said stays. */
export const SourceChange = z.object({ name: Name.optional(), trusted: z.boolean().optional() });
export type SourceChange = z.infer<typeof SourceChange>;

export const SourceView = z.object({
  id: Id,
  name: z.string(),
  kind: SourceKind,
  /** What it says of people (addresses, numbers) counts as proven. */
  trusted: z.boolean(),
  createdAt: Instant,
  /** To the minute. */
  lastCallAt: Instant.nullable(),
  revokedAt: Instant.nullable(),
  /** Calls nothing could be made of; counting stops at a hundred. */
  refused: z.number().int(),
});
export type SourceView = z.infer<typeof SourceView>;

/** What a client of Segment's HTTP API needs to be pointed here. */
export const SourceKey = z.object({ writeKey: z.string(), url: z.string() });
export type SourceKey = z.infer<typeof SourceKey>;

/** Why nothing could be made of a call. */
export const refusals = [
  "no-object",
  "unknown-type",
  "nobody",
  "long-id",
  "no-event",
  "no-group",
  "too-large",
  "too-deep",
  "broken",
] as const;
export const Refusal = z.enum(refusals);
export type Refusal = z.infer<typeof Refusal>;

export const RefusedCall = z.object({
  id: Id,
  at: Instant,
  reason: Refusal,
  detail: z.string(),
  /** The beginning of the call as it came, at most 2,000 characters. */
  body: z.string(),
});
export type RefusedCall = z.infer<typeof RefusedCall>;

import { z } from "zod";
import { Id, Instant } from "../../platform/contract.ts";
import { Email, ShopRef } from "../../team/contract.ts";

/** One of our own mail addresses: what arrives there belongs to its shop, what we send leaves from it. */
export const AddressView = z.object({
  id: Id,
  email: z.string(),
  name: z.string(),
  shop: ShopRef.nullable(),
  signature: z.string(),
  /** Answers from here ask to be answered at "hallo+mark@", so that they are threaded whatever a mail program leaves out. */
  replyMarks: z.boolean(),
  /** The server it sends by; null: the house's relay. */
  outgoingId: Id.nullable(),
});
export type AddressView = z.infer<typeof AddressView>;

export const AddressInput = z.object({
  email: Email,
  name: z.string().trim().max(120).default(""),
  shopId: Id.nullable().default(null),
  signature: z.string().max(2000).default(""),
  replyMarks: z.boolean().optional(),
  outgoingId: Id.nullable().optional(),
});
export type AddressInput = z.infer<typeof AddressInput>;
export const AddressChange = z.object({
  name: z.string().trim().max(120).optional(),
  shopId: Id.nullable().optional(),
  signature: z.string().max(2000).optional(),
  replyMarks: z.boolean().optional(),
  outgoingId: Id.nullable().optional(),
});
export type AddressChange = z.infer<typeof AddressChange>;

export const quarantineReasons = [
  "no-sender",
  "empty",
  "too-deep",
  "too-many-parts",
  "too-large",
  "broken",
  "nobody-outside",
] as const;
export const QuarantinedView = z.object({
  id: Id,
  receivedAt: Instant,
  from: z.string(),
  to: z.array(z.string()),
  size: z.number().int(),
  reason: z.enum(quarantineReasons),
  detail: z.string(),
  /** The first lines of the raw form, as far as they are text. */
  head: z.string(),
});
export type QuarantinedView = z.infer<typeof QuarantinedView>;

export const trialStates = ["sending", "accepted", "arrived", "missing", "refused"] as const;
export const TrialState = z.enum(trialStates);
export type TrialState = z.infer<typeof TrialState>;
/** Why the server that takes our mail did not take this one; `unset`: there is no SMTP_URL; `nowhere`: nothing leaves in test mode. */
export const TrialReason = z.enum([
  "unset",
  "nowhere",
  "auth",
  "dns",
  "tls",
  "timeout",
  "closed",
  "sender",
  "recipient",
  "content",
  "other",
]);
export type TrialReason = z.infer<typeof TrialReason>;

/** A mail from one of our addresses to itself, and how far it has come. */
export const TrialView = z.object({
  id: Id,
  state: TrialState,
  reason: TrialReason.nullable(),
  /** What the other server said. */
  detail: z.string(),
  /** The server that takes our mail. */
  server: z.string().nullable(),
  startedAt: Instant,
  /** From us to us, or so far. */
  seconds: z.number().int(),
});
export type TrialView = z.infer<typeof TrialView>;

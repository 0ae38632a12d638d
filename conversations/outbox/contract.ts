import { z } from "zod";
import { Instant } from "../../platform/contract.ts";
import { Returned } from "../particulars/contract.ts";

/**
 * `waiting`: leaves at `dueAt`, until then it can be undone; `retrying`: the server said "later", `error` says what;
 * `failed`: given up, can be sent again; `sent`: the next server took it; `nowhere`: it went through all steps and left for
 * nobody, for this house is in test mode.
 */
export const deliveryStates = ["waiting", "sending", "retrying", "sent", "failed", "nowhere"] as const;
/** Why it waits beyond its time: for an earlier answer of its conversation, for its turn, or for its server. */
export const WaitsFor = z.enum(["earlier", "pace", "server"]);
export type WaitsFor = z.infer<typeof WaitsFor>;
export const Delivery = z.object({
  state: z.enum(deliveryStates),
  dueAt: Instant,
  attempts: z.number().int(),
  error: z.string().nullable(),
  sentAt: Instant.nullable(),
  /** A crash fell into the one moment SMTP leaves open: the recipient may have got it twice. */
  maybeTwice: z.boolean(),
  waitsFor: WaitsFor.nullable(),
  /** Recipients whose server would not take it. */
  refused: z.array(z.string()),
  /** Whom it did not reach, by reports that came later. */
  returns: z.array(Returned),
});
export type Delivery = z.infer<typeof Delivery>;

import { z } from "zod";
import { Instant } from "../../platform/contract.ts";
import { Returned } from "../particulars/contract.ts";

/**
 * `waiting`: leaves at `dueAt`, until then it can be undone; `retrying`: the server said "later", `error` says what;
 * `failed`: given up, can be sent again; `sent`: the next server took it.
 */
export const deliveryStates = ["waiting", "sending", "retrying", "sent", "failed"] as const;
export const Delivery = z.object({
  state: z.enum(deliveryStates),
  dueAt: Instant,
  attempts: z.number().int(),
  error: z.string().nullable(),
  sentAt: Instant.nullable(),
  /** A crash fell into the one moment SMTP leaves open: the recipient may have got it twice. */
  maybeTwice: z.boolean(),
  /** Whom it did not reach, by reports that came later. */
  returns: z.array(Returned),
});
export type Delivery = z.infer<typeof Delivery>;

import type { Carrier, Outcome, Parts } from "../../../conversations/outbox/deliver.ts";
import type { OutgoingTrouble } from "../outgoing/contract.ts";
import { isServers, outgoingTroubleOf, wordsOf } from "../outgoing/trouble.ts";
import { type HandedOver, handOver, type Parcel } from "./hand-over.ts";
import type { Target } from "./line.ts";

export type Letter = Parameters<Carrier>[0];
export type Steps = { handed: () => Promise<void>; kept: (parts: Parts) => Promise<void> };

/** A server takes nothing, from anybody: until when it is left alone. Undefined where nobody keeps account. */
export type Slow = (trouble: { reason: OutgoingTrouble; detail: string }) => Promise<Date | undefined>;

/** Everybody it goes to who neither has it nor was refused. */
export const leftOf = ({ recipients: { to, cc, bcc }, taken, refused }: Letter): string[] => {
  const done = new Set([...taken, ...refused]);
  return [...new Set([...to, ...cc, ...bcc].map(({ address }) => address))].filter((address) => !done.has(address));
};

/** Hands a letter to one server for everybody, and says what came of it. */
export async function toOneServer(target: Target, parcel: Parcel, steps: Steps, slow: Slow): Promise<Outcome> {
  return outcomeOf(await handOver(target, parcel, steps.handed), steps, slow);
}

async function outcomeOf(done: HandedOver, { kept }: Steps, slow: Slow): Promise<Outcome> {
  const refused = done.refused.map(({ address }) => address);
  if ("error" in done) {
    if (refused.length > 0 && done.deferred.length > 0) await kept({ taken: [], refused });
    return failureOf(done, slow);
  }
  const [put] = done.deferred;
  if (!put) return { result: "sent", response: done.response, refused };
  await kept({ taken: done.taken, refused });
  return { result: "later", error: wordsOf(put.error), open: false };
}

export type Failure = Extract<Outcome, { error: string }>;

/** What is the server's own trouble is no mail's fault: all of them wait. Else 5xx is for good, anything else may pass. */
export async function failureOf(failed: Extract<HandedOver, { error: unknown }>, slow: Slow): Promise<Failure> {
  const { error, begun, open } = failed;
  const trouble = outgoingTroubleOf(error);
  const said = wordsOf(error);
  if (!open && isServers(error, trouble.reason, begun)) {
    return { result: "later", error: said, open, dueAt: await slow(trouble) };
  }
  const isForGood = (error.responseCode ?? 0) >= 500;
  return { result: isForGood ? "never" : "later", error: said, open };
}

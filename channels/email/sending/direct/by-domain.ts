import { domainToASCII } from "node:url";
import type { Outcome } from "../../../../conversations/outbox/deliver.ts";
import { wordsOf } from "../../outgoing/trouble.ts";
import type { Composed } from "../compose.ts";
import type { HandedOver, Parcel } from "../hand-over.ts";
import { type Failure, failureOf, type Letter, leftOf, type Slow, type Steps } from "../one-server.ts";

/** How the servers of each domain take our mail: not before these moments, slower, and again. */
export type Lanes = {
  slowUntil(domains: readonly string[]): Promise<Map<string, Date>>;
  slow(domain: string): Slow;
  fast(domain: string): Promise<void>;
};
export type ToDomain = (domain: string, parcel: Parcel, handed: () => Promise<void>) => Promise<HandedOver>;

/** Nothing is begun after that long: others take a message up that is under way for longer than ten minutes. */
const longestMs = 4 * 60_000;

/** What came of one domain: how many have it, what was said, until when somebody is put off, or that nobody knows. */
type Part = { taken: number; said?: string; later?: Later; lost?: Outcome };
type Later = { error: string; dueAt: Date | undefined };
type Ask = { to: ToDomain; lanes: Lanes };

/**
 * Hands a letter to the servers of its recipients, domain by domain. What each did is written down before the next is asked,
 * so that whoever has it does not get it again, whatever happens.
 */
export async function byDomain(letter: Letter, raw: Composed, steps: Steps, ask: Ask): Promise<Outcome> {
  const left = Map.groupBy(leftOf(letter), domainOf);
  const until = await ask.lanes.slowUntil([...left.keys()]);
  const began = Date.now();
  const parts: Part[] = [{ taken: letter.taken.length }];
  for (const [domain, to] of left) {
    const dueAt = until.get(domain);
    if (dueAt || Date.now() - began > longestMs) {
      parts.push({ taken: 0, later: { error: `${domain} is asked later`, dueAt } });
      continue;
    }
    const part = await toOne(domain, { from: letter.author_address, to, raw }, steps, ask);
    if (part.lost) return part.lost;
    parts.push(part);
  }
  return summed(parts);
}

async function toOne(domain: string, parcel: Parcel, steps: Steps, { to, lanes }: Ask): Promise<Part> {
  const done = await to(domain, parcel, steps.handed);
  if ("error" in done) {
    const outcome = await failureOf(done, lanes.slow(domain));
    if (outcome.result === "never") await lanes.fast(domain);
    return failedPart(outcome, parcel, steps);
  }
  await steps.kept({ taken: done.taken, refused: done.refused.map(({ address }) => address) });
  await lanes.fast(domain);
  const [put] = done.deferred;
  const later = put && { error: wordsOf(put.error), dueAt: undefined };
  return { taken: done.taken.length, said: done.response, ...(later && { later }) };
}

async function failedPart(outcome: Failure, { to }: Parcel, { kept }: Steps): Promise<Part> {
  if (outcome.open) return { taken: 0, lost: outcome };
  if (outcome.result === "later") return { taken: 0, later: { error: outcome.error, dueAt: outcome.dueAt } };
  await kept({ taken: [], refused: to });
  return { taken: 0, said: outcome.error };
}

/** While somebody is put off it goes on, at the moment their server takes mail again where that is known. */
function summed(parts: readonly Part[]): Outcome {
  const laters = parts.flatMap(({ later }) => later ?? []);
  const words = parts.flatMap(({ said }) => said ?? []).join("; ");
  const [first] = laters;
  if (first) {
    const moments = laters.map(({ dueAt }) => dueAt?.getTime() ?? 0);
    const dueAt = moments.includes(0) ? undefined : new Date(Math.min(...moments));
    return { result: "later", error: first.error, open: false, dueAt };
  }
  const isTaken = parts.some(({ taken }) => taken > 0);
  return isTaken ? { result: "sent", response: words, refused: [] } : { result: "never", error: words, open: false };
}

const domainOf = (address: string): string => {
  const domain = address.slice(address.lastIndexOf("@") + 1).toLowerCase();
  return domain.startsWith("[") ? domain : domainToASCII(domain) || domain;
};

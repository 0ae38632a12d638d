import { type Actor, require } from "../../../platform/actor.ts";
import type { Tx } from "../../../platform/db/database.ts";
import { conflict } from "../../../platform/errors.ts";
import { record } from "../../../platform/events/record.ts";
import { partBetween } from "../../belonging/part-between.ts";
import { findJoining, readBelongings } from "../../belonging/store.ts";
import { join } from "../../join.ts";
import { awaitMatching } from "../../ties/await.ts";
import { insertApart, settleMatches } from "../../ties/store.ts";
import { type Pair, pairsBetween } from "../../ties/tie.ts";
import type { MatchDecisionInput } from "../contract.ts";
import { decidedMeanwhile, lockDeciding } from "./lock.ts";
import { type Before, type Deciding, readOlder, setWhy, writeDecision } from "./store.ts";

/** So many pairs of profiles are said to be two persons at once. */
export const mostPairs = 2500;

/**
 * One of us says whether both are one person, whoever decided before. Two customers become one, or one falls in two where
 * this match holds it together; who is said to be two is so with all profiles of both. Undone by `undecide`. Throws
 * `not_found`, and `conflict` where others have just decided.
 */
export async function decide(tx: Tx, actor: Actor, matchId: string, { same, seen }: MatchDecisionInput): Promise<void> {
  require(actor, "write");
  const match = await lockDeciding(tx, matchId);
  const areOne = match.oneCustomerId === match.otherCustomerId;
  const state = same ? "joined" : "apart";
  if (match.state === state && match.staffId !== null && match.staffId === actor.staffId) return;
  const isStale = match.state === "open" ? areOne : areOne !== (match.state === "joined");
  if (isStale || (seen && seen !== match.state) || (match.state === state && match.staffId !== null))
    throw decidedMeanwhile();
  const { staffId, decidedAt } = match;
  const before: Before = { same, state: match.state, staffId, decidedAt };
  // Before it is so: whoever settles matches leaves this one alone.
  await writeDecision(tx, matchId, { state, staffId: actor.staffId, before });
  const done = same ? await joinThem(tx, actor, match, areOne) : await partThem(tx, actor, match, areOne);
  await writeDecision(tx, matchId, { state, staffId: actor.staffId, before: { ...before, ...done } });
  const data = { matchId, same, was: match.state };
  const ids = [...new Set([match.oneCustomerId, match.otherCustomerId])].sort();
  await record(
    tx,
    actor,
    ids.map((customerId) => ({ type: "match.decided" as const, customerId, data })),
  );
}

async function joinThem(tx: Tx, actor: Actor, match: Deciding, areOne: boolean): Promise<Partial<Before>> {
  if (areOne) return { vouched: await setWhy(tx, match, "said") };
  const { id, oneId, otherId, oneCustomerId, otherCustomerId } = match;
  const intoId = (await readOlder(tx, [oneCustomerId, otherCustomerId])) ?? oneCustomerId;
  const leavingId = intoId === oneCustomerId ? otherCustomerId : oneCustomerId;
  await join(tx, actor, intoId, leavingId, { through: { oneId, otherId, matchId: id } });
  const joining = await findJoining(tx, intoId, leavingId);
  const profileId = leavingId === oneCustomerId ? oneId : otherId;
  const { unapart = [], confirmed = [] } = joining ?? {};
  return { joined: { otherId: leavingId, profileId, unapart, confirmed } };
}

async function partThem(tx: Tx, actor: Actor, match: Deciding, areOne: boolean): Promise<Partial<Before>> {
  if (!areOne) return { apart: await sayTwo(tx, actor, ...(await sidesOf(tx, match))) };
  const halves = await partBetween(tx, actor, match.oneId, match.otherId, { matchId: match.id });
  const { stayedId, torn } = halves;
  return { parted: { stayedId, torn }, apart: await sayTwo(tx, actor, halves.staying, halves.leaving) };
}

async function sidesOf(tx: Tx, { oneCustomerId, otherCustomerId }: Deciding): Promise<[string[], string[]]> {
  const both = await readBelongings(tx, [oneCustomerId, otherCustomerId]);
  const of = (id: string) => both.flatMap((one) => (one.customerId === id ? one.profileId : []));
  return [of(oneCustomerId), of(otherCustomerId)];
}

/** Answers whom nobody had said to be two. */
async function sayTwo(tx: Tx, actor: Actor, ones: readonly string[], others: readonly string[]): Promise<Pair[]> {
  if (ones.length * others.length > mostPairs) {
    throw conflict(
      "too-many-profiles",
      `They have ${ones.length} and ${others.length} profiles: too many to keep apart one by one. Separate what does not belong first.`,
    );
  }
  const apart = await insertApart(tx, pairsBetween(ones, others));
  await settleMatches(tx, actor, [...ones, ...others]);
  await awaitMatching(tx, [...ones, ...others]);
  return apart;
}

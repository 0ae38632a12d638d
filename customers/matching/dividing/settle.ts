import type { Tx } from "../../../platform/db/database.ts";
import { lockCustomers } from "../../belonging/store.ts";
import { insertWaiting } from "../../ties/waiting-store.ts";
import type { Weights } from "../weights/weights.ts";
import { askAbout } from "./ask-about.ts";
import { divide, type Meeting } from "./divide.ts";
import { isJoiningAlone, joinMet } from "./join-met.ts";
import { partStrangers, strangersIn } from "./part-strangers.ts";
import { questionsOf } from "./questions.ts";
import { linesOf, Scores } from "./scores.ts";
import { type Found, mostMembers, readAround, readMembers } from "./store.ts";
import { tiesOf } from "./ties-of.ts";

/**
 * Settles who of these profiles, and of all that hang together with them, is one with whom: parts what only weights had joined and
 * weights no longer hold, joins what is sure, and asks about what may be. What people and sources joined stays joined.
 */
export async function settle(tx: Tx, ids: readonly string[], weights: Weights | undefined): Promise<void> {
  const lines = linesOf(weights);
  const { inside, around } = await readAround(tx, ids, lines);
  // Of too many only some would be seen, and what holds those together taken for nothing.
  if (inside.length === 0 || inside.length > mostMembers) return;
  const all = [...inside, ...around];
  const found = await readMembers(tx, all, lines.ask);
  const own = placesOf(found, inside);
  const scores = new Scores(found.members, weights);
  const sure = divide(componentOf(found, own, weights), scores, lines.link);
  if (changesAnybody(found, own, sure)) {
    await lockCustomers(tx, customersOf(found, own));
    const now = await readMembers(tx, all, lines.ask);
    // Somebody was faster, and what they said counts.
    if (JSON.stringify(now) !== JSON.stringify(found)) return insertWaiting(tx, ids);
    await partStrangers(tx, found, own, sure);
    await joinMet(tx, found, sure, weights);
  }
  await askAbout(tx, found, inside, questionsOf(found, own, scores, lines.ask), weights);
}

function placesOf({ members }: Found, ids: readonly string[]): number[] {
  const wanted = new Set(ids);
  return members.flatMap(({ profileId }, at) => (wanted.has(profileId) ? [at] : []));
}

const customersOf = ({ members }: Found, own: readonly number[]): string[] =>
  [...new Set(own.map((at) => members[at]?.customerId ?? ""))].sort();

function changesAnybody(found: Found, own: readonly number[], sure: readonly Meeting[]): boolean {
  const ownerOf = (at: number) => found.members[at]?.customerId;
  return sure.some(({ one, other }) => ownerOf(one) !== ownerOf(other)) || strangersIn(found, own, sure).length > 0;
}

/** Where nothing is joined without asking, what was joined before stays so as well. */
function componentOf(found: Found, inside: readonly number[], weights: Weights | undefined) {
  const couples = (all: readonly { oneId: string; otherId: string }[]) =>
    all.map(({ oneId, otherId }) => [oneId, otherId] as const);
  return {
    ...{ members: found.members, inside },
    pairs: couples(found.pairs),
    together: couples(tiesOf(found).filter(({ why }) => why !== "match" || !isJoiningAlone(weights))),
    apart: couples(found.apart),
  };
}

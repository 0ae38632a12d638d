import { type Actor, require } from "../../../platform/actor.ts";
import type { Tx } from "../../../platform/db/database.ts";
import { conflict } from "../../../platform/errors.ts";
import { record } from "../../../platform/events/record.ts";
import { partBetween } from "../../belonging/part-between.ts";
import { readBelongings } from "../../belonging/store.ts";
import { join } from "../../join.ts";
import { awaitMatching } from "../../ties/await.ts";
import { deleteApart } from "../../ties/store.ts";
import { lockDeciding } from "./lock.ts";
import { type Before, type Deciding, restoreDecision, setWhy } from "./store.ts";

/**
 * Takes back what one of us decided about a match, at any time: it is as it was before, and what happened since stays. Throws
 * `not_found`, and `conflict` where nobody has decided or it was changed since.
 */
export async function undecide(tx: Tx, actor: Actor, matchId: string): Promise<void> {
  require(actor, "write");
  const match = await lockDeciding(tx, matchId);
  const { before, state } = match;
  if (!before) throw conflict("not-decided", "Nobody has decided this yet, so there is nothing to take back.");
  const areOne = match.oneCustomerId === match.otherCustomerId;
  const isAsDecided = before.same ? state === "joined" && areOne : state === "apart" && !areOne;
  if (!match.stands || !isAsDecided) throw changedSince();
  if (before.same) await takeJoiningBack(tx, actor, match, before);
  else await takePartingBack(tx, actor, match, before);
  await restoreDecision(tx, matchId, before);
  await wait(tx, match);
  const ids = [...new Set([match.oneCustomerId, match.otherCustomerId])].sort();
  await record(
    tx,
    actor,
    ids.map((customerId) => ({ type: "match.undecided" as const, customerId, data: { matchId, was: state } })),
  );
}

async function takeJoiningBack(tx: Tx, actor: Actor, match: Deciding, before: Before): Promise<void> {
  const { id, oneId, otherId } = match;
  const { joined, vouched } = before;
  if (vouched) await setWhy(tx, match, "match");
  if (!joined) return;
  const stayingId = joined.profileId === oneId ? otherId : oneId;
  const taken = { matchId: id, toId: joined.otherId, joining: joined };
  const { torn } = await partBetween(tx, actor, stayingId, joined.profileId, taken);
  if (torn.some(({ matchId }) => matchId !== id)) throw changedSince();
}

async function takePartingBack(tx: Tx, actor: Actor, match: Deciding, { parted, apart = [] }: Before): Promise<void> {
  await deleteApart(tx, apart);
  const [again] = parted?.torn ?? [];
  if (!parted || !again) return;
  const ids = [match.oneCustomerId, match.otherCustomerId];
  const owners = await readBelongings(tx, ids);
  const isAcross = [again.oneId, again.otherId].every((id) => owners.some((one) => one.profileId === id));
  if (!isAcross) throw changedSince();
  const intoId = ids.find((id) => id === parted.stayedId) ?? match.oneCustomerId;
  const otherId = ids.find((id) => id !== intoId) ?? match.otherCustomerId;
  if (!(await join(tx, actor, intoId, otherId, { again }))) throw changedSince();
}

async function wait(tx: Tx, { oneCustomerId, otherCustomerId }: Deciding): Promise<void> {
  const profiles = await readBelongings(tx, [oneCustomerId, otherCustomerId]);
  await awaitMatching(
    tx,
    profiles.map(({ profileId }) => profileId),
  );
}

const changedSince = () =>
  conflict("changed-since", "They were joined or taken apart otherwise since, so this cannot be taken back.");

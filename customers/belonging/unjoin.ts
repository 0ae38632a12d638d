import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { conflict } from "../../platform/errors.ts";
import { insertApart, settleMatches } from "../ties/store.ts";
import { readTree } from "../ties/tear.ts";
import { hangingOn, isSame, pairsBetween, type Tie } from "../ties/tie.ts";
import { leave } from "./leave.ts";
import { lockHousehold } from "./move-out.ts";
import { findJoinedInto, findJoining, type Joining } from "./store.ts";

/**
 * Takes a joining back: whatever came with the other customer and is still here belongs to them again, all of it, however
 * many profiles they had, with what was tied to it since, also where this customer got them by a later joining. A host or shop
 * that came along goes with it, and what people had said before the joining counts again. Whom nobody of us had joined are two
 * persons from now on, for else they were joined again. Throws `conflict` when nothing of theirs is here any more.
 */
export async function unjoin(tx: Tx, actor: Actor, intoId: string, otherId: string): Promise<void> {
  const household = await lockHousehold(tx, intoId, [otherId]);
  const joining = await joiningOf(tx, intoId, otherId);
  if (!household || !joining) throw notJoined();
  const { profiles } = household;
  const here = profiles.map(({ profileId }) => profileId);
  const ties = await readTree(tx, here);
  const brought = broughtBy(joining, ties.whole);
  const leaving = profiles.filter(({ profileId }) => brought.has(profileId));
  if (leaving.length === 0 || leaving.length === profiles.length) throw notJoined();
  await leave(tx, actor, { household, ties, leaving, toId: otherId, joining });
  if (!joining.why) return;
  const left = leaving.map(({ profileId }) => profileId);
  const stayed = here.filter((id) => !left.includes(id));
  await insertApart(tx, pairsBetween(stayed, left));
  await settleMatches(tx, actor, here);
}

async function joiningOf(tx: Tx, intoId: string, otherId: string): Promise<Joining | undefined> {
  const direct = await findJoining(tx, intoId, otherId);
  if (direct) return direct;
  const formerId = await findJoinedInto(tx, otherId);
  return formerId === undefined ? undefined : findJoining(tx, formerId, otherId);
}

/** What hangs on the other's end of the tie that the joining made; where that is gone, what came along. */
function broughtBy({ tie, profileIds }: Joining, whole: readonly Tie[]): Set<string> {
  const standing = tie && whole.find((one) => isSame(one, tie));
  if (!standing) return new Set(profileIds);
  const end = profileIds.includes(standing.oneId) ? standing.oneId : standing.otherId;
  return hangingOn(
    end,
    whole.filter((one) => one !== standing),
  );
}

const notJoined = () => conflict("not-joined", "Nothing of theirs is here any more: they have been separated already.");

import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import type { RecordedEvent } from "../../platform/events/record.ts";
import { tellAssigned } from "../notifications/tell.ts";
import { learnNoSpam, learnSpam } from "../spam/allow.ts";
import { mustBeAssignable } from "../state/assign.ts";
import { mustBeAhead } from "../state/snooze.ts";
import { type Decision, decide, happened, isRefused, type Kept, type StandingAction, takenBack } from "./decide.ts";
import type { Done } from "./done.ts";
import { lockGiven, lockMany, writeMany } from "./store.ts";

/** How a conversation stood before, and after. */
export type Change = { id: string; before: Kept; after: Kept };

/** Does to many what the single routes do to one, with three statements however many there are. */
export async function changeStanding(
  tx: Tx,
  actor: Actor,
  ids: readonly string[],
  action: StandingAction,
  now: Date,
): Promise<Done<Change[]>> {
  if (action.do === "assign") await mustBeAssignable(tx, action);
  if (action.do === "snooze") mustBeAhead(new Date(action.until), now);
  const found = await lockMany(tx, actor, ids);
  return afterwards(tx, actor, await write(tx, found, ids, (_, before) => decide(action, before, now)));
}

/**
 * Takes it back where it still stands as it was left, also where giving it away took it out of the actor's sight: whoever
 * gave it to the wrong shop is the only one who knows.
 */
export async function restoreStanding(tx: Tx, actor: Actor, kept: readonly Change[]): Promise<Done<Change[]>> {
  const changes = new Map(kept.map((change) => [change.id, change]));
  const ids = kept.map(({ id }) => id);
  const given = kept.filter(({ before, after }) => isGiven(before, after)).map(({ id }) => id);
  const found = await lockGiven(tx, actor, ids, given);
  const done = await write(tx, found, ids, (id, current) => {
    const change = changes.get(id);
    return change ? takenBack(current, revive(change.before), revive(change.after)) : current;
  });
  return afterwards(tx, actor, done);
}

async function afterwards(tx: Tx, actor: Actor, done: Done<Change[]>): Promise<Done<Change[]>> {
  const turned = (from: boolean) =>
    done.kept
      .filter(({ before, after }) => (before.state === "spam") === from && (after.state === "spam") !== from)
      .map(({ id }) => id);
  await learnSpam(tx, turned(false));
  await learnNoSpam(tx, actor, turned(true));
  return tellGiven(tx, actor, done);
}

const isGiven = (before: Kept, after: Kept) => before.shopId !== after.shopId || before.assigneeId !== after.assigneeId;

/** Whoever was given some of them hears of it, and whoever lost them no more. */
async function tellGiven(tx: Tx, actor: Actor, done: Done<Change[]>): Promise<Done<Change[]>> {
  const given = done.kept.filter(({ before, after }) => before.assigneeId !== after.assigneeId);
  await tellAssigned(
    tx,
    actor,
    given.map(({ id }) => id),
  );
  return done;
}

async function write(
  tx: Tx,
  found: ReadonlyMap<string, Kept>,
  ids: readonly string[],
  decideOne: (id: string, before: Kept) => Decision,
): Promise<Done<Change[]>> {
  const done: Done<Change[]> = { outcomes: [], events: [], kept: [] };
  for (const id of ids) {
    const before = found.get(id);
    const after = before ? decideOne(id, before) : { refused: "no-conversation" };
    if (isRefused(after)) done.outcomes.push({ id, outcome: "refused", reason: after.refused });
    else if (!before || after === before) done.outcomes.push({ id, outcome: "unchanged", reason: null });
    else {
      done.outcomes.push({ id, outcome: "done", reason: null });
      done.kept.push({ id, before, after });
      done.events.push(...eventsOf(id, before, after));
    }
  }
  await writeMany(tx, new Map(done.kept.map(({ id, after }) => [id, after])));
  return done;
}

const eventsOf = (conversationId: string, before: Kept, after: Kept): RecordedEvent[] =>
  happened(before, after).map(({ data, ...event }) => ({ ...event, conversationId, data: { ...data } }));

/** Moments come back from the table as text. */
const revive = (kept: Kept): Kept => ({
  ...kept,
  awayAt: date(kept.awayAt),
  snoozedUntil: date(kept.snoozedUntil),
  closedAt: date(kept.closedAt),
});
const date = (at: Date | string | null) => (at === null ? null : new Date(at));

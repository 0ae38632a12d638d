import { visitPauseMs } from "../customers/timeline/touchpoint.ts";
import { untouch } from "../customers/timeline/untouch.ts";
import { type Touch, touch } from "../customers/touch.ts";
import type { Tx } from "../platform/db/database.ts";
import { newId } from "../platform/ids.ts";
import { deleteVisits, readVisits, type Span, writeVisits } from "./store.ts";
import { placeSteps, type Step, stageOf, type Visit } from "./visit.ts";

/**
 * Puts what people did into their visits and their timelines, whatever the order it arrives in. The caller sees to it that
 * each step comes once, and that nobody else does the same for these people just now.
 */
export async function noteVisits(tx: Tx, steps: readonly Step[]): Promise<void> {
  if (steps.length === 0) return;
  const byPerson = Map.groupBy(steps, ({ profileId }) => profileId);
  const known = Map.groupBy(await readVisits(tx, [...byPerson].map(spanOf)), ({ profileId }) => profileId);
  const placed = [...byPerson].map(([profileId, some]) => placeSteps(known.get(profileId) ?? [], some, newId));
  const changed = placed.flatMap((one) => one.changed);
  const gone = placed.flatMap((one) => one.gone);
  const before = new Map([...known.values()].flat().map((visit) => [visit.id, visit]));
  const moved = changed.flatMap((visit) => movedFrom(before.get(visit.id), visit));
  if (gone.length > 0) await deleteVisits(tx, gone);
  await writeVisits(tx, changed);
  // The stage stands with the entry: one that belongs to another now is entered anew.
  if (gone.length + moved.length > 0) await untouch(tx, [...gone, ...moved].map(place));
  await touch(tx, changed.map(entry));
}

const spanOf = ([profileId, steps]: [string, Step[]]): Span => {
  const times = steps.map(({ at }) => at.getTime());
  return {
    profileId,
    from: new Date(Math.min(...times) - visitPauseMs),
    until: new Date(Math.max(...times) + visitPauseMs),
  };
};

const movedFrom = (before: Visit | undefined, now: Visit): Visit[] =>
  before && (Number(before.startedAt) !== Number(now.startedAt) || stageOf(before) !== stageOf(now)) ? [before] : [];

const place = ({ profileId, startedAt, id }: Visit) => ({ profileId, at: startedAt.toISOString(), id });

const entry = (visit: Visit): Touch => ({
  ...{ profileId: visit.profileId, at: visit.startedAt, id: visit.id, kind: "visit", direction: "none" },
  ...{ conversationId: null, journey: stageOf(visit) },
});

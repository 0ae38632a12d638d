import { system } from "../../platform/actor.ts";
import type { Db, Tx } from "../../platform/db/database.ts";
import { conflict } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import { rederive } from "../belonging/rederive.ts";
import { lockCustomers } from "../belonging/store.ts";
import { derive } from "../customer.ts";
import { awaitMatching } from "../ties/await.ts";
import { personOf } from "./meaning/person.ts";
import { type Born, insertBorn, insertBornTies, readKnown, updateTold } from "./people-store.ts";
import { type Decision, type Known, plan, type ReadRow, sourceKeyOf } from "./plan.ts";
import { type KeptRow, readRows, setOutcomes } from "./rows-store.ts";
import { addCounts, type Counted, type ListRow, lockList, setState } from "./store.ts";

/** So many rows become people in one transaction, with the same few queries as one. */
const batchRows = 1000;
const mostTries = 3;

export type Understood = Pick<ListRow, "id" | "columns" | "fields" | "trusted"> & { originId: string };

/**
 * Makes people of the next rows of a list, and marks how far it has come, in one transaction: interrupted, it goes on where it
 * stopped. False when there is nothing more to do.
 */
export function importSome(db: Db, listId: string): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const list = await lockList(tx, listId);
    if (list?.state !== "running" || !list.originId) return false;
    const rows = await readRows(tx, listId, list.position, batchRows);
    if (rows.length > 0) await takeIn(tx, { ...list, originId: list.originId }, rows);
    if (rows.length === batchRows) return true;
    await setState(tx, listId, "done");
    await record(tx, system, [{ type: "list.imported", data: { listId, rows: list.rowCount } }]);
    return false;
  });
}

async function takeIn(tx: Tx, list: Understood, rows: readonly KeptRow[]): Promise<void> {
  const at = new Date();
  const decisions = await decideLocked(tx, readAll(rows, list), { ...list, at });
  const state = list.trusted ? "verified" : "claimed";
  const born = decisions.flatMap((one) => bornOf(one, at));
  await insertBorn(tx, list.id, state, born);
  const told = new Map(decisions.flatMap((one) => toldOf(one, list.id, state)));
  const touched = await updateTold(tx, [...told.values()]);
  const joins = decisions.filter(({ outcome }) => outcome === "joined");
  await insertBornTies(tx, joins.flatMap(tieOf));
  await rederive(tx, [...new Set([...touched, ...joins.flatMap(({ customerId }) => customerId ?? [])])].sort());
  await record(
    tx,
    system,
    joins.flatMap((one) => joinedEvents(one, list.id)),
  );
  await awaitMatching(tx, [...born.map(({ profileId }) => profileId), ...told.keys()]);
  await setOutcomes(tx, list.id, decisions.map(outcomeOf));
  await addCounts(tx, list.id, rows.at(-1)?.place ?? 0, countsOf(decisions));
}

/** Rows as people, each with its place. */
export const readAll = (rows: readonly KeptRow[], list: Understood): ReadRow[] =>
  rows.map(({ place, cells }) => ({ place, person: personOf(cells, list) }));

/** What the database knows that these rows may meet. */
export function knownOf(db: Db, rows: readonly ReadRow[], originId: string): Promise<Known> {
  const people = rows.flatMap(({ person }) => (typeof person === "string" ? [] : [person]));
  const emails = people.flatMap(({ identifiers }) =>
    identifiers.flatMap(({ kind, value }) => (kind === "email" ? value : [])),
  );
  return readKnown(
    db,
    people.map((person) => sourceKeyOf(originId, person)),
    [...new Set(emails)],
  );
}

type Place = { id: string; originId: string; at: Date };

/** Decides, locks whom it concerns, and decides again where somebody was joined elsewhere meanwhile. */
async function decideLocked(tx: Tx, rows: readonly ReadRow[], list: Place): Promise<Decision[]> {
  for (let tries = 0; tries < mostTries; tries++) {
    const known = await knownOf(tx, rows, list.originId);
    const decisions = plan(rows, known, list);
    const own = new Set(decisions.flatMap(({ homeId }) => homeId ?? []));
    const others = decisions.flatMap(({ customerId }) => (customerId && !own.has(customerId) ? customerId : []));
    const locked = await lockCustomers(tx, [...new Set(others)]);
    if ([...locked.values()].every(({ joinedInto }) => joinedInto === null)) return decisions;
  }
  throw conflict("joined-meanwhile", "Somebody of this list was just joined elsewhere. It is tried again.");
}

function bornOf({ outcome, person, ...decision }: Decision, now: Date): Born[] {
  const { homeId, profileId, customerId, sourceKey, place, metAt } = decision;
  if (!person || !homeId || !profileId) return [];
  const at = metAt ?? now;
  const { kind, name, identifiers, details, digest } = person;
  const values = identifiers.map(({ value }) => value);
  const times = { firstAt: at, lastAt: at };
  const profile = { id: profileId, homeId, source: "list" as const, sourceKey, name, identifiers: values, ...times };
  const derived = derive({ id: homeId, kind, name: "", nameSource: "mail" }, [profile]);
  const intoId = outcome === "joined" ? customerId : null;
  return [{ ...derived, profileId, intoId, sourceKey, profileName: name, kind, place, digest, details, identifiers }];
}

const tieOf = ({ profileId, customerId, by }: Decision) =>
  profileId && customerId && by ? [{ profileId, customerId, email: by }] : [];

function toldOf({ outcome, person, profileId, place }: Decision, listId: string, state: "claimed" | "verified") {
  if (outcome !== "changed" || !person || !profileId) return [];
  const { name, digest, details, identifiers } = person;
  return [[profileId, { profileId, name, listId, place, digest, state, details, identifiers }] as const];
}

/** As joining by hand records it, so that it is undone in the same way. */
function joinedEvents({ customerId, homeId, profileId }: Decision, listId: string) {
  const data = { otherId: homeId, profileIds: [profileId], hostId: null, shopId: null, why: "same-address", listId };
  return [
    { type: "customer.joined" as const, customerId, data },
    { type: "customer.joined" as const, customerId: homeId, data: { intoId: customerId } },
  ];
}

const outcomeOf = ({ place, outcome, reason, profileId, before }: Decision) => ({
  ...{ place, outcome, reason, profileId },
  beforeListId: before?.listId ?? null,
  beforePlace: before?.place ?? null,
});

/** How many rows each of it became of. */
export function countsOf(decisions: readonly Decision[]): Counted {
  const counts: Counted = { made: 0, joined: 0, changed: 0, same: 0, refused: 0 };
  for (const { outcome } of decisions) counts[outcome] += 1;
  return counts;
}

import { type Met, meet } from "../../../customers/meeting/meet.ts";
import { unite } from "../../../customers/meeting/unite.ts";
import { relateBySource } from "../../../customers/relations/relate-by-source.ts";
import { takeOrders } from "../../../orders/take-orders.ts";
import { beginAgain } from "../../../platform/db/begin-again.ts";
import type { Db, Tx } from "../../../platform/db/database.ts";
import { isConnectionLoss, isOutOfRoom, isTurnedBack } from "../../../platform/db/failure.ts";
import { commitWithoutWaiting } from "../../../platform/db/on-disk.ts";
import { announceToCustomers } from "../../../platform/events/record.ts";
import { noteVisits } from "../../../visits/note-visits.ts";
import { type Call, type RawCall, type Refused, readCall } from "./call.ts";
import { type Recognition, recogniseCalls } from "./people.ts";
import { orderStepOf, stepOf } from "./shopping.ts";
import { claimCalls, readVisitors, settleCalls, takeTurn, writeVisitors } from "./store.ts";

const batchCalls = 500;

/** Understands all waiting calls, batch after batch. Answers how many there were, and whether another is at it, too. */
export async function understandCalls(db: Db): Promise<{ count: number; busy: boolean }> {
  for (let total = 0; ; ) {
    const count = await understandSome(db, batchCalls);
    if (!count) return { count: total, busy: count === undefined };
    total += count;
  }
}

/**
 * Understands up to `most` waiting calls in one transaction. When a batch fails, its calls are tried one by one, so that one
 * that breaks us does not hold up the others; it is refused with its reason. Undefined while it is another's turn.
 */
async function understandSome(db: Db, most: number): Promise<number | undefined> {
  const claimed: RawCall[] = [];
  try {
    return await beginAgain(db, async (tx) => {
      await commitWithoutWaiting(tx);
      if (!(await takeTurn(tx))) return undefined;
      claimed.splice(0, claimed.length, ...(await claimCalls(tx, most)));
      if (claimed.length > 0) await understand(tx, claimed);
      return claimed.length;
    });
  } catch (error) {
    if (isConnectionLoss(error) || isOutOfRoom(error) || isTurnedBack(error)) throw error;
    if (claimed.length > 1) {
      for (const _ of claimed) await understandSome(db, 1);
      return claimed.length;
    }
    const detail = (error instanceof Error ? error.message : String(error)).toWellFormed().replaceAll("\0", "");
    const refused = claimed.map(({ id, sourceId }): Refused => ({ id, sourceId, reason: "broken", detail }));
    await db.transaction().execute((tx) => settleCalls(tx, [], refused));
    return claimed.length;
  }
}

async function understand(tx: Tx, raws: readonly RawCall[]): Promise<void> {
  const read = raws.map(readCall);
  const refused = read.filter((one): one is Refused => "reason" in one);
  const calls = read.filter((one): one is Call => !("reason" in one));
  const who = await recognise(tx, calls);
  const met = await meet(tx, who.encounters);
  await joinPeople(tx, who, met);
  const profileOf = ({ id }: Call) => met.get(who.keys.get(id) ?? "")?.profileId ?? "";
  await takeOrders(
    tx,
    calls.flatMap((call) => orderStepOf(call, profileOf(call)) ?? []),
  );
  await noteVisits(
    tx,
    calls.flatMap((call) => stepOf(call, profileOf(call)) ?? []),
  );
  const understood = calls.map((call) => ({ sourceId: call.sourceId, id: call.id, profileId: profileOf(call) }));
  await settleCalls(tx, understood, refused);
  await announceToCustomers(
    tx,
    "customer.visited",
    [...met.values()].map(({ customerId }) => customerId),
  );
}

async function recognise(tx: Tx, calls: readonly Call[]): Promise<Recognition> {
  const devices = calls.flatMap(({ sourceId, anonymousId, previousId }) =>
    [anonymousId, previousId].filter(Boolean).map((id) => ({ sourceId, anonymousId: id })),
  );
  const known = devices.length > 0 ? await readVisitors(tx, distinct(devices)) : new Map();
  const who = recogniseCalls(calls, known);
  if (who.visitors.length > 0) await writeVisitors(tx, who.visitors);
  return who;
}

/** A device is joined with whom it belongs to once: when that becomes known, or when it is first heard of. */
async function joinPeople(tx: Tx, who: Recognition, met: ReadonlyMap<string, Met>): Promise<void> {
  const owned = who.owners.filter(({ visitor, isNew }) => isNew || met.get(visitor)?.fresh);
  const visitors = owned.map(({ visitor, user }) => ({ into: user, other: visitor, sure: false }));
  const users = who.aliases.map(({ user, former }) => ({ into: user, other: former, sure: true }));
  if (visitors.length > 0) await unite(tx, visitors, "same-visitor");
  if (users.length > 0) await unite(tx, users, "same-user");
  const pairs = who.groups.flatMap(({ user, group }) => {
    const [person, organisation] = [met.get(user), met.get(group)];
    return person && organisation
      ? [{ personProfileId: person.profileId, organisationProfileId: organisation.profileId }]
      : [];
  });
  await relateBySource(tx, pairs);
}

const distinct = <T extends { sourceId: string; anonymousId: string }>(devices: readonly T[]): T[] => [
  ...new Map(devices.map((one) => [`${one.sourceId} ${one.anonymousId}`, one])).values(),
];

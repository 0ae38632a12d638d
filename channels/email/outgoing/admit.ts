import type { Gate } from "../../../conversations/outbox/deliver.ts";
import { wakeForServer } from "../../../conversations/outbox/wake.ts";
import type { Db } from "../../../platform/db/database.ts";
import type { OutgoingTrouble } from "./contract.ts";
import { nextPause, probeMs, turnOf } from "./pace.ts";
import {
  insertStart,
  isSlow,
  lockLane,
  lockSlow,
  markFast,
  markProbe,
  markQueue,
  markSlow,
  readPaced,
} from "./pace-store.ts";

/**
 * Whether the server of an address takes a mail now: not beyond its limits, counted over all processes, and not while it
 * has asked for patience. Servers without limits that take everything cost one look.
 */
export const admit: Gate = async (tx, { messageId, addressId, waitsFor }) => {
  const row = await readPaced(tx, addressId);
  const limits = { perMinute: row.per_minute, connections: row.connections };
  const isLimited = limits.perMinute !== null || limits.connections !== null;
  if (!isLimited && row.tries === 0) return { serverId: row.id };
  const lane = await lockLane(tx, row);
  const turn = turnOf(lane, limits, waitsFor === "pace", lane.now);
  if (!turn.goes) {
    if (turn.nextAt) await markQueue(tx, row.id, turn.nextAt);
    return { serverId: row.id, until: turn.until, waitsFor: turn.waitsFor };
  }
  if (turn.probes) await markProbe(tx, row.id, new Date(lane.now.getTime() + probeMs));
  if (limits.perMinute !== null) await insertStart(tx, row.id, messageId, lane.now);
  return { serverId: row.id };
};

/**
 * A server took nothing: everything that is to leave by it waits, longer each time. What fails at the same time counts once.
 * Answers until when.
 */
export async function slowDown(
  db: Db,
  serverId: string,
  domain: string,
  { reason, detail }: { reason: OutgoingTrouble; detail: string },
): Promise<Date> {
  return db.transaction().execute(async (tx) => {
    const { tries, slow_until, now } = await lockSlow(tx, serverId, domain);
    if (slow_until && slow_until > now) return slow_until;
    const until = new Date(now.getTime() + nextPause(tries + 1));
    await markSlow(tx, serverId, domain, { tries: tries + 1, until, reason, detail });
    return until;
  });
}

/**
 * A server took a mail: if it had not before, what waits for it leaves. Nearly always it had. Never throws: what the server
 * did is true whether or not this can be noted, and the next mail that gets through notes it again.
 */
export async function speedUp(db: Db, serverId: string, domain: string): Promise<void> {
  await Promise.allSettled([noteFast(db, serverId, domain)]);
}

async function noteFast(db: Db, serverId: string, domain: string): Promise<void> {
  if (!(await isSlow(db, serverId, domain))) return;
  await db.transaction().execute(async (tx) => {
    if (await markFast(tx, serverId, domain)) await wakeForServer(tx, serverId, ["server"]);
  });
}

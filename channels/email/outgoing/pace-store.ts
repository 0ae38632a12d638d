import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/database.ts";
import { houseId, type OutgoingKind, type OutgoingTrouble } from "./contract.ts";
import type { Lane } from "./pace.ts";

export type PacedRow = {
  id: string;
  kind: OutgoingKind;
  per_minute: number | null;
  connections: number | null;
  tries: number;
};

/** The server an address sends by, its limits, and how often in a row it took nothing. */
export async function readPaced(tx: Tx, addressId: string | null): Promise<PacedRow> {
  const { rows } = await sql<PacedRow>`
    select w.id, coalesce(s.kind, 'house') as kind, s.per_minute, s.connections, coalesce(l.tries, 0) as tries
    from (select coalesce((select outgoing_id from addresses where id = ${addressId}), ${houseId}::uuid) as id) w
    left join outgoing_servers s on s.id = w.id
    left join outgoing_lanes l on l.server_id = w.id and l.domain = ''`.execute(tx);
  if (!rows[0]) throw new Error("PostgreSQL answered nothing about the server mail leaves by");
  return rows[0];
}

/** The same for the server alone, held until the end of the transaction: whoever wants to leave by it waits. */
export async function lockLane(tx: Tx, row: PacedRow): Promise<Lane & { now: Date }> {
  await sql`insert into outgoing_lanes (server_id) values (${row.id}) on conflict do nothing`.execute(tx);
  const { rows } = await sql<Omit<Lane, "earliestStart" | "underWay">>`
    select tries, slow_until as "slowUntil", probe_until as "probeUntil", next_at as "nextAt"
    from outgoing_lanes where server_id = ${row.id} and domain = '' for update`.execute(tx);
  const counts = await sql<Pick<Lane, "earliestStart" | "underWay"> & { now: Date }>`
    select clock_timestamp() as now, (select at from outgoing_starts where server_id = ${row.id} order by at desc
        offset ${(row.per_minute ?? 1) - 1} limit ${row.per_minute === null ? 0 : 1}) as "earliestStart",
      (select count(*) from outbox where state = 'sending' and outgoing_id = ${row.id}
        and ${row.connections !== null}) as "underWay"`.execute(tx);
  const [lane, count] = [rows[0], counts.rows[0]];
  if (!lane || !count) throw new Error(`the lane of ${row.id} vanished while it was locked`);
  return { ...lane, ...count };
}

export async function markQueue(tx: Tx, serverId: string, nextAt: Date): Promise<void> {
  await sql`update outgoing_lanes set next_at = ${nextAt} where server_id = ${serverId} and domain = ''`.execute(tx);
}

export async function markProbe(tx: Tx, serverId: string, until: Date): Promise<void> {
  await sql`update outgoing_lanes set probe_until = ${until} where server_id = ${serverId} and domain = ''`.execute(tx);
}

/** It begins now; what began more than a minute ago counts no more. */
export async function insertStart(tx: Tx, serverId: string, messageId: string, at: Date): Promise<void> {
  await sql`with old as (delete from outgoing_starts where server_id = ${serverId} and at < ${at}::timestamptz - interval '1 minute')
    insert into outgoing_starts (server_id, at, message_id) values (${serverId}, ${at}, ${messageId})
    on conflict do nothing`.execute(tx);
}

export type SlowRow = { tries: number; slow_until: Date | null; now: Date };

export async function lockSlow(tx: Tx, serverId: string, domain: string): Promise<SlowRow> {
  await sql`insert into outgoing_lanes (server_id, domain) values (${serverId}, ${domain})
    on conflict do nothing`.execute(tx);
  const { rows } = await sql<SlowRow>`select tries, slow_until, clock_timestamp() as now from outgoing_lanes
    where server_id = ${serverId} and domain = ${domain} for update`.execute(tx);
  if (!rows[0]) throw new Error(`the lane of ${serverId} vanished while it was locked`);
  return rows[0];
}

export async function markSlow(
  tx: Tx,
  serverId: string,
  domain: string,
  slow: { tries: number; until: Date; reason: OutgoingTrouble; detail: string },
): Promise<void> {
  await sql`update outgoing_lanes set tries = ${slow.tries}, slow_until = ${slow.until}, probe_until = null,
      slow_since = coalesce(slow_since, now()), reason = ${slow.reason}, detail = ${slow.detail}
    where server_id = ${serverId} and domain = ${domain}`.execute(tx);
}

export async function isSlow(db: Db, serverId: string, domain: string): Promise<boolean> {
  const { rows } = await sql`select from outgoing_lanes
    where server_id = ${serverId} and domain = ${domain} and tries > 0`.execute(db);
  return rows.length > 0;
}

/** False when it took mail all the time. */
export async function markFast(tx: Tx, serverId: string, domain: string): Promise<boolean> {
  const { rows } =
    await sql`update outgoing_lanes set tries = 0, slow_until = null, probe_until = null, slow_since = null,
      reason = null, detail = ''
    where server_id = ${serverId} and domain = ${domain} and tries > 0 returning domain`.execute(tx);
  return rows.length > 0;
}

/** Until when the servers of these domains take nothing. */
export async function readSlow(db: Db, serverId: string, domains: readonly string[]): Promise<Map<string, Date>> {
  const { rows } = await sql<{ domain: string; slow_until: Date }>`
    select domain, slow_until from outgoing_lanes
    where server_id = ${serverId} and domain = any(${domains}::text[]) and slow_until > now()`.execute(db);
  return new Map(rows.map((row) => [row.domain, row.slow_until]));
}

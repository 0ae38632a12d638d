import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/database.ts";
import type { Security } from "../accounts/contract.ts";
import { houseId, type OutgoingKind, type OutgoingTrouble } from "./contract.ts";

export type OutgoingRow = {
  id: string;
  kind: OutgoingKind;
  name: string;
  host: string;
  port: number;
  security: Security;
  username: string;
  secrets: Buffer | null;
  account_id: string | null;
  per_minute: number | null;
  connections: number | null;
};

export type LaneRow = { domain: string; reason: OutgoingTrouble; detail: string; since: string; until: string };
export type ListedRow = OutgoingRow & { addresses: string[]; slow: LaneRow[] };

const columns = sql`s.id, s.kind, s.name, s.host, s.port, s.security, s.username, s.secrets, s.account_id, s.per_minute,
  s.connections`;
const addressesOf = sql`(select coalesce(array_agg(a.email order by a.email), '{}') from addresses a
  where a.outgoing_id is not distinct from nullif(s.id, ${sql.lit(houseId)}::uuid))`;
const slowOf = sql`(select coalesce(json_agg(json_build_object('domain', l.domain, 'reason', coalesce(l.reason, 'other'),
    'detail', l.detail, 'since', l.slow_since, 'until', l.slow_until)), '[]')
  from (select * from outgoing_lanes where server_id = s.id and tries > 0 order by slow_since limit 10) l)`;

/** The house's relay first, whether or not it has a row; a company has few. */
export async function listOutgoing(db: Db): Promise<ListedRow[]> {
  const { rows } = await sql<ListedRow>`
    select ${columns}, ${addressesOf} as addresses, ${slowOf} as slow from (
      select * from outgoing_servers
      union all select h.* from (select (jsonb_populate_record(null::outgoing_servers, ${houseRow}::jsonb)).*) h
      where not exists (select from outgoing_servers where kind = 'house')) s
    order by s.kind <> 'house', s.kind = 'direct', lower(s.name), s.id`.execute(db);
  return rows;
}

const houseRow = JSON.stringify({
  id: houseId,
  ...{ kind: "house", name: "", host: "", port: 587, security: "starttls", username: "" },
  created_at: "2000-01-01T00:00:00Z",
});

export async function findOutgoing(db: Db, id: string): Promise<OutgoingRow | undefined> {
  return (await sql<OutgoingRow>`select ${columns} from outgoing_servers s where s.id = ${id}`.execute(db)).rows[0];
}

/** The server an address sends by; undefined for the house's relay without limits. */
export async function findOutgoingFor(db: Db, addressId: string | null): Promise<OutgoingRow | undefined> {
  const { rows } = await sql<OutgoingRow>`select ${columns} from outgoing_servers s
    where s.id = coalesce((select outgoing_id from addresses where id = ${addressId}), ${houseId}::uuid)`.execute(db);
  return rows[0];
}

/** False when there is one that mail leaves directly by already. */
export async function insertOutgoing(tx: Tx, row: OutgoingRow): Promise<boolean> {
  const { rows } = await sql`insert into outgoing_servers (id, kind, name, host, port, security, username, secrets,
      account_id, per_minute, connections)
    values (${row.id}, ${row.kind}, ${row.name}, ${row.host}, ${row.port}, ${row.security}, ${row.username}, ${row.secrets},
      ${row.account_id}, ${row.per_minute}, ${row.connections})
    on conflict do nothing returning id`.execute(tx);
  return rows.length > 0;
}

export async function updateOutgoing(tx: Tx, row: OutgoingRow): Promise<void> {
  await sql`update outgoing_servers set name = ${row.name}, host = ${row.host}, port = ${row.port},
      security = ${row.security}, username = ${row.username}, secrets = ${row.secrets}, account_id = ${row.account_id},
      per_minute = ${row.per_minute}, connections = ${row.connections}
    where id = ${row.id}`.execute(tx);
}

export async function deleteOutgoing(tx: Tx, id: string): Promise<boolean> {
  return (await sql`delete from outgoing_servers where id = ${id} returning id`.execute(tx)).rows.length > 0;
}

/** Other settings: what was noted of the former ones holds no more. */
export async function forgetLanes(tx: Tx, serverId: string): Promise<void> {
  await sql`delete from outgoing_lanes where server_id = ${serverId}`.execute(tx);
}

/** Our addresses that send by it, by the alphabet. */
export async function listAddressesOf(tx: Tx, serverId: string): Promise<string[]> {
  const { rows } = await sql<{ email: string }>`
    select email from addresses where outgoing_id = ${serverId} order by email`.execute(tx);
  return rows.map(({ email }) => email);
}

/** The first of our addresses, to ask a server about. */
export async function findAnyAddress(db: Db): Promise<string | undefined> {
  return (await sql<{ email: string }>`select email from addresses order by created_at, email limit 1`.execute(db))
    .rows[0]?.email;
}

export async function findAddressId(db: Db, email: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select id from addresses where email = ${email}`.execute(db);
  return rows[0]?.id ?? null;
}

/** The address the house itself writes from: one of no shop, the oldest. */
export async function findHouseAddressId(db: Db): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from addresses order by shop_id is null desc, created_at, id limit 1`.execute(db);
  return rows[0]?.id ?? null;
}

import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/database.ts";
import type { TrialReason } from "../contract.ts";
import type { Trial } from "./trial.ts";

const columns = sql`id, state, reason, detail, started_at as "startedAt", accepted_at as "acceptedAt",
  arrived_at as "arrivedAt"`;

export async function insertTrial(tx: Tx, row: { id: string; addressId: string; startedAt: Date }): Promise<void> {
  await sql`insert into address_trials (id, address_id, started_at)
    values (${row.id}, ${row.addressId}, ${row.startedAt})`.execute(tx);
}

export async function findTrial(db: Db, addressId: string, id: string): Promise<Trial | undefined> {
  const { rows } = await sql<Trial>`
    select ${columns} from address_trials where id = ${id} and address_id = ${addressId}`.execute(db);
  return rows[0];
}

/** The newest one of an address. */
export async function findLastTrial(db: Db, addressId: string): Promise<Trial | undefined> {
  const { rows } = await sql<Trial>`
    select ${columns} from address_trials where address_id = ${addressId} order by started_at desc limit 1`.execute(db);
  return rows[0];
}

/** It may have arrived before the server told us that it took it. */
export async function markAccepted(db: Db, id: string, at: Date, detail: string): Promise<void> {
  await sql`update address_trials set accepted_at = ${at}, detail = ${detail},
      state = case when state = 'arrived' then state else 'accepted' end
    where id = ${id}`.execute(db);
}

export async function markRefused(db: Db, id: string, reason: TrialReason, detail: string): Promise<void> {
  await sql`update address_trials set state = 'refused', reason = ${reason}, detail = ${detail}
    where id = ${id} and state <> 'arrived'`.execute(db);
}

/** Notes that these came in. Answers which of them are trials of ours. */
export async function markArrived(tx: Tx, arrived: readonly { id: string; at: Date }[]): Promise<Set<string>> {
  if (arrived.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    update address_trials t set state = 'arrived', reason = null, arrived_at = coalesce(t.arrived_at, a.at)
    from json_to_recordset(${JSON.stringify(arrived)}::json) as a(id uuid, at timestamptz)
    where t.id = a.id returning t.id`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

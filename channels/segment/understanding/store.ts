import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/database.ts";
import type { RawCall, Refused } from "./call.ts";
import { type Visitor, visitorKey } from "./people.ts";

/**
 * One process understands at a time: what is said of one device depends on what was said of it before. False while it is
 * another's turn; nobody waits, for whoever does holds up other jobs.
 */
export async function takeTurn(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended('track-calls', 0)) as mine`.execute(tx);
  return rows[0]?.mine ?? false;
}

/** The oldest calls that wait. */
export async function claimCalls(tx: Tx, most: number): Promise<RawCall[]> {
  const { rows } = await sql<RawCall>`
    select c.source_id as "sourceId", c.id, c.received_at as "receivedAt", c.sent_at as "sentAt", c.body, s.trusted
    from track_calls c join sources s on s.id = c.source_id
    where c.state = 'new' order by c.id limit ${most}`.execute(tx);
  return rows;
}

export async function readVisitors(
  tx: Tx,
  devices: readonly { sourceId: string; anonymousId: string }[],
): Promise<Map<string, Visitor>> {
  const { rows } = await sql<Visitor>`
    select v.source_id as "sourceId", v.anonymous_id as "anonymousId", v.user_id as "userId",
      v.shared_from as "sharedFrom"
    from json_to_recordset(${JSON.stringify(devices)}::json) as d("sourceId" uuid, "anonymousId" text)
    join track_visitors v on v.source_id = d."sourceId" and v.anonymous_id = d."anonymousId"`.execute(tx);
  return new Map(rows.map((row) => [visitorKey(row.sourceId, row.anonymousId), row]));
}

export async function writeVisitors(tx: Tx, visitors: readonly Visitor[]): Promise<void> {
  await sql`
    insert into track_visitors (source_id, anonymous_id, user_id, shared_from)
    select * from json_to_recordset(${JSON.stringify(visitors)}::json)
      as v("sourceId" uuid, "anonymousId" text, "userId" text, "sharedFrom" timestamptz)
    on conflict (source_id, anonymous_id) do update set shared_from = excluded.shared_from`.execute(tx);
}

export type Settled = { sourceId: string; id: string; profileId: string | null };

export async function settleCalls(tx: Tx, understood: readonly Settled[], refused: readonly Refused[]): Promise<void> {
  const rows = [
    ...understood.map((one) => ({ ...one, state: "understood", reason: null, detail: null })),
    ...refused.map((one) => ({ ...one, state: "refused", profileId: null })),
  ];
  await sql`update track_calls c set state = s.state, reason = s.reason, detail = s.detail, profile_id = s."profileId"
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as s("sourceId" uuid, id uuid, state text, reason text, detail text, "profileId" uuid)
    where c.source_id = s."sourceId" and c.id = s.id`.execute(tx);
}

export async function callsWait(db: Db): Promise<boolean> {
  const { rows } = await sql`select from track_calls where state = 'new' limit 1`.execute(db);
  return rows.length > 0;
}

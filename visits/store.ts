import { sql } from "kysely";
import type { Tx } from "../platform/db/database.ts";
import type { Visit } from "./visit.ts";

export type Span = { profileId: string; from: Date; until: Date };

type Row = Omit<Visit, "startedAt" | "endedAt"> & { startedAt: Date; endedAt: Date };

/** The visits of these profiles that touch these spans of time. */
export async function readVisits(tx: Tx, spans: readonly Span[]): Promise<Visit[]> {
  const { rows } = await sql<Row>`
    select v.id, v.profile_id as "profileId", v.source_id as "sourceId", v.started_at as "startedAt",
      v.ended_at as "endedAt", v.pages, v.actions, v.seen
    from json_to_recordset(${JSON.stringify(spans)}::json) as s("profileId" uuid, "from" timestamptz, until timestamptz)
    join visits v on v.profile_id = s."profileId" and v.ended_at >= s."from" and v.started_at <= s.until`.execute(tx);
  return rows;
}

export async function writeVisits(tx: Tx, visits: readonly Visit[]): Promise<void> {
  await sql`
    insert into visits (profile_id, id, source_id, started_at, ended_at, pages, actions, seen)
    select "profileId", id, "sourceId", "startedAt", "endedAt", pages, actions, seen
    from json_to_recordset(${JSON.stringify(visits)}::json) as v("profileId" uuid, id uuid, "sourceId" uuid,
      "startedAt" timestamptz, "endedAt" timestamptz, pages int, actions int, seen jsonb)
    order by 1, 2
    on conflict (profile_id, id) do update set started_at = excluded.started_at, ended_at = excluded.ended_at,
      pages = excluded.pages, actions = excluded.actions, seen = excluded.seen`.execute(tx);
}

export async function deleteVisits(tx: Tx, visits: readonly Visit[]): Promise<void> {
  await sql`delete from visits v using json_to_recordset(${JSON.stringify(visits)}::json) as g("profileId" uuid, id uuid)
    where v.profile_id = g."profileId" and v.id = g.id`.execute(tx);
}

import { sql } from "kysely";
import type { Db } from "../../../platform/db/database.ts";
import { houseId, type OutgoingTrouble } from "./contract.ts";

export async function listNames(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from outgoing_servers where kind = 'smtp' order by lower(name)`.execute(db);
  return rows.map(({ name }) => name);
}

export type SlowRow = { name: string; reason: OutgoingTrouble; detail: string; since: Date; count: number };

/** What takes nothing just now, since when, and how many mails wait for it; the oldest first. */
export async function listSlow(db: Db, limit: number): Promise<SlowRow[]> {
  const { rows } = await sql<SlowRow>`
    select coalesce(nullif(l.domain, ''), nullif(s.name, ''), 'SMTP_URL') as name, coalesce(l.reason, 'other') as reason,
      l.detail, l.slow_since as since,
      (select count(*) from outbox o where o.waits_for in ('pace', 'server') and o.outgoing_id = l.server_id) as count
    from outgoing_lanes l left join outgoing_servers s on s.id = l.server_id
    where l.tries > 0 and (s.id is not null or l.server_id = ${houseId})
    order by l.slow_since limit ${limit}`.execute(db);
  return rows;
}

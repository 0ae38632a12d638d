import { sql } from "kysely";
import type { Db } from "../../../platform/db/database.ts";
import { houseId, type OutgoingTrouble } from "./contract.ts";

/** A server that takes nothing just now, or one domain's where mail goes to the recipients' servers, and what waits for it. */
export type SlowServer = { name: string; reason: OutgoingTrouble; detail: string; since: Date; count: number };
export type OutgoingHealth = { names: string[]; slow: SlowServer[] };

/** So many are told of; a name server that is away makes every domain slow. */
const mostTold = 5;

/** How the servers our mail leaves by take it. */
export async function outgoingHealth(db: Db): Promise<OutgoingHealth> {
  const [servers, slow] = await Promise.all([
    sql<{ name: string }>`select name from outgoing_servers where kind = 'smtp' order by lower(name)`.execute(db),
    sql<SlowServer>`
      select coalesce(nullif(l.domain, ''), nullif(s.name, ''), 'SMTP_URL') as name, coalesce(l.reason, 'other') as reason,
        l.detail, l.slow_since as since,
        (select count(*) from outbox o where o.waits_for in ('pace', 'server') and o.outgoing_id = l.server_id) as count
      from outgoing_lanes l left join outgoing_servers s on s.id = l.server_id
      where l.tries > 0 and (s.id is not null or l.server_id = ${houseId})
      order by l.slow_since limit ${mostTold}`.execute(db),
  ]);
  return { names: servers.rows.map(({ name }) => name), slow: slow.rows };
}

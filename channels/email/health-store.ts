import { sql } from "kysely";
import type { Db } from "../../platform/db/database.ts";

/** A door says every minute that it is open; silent for longer than this, it was not closed in order. */
const silentAfterSeconds = 150;

export type Door = { machine: string; protocol: "smtp" | "lmtp"; host: string; port: number };

export type MailCounts = {
  waiting: number;
  waiting_since: Date | null;
  quarantined: number;
  quarantined_since: Date | null;
  last_in_at: Date | null;
  listeners: (Door & { open: boolean; opened_at: string; seen_at: string })[];
};

/** Each count and each moment by an index that holds no more than it counts. */
export async function readMailCounts(db: Db): Promise<MailCounts> {
  const { rows } = await sql<MailCounts>`
    select
      (select count(*) from raw_messages where state = 'new') as waiting,
      (select received_at from raw_messages where state = 'new' order by id limit 1) as waiting_since,
      (select count(*) from raw_messages where state = 'quarantined') as quarantined,
      (select received_at from raw_messages where state = 'quarantined' order by id limit 1) as quarantined_since,
      (select received_at from raw_messages where source <> 'import' order by id desc limit 1) as last_in_at,
      (select coalesce(json_agg(to_jsonb(l) || jsonb_build_object('open',
          seen_at > now() - ${silentAfterSeconds} * interval '1 second') order by machine, protocol, host, port), '[]')
        from listeners l) as listeners`.execute(db);
  if (!rows[0]) throw new Error("PostgreSQL answered nothing about the mail");
  return rows[0];
}

/** Says that a door is open; one that fell silent in the same place is taken over. */
export async function keepListener(db: Db, { machine, protocol, host, port }: Door, openedAt: Date): Promise<void> {
  await sql`insert into listeners (machine, protocol, host, port, opened_at)
    values (${machine}, ${protocol}, ${host}, ${port}, ${openedAt})
    on conflict (machine, protocol, host, port) do update set opened_at = excluded.opened_at, seen_at = now()`.execute(
    db,
  );
}

export async function removeListener(db: Db, { machine, protocol, host, port }: Door): Promise<void> {
  await sql`delete from listeners
    where machine = ${machine} and protocol = ${protocol} and host = ${host} and port = ${port}`.execute(db);
}

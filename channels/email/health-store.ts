import { sql } from "kysely";
import type { Db } from "../../platform/db/database.ts";
import type { TroubleReason } from "./accounts/contract.ts";

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

export type MailboxRow = {
  name: string;
  paused: boolean;
  held: boolean;
  fetched_at: Date | null;
  added_at: Date;
  trouble: TroubleReason | null;
  detail: string;
  failing_since: Date | null;
  waiting: number;
  left: number;
  healed: number;
};

/** A company has few, and what is left over in them is found by an index that holds nothing else. */
export async function readMailboxes(db: Db): Promise<MailboxRow[]> {
  const { rows } = await sql<MailboxRow>`
    select a.name, a.paused_at is not null as paused, coalesce(a.held_until > now(), false) as held, a.fetched_at,
      a.created_at as added_at, a.trouble, a.detail, a.failing_since,
      f.waiting, f.healed, f."left"
    from mail_accounts a cross join lateral (
      select coalesce(sum(waiting), 0) as waiting, coalesce(sum(healed), 0) as healed,
        coalesce(sum((select count(*) from fetched_mails m
          where m.folder_id = o.id and m.outcome in ('too-large', 'refused'))), 0) as "left"
      from mail_folders o where o.account_id = a.id) f
    order by lower(a.name)`.execute(db);
  return rows;
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

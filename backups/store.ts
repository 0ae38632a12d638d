import { sql } from "kysely";
import type { Db, Tx } from "../platform/db/database.ts";

const planKey = "backup.plan";

export async function readPlanRow(db: Db): Promise<unknown> {
  const row = await db.selectFrom("settings").select("value").where("key", "=", planKey).executeTakeFirst();
  return row?.value;
}

export async function writePlanRow(tx: Tx, plan: object): Promise<void> {
  await sql`insert into settings (key, value) values (${planKey}, ${JSON.stringify(plan)}::jsonb)
    on conflict (key) do update set value = excluded.value`.execute(tx);
}

const checkKey = "backup.directory-check";

/** What a worker found of the directory it was asked about last; `reason` is null where it can write there. */
export type Check = { id: string; reason: string | null; words: string };

export async function readCheck(db: Db): Promise<Check | undefined> {
  const { rows } = await sql<{ value: Check }>`select value from settings where key = ${checkKey}`.execute(db);
  return rows[0]?.value;
}

export async function writeCheck(db: Db, check: Check): Promise<void> {
  await sql`insert into settings (key, value) values (${checkKey}, ${JSON.stringify(check)}::jsonb)
    on conflict (key) do update set value = excluded.value`.execute(db);
}

export type BackupRow = {
  id: string;
  state: "waiting" | "making" | "made" | "failed" | "removed";
  planned: boolean;
  staff_id: string | null;
  staff_name: string | null;
  directory: string;
  name: string;
  encrypted: boolean;
  asked_at: Date;
  at: Date | null;
  bytes: number | null;
  row_count: number | null;
  verified_at: Date | null;
  reason: string | null;
  detail: string | null;
};

const shown = sql`b.id, b.state, b.planned, b.staff_id, s.name as staff_name, b.directory, b.name, b.encrypted, b.asked_at, b.at,
  b.bytes, b.row_count, b.verified_at, b.reason, b.detail from backups b left join staff s on s.id = b.staff_id`;

/** The last asked for first. */
export async function listRows(db: Db, before: string | null, limit: number): Promise<BackupRow[]> {
  const { rows } = await sql<BackupRow>`select ${shown}
    ${before ? sql`where b.id < ${before}::uuid` : sql``} order by b.id desc limit ${limit}`.execute(db);
  return rows;
}

export async function findRow(db: Db, id: string): Promise<BackupRow | undefined> {
  return (await sql<BackupRow>`select ${shown} where b.id = ${id}`.execute(db)).rows[0];
}

export type NewBackup = Pick<BackupRow, "id" | "planned" | "staff_id" | "directory" | "name" | "encrypted"> & {
  askedAt: Date;
};

/** Answers whether there was none under way already. */
export async function insertBackup(tx: Tx, row: NewBackup): Promise<boolean> {
  const { rows } = await sql`insert into backups (id, planned, staff_id, directory, name, encrypted, asked_at)
    values (${row.id}, ${row.planned}, ${row.staff_id}, ${row.directory}, ${row.name}, ${row.encrypted}, ${row.askedAt})
    on conflict do nothing returning id`.execute(tx);
  return rows.length > 0;
}

/** Takes one that waits; nobody else gets it. */
export async function claim(db: Db, id: string): Promise<BackupRow | undefined> {
  const { rows } = await sql<BackupRow>`update backups set state = 'making', seen_at = now()
    where id = ${id} and state = 'waiting' returning *, null as staff_name`.execute(db);
  return rows[0];
}

/** A sign of life. */
export async function markSeen(db: Db, id: string): Promise<void> {
  await sql`update backups set seen_at = now() where id = ${id} and state = 'making'`.execute(db);
}

export async function markMade(tx: Tx, id: string, made: { at: string; bytes: number; rows: number }): Promise<void> {
  await sql`update backups set state = 'made', at = ${made.at}, bytes = ${made.bytes}, row_count = ${made.rows},
    verified_at = now() where id = ${id}`.execute(tx);
}

export async function markFailed(tx: Tx, id: string, reason: string, detail: string): Promise<void> {
  await sql`update backups set state = 'failed', reason = ${reason}, detail = ${detail.slice(0, 1000)}
    where id = ${id} and state in ('waiting', 'making')`.execute(tx);
}

/** Whoever made it was told to stop: somebody else begins anew. */
export async function markWaiting(db: Db, id: string): Promise<void> {
  await sql`update backups set state = 'waiting', seen_at = null where id = ${id} and state = 'making'`.execute(db);
}

export async function markRemoved(tx: Tx, ids: readonly string[], reason: "rule" | "gone"): Promise<void> {
  await sql`update backups set state = 'removed', reason = ${reason} where id = any(${ids}::uuid[])`.execute(tx);
}

export type MadeRow = { id: string; name: string; at: Date; bytes: number };

/** The ones in a directory that are thought to be there. */
export async function listMade(db: Db, directory: string): Promise<MadeRow[]> {
  const { rows } = await sql<MadeRow>`select id, name, at, bytes from backups
    where state = 'made' and directory = ${directory} order by at`.execute(db);
  return rows;
}

/** Of the ones under way: those whose maker has given no sign of life for so long, held until the end of the transaction. */
export async function takeAbandoned(tx: Tx, before: Date): Promise<BackupRow[]> {
  const { rows } = await sql<BackupRow>`select *, null as staff_name from backups
    where state = 'making' and coalesce(seen_at, asked_at) < ${before} for update skip locked`.execute(tx);
  return rows;
}

export async function listWaiting(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from backups where state = 'waiting'`.execute(db);
  return rows.map(({ id }) => id);
}

/** The newest one the plan asked for. */
export async function findLastPlanned(db: Db): Promise<{ askedAt: Date; failed: boolean } | undefined> {
  const { rows } = await sql<{ askedAt: Date; failed: boolean }>`
    select asked_at as "askedAt", state = 'failed' as failed from backups where planned order by id desc limit 1`.execute(
    db,
  );
  return rows[0];
}

/** The newest one that came to an end, whoever asked for it. */
export async function findLastEnded(db: Db) {
  const { rows } = await sql<{
    state: "made" | "failed" | "removed";
    reason: string | null;
    detail: string | null;
    askedAt: Date;
  }>`
    select state, reason, detail, asked_at as "askedAt" from backups
    where state not in ('waiting', 'making') order by id desc limit 1`.execute(db);
  return rows[0];
}

/** Whether the one that came to an end before this one had failed, too. */
export async function wasFailingBefore(db: Db, id: string): Promise<boolean> {
  const { rows } = await sql<{ failed: boolean }>`select state = 'failed' as failed from backups
    where id < ${id} and state not in ('waiting', 'making') order by id desc limit 1`.execute(db);
  return rows[0]?.failed ?? false;
}

export async function listAdmins(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from staff where role = 'admin' and disabled_at is null order by id`.execute(db);
  return rows.map(({ id }) => id);
}

export async function findPerson(db: Db, id: string) {
  const { rows } = await sql<{ name: string; email: string; locale: "en" | "de" }>`
    select name, email, locale from staff where id = ${id} and disabled_at is null`.execute(db);
  return rows[0];
}

/** Where mail of the house comes from; undefined without an address. */
export async function findHouse(db: Db) {
  const { rows } = await sql<{ email: string; company: string }>`
    select email, coalesce((select value #>> '{}' from settings where key = 'company.name'), '') as company
    from addresses order by created_at, id limit 1`.execute(db);
  return rows[0];
}

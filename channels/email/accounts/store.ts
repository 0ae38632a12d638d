import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/database.ts";
import { newId } from "../../../platform/ids.ts";
import type { After, OAuthView, Security, TroubleReason } from "./contract.ts";

export type FolderRow = {
  path: string;
  kept: number;
  waiting: number;
  left: number;
  checked_at: string | null;
  healed: number;
};
export type AccountRow = {
  id: string;
  name: string;
  host: string;
  port: number;
  security: Security;
  username: string;
  secrets: Buffer | null;
  oauth: OAuthView | null;
  begins_at: Date | null;
  after: After;
  move_to: string;
  paused_at: Date | null;
  fetched_at: Date | null;
  trouble: TroubleReason | null;
  detail: string;
  failing_since: Date | null;
  next_try_at: Date | null;
  folders: FolderRow[];
};

const columns = sql`a.id, a.name, a.host, a.port, a.security, a.username, a.secrets, a.oauth, a.begins_at, a.after, a.move_to,
  a.paused_at, a.fetched_at, a.trouble, a.detail, a.failing_since, a.next_try_at,
  (select coalesce(json_agg(to_jsonb(f) || jsonb_build_object('left', (select count(*) from fetched_mails m
      where m.folder_id = f.id and m.outcome in ('too-large', 'refused'))) order by upper(f.path) <> 'INBOX', f.path), '[]')
    from mail_folders f where f.account_id = a.id) as folders`;

/** A company has few. */
export async function listAccounts(db: Db): Promise<AccountRow[]> {
  return (await sql<AccountRow>`select ${columns} from mail_accounts a order by lower(a.name), a.id`.execute(db)).rows;
}

export async function findAccount(db: Db, id: string): Promise<AccountRow | undefined> {
  return (await sql<AccountRow>`select ${columns} from mail_accounts a where a.id = ${id}`.execute(db)).rows[0];
}

export type Settings = {
  id: string;
  name: string;
  host: string;
  port: number;
  security: Security;
  username: string;
  secrets: Buffer | null;
  oauth: OAuthView | null;
  after: After;
  moveTo: string;
};

/** False when this mailbox is there already. */
export async function insertAccount(tx: Tx, row: Settings & { beginsAt: Date | null }): Promise<boolean> {
  const { rows } =
    await sql`insert into mail_accounts (id, name, host, port, security, username, secrets, oauth, begins_at,
      after, move_to)
    values (${row.id}, ${row.name}, ${row.host}, ${row.port}, ${row.security}, ${row.username}, ${row.secrets},
      ${row.oauth && JSON.stringify(row.oauth)}::jsonb, ${row.beginsAt}, ${row.after}, ${row.moveTo})
    on conflict (lower(host), port, username) do nothing returning id`.execute(tx);
  return rows.length > 0;
}

/** From now on it is fetched by these settings, at once. */
export async function updateAccount(tx: Tx, row: Settings): Promise<void> {
  await sql`update mail_accounts set name = ${row.name}, host = ${row.host}, port = ${row.port},
      security = ${row.security}, username = ${row.username}, secrets = ${row.secrets},
      oauth = ${row.oauth && JSON.stringify(row.oauth)}::jsonb, after = ${row.after},
      move_to = ${row.moveTo}, version = version + 1, next_try_at = null
    where id = ${row.id}`.execute(tx);
}

/** Whether another account fetches from this mailbox. */
export async function isTaken(db: Db, { id, host, port, username }: Settings): Promise<boolean> {
  const { rows } = await sql`select from mail_accounts where lower(host) = lower(${host}) and port = ${port}
    and username = ${username} and id <> ${id}`.execute(db);
  return rows.length > 0;
}

/** Whether mail leaves by a server where we sign in as this mailbox. */
export async function isSentWith(db: Db, id: string): Promise<boolean> {
  return (await sql`select from outgoing_servers where account_id = ${id} limit 1`.execute(db)).rows.length > 0;
}

/** Folders that stay chosen keep how far they are. */
export async function setFolders(tx: Tx, accountId: string, paths: readonly string[]): Promise<void> {
  await sql`delete from mail_folders where account_id = ${accountId} and path <> all(${paths}::text[])`.execute(tx);
  const rows = paths.map((path) => ({ id: newId(), path }));
  await sql`insert into mail_folders (id, account_id, path)
    select id, ${accountId}, path from json_to_recordset(${JSON.stringify(rows)}::json) as f(id uuid, path text)
    on conflict (account_id, path) do nothing`.execute(tx);
}

/** Another mailbox: nothing that was noted of the former one holds. */
export async function forgetFolders(tx: Tx, accountId: string): Promise<void> {
  await sql`delete from mail_folders where account_id = ${accountId}`.execute(tx);
}

/** Somebody has signed in: it is tried at once. */
export async function setSecrets(tx: Tx, id: string, secrets: Buffer): Promise<void> {
  await sql`update mail_accounts set secrets = ${secrets}, version = version + 1, next_try_at = null, trouble = null,
      detail = '', failing_since = null, tries = 0
    where id = ${id}`.execute(tx);
}

/** False when it stands like that already, or is not there. */
export async function setPaused(tx: Tx, id: string, paused: boolean): Promise<boolean> {
  const { rows } = await sql`update mail_accounts set paused_at = ${paused ? sql`now()` : null}, version = version + 1,
      next_try_at = null, trouble = null, detail = '', failing_since = null, tries = 0
    where id = ${id} and (paused_at is not null) <> ${paused} returning id`.execute(tx);
  return rows.length > 0;
}

export async function deleteAccount(tx: Tx, id: string): Promise<boolean> {
  return (await sql`delete from mail_accounts where id = ${id} returning id`.execute(tx)).rows.length > 0;
}

import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/database.ts";
import type { After, FetchOutcome, Folder, Mailbox, Security } from "./mailbox.ts";
import type { OAuth } from "./tokens.ts";

/** Somebody else fetches by now, or the settings have changed: what is under way must not be written. */
export class LostHold extends Error {
  constructor() {
    super("somebody else fetches from this mailbox by now");
  }
}

/** Who fetches, and by which settings. */
export type Hold = { accountId: string; holder: string; version: number };

type FolderRow = {
  id: string;
  path: string;
  uid_validity: number | null;
  last_uid: number;
  fresh_from: number;
  checked_at: Date | null;
};

const presentFolder = (row: FolderRow): Folder => ({
  id: row.id,
  path: row.path,
  uidValidity: row.uid_validity,
  lastUid: row.last_uid,
  freshFrom: row.fresh_from,
  checkedAt: row.checked_at,
});

const folderColumns = sql`f.id, f.path, f.uid_validity, f.last_uid, f.fresh_from, f.checked_at`;

/** The folders mail is fetched from, INBOX last: it stays open, and we listen to it. */
export async function listFolders(db: Db, accountId: string): Promise<Folder[]> {
  const { rows } = await sql<FolderRow>`select ${folderColumns} from mail_folders f where account_id = ${accountId}
    order by upper(f.path) = 'INBOX', f.path`.execute(db);
  return rows.map(presentFolder);
}

/** Holds a folder to the end of the transaction. Throws LostHold unless it is still ours to fetch from. */
export async function lockFolder(tx: Tx, hold: Hold, folderId: string): Promise<Folder> {
  const { rows } = await sql<FolderRow>`
    select ${folderColumns} from mail_folders f join mail_accounts a on a.id = f.account_id
    where f.id = ${folderId} and a.id = ${hold.accountId} and a.held_by = ${hold.holder} and a.version = ${hold.version}
    for update of f for share of a`.execute(tx);
  if (!rows[0]) throw new LostHold();
  return presentFolder(rows[0]);
}

/** Begins a folder anew: its server has given all its mails other UIDs, or we have never seen it. */
export async function beginFolder(tx: Tx, folderId: string, uidValidity: number, freshFrom: number): Promise<void> {
  await sql`delete from fetched_mails where folder_id = ${folderId}`.execute(tx);
  await sql`update mail_folders set uid_validity = ${uidValidity}, fresh_from = ${freshFrom}, last_uid = 0
    where id = ${folderId}`.execute(tx);
}

/** What became of a mail; `retryAt` where it has to be asked for again, `settled` false while it is to be marked or moved. */
export type Note = {
  uid: number;
  outcome: FetchOutcome;
  rawId?: string;
  settled: boolean;
  retryAt?: Date;
  detail?: string;
};

export async function noteMails(tx: Tx, folderId: string, notes: readonly Note[]): Promise<void> {
  if (notes.length === 0) return;
  const rows = notes.map(({ uid, outcome, rawId, settled, retryAt, detail = "" }) => ({
    ...{ uid, outcome, settled, raw_id: rawId ?? null, retry_at: retryAt ?? null },
    detail: detail.toWellFormed().replaceAll("\0", "").slice(0, 300),
  }));
  await sql`insert into fetched_mails (folder_id, uid, outcome, raw_id, settled, retry_at, tries, detail)
    select ${folderId}, uid, outcome, raw_id, settled, retry_at, 1, detail
    from json_to_recordset(${JSON.stringify(rows)}::json) as n(uid bigint, outcome text, raw_id uuid, settled boolean,
      retry_at timestamptz, detail text)
    on conflict (folder_id, uid) do update set outcome = excluded.outcome, raw_id = excluded.raw_id,
      settled = excluded.settled, retry_at = excluded.retry_at, detail = excluded.detail,
      tries = fetched_mails.tries + 1`.execute(tx);
}

/** How far a folder has come; never back. */
export async function advance(
  tx: Tx,
  folderId: string,
  change: { lastUid: number; kept: number; waiting: number | null },
): Promise<void> {
  await sql`update mail_folders set last_uid = greatest(last_uid, ${change.lastUid}), kept = kept + ${change.kept},
    waiting = coalesce(${change.waiting}, waiting) where id = ${folderId}`.execute(tx);
}

export async function noteWaiting(db: Db, folderId: string, waiting: number): Promise<void> {
  await sql`update mail_folders set waiting = ${waiting} where id = ${folderId} and waiting <> ${waiting}`.execute(db);
}

/** Mails to be asked for again, and how often they were; one for longer ahead than any waits was put off by another clock. */
export async function listRetries(db: Db, folderId: string, most: number): Promise<{ uid: number; tries: number }[]> {
  const { rows } = await sql<{ uid: number; tries: number }>`select uid, tries from fetched_mails
    where folder_id = ${folderId} and (retry_at <= now() or retry_at > now() + interval '5 hours') order by retry_at limit ${most}`.execute(
    db,
  );
  return rows;
}

/** Mails that are stored here and still have to be marked or moved there. */
export async function listUnsettled(db: Db, folderId: string, most: number): Promise<number[]> {
  const { rows } = await sql<{ uid: number }>`select uid from fetched_mails
    where folder_id = ${folderId} and not settled order by uid limit ${most}`.execute(db);
  return rows.map(({ uid }) => uid);
}

export async function settleMails(db: Db, folderId: string, uids: readonly number[]): Promise<void> {
  await sql`update fetched_mails set settled = true
    where folder_id = ${folderId} and uid = any(${uids}::bigint[])`.execute(db);
}

/** UIDs we have accounted for, from `after` on, so many at once. Without those whose bytes we have no longer. */
export async function listAccounted(
  db: Db,
  folderId: string,
  after: number,
  most: number,
): Promise<{ uid: number; held: boolean }[]> {
  const { rows } = await sql<{ uid: number; held: boolean }>`
    select f.uid, f.outcome in ('earlier', 'refused')
      or (f.outcome in ('kept', 'known') and exists (select from raw_messages r where r.id = f.raw_id)) as held
    from fetched_mails f where f.folder_id = ${folderId} and f.uid > ${after} order by f.uid limit ${most}`.execute(db);
  return rows;
}

/** Forgets mails that are no longer on the server; what we have of them stays. */
export async function forgetMails(db: Db, folderId: string, uids: readonly number[]): Promise<void> {
  await sql`delete from fetched_mails where folder_id = ${folderId} and settled
    and uid = any(${uids}::bigint[])`.execute(db);
}

export async function noteChecked(db: Db, folderId: string, healed: number): Promise<void> {
  await sql`update mail_folders set checked_at = now(), healed = ${healed} where id = ${folderId}`.execute(db);
}

/** By their hashes, the ids of raw mails that we have. */
export async function idsByHash(db: Db, hashes: readonly Buffer[]): Promise<Map<string, string>> {
  const hex = hashes.map((hash) => hash.toString("hex"));
  const { rows } = await sql<{ hash: string; id: string }>`
    select wanted.hash, r.id from unnest(${hex}::text[]) as wanted(hash) cross join lateral (
      select id from raw_messages where sha256 = decode(wanted.hash, 'hex') limit 1) r`.execute(db);
  return new Map(rows.map(({ hash, id }) => [hash, id]));
}

/** All that was to be done is done. */
export async function noteFetched(db: Db, hold: Hold): Promise<void> {
  await sql`update mail_accounts set fetched_at = now(), trouble = null, detail = '', failing_since = null, tries = 0,
    next_try_at = null where id = ${hold.accountId} and held_by = ${hold.holder}`.execute(db);
}

export type TroubleNote = { reason: string; detail: string };

/** It does not work, and when it is tried again. Answers how often in a row. */
export async function noteTrouble(
  db: Db,
  hold: Hold,
  { reason, detail }: TroubleNote,
  nextTryAt: (tries: number) => Date,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ tries: number }>`
      update mail_accounts set trouble = ${reason}, detail = ${detail.toWellFormed().replaceAll("\0", "").slice(0, 300)},
        failing_since = coalesce(failing_since, now()), tries = tries + 1
      where id = ${hold.accountId} and held_by = ${hold.holder} returning tries`.execute(tx);
    if (!rows[0]) return;
    await sql`update mail_accounts set next_try_at = ${nextTryAt(rows[0].tries)} where id = ${hold.accountId}`.execute(
      tx,
    );
  });
}

/** Puts new secrets in the place of those; false when somebody was faster. */
export async function writeSecrets(db: Db, accountId: string, before: Buffer, after: Buffer): Promise<boolean> {
  const { rows } = await sql`update mail_accounts set secrets = ${after}
    where id = ${accountId} and secrets = ${before} returning id`.execute(db);
  return rows.length > 0;
}

/** A mailbox that is ours to fetch from. */
export type Held = Mailbox & {
  secrets: Buffer | null;
  oauth: OAuth | null;
  nextTryAt: Date | null;
  addresses: string[];
};

type HeldRow = {
  id: string;
  name: string;
  username: string;
  secrets: Buffer | null;
  oauth: OAuth | null;
  host: string;
  port: number;
  security: Security;
  begins_at: Date | null;
  created_at: Date;
  after: After;
  move_to: string;
  version: number;
  next_try_at: Date | null;
};

/** Nobody holds for so long ahead: the clock was set back since. */
const heldTooLong = (leaseMs: number) => sql`held_until > now() + ${4 * leaseMs} * interval '1 millisecond'`;

/**
 * Takes every mailbox nobody fetches from, and renews the hold on those we have before half of `leaseMs` is left. Answers all we
 * have. `alone`: nobody else can be there, whatever a crash left behind.
 */
export async function holdAccounts(db: Db, holder: string, leaseMs: number, alone: boolean): Promise<Held[]> {
  await sql`update mail_accounts set held_by = ${holder}, held_until = now() + ${leaseMs} * interval '1 millisecond'
    where paused_at is null and case when held_by = ${holder}
      then held_until < now() + ${leaseMs / 2} * interval '1 millisecond' or ${heldTooLong(leaseMs)}
      else ${alone} or held_by is null or held_until < now() or ${heldTooLong(leaseMs)} end`.execute(db);
  const { rows } =
    await sql<HeldRow>`select id, name, username, secrets, oauth, host, port, security, begins_at, created_at,
      after, move_to, version, next_try_at
    from mail_accounts where held_by = ${holder} and paused_at is null order by id`.execute(db);
  return rows.map(({ begins_at, created_at, move_to, next_try_at, ...row }) => ({
    ...{ ...row, beginsAt: begins_at, createdAt: created_at, moveTo: move_to, nextTryAt: next_try_at },
    addresses: row.username.includes("@") ? [row.username.toLowerCase()] : [],
  }));
}

/** Lets others have them at once. */
export async function releaseAccounts(db: Db, holder: string): Promise<void> {
  await sql`update mail_accounts set held_by = null, held_until = null where held_by = ${holder}`.execute(db);
}

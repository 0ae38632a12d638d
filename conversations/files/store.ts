import { hash } from "node:crypto";
import { type RawBuilder, sql } from "kysely";
import type { Db, Tx } from "../../platform/db/database.ts";
import { inOnePiece } from "../../platform/db/one-piece.ts";
import { type Content, inPieces, largeBytes } from "../../platform/db/pieces.ts";

/** Keeps bytes once, by their SHA-256. Returns the hashes in the order given. */
export async function keepFiles(tx: Tx, contents: readonly Uint8Array[]): Promise<Buffer[]> {
  const hashes = contents.map((content) => hash("sha256", content, "buffer"));
  const known = await holdKnown(tx, hashes);
  const fresh = new Map<string, Uint8Array>();
  for (const [place, content] of contents.entries()) {
    const hex = hashes[place]?.toString("hex") ?? "";
    if (!known.has(hex)) fresh.set(hex, content);
  }
  await insertFiles(tx, fresh);
  return hashes;
}

/** In the order of hashes, so that two who keep the same wait for each other and do not lock up. */
async function insertFiles(tx: Tx, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  if (!sorted.some(isLarge)) return insertTogether(tx, sorted);
  for (const file of sorted) await insertTogether(tx, [file], isLarge(file) ? await inPieces(tx, file[1]) : undefined);
}

const isLarge = ([, content]: [string, Uint8Array]): boolean => content.byteLength > largeBytes;

/** `whole` stands for their bytes, one after the other, where these do not travel as a parameter. */
async function insertTogether(tx: Tx, files: [string, Uint8Array][], whole?: RawBuilder<unknown>): Promise<void> {
  if (files.length === 0) return;
  const { bytes, places } = whole
    ? { bytes: whole, places: [{ start: 1, size: files[0]?.[1].byteLength ?? 0 }] }
    : inOnePiece(files.map(([, content]) => content));
  const rows = files.map(([sha256], place) => ({ sha256, ...places[place] }));
  await sql`insert into files (sha256, size, content)
    select decode(f.sha256, 'hex'), f.size, substring(${bytes}::bytea from f.start for f.size)
    from json_to_recordset(${JSON.stringify(rows)}::json) as f(sha256 text, size int, start int)
    order by 1 on conflict (sha256) do update set size = excluded.size`.execute(tx);
}

/** Held, so that nobody removes them before what is to carry them is there. */
async function holdKnown(tx: Tx, hashes: readonly Buffer[]): Promise<Set<string>> {
  const hex = [...new Set(hashes.map((hash) => hash.toString("hex")))];
  const { rows } = await sql<{ hash: string }>`
    select encode(f.sha256, 'hex') as hash
    from files f where f.sha256 in (select decode(hash, 'hex') from unnest(${hex}::text[]) as wanted(hash))
    order by f.sha256 for key share of f`.execute(tx);
  return new Set(rows.map((row) => row.hash));
}

export type FoundFile = { sha256: Buffer; size: number; content: Buffer | null };

/** Of a file f what a reader has to know, with its bytes when they are few. */
export const fileColumns = sql`f.sha256, octet_length(f.content) as size,
  case when octet_length(f.content) <= ${largeBytes} then f.content end as content`;

/** The bytes of a file, to be read in pieces when they are many. */
export const contentOf = (db: Db, { sha256, size, content }: FoundFile): Content =>
  content ?? { size, read: pieceOf(db, sha256) };

/** The bytes behind a hash, if we have them. */
export async function findFile(db: Db, sha256: Buffer): Promise<Content | undefined> {
  const { rows } = await sql<FoundFile>`select ${fileColumns} from files f where f.sha256 = ${sha256}`.execute(db);
  return rows[0] && contentOf(db, rows[0]);
}

const pieceOf = (db: Db, sha256: Buffer) => async (start: number, length: number) => {
  const { rows } = await sql<{ piece: Buffer }>`
    select substring(content from ${start} for ${length}) as piece from files where sha256 = ${sha256}`.execute(db);
  return rows[0]?.piece;
};

export type UploadRow = {
  id: string;
  staffId: string | null;
  name: string;
  type: string;
  size: number;
  sha256: Buffer;
};

export async function insertUpload(tx: Tx, row: UploadRow): Promise<void> {
  await sql`insert into uploads (id, staff_id, name, type, size, sha256)
    values (${row.id}, ${row.staffId}, ${row.name}, ${row.type}, ${row.size}, ${row.sha256})`.execute(tx);
}

/** An upload of this writer with its bytes. */
export async function findUpload(db: Db, staffId: string | null, id: string) {
  const { rows } = await sql<{ name: string; type: string; content: Buffer }>`
    select u.name, u.type, f.content from uploads u join files f on f.sha256 = u.sha256
    where u.id = ${id} and u.staff_id is not distinct from ${staffId}::uuid`.execute(db);
  return rows[0];
}

/** Forgets an upload of this writer. Its bytes stay as long as anything else carries them. */
export async function discard(tx: Tx, staffId: string | null, id: string): Promise<void> {
  const { rows } = await sql<{ hash: string }>`
    delete from uploads where id = ${id} and staff_id is not distinct from ${staffId}::uuid
    returning encode(sha256, 'hex') as hash`.execute(tx);
  await dropFiles(tx, hashesOf(rows));
}

/**
 * Takes away uploads from before this moment that stand in no draft of their owner, neither beside its words nor in them. Others
 * doing so meanwhile take others. Answers the hashes of their bytes, one for each.
 */
export async function takeAbandoned(tx: Tx, before: Date, most: number): Promise<string[]> {
  const { rows } = await sql<{ hash: string }>`
    delete from uploads where id in (
      select u.id from uploads u
      where u.created_at < ${before} and not exists (
        select from drafts d where d.staff_id = u.staff_id
          and (u.id = any(d.files) or strpos(lower(d.html), 'cid:' || u.id) > 0))
      order by u.created_at limit ${most} for update skip locked)
    returning encode(sha256, 'hex') as hash`.execute(tx);
  return hashesOf(rows);
}

const hashesOf = (rows: readonly { hash: string }[]): string[] => rows.map(({ hash }) => hash);

/**
 * Bytes go with the last that carries them. They are held first, in a statement of their own: whoever was keeping the same
 * bytes just then is waited for, and seen by the second statement.
 */
export async function dropFiles(tx: Tx, hashes: readonly string[]): Promise<void> {
  if (hashes.length === 0) return;
  const these = sql`f.sha256 in (select decode(hash, 'hex') from unnest(${hashes}::text[]) as h(hash))`;
  await sql`select from files f where ${these} order by f.sha256 for update`.execute(tx);
  await sql`delete from files f where ${these}
      and not exists (select from attachments a where a.sha256 = f.sha256)
      and not exists (select from uploads u where u.sha256 = f.sha256)`.execute(tx);
}

export type FoundAttachment = { name: string; type: string; sha256: Buffer };

export async function findAttachment(
  db: Db,
  conversationId: string,
  messageId: string,
  id: string,
): Promise<FoundAttachment | undefined> {
  const { rows } = await sql<FoundAttachment>`select name, type, sha256 from attachments
    where conversation_id = ${conversationId} and message_id = ${messageId} and id = ${id}`.execute(db);
  return rows[0];
}

export async function replaceFile(tx: Tx, sha256: Buffer, content: Uint8Array): Promise<void> {
  await sql`insert into files (sha256, size, content) values (${sha256}, ${content.byteLength}, ${content})
    on conflict (sha256) do update set size = excluded.size, content = excluded.content`.execute(tx);
}

export async function removeLeftOver(tx: Tx, ids: readonly { conversationId: string; id: string }[]): Promise<void> {
  await sql`delete from attachments a using json_to_recordset(${JSON.stringify(ids)}::json) as k("conversationId" uuid, id uuid)
    where a.conversation_id = k."conversationId" and a.id = k.id
      and not exists (select from messages m where m.conversation_id = a.conversation_id and m.id = a.message_id)
      and exists (select from attachments b join messages m on m.conversation_id = b.conversation_id and m.id = b.message_id
        where b.sha256 = a.sha256)`.execute(tx);
}

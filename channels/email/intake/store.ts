import { type RawBuilder, sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/database.ts";
import { inOnePiece } from "../../../platform/db/one-piece.ts";
import { inPieces, largeBytes, wholeOf } from "../../../platform/db/pieces.ts";
import { type Bytes, Spool, sha256Of, sizeOf } from "../../../platform/spool.ts";
import type { AcceptedMail } from "./accept.ts";

const printable = (text: string) => text.toWellFormed().replaceAll("\0", "").slice(0, 1000);

/** What came of a mail that was read before it is stored. Others are stored to be read. */
export type StoredMail = AcceptedMail & { id: string; sha256?: Buffer; outcome?: Outcome };

/** Small mails together, a large one by itself and in pieces. */
export async function insertRaw(db: Db, mails: readonly StoredMail[]): Promise<void> {
  if (!mails.some(isLarge)) return insertTogether(db, mails);
  if (db.isTransaction) return insertLarge(db as Tx, mails);
  await db.transaction().execute((tx) => insertLarge(tx, mails));
}

async function insertLarge(tx: Tx, mails: readonly StoredMail[]): Promise<void> {
  await insertTogether(
    tx,
    mails.filter((mail) => !isLarge(mail)),
  );
  for (const mail of mails.filter(isLarge)) await insertTogether(tx, [mail], await inPieces(tx, mail.content));
}

export const isLarge = ({ content }: { content: Bytes }): boolean =>
  content instanceof Spool || content.byteLength > largeBytes;

/** `whole` stands for their bytes, one after the other, where these do not travel as a parameter. */
async function insertTogether(db: Db, mails: readonly StoredMail[], whole?: RawBuilder<unknown>): Promise<void> {
  if (mails.length === 0) return;
  const { bytes, places } = whole
    ? { bytes: whole, places: mails.map(({ content }) => ({ start: 1, size: sizeOf(content) })) }
    : inOnePiece(mails.flatMap(({ content }) => (content instanceof Spool ? [] : [content])));
  const rows = mails.map(({ id, source, content, outcome, receivedAt, ...mail }, place) => ({
    ...{ id, source, ...places[place], state: outcome?.state ?? "new", attempts: outcome ? 1 : 0 },
    ...{ envelope_from: printable(mail.envelopeFrom), envelope_to: mail.envelopeTo.map(printable) },
    sha256: `\\x${(mail.sha256 ?? sha256Of(content)).toString("hex")}`,
    ...{ reason: outcome?.reason, detail: outcome?.detail },
    ...{ conversation_id: outcome?.conversation_id, message_id: outcome?.message_id, received_at: receivedAt },
  }));
  await sql`insert into raw_messages (id, source, envelope_from, envelope_to, size, sha256, content, state, attempts,
      reason, detail, conversation_id, message_id, received_at)
    select id, source, envelope_from, envelope_to, size, sha256, substring(${bytes}::bytea from start for size), state,
      attempts, reason, detail, conversation_id, message_id, coalesce(received_at, now())
    from json_to_recordset(${JSON.stringify(rows)}::json) as m(id uuid, source text, envelope_from text,
      envelope_to text[], size int, start int, sha256 bytea, state text, attempts smallint, reason text, detail text,
      conversation_id uuid, message_id uuid, received_at timestamptz)`.execute(db);
}

/** Of these hashes, the ones we have mail of. */
export async function knownRaw(db: Db, hashes: readonly Buffer[]): Promise<Set<string>> {
  const hex = hashes.map((hash) => hash.toString("hex"));
  const { rows } = await sql<{ hash: string }>`
    select wanted.hash from unnest(${hex}::text[]) as wanted(hash)
    where exists (select from raw_messages where sha256 = decode(wanted.hash, 'hex'))
      or exists (select from raw_messages where redacted_from = decode(wanted.hash, 'hex'))`.execute(db);
  return new Set(rows.map((row) => row.hash));
}

export type RawMail = {
  id: string;
  source: AcceptedMail["source"];
  received_at: Date;
  envelope_from: string;
  envelope_to: string[];
  content: Uint8Array;
};

export type Claimed = { id: string; size: number };

/** Takes mail nobody else is reading just now, oldest first: at most `most`, and after the first at most `bytes` in all. */
export async function claimRaw(tx: Tx, most: number, bytes: number): Promise<Claimed[]> {
  const { rows } = await sql<Claimed>`
    select id, size from raw_messages where state = 'new' order by id limit ${most} for update skip locked`.execute(tx);
  return withinBytes(rows, bytes);
}

/** Mails that were claimed, with their bytes: a large one is read in pieces. */
export async function readClaimed(tx: Tx, claimed: readonly Claimed[]): Promise<RawMail[]> {
  const ids = claimed.map(({ id }) => id);
  const { rows } = await sql<RawMail & { size: number }>`
    select id, source, received_at, envelope_from, envelope_to, octet_length(content) as size,
      case when octet_length(content) <= ${largeBytes} then content else '' end as content
    from raw_messages where id = any(${ids}::uuid[]) order by id`.execute(tx);
  const mails: RawMail[] = [];
  for (const { size, ...mail } of rows) {
    const content = size > largeBytes ? await wholeOf(size, pieceOf(tx, mail.id)) : mail.content;
    mails.push({ ...mail, content });
  }
  return mails;
}

const pieceOf = (tx: Tx, id: string) => async (start: number, length: number) => {
  const { rows } = await sql<{ piece: Buffer }>`
    select substring(content from ${start} for ${length}) as piece from raw_messages where id = ${id}`.execute(tx);
  return rows[0]?.piece;
};

function withinBytes(rows: readonly Claimed[], bytes: number): Claimed[] {
  const some: Claimed[] = [];
  let sum = 0;
  for (const row of rows) {
    sum += row.size;
    if (some.length > 0 && sum > bytes) break;
    some.push(row);
  }
  return some;
}

export type Outcome = {
  id: string;
  state: "understood" | "duplicate" | "quarantined";
  reason: string | null;
  detail: string | null;
  /** Why nothing of it may be kept but that it came: a tombstone stands for it. */
  erased_for: string | null;
  conversation_id: string | null;
  message_id: string | null;
};

export async function settleRaw(tx: Tx, outcomes: readonly Outcome[]): Promise<void> {
  await sql`update raw_messages r set state = o.state, reason = o.reason, detail = o.detail, attempts = r.attempts + 1,
      conversation_id = o.conversation_id, message_id = o.message_id
    from json_populate_recordset(null::raw_messages, ${JSON.stringify(outcomes)}::json) o where r.id = o.id`.execute(
    tx,
  );
  await eraseRaw(tx, outcomes);
}

/** Of what may not be kept, hash, size, date and reason stay. */
export async function eraseRaw(tx: Tx, outcomes: readonly Outcome[]): Promise<void> {
  const erased = outcomes.filter(({ erased_for }) => erased_for !== null);
  if (erased.length === 0) return;
  await sql`update raw_messages r set content = '', envelope_from = '', envelope_to = '{}', erased_at = now(),
      erased_for = o.erased_for
    from json_populate_recordset(null::raw_messages, ${JSON.stringify(erased)}::json) o where r.id = o.id`.execute(tx);
}

/** True while mail waits to be read. */
export async function hasUnread(db: Db): Promise<boolean> {
  const { rows } = await sql`select from raw_messages where state = 'new' limit 1`.execute(db);
  return rows.length > 0;
}

/** Forgets the Message-IDs of messages that these mails became and that are not there. */
export async function forgetLost(tx: Tx, rawIds: readonly string[]): Promise<void> {
  await sql`delete from seen s where s.message_id in (select r.message_id from raw_messages r where r.id = any(${rawIds}::uuid[]))
    and not exists (select from messages m where m.id = s.message_id)`.execute(tx);
}

export async function releaseLost(tx: Tx, rawIds: readonly string[]): Promise<void> {
  await sql`update raw_messages r set state = 'new', reason = null, detail = null, conversation_id = null, message_id = null
    where r.id = any(${rawIds}::uuid[]) and r.erased_at is null and r.state <> 'new'
      and not exists (select from messages m where m.id = r.message_id and (r.state = 'duplicate' or m.raw_id = r.id))`.execute(
    tx,
  );
}

export async function pointAtMessages(tx: Tx, messageIds: readonly string[]): Promise<void> {
  await sql`update raw_messages r set state = 'understood', reason = null, detail = null, conversation_id = m.conversation_id,
      message_id = m.id
    from messages m where m.id = any(${messageIds}::uuid[]) and r.id = m.raw_id and r.erased_at is null`.execute(tx);
}

import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { newId } from "../../platform/ids.ts";
import { storable } from "../../platform/storable.ts";
import { keepFiles } from "../files/store.ts";
import { inArray } from "../search/vector.ts";
import type { ArrivedFile } from "./arrival.ts";
import type { Placed } from "./plan.ts";
import { searchedOf } from "./words.ts";

/** Writes the messages of a batch, with what search finds them by. */
export async function insertMessages(
  tx: Tx,
  placed: readonly Placed[],
  profileOf: (address: string) => string | null,
): Promise<void> {
  const rows = placed.map(({ arrival, messageId, strand, people }) => ({
    conversation_id: strand.id,
    id: messageId,
    kind: arrival.direction,
    at: arrival.at,
    profile_id: arrival.direction === "in" && people.length > 0 ? profileOf(arrival.author.address) : null,
    staff_id: arrival.staffId,
    address_id: arrival.addressId,
    author_name: storable(arrival.author.name),
    author_address: arrival.author.address,
    recipients: recipientsOf(arrival),
    subject: storable(arrival.subject),
    mail_id: arrival.mailId,
    reply_to_id: arrival.references.at(-1) ?? null,
    refs: arrival.references,
    text: storable(arrival.text),
    quoted: storable(arrival.quoted),
    signature: storable(arrival.signature),
    html: arrival.html === null ? null : storable(arrival.html),
    automatic: arrival.automatic,
    attachments: arrival.files.length,
    raw_id: arrival.rawId,
    particulars: arrival.particulars,
    searched: arrival.words ? null : searchedOf(arrival),
  }));
  const words = inArray(placed.map(({ arrival }) => arrival.words ?? null));
  await sql`insert into messages (conversation_id, id, kind, at, profile_id, staff_id, address_id, author_name,
      author_address, recipients, subject, mail_id, reply_to_id, refs, text, quoted, signature, html, automatic,
      attachments, raw_id, particulars, words)
    select conversation_id, id, kind, at, profile_id, staff_id, address_id, author_name, author_address, recipients,
      subject, mail_id, reply_to_id, refs, text, quoted, signature, html, automatic, attachments, raw_id, particulars,
      coalesce(words, searchable(searched))
    from rows from (json_to_recordset(${JSON.stringify(rows)}::json) as (conversation_id uuid, id uuid, kind text, at timestamptz,
      profile_id uuid, staff_id uuid, address_id uuid, author_name text, author_address text, recipients jsonb,
      subject text, mail_id text, reply_to_id text, refs text[], text text, quoted text, signature text, html text,
      automatic text, attachments int, raw_id uuid, particulars jsonb, searched text),
      unnest(${words}::tsvector[])) as m(conversation_id, id, kind, at, profile_id, staff_id, address_id, author_name,
      author_address, recipients, subject, mail_id, reply_to_id, refs, text, quoted, signature, html, automatic,
      attachments, raw_id, particulars, searched, words)`.execute(tx);
}

const recipientsOf = ({ to, cc, bcc, replyTo }: Placed["arrival"]) => ({
  to: to.map(mailbox),
  cc: cc.map(mailbox),
  bcc: bcc.map(mailbox),
  replyTo: replyTo.map(mailbox),
});

const mailbox = ({ name, address }: { name: string; address: string }) => ({ name: storable(name), address });

/** Writes attachments; their bytes are kept once, by hash. */
export async function insertAttachments(tx: Tx, placed: readonly Placed[]): Promise<void> {
  const all = placed.flatMap((one) => one.arrival.files.map((file) => ({ ...one, file })));
  if (all.length === 0) return;
  const hashes = await keepFiles(
    tx,
    all.map(({ file }) => file.content),
  );
  const rows = all.map(({ strand, messageId, file }, place) => ({
    conversation_id: strand.id,
    id: newId(),
    message_id: messageId,
    ...describe(file),
    sha256: `\\x${hashes[place]?.toString("hex")}`,
  }));
  await sql`insert into attachments (conversation_id, id, message_id, name, type, inline, content_id, size, sha256)
    select conversation_id, id, message_id, name, type, inline, content_id, size, sha256
    from json_populate_recordset(null::attachments, ${JSON.stringify(rows)}::json)`.execute(tx);
}

const describe = (file: ArrivedFile) => ({
  name: storable(file.name).slice(0, 255),
  type: storable(file.type).slice(0, 255),
  inline: file.inline,
  content_id: file.contentId === null ? null : storable(file.contentId).slice(0, 255),
  size: file.content.byteLength,
});

/** Remembers Message-IDs: those we now have, and those that were spoken of. */
export async function remember(tx: Tx, placed: readonly Placed[], mentioned: (one: Placed) => string[]): Promise<void> {
  const seen = placed.map(({ arrival, strand, messageId }) => ({
    mail_id: arrival.mailId,
    digest: `\\x${Buffer.from(arrival.digest).toString("hex")}`,
    conversation_id: strand.id,
    message_id: messageId,
    ours: false,
  }));
  await sql`insert into seen (mail_id, digest, conversation_id, message_id, ours)
    select mail_id, digest, conversation_id, message_id, ours
    from json_populate_recordset(null::seen, ${JSON.stringify(seen)}::json)`.execute(tx);
  const mentions = placed.flatMap((one) =>
    mentioned(one).map((mail_id) => ({ mail_id, conversation_id: one.strand.id })),
  );
  if (mentions.length === 0) return;
  await sql`insert into mentions (mail_id, conversation_id)
    select distinct mail_id, conversation_id
    from json_populate_recordset(null::mentions, ${JSON.stringify(mentions)}::json)
    on conflict do nothing`.execute(tx);
}

/** Of messages we once had, those that are no more. */
export async function removedAmong(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select wanted.id from unnest(${[...new Set(ids)]}::uuid[]) as wanted(id)
    where not exists (select from messages m where m.id = wanted.id)`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { storable } from "../../platform/storable.ts";
import type { Was } from "../away/away.ts";
import type { State } from "../contract.ts";
import type { Draft, Placed, Strand } from "./plan.ts";

/** One writer at a time decides where mail belongs, so that an answer never overtakes its question. */
export async function takeTurn(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(7236147)`.execute(tx);
}

/** What is known of these Message-IDs and of the conversations behind them; of some, reports came. */
export async function recall(
  tx: Tx,
  mailIds: readonly string[],
  own: ReadonlySet<string>,
  reported: readonly string[],
): Promise<Draft> {
  const draft: Draft = {
    own,
    seen: new Map(),
    mentions: new Map(),
    participants: new Map(),
    blocked: new Set(),
    trusted: new Set(),
  };
  if (mailIds.length === 0) return draft;
  const seen = await sql<{
    mail_id: string;
    digest: string;
    conversation_id: string;
    message_id: string;
    ours: boolean;
    sent_elsewhere: boolean;
  }>`
    select mail_id, encode(digest, 'hex') as digest, message_id, ours,
      not ours and mail_id = any(${reported}::text[]) and exists (
        select from messages m where m.conversation_id = seen.conversation_id and m.id = seen.message_id
          and m.kind = 'out') as sent_elsewhere,
      coalesce((
        select into_id from split_messages x
        where x.conversation_id = seen.conversation_id and x.message_id = seen.message_id order by into_id desc limit 1
      ), conversation_id) as conversation_id
    from seen where mail_id = any(${mailIds}::text[])`.execute(tx);
  for (const row of seen.rows) {
    const known = {
      digest: row.digest,
      conversationId: row.conversation_id,
      messageId: row.message_id,
      ours: row.ours,
      sentElsewhere: row.sent_elsewhere,
    };
    draft.seen.set(row.mail_id, [...(draft.seen.get(row.mail_id) ?? []), known]);
  }
  const mentions = await sql<{ mail_id: string; conversation_id: string }>`
    select mail_id, conversation_id from mentions where mail_id = any(${mailIds}::text[])`.execute(tx);
  for (const row of mentions.rows) {
    draft.mentions.set(row.mail_id, [...(draft.mentions.get(row.mail_id) ?? []), row.conversation_id]);
  }
  await recallParticipants(tx, draft);
  return draft;
}

/** The conversations a draft speaks of. */
export function candidatesOf(draft: Draft): string[] {
  const seen = [...draft.seen.values()].flatMap((known) => known.map(({ conversationId }) => conversationId));
  return [...new Set([...seen, ...[...draft.mentions.values()].flat()])].sort();
}

/** Who takes part in one of those that stand in a conversation takes part in all of them. */
async function recallParticipants(tx: Tx, draft: Draft): Promise<void> {
  const { rows } = await sql<{ conversation_id: string; address: string }>`
    select c.id as conversation_id, p.address from conversations c join participants p on p.conversation_id = c.id
    where c.id = any(${candidatesOf(draft)}::uuid[])
    union all
    select c.id, p.address from conversations c cross join lateral strands_of(whole_of(c.id)) s(id)
    join participants p on p.conversation_id = s.id
    where c.id = any(${candidatesOf(draft)}::uuid[]) and (c.woven or c.merged_into is not null) and s.id <> c.id`.execute(
    tx,
  );
  for (const { conversation_id: id, address } of rows) {
    draft.participants.set(id, (draft.participants.get(id) ?? new Set()).add(address));
  }
}

type StrandRow = {
  id: string;
  subject: string;
  state: State;
  stage: number;
  preview: string;
  preview_by: "customer" | "us";
  messages: number;
  attachments: number;
  created_at: Date;
  last_at: Date;
  last_in_at: Date | null;
  last_out_at: Date | null;
  closed_at: Date | null;
  snoozed_until: Date | null;
  away_at: Date | null;
  was: Was | null;
  merged_into: string | null;
};

/**
 * Reads conversations, and those they stand in, and holds them until the end of the transaction: first those that stand by
 * themselves, in the order of their ids, for whoever changes one that stands in another holds that other.
 */
export async function lockStrands(tx: Tx, ids: readonly string[]): Promise<Map<string, Strand>> {
  const { rows } = await sql<StrandRow>`
    with recursive up as (
      select id, merged_into from conversations where id = any(${ids}::uuid[])
      union
      select c.id, c.merged_into from up join conversations c on c.id = up.merged_into)
    select id, subject, state, stage, preview, preview_by, messages, attachments, created_at, last_at, last_in_at,
      last_out_at, closed_at, snoozed_until, away_at, was, merged_into
    from conversations where id in (select id from up) order by merged_into is not null, id for update`.execute(tx);
  const read = new Set(rows.map(({ id }) => id));
  // Merged while we waited for it: once more, with the one it stands in.
  if (rows.some((row) => row.merged_into && !read.has(row.merged_into))) return lockStrands(tx, ids);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        isNew: false,
        first: null,
        subject: row.subject,
        state: row.state,
        stage: row.stage,
        preview: row.preview,
        previewBy: row.preview_by,
        messages: row.messages,
        attachments: row.attachments,
        createdAt: row.created_at,
        lastAt: row.last_at,
        lastInAt: row.last_in_at,
        lastOutAt: row.last_out_at,
        closedAt: row.closed_at,
        snoozedUntil: row.snoozed_until,
        awayAt: row.away_at,
        was: row.was,
        mergedInto: row.merged_into,
      },
    ]),
  );
}

export type NewStrand = {
  strand: Strand;
  profileId: string;
  addressId: string | null;
  shopId: string | null;
  assigneeId: string | null;
};

const standing = (strand: Strand) => ({
  id: strand.id,
  state: strand.state,
  stage: strand.stage,
  preview: storable(strand.preview),
  preview_by: strand.previewBy,
  messages: strand.messages,
  attachments: strand.attachments,
  created_at: strand.createdAt,
  last_at: strand.lastAt,
  last_in_at: strand.lastInAt,
  last_out_at: strand.lastOutAt,
  closed_at: strand.closedAt,
  snoozed_until: strand.snoozedUntil,
  away_at: strand.awayAt,
  was: strand.was,
});

export async function insertStrands(tx: Tx, strands: readonly NewStrand[]): Promise<void> {
  if (strands.length === 0) return;
  const rows = strands.map(({ strand, profileId, addressId, shopId, assigneeId }) => ({
    ...standing(strand),
    subject: storable(strand.subject),
    profile_id: profileId,
    address_id: addressId,
    shop_id: shopId,
    assignee_id: assigneeId,
  }));
  await sql`insert into conversations (id, subject, state, stage, profile_id, address_id, shop_id, assignee_id, preview,
      preview_by, messages, attachments, created_at, last_at, last_in_at, last_out_at, closed_at,
      away_at, was)
    select id, subject, state, stage, profile_id, address_id, shop_id, assignee_id, preview,
      preview_by, messages, attachments, created_at, last_at, last_in_at, last_out_at, closed_at,
      away_at, was
    from json_populate_recordset(null::conversations, ${JSON.stringify(rows)}::json)`.execute(tx);
}

export async function updateStrands(tx: Tx, strands: readonly Strand[]): Promise<void> {
  if (strands.length === 0) return;
  await sql`update conversations c set state = n.state, stage = n.stage, preview = n.preview, preview_by = n.preview_by,
      messages = n.messages, attachments = n.attachments, created_at = n.created_at, last_at = n.last_at,
      last_in_at = n.last_in_at, last_out_at = n.last_out_at, closed_at = n.closed_at,
      snoozed_until = n.snoozed_until, away_at = n.away_at, was = n.was
    from json_populate_recordset(null::conversations, ${JSON.stringify(strands.map(standing))}::json) n
    where c.id = n.id`.execute(tx);
}

/** Takes part: everybody outside, by profile. */
export async function insertParticipants(
  tx: Tx,
  placed: readonly Placed[],
  profileOf: (address: string) => string | null,
): Promise<void> {
  const rows = placed.flatMap(({ strand, people }) =>
    people.map(({ name, address }) => ({
      conversation_id: strand.id,
      address,
      name: storable(name),
      profile_id: profileOf(address),
    })),
  );
  await sql`insert into participants (conversation_id, address, name, profile_id)
    select distinct on (conversation_id, address) conversation_id, address, name, profile_id
    from json_populate_recordset(null::participants, ${JSON.stringify(rows)}::json)
    order by conversation_id, address, name desc
    on conflict do nothing`.execute(tx);
}

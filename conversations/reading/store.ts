import { type RawBuilder, sql } from "kysely";
import type { JourneyStage } from "../../customers/contract.ts";
import type { Actor } from "../../platform/actor.ts";
import type { Db } from "../../platform/db/database.ts";
import { kept } from "../../platform/db/kept.ts";
import type { StaffRef } from "../../team/contract.ts";
import { elsewhere, visibleTo } from "../access-store.ts";
import type { Mailbox, Participant } from "../contract.ts";
import { followersOf } from "../followers/store.ts";
import { type ListedRow, listed, whose } from "../inbox/store.ts";
import type { MentionView } from "../mentions/contract.ts";
import { mentionsOf } from "../mentions/store.ts";
import type { Delivery } from "../outbox/contract.ts";
import type { Particulars, Returned } from "../particulars/contract.ts";
import { returnsOf } from "../returns/store.ts";
import { type Fabric, saidInWoven } from "../weaving/said-store.ts";

export type ConversationRow = ListedRow & {
  participants: Participant[];
  address: { id: string; email: string; name: string } | null;
  followers: StaffRef[];
  journey: JourneyStage | null;
};

/** A conversation with everybody in it, of those who take part at most a hundred. */
export async function readConversation(db: Db, actor: Actor, id: string): Promise<ConversationRow | undefined> {
  const { rows } =
    await sql<ConversationRow>`${kept} select ${listed(actor)}, ${followersOf(sql`c.id`)} as followers, c.journey,
      (select coalesce(json_agg(json_build_object('address', t.address, 'name', t.name, 'customerId', f.customer_id)
        order by t.address), '[]')
        from (select distinct on (address) * from participants
          where conversation_id = any(case when c.woven then array(select strands_of(c.id)) else array[c.id] end)
          order by address, name desc limit 100) t
        left join profiles f on f.id = t.profile_id) as participants,
      (select json_build_object('id', a.id, 'email', a.email, 'name', a.name) from addresses a where a.id = c.address_id)
        as address
    from conversations c ${whose} where c.id = ${id} and c.merged_into is null and ${visibleTo(actor)}`.execute(db);
  return rows[0] ?? elsewhere(db, id, (whole) => readConversation(db, actor, whole));
}

type WhereRow = Fabric & { subject: string; address_id: string | null; shop_id: string | null };

/** What an answer in it would be about, and where from. */
export async function findWhere(db: Db, actor: Actor, id: string): Promise<WhereRow | undefined> {
  const { rows } = await sql<WhereRow>`
    select c.id, c.woven, c.subject, c.address_id, c.shop_id from conversations c
    where c.id = ${id} and c.merged_into is null and ${visibleTo(actor)}`.execute(db);
  return rows[0] ?? elsewhere(db, id, (whole) => findWhere(db, actor, whole));
}

export type MessageRow = {
  conversation_id: string;
  /** What it is shown as a part of, when it is not the conversation itself. */
  strand_id?: string;
  id: string;
  kind: "in" | "out" | "note";
  at: Date;
  received_at: Date;
  staff_id: string | null;
  staff_name: string | null;
  customer_id: string | null;
  author_name: string;
  author_address: string | null;
  recipients: { to?: Mailbox[]; cc?: Mailbox[]; bcc?: Mailbox[] };
  subject: string;
  text: string;
  html: string | null;
  forwards: { messageId: string | null } | null;
  quoted: string;
  signature: string;
  has_html: boolean;
  raw_id: string | null;
  automatic: "auto-reply" | "bounce" | "list" | "bulk" | null;
  particulars: Particulars | null;
  attachments: AttachmentRow[] | null;
  mentions: MentionView[] | null;
  delivery: DeliveryRow | null;
};

export type AttachmentRow = {
  id: string;
  name: string;
  type: string;
  size: number;
  inline: boolean;
  link: { until: string; revokedAt: string | null; downloads: number; lastAt: string | null } | null;
};

export type DeliveryRow = {
  state: Delivery["state"];
  due_at: string;
  attempts: number;
  error: string | null;
  sent_at: string | null;
  maybe_twice: boolean;
  waits_for: Delivery["waitsFor"];
  refused: string[];
  returns: Returned[] | null;
};

/** Shown words past this many characters are cut; the raw mail has them all. */
const mostShown = 200_000;

/** How an attachment `a` of ours went, when it was too big to go with the mail. */
const linkOf = sql`case when m.kind = 'out' then (
  select json_build_object('until', l.expires_at, 'revokedAt', l.revoked_at, 'downloads', l.downloads, 'lastAt', l.last_download_at)
  from file_links l where l.conversation_id = a.conversation_id and l.attachment_id = a.id) end`;

/** Of what was sent with another program we know only where it did not arrive. */
const sentElsewhere = sql`(select to_json(o) from (
    select 'sent' as state, m.at as due_at, 0 as attempts, null as error, m.at as sent_at, false as maybe_twice,
      null as waits_for, '{}'::text[] as refused, ${returnsOf(sql`m`)} as returns) o where o.returns is not null)`;

const shown = sql`
  m.conversation_id, m.id, m.kind, m.at, m.received_at, m.staff_id, (select name from staff where id = m.staff_id) as staff_name,
  (select customer_id from profiles where id = m.profile_id) as customer_id, m.author_name, m.author_address,
  m.recipients, m.subject, left(m.text, ${sql.lit(mostShown)}) as text, left(m.quoted, ${sql.lit(mostShown)}) as quoted,
  case when m.kind <> 'in' and m.raw_id is null then m.html end as html, m.forwards, m.signature,
  m.html is not null as has_html, m.raw_id, m.automatic, m.particulars,
  case when m.attachments > 0 then (
    select json_agg(json_build_object('id', a.id, 'name', a.name, 'type', a.type, 'size', a.size, 'inline', a.inline, 'link', ${linkOf})
      order by a.id)
    from attachments a where a.conversation_id = m.conversation_id and a.message_id = m.id) end as attachments,
  case when m.kind = 'note' then ${mentionsOf(sql`m`)} end as mentions,
  case when m.kind = 'out' then coalesce((select to_json(o) from (
    select state, due_at, attempts, error, sent_at, maybe_twice, waits_for, refused, ${returnsOf(sql`m`)} as returns from outbox
    where conversation_id = m.conversation_id and message_id = m.id) o), ${sentElsewhere}) end as delivery`;

/**
 * What was said in a conversation, newest first; undefined when there is no such conversation for the actor. Which messages
 * it is, is found first: their words are read for those alone.
 */
export async function listMessages(
  db: Db,
  actor: Actor,
  conversationId: string,
  place: readonly [string, string] | null,
  limit: number,
): Promise<MessageRow[] | undefined> {
  const after = place ? sql`and (n.at, n.id) < (${place[0]}::timestamptz, ${place[1]}::uuid)` : sql``;
  const { rows } = await sql<MessageRow | { id: null }>`${kept} select ${shown} from conversations c
    left join lateral (
      select * from messages n where n.conversation_id = c.id ${after} order by n.at desc, n.id desc limit ${limit}
    ) m on true
    where c.id = ${conversationId} and not c.woven and c.merged_into is null and ${visibleTo(actor)}
    order by m.at desc, m.id desc`.execute(db);
  if (rows.length === 0) return listWoven(db, actor, conversationId, after, limit);
  return rows.filter((row): row is MessageRow => row.id !== null);
}

/** The same for one that others stand in, that stands in another, or that was split. */
async function listWoven(
  db: Db,
  actor: Actor,
  id: string,
  after: RawBuilder<unknown>,
  limit: number,
): Promise<MessageRow[] | undefined> {
  const { rows } = await sql<(MessageRow | { id: null }) & { shown_in: string }>`
    select c.id as shown_in, m.strand_id, ${shown} from conversations c
    left join lateral (
      select * from ${saidInWoven(sql`c.id`)} n where true ${after} order by n.at desc, n.id desc limit ${limit}
    ) m on true
    where c.id = whole_of(${id}) and ${visibleTo(actor)} order by m.at desc, m.id desc`.execute(db);
  if (rows.length === 0) return undefined;
  return rows.flatMap((row) => (row.id === null ? [] : { ...row, conversation_id: row.shown_in }));
}

/** A message by itself, if the actor may see its conversation. */
export async function findMessage(db: Db, actor: Actor, id: string): Promise<MessageRow | undefined> {
  const { rows } = await sql<MessageRow & { shown_in: string }>`
    select c.id as shown_in, coalesce((select into_id from split_messages x
        where x.conversation_id = m.conversation_id and x.message_id = m.id order by into_id desc limit 1
      ), m.conversation_id) as strand_id, ${shown}
    from messages m join conversations c on c.id = shown_in(m.conversation_id, m.id)
    where m.id = ${id} and ${visibleTo(actor)}`.execute(db);
  return rows[0] && { ...rows[0], conversation_id: rows[0].shown_in };
}

/** The conversation a message was said in, if the actor may see the one it is shown in. */
export async function findSaidIn(db: Db, actor: Actor, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select m.conversation_id as id from messages m join conversations c on c.id = shown_in(m.conversation_id, m.id)
    where m.id = ${id} and ${visibleTo(actor)}`.execute(db);
  return rows[0]?.id;
}

export async function findHtml(db: Db, conversationId: string, id: string): Promise<string | null> {
  const { rows } = await sql<{ html: string | null }>`
    select html from messages where conversation_id = ${conversationId} and id = ${id}`.execute(db);
  return rows[0]?.html ?? null;
}

export async function findRaw(db: Db, rawId: string): Promise<Buffer | undefined> {
  return (await sql<{ content: Buffer }>`select content from raw_messages where id = ${rawId}`.execute(db)).rows[0]
    ?.content;
}

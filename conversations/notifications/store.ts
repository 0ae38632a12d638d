import { sql } from "kysely";
import type { Actor } from "../../platform/actor.ts";
import type { Db, Tx } from "../../platform/db/database.ts";
import { inSight, whoSees } from "../../platform/db/sight.ts";
import type { NotificationKind } from "./contract.ts";
import type { Manner, Wishes } from "./notification.ts";

export type WishesRow = {
  channels: Wishes["channels"] | null;
  quiet: Wishes["quiet"];
  time_zone: string | null;
  paused_until: Date | null;
};

export const wishesOf = (row: WishesRow): Wishes => ({
  channels: row.channels ?? {},
  quiet: row.quiet,
  timeZone: row.time_zone ?? "UTC",
  pausedUntil: row.paused_until,
});

const wished = sql`w.channels, w.quiet, w.time_zone, w.paused_until`;

export type Hearer = { conversationId: string; staffId: string; mine: boolean } & WishesRow;

/** Who looks after these conversations now, as far as they are here and may see them. */
export async function findAssignees(tx: Tx, conversationIds: readonly string[]): Promise<Hearer[]> {
  const { rows } = await sql<Hearer>`
    select c.id as "conversationId", s.id as "staffId", true as mine, ${wished}
    from conversations c join staff s on s.id = c.assignee_id
    left join notification_wishes w on w.staff_id = s.id
    where c.id = any(${conversationIds}::uuid[]) and s.disabled_at is null and ${whoSees} order by s.id, c.id`.execute(
    tx,
  );
  return rows;
}

/** Those of the named people who are here and may see the conversation. */
export async function findHearers(tx: Tx, conversationId: string, staffIds: readonly string[]): Promise<Hearer[]> {
  const { rows } = await sql<Hearer>`
    select c.id as "conversationId", s.id as "staffId", c.assignee_id is not distinct from s.id as mine, ${wished}
    from conversations c join staff s on s.id = any(${staffIds}::uuid[])
    left join notification_wishes w on w.staff_id = s.id
    where c.id = ${conversationId} and s.disabled_at is null and ${whoSees} order by s.id`.execute(tx);
  return rows;
}

/** Who looks after these conversations and who follows them, as far as they may see them; nobody of what is out of sight. */
export async function findConcerned(tx: Tx, conversationIds: readonly string[]): Promise<Hearer[]> {
  const { rows } = await sql<Hearer>`
    select c.id as "conversationId", s.id as "staffId", c.assignee_id is not distinct from s.id as mine, ${wished}
    from conversations c
    cross join lateral (
      select staff_id from followers where conversation_id = c.id union select c.assignee_id) x
    join staff s on s.id = x.staff_id
    left join notification_wishes w on w.staff_id = s.id
    where c.id = any(${conversationIds}::uuid[]) and c.away_at is null and s.disabled_at is null and ${whoSees}
    order by s.id, c.id`.execute(tx);
  return rows;
}

export type Notice = Manner & {
  staffId: string;
  id: string;
  kind: NotificationKind;
  conversationId: string;
  messageId: string | null;
  byId: string | null;
  at: Date;
};

/** Writes them down. What is unread of the same kind and conversation counts up instead; its mail goes once. */
export async function insertNotices(tx: Tx, notices: readonly Notice[]): Promise<void> {
  await sql`
    insert into notifications (staff_id, id, kind, conversation_id, message_id, by_id, at, listed, loud, mail_due_at)
    select "staffId", id, kind, "conversationId", "messageId", "byId", at, listed, loud, "mailDueAt"
    from json_to_recordset(${JSON.stringify(notices)}::json) as n("staffId" uuid, id uuid, kind text,
      "conversationId" uuid, "messageId" uuid, "byId" uuid, at timestamptz, listed boolean, loud boolean,
      "mailDueAt" timestamptz)
    order by 1, 4, 3
    on conflict (staff_id, conversation_id, kind) where read_at is null do update
      set message_id = excluded.message_id, by_id = excluded.by_id, at = excluded.at, count = notifications.count + 1,
        listed = excluded.listed or notifications.listed, loud = excluded.loud,
        mail_due_at = case when notifications.mailed_at is null
          then coalesce(notifications.mail_due_at, excluded.mail_due_at) end`.execute(tx);
}

export type NoticeRow = {
  id: string;
  kind: NotificationKind;
  at: Date;
  count: number;
  loud: boolean;
  read: boolean;
  conversation_id: string;
  subject: string;
  customer: string;
  by_id: string | null;
  by_name: string | null;
  text: string | null;
};

const shown = sql`
  n.id, n.kind, n.at, n.count, n.loud, n.read_at is not null as read, c.id as conversation_id, c.subject,
  coalesce(k.name, '') as customer, n.by_id, b.name as by_name, left(m.text, 600) as text`;

/**
 * The conversation `c` a notification `n` leads to, as long as that is there and not put away: where its message is shown,
 * for one that was merged or split since.
 */
export const whither = sql`
  join conversations o on o.id = n.conversation_id
  left join messages m on m.id = n.message_id
  join conversations c on c.away_at is null and c.id = case when o.woven or o.merged_into is not null
    then coalesce(shown_in(m.conversation_id, m.id), whole_of(o.id)) else o.id end`;

const about = sql`${whither}
  left join profiles p on p.id = c.profile_id left join customers k on k.id = p.customer_id
  left join staff b on b.id = n.by_id`;

export async function listNotices(
  db: Db,
  actor: Actor,
  span: { unread: boolean; place: readonly [string, string] | null; limit: number },
): Promise<NoticeRow[]> {
  const after = span.place ? sql`and (n.at, n.id) < (${span.place[0]}::timestamptz, ${span.place[1]}::uuid)` : sql``;
  const { rows } = await sql<NoticeRow>`
    select ${shown} from notifications n ${about}
    where n.staff_id = ${actor.staffId}::uuid and n.listed ${span.unread ? sql`and n.read_at is null` : sql``} ${after}
      and ${inSight(actor)}
    order by n.at desc, n.id desc limit ${span.limit}`.execute(db);
  return rows;
}

export async function countUnread(db: Db, actor: Actor, most: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from (
      select from notifications n ${whither}
      where n.staff_id = ${actor.staffId}::uuid and n.read_at is null and n.listed and ${inSight(actor)}
      limit ${most}) x`.execute(db);
  return rows[0]?.n ?? 0;
}

/** Read from now on; what is read needs no mail. Each answers how many were unread. */
export const markNoticeRead = (tx: Tx, staffId: string, id: string) =>
  mark(tx, sql`staff_id = ${staffId}::uuid and id = ${id}::uuid`);
export const markNoticesRead = (tx: Tx, staffId: string, until: Date) =>
  mark(tx, sql`staff_id = ${staffId}::uuid and at <= ${until}`);
export const markConversationsRead = (tx: Tx, staffId: string, conversationIds: readonly string[]) =>
  mark(
    tx,
    sql`staff_id = ${staffId}::uuid and (conversation_id = any(${conversationIds}::uuid[]) or id in (
      select n.id from notifications n ${whither}
      where n.staff_id = ${staffId}::uuid and n.read_at is null and (o.woven or o.merged_into is not null)
        and c.id = any(${conversationIds}::uuid[])))`,
  );

async function mark(tx: Tx, which: ReturnType<typeof sql>): Promise<number> {
  // In the order in which they are written, so that nobody waits for each other.
  const { numAffectedRows = 0n } = await sql`update notifications set read_at = now(), mail_due_at = null
    where (staff_id, id) in (
      select staff_id, id from notifications where ${which} and read_at is null
      order by staff_id, conversation_id, kind for update)`.execute(tx);
  return Number(numAffectedRows);
}

/** What nobody has looked at yet and is no longer so: given to somebody else meanwhile. Answers whom it was told. */
export async function withdrawAssigned(tx: Tx, conversationIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ staff_id: string }>`
    delete from notifications n using conversations c
    where c.id = any(${conversationIds}::uuid[]) and n.kind = 'assigned'
      and n.conversation_id = any(case when c.woven then array(select strands_of(c.id)) else array[c.id] end)
      and n.read_at is null and n.staff_id is distinct from c.assignee_id returning n.staff_id`.execute(tx);
  return rows.map(({ staff_id }) => staff_id);
}

/** The same for a message that was taken back before it left. */
export async function withdrawMessage(
  tx: Tx,
  conversationIds: readonly string[],
  messageId: string,
): Promise<string[]> {
  const { rows } = await sql<{ staff_id: string }>`
    delete from notifications where conversation_id = any(${conversationIds}::uuid[]) and message_id = ${messageId}
      and read_at is null and count = 1 returning staff_id`.execute(tx);
  return rows.map(({ staff_id }) => staff_id);
}

/** Whether this person was ever told of it. */
export async function hasNotice(tx: Tx, staffId: string, id: string): Promise<boolean> {
  const { rows } = await sql`select from notifications where staff_id = ${staffId} and id = ${id}`.execute(tx);
  return rows.length > 0;
}

/** Unread again, unless another of its kind is unread meanwhile. */
export async function markNoticeUnread(tx: Tx, staffId: string, id: string): Promise<void> {
  await sql`update notifications n set read_at = null, count = 1
    where staff_id = ${staffId} and id = ${id} and read_at is not null and not exists (
      select from notifications o where o.staff_id = n.staff_id and o.conversation_id = n.conversation_id
        and o.kind = n.kind and o.read_at is null)`.execute(tx);
}

export async function readWishes(db: Db, staffId: string): Promise<WishesRow | undefined> {
  const { rows } = await sql<WishesRow>`select ${wished} from notification_wishes w
    where w.staff_id = ${staffId}`.execute(db);
  return rows[0];
}

export async function writeWishes(tx: Tx, staffId: string, wishes: Wishes): Promise<void> {
  const quiet = wishes.quiet ? JSON.stringify(wishes.quiet) : null;
  await sql`insert into notification_wishes (staff_id, channels, quiet, time_zone, paused_until)
    values (${staffId}, ${JSON.stringify(wishes.channels)}, ${quiet}, ${wishes.timeZone}, ${wishes.pausedUntil})
    on conflict (staff_id) do update set channels = excluded.channels, quiet = excluded.quiet,
      time_zone = excluded.time_zone, paused_until = excluded.paused_until`.execute(tx);
}

/** What was read before this moment is forgotten. */
export async function forgetNotices(db: Db, before: Date): Promise<void> {
  await sql`delete from notifications where read_at < ${before}`.execute(db);
}

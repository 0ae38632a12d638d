import type { Actor } from "../../platform/actor.ts";
import type { PageQuery } from "../../platform/contract.ts";
import { readCursor, toPage } from "../../platform/db/cursor.ts";
import type { Db, Tx } from "../../platform/db/database.ts";
import { forbidden, notFound } from "../../platform/errors.ts";
import { announce } from "../../platform/events/record.ts";
import { previewOf } from "../conversation.ts";
import type { NotificationPage, NotificationView } from "./contract.ts";
import {
  countUnread,
  hasNotice,
  listNotices,
  markConversationsRead,
  markNoticeRead,
  markNoticesRead,
  markNoticeUnread,
  type NoticeRow,
} from "./store.ts";

const mostCounted = 100;

/** What the actor has been told, newest first, of what they may still see, with how much of it is unread. */
export async function listNotifications(
  db: Db,
  actor: Actor,
  query: PageQuery & { unread?: "1" },
): Promise<NotificationPage> {
  person(actor);
  const place = readCursor(query.cursor, ["time", "id"]) as [string, string] | null;
  const [rows, unread] = await Promise.all([
    listNotices(db, actor, { unread: query.unread === "1", place, limit: query.limit + 1 }),
    countUnread(db, actor, mostCounted),
  ]);
  const page = toPage(rows, query.limit, present, (row) => [row.at, row.id]);
  return { ...page, unread: { value: unread, capped: unread >= mostCounted } };
}

const present = (row: NoticeRow): NotificationView => ({
  id: row.id,
  kind: row.kind,
  at: row.at.toISOString(),
  count: row.count,
  read: row.read,
  loud: row.loud,
  conversation: { id: row.conversation_id, subject: row.subject, customer: row.customer },
  by: row.by_id ? { id: row.by_id, name: row.by_name ?? "" } : null,
  preview: previewOf(row.text ?? ""),
});

/** One is read. Throws `not_found` for what the actor was never told. */
export async function readOne(tx: Tx, actor: Actor, id: string): Promise<void> {
  const staffId = await told(tx, actor, id);
  if ((await markNoticeRead(tx, staffId, id)) > 0) await changed(tx, staffId);
}

/** One is to be read again. Throws `not_found` for what the actor was never told. */
export async function unreadOne(tx: Tx, actor: Actor, id: string): Promise<void> {
  const staffId = await told(tx, actor, id);
  await markNoticeUnread(tx, staffId, id);
  await changed(tx, staffId);
}

/** All that came until then is read. */
export async function readAll(tx: Tx, actor: Actor, until: Date): Promise<void> {
  const staffId = person(actor);
  if ((await markNoticesRead(tx, staffId, until)) > 0) await changed(tx, staffId);
}

/** Whoever looks at conversations has been told enough of them. */
export async function readByLooking(tx: Tx, staffId: string, conversationIds: readonly string[]): Promise<void> {
  if ((await markConversationsRead(tx, staffId, conversationIds)) > 0) await changed(tx, staffId);
}

async function told(tx: Tx, actor: Actor, id: string): Promise<string> {
  const staffId = person(actor);
  if (!(await hasNotice(tx, staffId, id))) throw notFound("notification");
  return staffId;
}

/** Their own desks alone have to hear of it. */
const changed = (tx: Tx, staffId: string) => announce(tx, { type: "notification.read", staffIds: [staffId] });

/** Throws `forbidden` for programs: nobody looks at what they are told. */
export function person({ staffId }: Actor): string {
  if (staffId) return staffId;
  throw forbidden("needs-person", "Notifications belong to people: sign in as somebody instead of using a key.");
}

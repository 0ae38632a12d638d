import { sql } from "kysely";
import type { Locale } from "../../platform/contract.ts";
import type { Db, Tx } from "../../platform/db/database.ts";
import { whoSees } from "../../platform/db/sight.ts";
import type { Told } from "./digest.ts";
import { type WishesRow, whither } from "./store.ts";

export type Due = WishesRow & { staffId: string };

/** For whom a mail is due, at most so many. */
export async function findDue(db: Db, now: Date, most: number): Promise<Due[]> {
  const { rows } = await sql<Due>`
    select d.staff_id as "staffId", w.channels, w.quiet, w.time_zone, w.paused_until
    from (select distinct staff_id from notifications where mail_due_at <= ${now}) d
    left join notification_wishes w on w.staff_id = d.staff_id order by d.staff_id limit ${most}`.execute(db);
  return rows;
}

/** Takes all that waits for a mail to somebody into one. Answers what it is; twice at once, the second finds nothing. */
export async function claimForMail(tx: Tx, staffId: string, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update notifications set mail_due_at = null, mailed_at = ${now}
    where (staff_id, id) in (
      select staff_id, id from notifications where staff_id = ${staffId} and mail_due_at is not null and read_at is null
      order by staff_id, conversation_id, kind for update)
    returning id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Nobody is told by mail of what is older than this. */
export async function dropStale(db: Db, before: Date): Promise<void> {
  await sql`update notifications set mail_due_at = null where mail_due_at <= ${before}`.execute(db);
}

export type Recipient = { name: string; email: string; locale: Locale };

/** A member of staff who is here, unless what is sent to them would come back to us as mail of a customer. */
export async function findRecipient(db: Db, staffId: string): Promise<Recipient | undefined> {
  const { rows } = await sql<Recipient>`
    select name, email, locale from staff s where id = ${staffId} and disabled_at is null
      and not exists (select from addresses a where a.email = s.email)`.execute(db);
  return rows[0];
}

/** Those of the notices that are still unread and may still be seen, newest first. */
export async function readTold(db: Db, staffId: string, ids: readonly string[]): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select n.kind, n.count, c.id as "conversationId", c.subject, coalesce(k.name, '') as customer, b.name as by
    from notifications n join staff s on s.id = n.staff_id ${whither}
    left join profiles p on p.id = c.profile_id left join customers k on k.id = p.customer_id
    left join staff b on b.id = n.by_id
    where n.staff_id = ${staffId} and n.id = any(${ids}::uuid[]) and n.read_at is null and ${whoSees}
    order by n.at desc, n.id desc`.execute(db);
  return rows;
}

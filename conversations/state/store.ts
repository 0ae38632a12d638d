import { sql } from "kysely";
import type { JourneyStage } from "../../customers/contract.ts";
import type { Actor } from "../../platform/actor.ts";
import type { Db, Tx } from "../../platform/db/database.ts";
import { type Fabric, saidIn, strandsIn } from "../weaving/said-store.ts";

export async function writeClosed(tx: Tx, id: string, closedAt: Date | null): Promise<void> {
  await sql`update conversations set state = ${closedAt ? "closed" : "open"}, closed_at = ${closedAt}, snoozed_until = null
    where id = ${id}`.execute(tx);
}

export async function writeSnoozed(tx: Tx, id: string, until: Date | null): Promise<void> {
  await sql`update conversations set snoozed_until = ${until} where id = ${id}`.execute(tx);
}

/** Wakes what is due, at most so many at once. Answers which. Whoever else wakes at the same time takes others. */
export async function wakeDue(tx: Tx, now: Date, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update conversations set snoozed_until = null where id in (
      select id from conversations where snoozed_until <= ${now} order by snoozed_until, id limit ${most}
      for update skip locked)
    returning id`.execute(tx);
  return rows.map(({ id }) => id);
}

export async function writeAssignee(tx: Tx, id: string, staffId: string | null): Promise<void> {
  await sql`update conversations set assignee_id = ${staffId} where id = ${id}`.execute(tx);
}

export async function writeShop(tx: Tx, id: string, shopId: string | null): Promise<void> {
  await sql`update conversations set shop_id = ${shopId} where id = ${id}`.execute(tx);
}

/** Says to which stage of the journey a conversation belongs, with whatever stands in it. */
export async function writeStage(tx: Tx, conversation: Fabric, stage: JourneyStage | null): Promise<void> {
  await sql`update conversations set journey = ${stage} where id in ${strandsIn(conversation)}`.execute(tx);
}

/** The messages shown in a conversation, and the profiles in whose timelines they stand. */
export async function readTouched(
  tx: Tx,
  conversation: Fabric,
): Promise<{ messageIds: string[]; profileIds: string[] }> {
  const { rows } = await sql<{ messageIds: string[]; profileIds: string[] }>`
    select array(select m.id from ${saidIn(conversation)} m where m.kind <> 'note') as "messageIds",
      array(select distinct profile_id from participants
        where conversation_id in ${strandsIn(conversation)} and profile_id is not null) as "profileIds"`.execute(tx);
  return rows[0] ?? { messageIds: [], profileIds: [] };
}

/** Whether conversations can be given to this member of staff. */
export async function isActiveStaff(db: Db, id: string): Promise<boolean> {
  const { rows } = await sql`select from staff where id = ${id} and disabled_at is null and role <> 'readonly'`.execute(
    db,
  );
  return rows.length > 0;
}

export async function isShop(db: Db, id: string): Promise<boolean> {
  return (await sql`select from shops where id = ${id}`.execute(db)).rows.length > 0;
}

/** Everything up to now has been seen by this member of staff. */
export async function writeRead(tx: Tx, actor: Actor, conversation: Fabric): Promise<void> {
  await sql`insert into reads (staff_id, conversation_id, at)
    select ${actor.staffId}::uuid, id, clock_timestamp() from conversations where id in ${strandsIn(conversation)}
    on conflict (staff_id, conversation_id) do update set at = excluded.at`.execute(tx);
}

/** Unread again: as if the newest words of theirs had not been seen. */
export async function writeUnread(tx: Tx, actor: Actor, conversation: Fabric): Promise<void> {
  await sql`insert into reads (staff_id, conversation_id, at)
    select ${actor.staffId}::uuid, id, coalesce(last_in_at - interval '1 millisecond', last_at) from conversations
    where id in ${strandsIn(conversation)} order by last_in_at desc nulls last limit 1
    on conflict (staff_id, conversation_id) do update set at = excluded.at`.execute(tx);
}

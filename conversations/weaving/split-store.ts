import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/database.ts";
import type { SplitInput } from "./contract.ts";
import { type Fabric, saidIn, strandsIn } from "./said-store.ts";

export type Picked = {
  conversationId: string;
  id: string;
  kind: "in" | "out" | "note";
  subject: string;
  profileId: string | null;
};

/** The messages chosen, oldest first, one more than `most` when there are more; undefined when one is not there. */
export async function pick(tx: Tx, whole: Fabric, chosen: SplitInput, most: number): Promise<Picked[] | undefined> {
  const which =
    "messageIds" in chosen
      ? sql`m.id = any(${chosen.messageIds}::uuid[])`
      : sql`(m.at, m.id) >= (select f.at, f.id from ${saidIn(whole)} f where f.id = ${chosen.fromId})`;
  const { rows } = await sql<Picked>`
    select m.conversation_id as "conversationId", m.id, m.kind, m.subject, m.profile_id as "profileId"
    from ${saidIn(whole)} m where ${which} order by m.at, m.id limit ${most + 1}`.execute(tx);
  const wanted = "messageIds" in chosen ? new Set(chosen.messageIds).size : 1;
  return rows.length < wanted ? undefined : rows;
}

/** A conversation beside another one, as that one stands, with nothing in it yet. */
export async function insertBeside(
  tx: Tx,
  fromId: string,
  c: { id: string; subject: string; profileId: string | null },
): Promise<void> {
  await sql`insert into conversations (id, subject, state, stage, profile_id, address_id, shop_id, assignee_id, created_at,
      last_at, closed_at, split_from, woven, journey)
    select ${c.id}, ${c.subject}, state, stage, coalesce(${c.profileId}::uuid, profile_id), address_id, shop_id, assignee_id,
      now(), last_at, closed_at, id, true, journey
    from conversations where id = ${fromId}`.execute(tx);
}

/** A part of a conversation: where it was split off from, and the messages that went with it. */
export type Part = { fromId: string; messages: { conversationId: string; id: string }[] };

/** From now on these messages are shown there, as far as they are still there at all. */
export async function showIn(tx: Tx, intoId: string, messages: Part["messages"]): Promise<void> {
  await sql`insert into split_messages (conversation_id, message_id, into_id)
    select m.conversation_id, m.id, ${intoId}::uuid
    from json_to_recordset(${JSON.stringify(messages)}::json) as p("conversationId" uuid, id uuid)
    join messages m on m.conversation_id = p."conversationId" and m.id = p.id`.execute(tx);
  const places = [...new Set(messages.map(({ conversationId }) => conversationId))];
  await sql`update conversations set woven = true where id = any(${places}::uuid[])`.execute(tx);
}

/** Who takes part in what was split off, and who has read how far. */
export async function copyPeople(tx: Tx, whole: Fabric, intoId: string): Promise<void> {
  await sql`insert into participants (conversation_id, address, name, profile_id)
    select distinct on (p.address) ${intoId}::uuid, p.address, p.name, p.profile_id
    from participants p join (
      select author_address as address from ${saidIn({ id: intoId, woven: true })} m
      union
      select r ->> 'address' from ${saidIn({ id: intoId, woven: true })} m
      cross join lateral jsonb_path_query(m.recipients, '$.*[*]') r
    ) named on named.address = p.address
    where p.conversation_id in ${strandsIn(whole)}
    order by p.address, p.name desc
    on conflict do nothing`.execute(tx);
  await sql`insert into reads (staff_id, conversation_id, at)
    select staff_id, ${intoId}::uuid, max(at) from reads where conversation_id in ${strandsIn(whole)}
    group by staff_id`.execute(tx);
}

/** They are shown where they were before. Answers what was shown here, so that it can be shown here again. */
export async function showBack(tx: Tx, intoId: string, fromId: string): Promise<Part> {
  const { rows } = await sql<Part["messages"][number]>`delete from split_messages where into_id = ${intoId}
    returning conversation_id as "conversationId", message_id as id`.execute(tx);
  await sql`update conversations set split_from = null where id = ${intoId}`.execute(tx);
  return { fromId, messages: rows };
}

/** It is a part of that conversation again. */
export async function writeOrigin(tx: Tx, id: string, fromId: string): Promise<void> {
  await sql`update conversations set split_from = ${fromId}, woven = true where id = ${id}`.execute(tx);
}

/** Where a conversation was split off from; null for one that began by itself or was put back. */
export async function findOrigin(db: Db, id: string): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`
    select whole_of(split_from) as id from conversations where id = ${id}`.execute(db);
  return rows[0]?.id ?? null;
}

export async function isEmpty(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`select from ${saidIn({ id, woven: true })} m limit 1`.execute(tx);
  return rows.length === 0;
}

import { sql } from "kysely";
import type { Actor } from "../../platform/actor.ts";
import type { Db } from "../../platform/db/database.ts";
import { visibleTo } from "../access-store.ts";
import type { ConversationRef } from "./contract.ts";

export type MergedRow = {
  id: string;
  subject: string;
  profileId: string;
  at: Date;
  staffId: string | null;
  staffName: string | null;
  messages: number;
};

/** What stands in a conversation and has something said in it, merged last first. */
export async function listMerged(db: Db, id: string): Promise<MergedRow[]> {
  const { rows } = await sql<MergedRow>`
    select c.id, c.subject, c.profile_id as "profileId", m.at, s.id as "staffId", s.name as "staffName", c.messages
    from strands_of(${id}) strand(id) join merges m on m.conversation_id = strand.id
    join conversations c on c.id = m.conversation_id
    left join staff s on s.id = m.staff_id
    where c.messages > 0
    order by m.at desc, c.id desc`.execute(db);
  return rows;
}

/** What the actor sees of what was split off from a conversation, or from one that stands in it, last first: at most fifty. */
export async function listSplits(db: Db, actor: Actor, id: string): Promise<(ConversationRef & { at: Date })[]> {
  const { rows } = await sql<ConversationRef & { at: Date }>`
    select c.id, c.subject, c.created_at as at from strands_of(${id}) strand(id) join conversations c on c.split_from = strand.id
    where whole_of(c.id) <> ${id} and ${visibleTo(actor)} order by c.id desc limit 50`.execute(db);
  return rows;
}

/** What it was split off from, as that stands now, if the actor may see that. */
export async function findSplitFrom(db: Db, actor: Actor, id: string): Promise<ConversationRef | null> {
  const { rows } = await sql<ConversationRef>`
    select c.id, c.subject from conversations part join conversations c on c.id = whole_of(part.split_from)
    where part.id = ${id} and c.id <> part.id and ${visibleTo(actor)}`.execute(db);
  return rows[0] ?? null;
}

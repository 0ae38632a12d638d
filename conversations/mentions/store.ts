import { type RawBuilder, sql } from "kysely";
import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { shownIn, whoSees } from "../../platform/db/sight.ts";
import type { Fabric } from "../weaving/said-store.ts";
import type { MentionInput } from "./contract.ts";

export type Target = MentionInput & {
  /** Who is meant: the colleague, or everybody of the shop who is here; only those who may see the conversation. */
  people: string[];
};

/** Those of the named colleagues and shops who are there, with the people behind them. */
export async function findTargets(tx: Tx, conversationId: string, named: readonly MentionInput[]): Promise<Target[]> {
  const { rows } = await sql<Target>`
    select n.kind, n.id, array(
        select s.id from staff s join conversations c on c.id = ${conversationId}
        where s.disabled_at is null and ${whoSees} and (s.id = n.id and n.kind = 'staff'
          or n.kind = 'shop' and exists (select from shop_members m where m.shop_id = n.id and m.staff_id = s.id))
        order by s.id) as people
    from (select distinct kind, id from json_to_recordset(${JSON.stringify(named)}::json) as x(kind text, id uuid)) n
    where (n.kind = 'staff' and exists (select from staff where id = n.id and disabled_at is null))
      or (n.kind = 'shop' and exists (select from shops where id = n.id))`.execute(tx);
  return rows;
}

type Place = { conversationId: string; messageId: string };

export async function insertMentions(
  tx: Tx,
  { conversationId, messageId }: Place,
  at: Date,
  targets: readonly MentionInput[],
  people: readonly string[],
): Promise<void> {
  await sql`insert into note_mentions (conversation_id, message_id, kind, target_id)
    select ${conversationId}, ${messageId}, kind, id
    from json_to_recordset(${JSON.stringify(targets)}::json) as x(kind text, id uuid)`.execute(tx);
  await sql`insert into mentioned (staff_id, conversation_id, message_id, at)
    select id, ${conversationId}, ${messageId}, ${at} from unnest(${people}::uuid[]) as id order by id`.execute(tx);
}

/** Whom a note speaks to, as JSON; `note` is its row. */
export const mentionsOf = (note: RawBuilder<unknown>) => sql`(
  select json_agg(json_build_object('kind', t.kind, 'id', t.id, 'name', t.name) order by t.kind, t.name) from (
    select n.kind, n.target_id as id, coalesce(s.name, h.name) as name
    from note_mentions n
    left join staff s on n.kind = 'staff' and s.id = n.target_id
    left join shops h on n.kind = 'shop' and h.id = n.target_id
    where n.conversation_id = ${note}.conversation_id and n.message_id = ${note}.id
  ) t where t.name is not null)`;

const whereShown = shownIn(sql`x.conversation_id`, sql`x.message_id`);

/** Conversations somebody is mentioned in and has not looked at since. */
export const pendingFor = (actor: Actor) =>
  sql`array(select distinct ${whereShown} from mentioned x where x.staff_id = ${actor.staffId}::uuid and x.seen_at is null)`;

/** Whoever looks at a conversation has seen what was written to them in it. */
export async function markMentionsSeen(tx: Tx, staffId: string, { id, woven }: Fabric): Promise<void> {
  const here = woven ? sql`shown_in(conversation_id, message_id) = ${id}` : sql`conversation_id = ${id}`;
  await sql`update mentioned set seen_at = now()
    where staff_id = ${staffId} and ${here} and seen_at is null`.execute(tx);
}

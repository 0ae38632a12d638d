import { type RawBuilder, sql } from "kysely";
import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { inSight } from "../../platform/db/sight.ts";

export type FactJson = {
  id: string;
  text: string;
  authorId: string | null;
  authorName: string | null;
  at: string;
  expiresAt: string | null;
  conversationId: string | null;
  /** Of that conversation; null when the actor may not see it. */
  subject: string | null;
};

/** What is still true and remembered of these profiles, newest first, as JSON. */
export const factsOf = (actor: Actor, profileIds: RawBuilder<unknown>) => sql`(
  select coalesce(json_agg(json_build_object('id', f.id, 'text', f.text, 'authorId', a.id, 'authorName', a.name,
    'at', f.at, 'expiresAt', f.expires_at, 'conversationId', c.id, 'subject', c.subject) order by f.at desc, f.id desc), '[]')
  from facts f left join staff a on a.id = f.author_id
    left join conversations o on o.id = f.conversation_id
    left join conversations c on c.id = case when o.merged_into is null then o.id else whole_of(o.id) end and ${inSight(actor)}
  where f.profile_id = any(${profileIds}) and f.forgotten_at is null and (f.expires_at is null or f.expires_at > now()))`;

export type NewFact = {
  profileId: string;
  id: string;
  text: string;
  authorId: string | null;
  at: Date;
  expiresAt: Date | null;
  conversationId: string | null;
};

export async function insertFact(tx: Tx, fact: NewFact): Promise<void> {
  await sql`
    insert into facts (profile_id, id, text, author_id, at, expires_at, conversation_id)
    values (${fact.profileId}, ${fact.id}, ${fact.text}, ${fact.authorId}, ${fact.at}, ${fact.expiresAt},
      ${fact.conversationId})`.execute(tx);
}

/** The subject of the conversation this one stands in now, if this customer takes part in it; undefined for one they do not, or that is out of sight. */
export async function findSubject(
  tx: Tx,
  actor: Actor,
  customerId: string,
  conversationId: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ subject: string }>`
    select c.subject from conversations c
    where c.id = whole_of(${conversationId}) and ${inSight(actor)} and exists (
      select from profiles p where p.customer_id = ${customerId} and (p.id = c.profile_id or exists (
        select from participants o where o.profile_id = p.id
          and o.conversation_id = any(case when c.woven then array(select strands_of(c.id)) else array[c.id] end)
      ))
    )`.execute(tx);
  return rows[0]?.subject;
}

/** Returns whether there was such a fact to forget. */
export async function markForgotten(tx: Tx, customerId: string, factId: string): Promise<boolean> {
  const { rows } = await sql`
    update facts set forgotten_at = now()
    where id = ${factId} and forgotten_at is null
      and profile_id in (select id from profiles where customer_id = ${customerId})
    returning id`.execute(tx);
  return rows.length > 0;
}

/** Returns whether there was such a fact, forgotten or not. */
export async function unmarkForgotten(tx: Tx, customerId: string, factId: string): Promise<boolean> {
  const { rows } = await sql`
    update facts set forgotten_at = null
    where id = ${factId} and profile_id in (select id from profiles where customer_id = ${customerId})
    returning id`.execute(tx);
  return rows.length > 0;
}

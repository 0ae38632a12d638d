import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";

export type FactJson = {
  id: string;
  text: string;
  authorId: string | null;
  authorName: string | null;
  at: string;
  expiresAt: string | null;
};

/** What is still true and remembered of these profiles, newest first, as JSON. */
export const factsOf = (profileIds: RawBuilder<unknown>) => sql`(
  select coalesce(json_agg(json_build_object('id', f.id, 'text', f.text, 'authorId', a.id, 'authorName', a.name,
    'at', f.at, 'expiresAt', f.expires_at) order by f.at desc, f.id desc), '[]')
  from facts f left join staff a on a.id = f.author_id
  where f.profile_id = any(${profileIds}) and f.forgotten_at is null and (f.expires_at is null or f.expires_at > now()))`;

export type NewFact = {
  profileId: string;
  id: string;
  text: string;
  authorId: string | null;
  at: Date;
  expiresAt: Date | null;
};

export async function insertFact(tx: Tx, fact: NewFact): Promise<void> {
  await sql`
    insert into facts (profile_id, id, text, author_id, at, expires_at)
    values (${fact.profileId}, ${fact.id}, ${fact.text}, ${fact.authorId}, ${fact.at}, ${fact.expiresAt})`.execute(tx);
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

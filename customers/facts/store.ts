import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/database.ts";

export type FactRow = {
  id: string;
  text: string;
  authorId: string | null;
  authorName: string | null;
  at: Date;
  expiresAt: Date | null;
};

/** What is still true and remembered, newest first. */
export async function readFacts(db: Db, profileIds: readonly string[]): Promise<FactRow[]> {
  const { rows } = await sql<FactRow>`
    select f.id, f.text, s.id as "authorId", s.name as "authorName", f.at, f.expires_at as "expiresAt"
    from facts f left join staff s on s.id = f.author_id
    where f.profile_id = any(${profileIds}::uuid[]) and f.forgotten_at is null
      and (f.expires_at is null or f.expires_at > now())
    order by f.at desc, f.id desc`.execute(db);
  return rows;
}

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

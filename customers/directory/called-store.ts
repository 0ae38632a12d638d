import { sql } from "kysely";
import type { Db } from "../../platform/db/database.ts";

export type CalledRow = { profileIds: string[]; emails: string[] };

/** Customers whose search key matches every pattern, whichever come first. */
export async function findCalled(db: Db, patterns: readonly string[], most: number): Promise<CalledRow[]> {
  const matches = sql.join(
    patterns.map((pattern) => sql`search_key like ${pattern}`),
    sql` and `,
  );
  const { rows } = await sql<CalledRow>`
    select array(select id from profiles where customer_id = c.id) as "profileIds",
      array(select i.value from profiles p join identifiers i on i.profile_id = p.id
        where p.customer_id = c.id and i.kind = 'email') as emails
    from (select id from customers where joined_into is null and ${matches} limit ${most}) c`.execute(db);
  return rows;
}

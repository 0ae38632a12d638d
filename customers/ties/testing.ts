import { sql } from "kysely";
import type { Db } from "../../platform/db/database.ts";
import { mainFirst } from "../belonging/move-out.ts";
import type { Belonging } from "../belonging/store.ts";
import { keyOf, type Tie, tree } from "./tie.ts";

/** Everything that joining and separating may change, as it is meant: ties that are not written, too. */
export async function standing(db: Db) {
  const { rows: profiles } = await sql<Belonging>`
    select id as "profileId", customer_id as "customerId", home_id as "homeId" from profiles order by first_at, id`.execute(
    db,
  );
  const { rows: stored } = await sql<Tie>`
    select one_id as "oneId", other_id as "otherId", why, match_id as "matchId", at::text as at from ties
    order by ties.at, one_id, other_id`.execute(db);
  const { rows: apart } =
    await sql`select one_id, other_id, at::text as at from apart order by one_id, other_id`.execute(db);
  // Of those who were joined into another, what they said last counts for nothing.
  const { rows: customers } = await sql`
    select c.id, host_id, shop_id, joined_into, case when joined_into is null then
        jsonb_build_array(name, sort_key, search_key, c.first_at, c.last_at, k.first_at, k.last_at) end as derived
    from customers c left join contacts k on k.customer_id = c.id
    where exists (select from profiles p where c.id in (p.customer_id, p.home_id)) order by c.id`.execute(db);
  const byCustomer = Map.groupBy(profiles, ({ customerId }) => customerId);
  const ties = [...byCustomer].flatMap(([id, mine]) => {
    const ids = new Set(mine.map(({ profileId }) => profileId));
    const inside = stored.filter(({ oneId, otherId }) => ids.has(oneId) && ids.has(otherId));
    return tree(
      mainFirst(id, mine).map(({ profileId }) => profileId),
      inside,
      "",
    ).map(({ why, matchId, ...tie }) => `${keyOf(tie)} ${why} ${matchId}`);
  });
  return {
    profiles: profiles.toSorted((a, b) => (a.profileId < b.profileId ? -1 : 1)),
    stored,
    apart,
    customers,
    ties: ties.sort(),
  };
}

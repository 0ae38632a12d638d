import { sql } from "kysely";
import { rederive } from "../../../customers/belonging/rederive.ts";
import { customers, type Invariant } from "../../invariant.ts";

export const customerRow: Invariant = {
  name: "customer-row",
  promise: "when we met a customer first and last is what their profiles say, here and in the list",
  walk: customers,
  wrong: sql`select case when k.customer_id is null then 'not-listed' else 'other-times' end as why
    from customers c left join contacts k on k.customer_id = c.id
    cross join lateral (select date_trunc('milliseconds', min(p.first_at)) as first_at,
      date_trunc('milliseconds', max(p.last_at)) as last_at from profiles p where p.customer_id = c.id) t
    where c.id = r.id and c.joined_into is null and t.first_at is not null and (c.sort_key <> '' and k.customer_id is null
      or (date_trunc('milliseconds', c.first_at), date_trunc('milliseconds', c.last_at)) is distinct from (t.first_at, t.last_at)
      or (date_trunc('milliseconds', k.first_at), date_trunc('milliseconds', k.last_at)) <> (t.first_at, t.last_at))`,
  ways: {
    "not-listed": {
      means: "This customer is missing in the list of customers.",
      mend: "it is derived again from the profiles",
    },
    "other-times": {
      means: "Since when we know this customer, or when they last wrote, is not what their profiles say.",
      mend: "it is derived again from the profiles",
    },
  },
  mend: (tx, wrong) => rederive(tx, [...new Set(wrong.map(({ key }) => key[0] ?? ""))].sort()),
};

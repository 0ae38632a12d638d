import { sql } from "kysely";
import { findWay } from "../../../customers/belonging/find-way.ts";
import { customers, type Invariant } from "../../invariant.ts";

export const customerTrail: Invariant = {
  name: "customer-trail",
  promise: "profiles are with a customer who stands for themselves; one without profiles leads to one who has some",
  walk: customers,
  wrong: sql`select case when c.joined_into is null then 'empty'
        when exists (select from profiles p where p.customer_id = c.id) then 'joined-with-profiles' else 'nowhere' end as why
    from customers c where c.id = r.id and case when c.joined_into is null
      then not exists (select from profiles p where p.customer_id = c.id)
      else exists (select from profiles p where p.customer_id = c.id) or not exists (
        with recursive up as (
          select c.id, c.joined_into
          union
          select t.id, t.joined_into from up join customers t on t.id = up.joined_into)
        select from up where joined_into is null) end`,
  ways: {
    "joined-with-profiles": {
      means:
        "Profiles and what identifies them point at a customer who was joined into another: their history is out of sight.",
      mend: "they follow to the customer that one was joined into, or that one stands for itself again",
    },
    nowhere: {
      means:
        "This customer was joined into one who is not there. Nobody has history with it; links to it lead nowhere.",
      mend: null,
    },
    empty: { means: "A customer without any profile: nothing can be known of them.", mend: null },
  },
  mend: async (tx, wrong) => {
    for (const { key } of wrong) await findWay(tx, key[0] ?? "");
  },
};

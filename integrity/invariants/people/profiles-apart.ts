import { sql } from "kysely";
import { mendApart } from "../../../customers/ties/mend.ts";
import { apart, type Invariant, pairsOf } from "../../invariant.ts";

export const profilesApart: Invariant = {
  name: "profiles-apart",
  promise: "profiles that people said are two persons are two customers",
  walk: apart,
  wrong: sql`select case when b.id is null then 'no-profile' else 'one-customer' end as why
    from (select r.one_id, r.other_id) x left join profiles a on a.id = x.one_id
    left join profiles b on b.id = x.other_id and a.id is not null
    where b.id is null or a.customer_id = b.customer_id`,
  ways: {
    "one-customer": {
      means: "Two profiles are one customer although somebody said that they are two persons.",
      mend: "the customer is parted between them",
    },
    "no-profile": { means: "It is said of a profile that is not there.", mend: "the row goes" },
  },
  mend: (tx, wrong) => mendApart(tx, pairsOf(wrong)),
};

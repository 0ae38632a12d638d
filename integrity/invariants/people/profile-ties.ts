import { sql } from "kysely";
import { mendTies } from "../../../customers/ties/mend.ts";
import { type Invariant, pairsOf, ties } from "../../invariant.ts";

export const profileTies: Invariant = {
  name: "profile-ties",
  promise: "ties hold profiles of one customer together, and form no ring",
  walk: ties,
  wrong: sql`select 'strangers' as why where not exists (
      select from profiles a join profiles b on b.customer_id = a.customer_id where a.id = r.one_id and b.id = r.other_id)
    union all
    select 'ring' where exists (
      with recursive along as (
        select r.one_id as id
        union select case when t.one_id = along.id then t.other_id else t.one_id end
        from along join ties t on along.id in (t.one_id, t.other_id)
        where (t.one_id, t.other_id) <> (r.one_id, r.other_id))
      select from along where id = r.other_id)`,
  ways: {
    strangers: {
      means: "A tie holds profiles together that are not one customer, or are not there.",
      mend: "the tie is taken away",
    },
    ring: {
      means: "Profiles of a customer are tied together in a ring: taking one tie away would not part them.",
      mend: "the newest tie of the ring is taken away; the customer stays as they are",
    },
  },
  mend: (tx, wrong) => mendTies(tx, pairsOf(wrong)),
};

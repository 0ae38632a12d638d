import { sql } from "kysely";
import { mendMatches } from "../../../customers/ties/mend.ts";
import { type Invariant, matches } from "../../invariant.ts";

export const matchState: Invariant = {
  name: "match-state",
  promise: "a match that joined two lies inside one customer, and one that is open or apart between two",
  walk: matches,
  wrong: sql`select case when b.id is null then 'no-profile' when m.state = 'joined' then 'not-joined' else 'one-customer' end
      as why
    from matches m left join profiles a on a.id = m.one_id left join profiles b on b.id = m.other_id and a.id is not null
    where m.id = r.id and (b.id is null or (a.customer_id = b.customer_id) <> (m.state = 'joined'))`,
  ways: {
    "not-joined": {
      means: "A match is said to have joined two who are two customers.",
      mend: "it says that it no longer holds",
    },
    "one-customer": {
      means: "A match is still to be decided, or was decided otherwise, although both are one customer.",
      mend: "an open one goes, any other says that it joined them",
    },
    "no-profile": { means: "It speaks of a profile that is not there.", mend: "the row goes" },
  },
  mend: (tx, wrong) =>
    mendMatches(
      tx,
      wrong.map(({ key }) => key[0] ?? ""),
    ),
};

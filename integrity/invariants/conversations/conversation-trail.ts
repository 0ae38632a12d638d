import { sql } from "kysely";
import { standAlone } from "../../../conversations/again/stand-alone.ts";
import { conversations, type Invariant } from "../../invariant.ts";

const alone = { mend: "it stands by itself again, open" } as const;

export const conversationTrail: Invariant = {
  name: "conversation-trail",
  promise: "a conversation that stands in another leads to one that stands by itself",
  walk: conversations,
  wrong: sql`select case when exists (select from conversations t where t.id = c.merged_into) then 'circle' else 'nowhere' end as why
    from conversations c where c.id = r.id and c.merged_into is not null and not exists (
      with recursive up as (
        select c.id, c.merged_into
        union
        select t.id, t.merged_into from up join conversations t on t.id = up.merged_into)
      select from up where merged_into is null)`,
  ways: {
    nowhere: { means: "It stands in a conversation that is not there: nobody sees it.", ...alone },
    circle: { means: "It stands in others that end nowhere, or in itself: nobody sees it.", ...alone },
  },
  mend: async (tx, wrong) => {
    for (const { key } of wrong) await standAlone(tx, key[0] ?? "");
  },
};

import { sql } from "kysely";
import { knowAgain } from "../../../conversations/again/know-again.ts";
import { conversations, type Invariant } from "../../invariant.ts";

export const conversationPeople: Invariant = {
  name: "conversation-people",
  promise: "a conversation is the concern of somebody we know, and so is everybody who takes part in it",
  walk: conversations,
  wrong: sql`select 'nobody' as why from conversations c
      where c.id = r.id and not exists (select from profiles p where p.id = c.profile_id)
    union all
    select 'stranger' where exists (select from participants t where t.conversation_id = r.id and t.profile_id is not null
      and not exists (select from profiles p where p.id = t.profile_id))`,
  ways: {
    nobody: {
      means: "Nobody knows whose concern this conversation is: it stands on no customer's page.",
      mend: "the profile behind the address is found or made again",
    },
    stranger: {
      means: "Somebody takes part whose profile is not there.",
      mend: "the profile behind the address is found or made again",
    },
  },
  mend: (tx, wrong) => knowAgain(tx, [...new Set(wrong.map(({ key }) => key[0] ?? ""))]),
};

import { sql } from "kysely";
import { attributeAgain } from "../../../conversations/again/know-again.ts";
import { type Invariant, messages, part } from "../../invariant.ts";

export const messageProfile: Invariant = {
  name: "message-profile",
  promise: "every message that came in belongs to the profile of whoever wrote it",
  walk: messages,
  // A report about a mail of ours concerns nobody but the conversation.
  wrong: sql`select 'no-profile' as why from messages m
    where m.conversation_id = r.conversation_id and m.id = r.id and m.kind = 'in'
      and (m.profile_id is not null or m.automatic is distinct from 'bounce')
      and not exists (select from profiles p where p.id = m.profile_id)`,
  ways: {
    "no-profile": {
      means: "It is not known who wrote this message: it stands in nobody's timeline.",
      mend: "the profile behind the address is found or made again",
    },
  },
  mend: (tx, wrong) => attributeAgain(tx, part(wrong, "no-profile", 1)),
};

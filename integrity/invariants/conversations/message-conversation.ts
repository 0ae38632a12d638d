import { sql } from "kysely";
import { makeAgain } from "../../../conversations/again/make-again.ts";
import { type Invariant, messages, part } from "../../invariant.ts";

export const messageConversation: Invariant = {
  name: "message-conversation",
  promise: "every message stands in a conversation",
  walk: messages,
  wrong: sql`select 'no-conversation' as why where not exists (select from conversations c where c.id = r.conversation_id)`,
  ways: {
    "no-conversation": {
      means: "The conversation this message was said in is not there: nobody sees it.",
      mend: "the conversation is made again from what was said in it, and is open",
    },
  },
  mend: (tx, wrong) => makeAgain(tx, [...new Set(part(wrong, "no-conversation", 0))]),
};

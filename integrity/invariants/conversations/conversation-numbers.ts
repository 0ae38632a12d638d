import { sql } from "kysely";
import { countAgain } from "../../../conversations/again/derive-again.ts";
import { conversations, type Invariant } from "../../invariant.ts";
import { shownHere } from "../../shown-store.ts";

export const conversationNumbers: Invariant = {
  name: "conversation-numbers",
  promise: "a conversation counts the messages and files in it, and says when one of ours did not get out",
  walk: conversations,
  wrong: sql`select case when (c.messages, c.attachments) <> (n.messages, n.attachments) then 'miscounted' else 'failure-unseen' end as why
    from conversations c cross join lateral (
      select count(*) as messages, coalesce(sum(m.attachments), 0) as attachments,
        coalesce(bool_or(exists (select from outbox o
          where o.conversation_id = m.conversation_id and o.message_id = m.id and o.state = 'failed')), false) as failed
      from ${shownHere} m) n
    where c.id = r.id and c.merged_into is null
      and ((c.messages, c.attachments) <> (n.messages, n.attachments) or (n.failed and not c.failed))`,
  ways: {
    miscounted: {
      means: "It says another number of messages or files than are in it.",
      mend: "they are counted again",
    },
    "failure-unseen": {
      means: "An answer in it did not get out, and the inbox does not say so.",
      mend: "it is shown again",
    },
  },
  mend: (tx, wrong) => countAgain(tx, [...new Set(wrong.map(({ key }) => key[0] ?? ""))].sort()),
};

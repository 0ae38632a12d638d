import { sql } from "kysely";
import { rememberAgain } from "../../../conversations/again/mend-messages.ts";
import { type Invariant, outbox, part } from "../../invariant.ts";

export const outboxLetter: Invariant = {
  name: "outbox-letter",
  promise: "what leaves or has left is a message of ours with a Message-ID that we know again",
  walk: outbox,
  wrong: sql`select case when m.id is null then 'no-message' when m.mail_id is null then 'no-message-id' else 'not-known' end as why
    from outbox o left join messages m on m.conversation_id = o.conversation_id and m.id = o.message_id
    where o.conversation_id = r.conversation_id and o.message_id = r.message_id
      and (m.id is null or m.mail_id is null or not exists (select from seen s where s.mail_id = m.mail_id and s.ours))`,
  ways: {
    "no-message": { means: "The outbox speaks of a message that is not there.", mend: null },
    "no-message-id": {
      means: "A mail of ours has no Message-ID: a copy of it cannot be told, and an answer finds no way back.",
      mend: null,
    },
    "not-known": {
      means: "We do not know our own Message-ID again: an answer to this mail would begin a conversation of its own.",
      mend: "it is remembered again",
    },
  },
  mend: (tx, wrong) => rememberAgain(tx, part(wrong, "not-known", 1)),
};

import { sql } from "kysely";
import { pointBack } from "../../../channels/email/intake/read-anew.ts";
import { type Invariant, messages, part } from "../../invariant.ts";

export const messageRaw: Invariant = {
  name: "message-raw",
  promise: "every message that came in has the mail it was read from, and that knows it",
  walk: messages,
  wrong: sql`select case when m.raw_id is null then 'no-mail' when x.id is null then 'mail-gone' when x.erased_at is not null
      then 'mail-erased' else 'mail-astray' end as why
    from messages m left join raw_messages x on x.id = m.raw_id
    where m.conversation_id = r.conversation_id and m.id = r.id and (
      (m.raw_id is null and m.kind = 'in') or (m.raw_id is not null and (
        x.id is null or x.erased_at is not null or x.state <> 'understood' or x.message_id is distinct from m.id
        or x.conversation_id is distinct from m.conversation_id)))`,
  ways: {
    "no-mail": { means: "A message came in, and it is not known from which mail.", mend: null },
    "mail-gone": {
      means: "The mail this message was read from is not there. The message is; take the mail from a backup.",
      mend: null,
    },
    "mail-erased": { means: "The mail was erased, and the message read from it was not.", mend: null },
    "mail-astray": {
      means: "The mail this message was read from leads elsewhere.",
      mend: "the mail points at the message again",
    },
  },
  mend: (tx, wrong) => pointBack(tx, part(wrong, "mail-astray", 1)),
};

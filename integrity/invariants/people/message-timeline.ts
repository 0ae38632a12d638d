import { sql } from "kysely";
import { touchAgain } from "../../../conversations/again/mend-messages.ts";
import { type Invariant, messages, part } from "../../invariant.ts";

export const messageTimeline: Invariant = {
  name: "message-timeline",
  promise: "every message stands in the timeline of whoever wrote it, or of those we wrote it to",
  walk: messages,
  wrong: sql`select 'not-in-timeline' as why from messages m where m.conversation_id = r.conversation_id and m.id = r.id and (
    (m.kind = 'in' and exists (select from profiles p where p.id = m.profile_id) and not exists (
      select from touchpoints t where t.profile_id = m.profile_id and t.at = m.at and t.id = m.id))
    or (m.kind = 'out' and m.raw_id is null and exists (
      select from participants p where p.conversation_id = m.conversation_id and p.profile_id is not null
        and p.address in (select mailbox ->> 'address' from jsonb_path_query(m.recipients, '$.to[*]') mailbox)
        and not exists (select from touchpoints t where t.profile_id = p.profile_id and t.at = m.at and t.id = m.id))))`,
  ways: {
    "not-in-timeline": {
      means: "This message is missing in a customer's timeline.",
      mend: "it is entered there again",
    },
  },
  mend: (tx, wrong) => touchAgain(tx, part(wrong, "not-in-timeline", 1)),
};

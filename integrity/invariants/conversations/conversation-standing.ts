import { sql } from "kysely";
import { standAgain } from "../../../conversations/again/derive-again.ts";
import { conversations, type Invariant } from "../../invariant.ts";
import { shownHere } from "../../shown-store.ts";

const moves = sql`m.automatic is null and m.forwards is null and m.kind in ('in', 'out')`;
/** A blocked sender's words move nothing where others take part; what machines write does where it begins a conversation. */
const heeded = sql`${moves} and m.id::text <> all(b.ids)`;
const never = sql`timestamptz '-infinity'`;

export const conversationStanding: Invariant = {
  name: "conversation-standing",
  promise: "a conversation stands where its newest words leave it: nobody's question counts as answered before it is",
  walk: conversations,
  wrong: sql`select case when c.last_at < n.last_at then 'older-than-its-words' when n.misdated then 'other-question'
        else 'unanswered' end as why
    from conversations c
    cross join lateral (select coalesce(array_agg(e.data ->> 'messageId'), '{}') as ids from events e
      where e.conversation_id = c.id and e.type = 'message.blocked') b
    cross join lateral (
      select *, not c.woven and not (coalesce(c.last_in_at, ${never}) between coalesce(s.last_in_at, ${never})
          and coalesce(s.latest_in_at, ${never})) as misdated,
        not c.woven and c.state = 'open' and c.stage = 2 and s.last_in_at > coalesce(s.last_out_at, ${never}) as waits
      from (
        select max(m.at) filter (where ${heeded}) as last_at,
          max(m.at) filter (where m.kind = 'in' and ${heeded}) as last_in_at,
          max(m.at) filter (where m.kind = 'in') as latest_in_at,
          max(m.at) filter (where m.kind = 'out' and m.forwards is null) as last_out_at
        from ${shownHere} m) s) n
    where c.id = r.id and c.merged_into is null and (c.last_at < n.last_at or n.misdated or n.waits)`,
  ways: {
    "older-than-its-words": {
      means: "Something newer was said in it than it says: it stands too low in the inbox.",
      mend: "it is read again from what was said",
    },
    "other-question": {
      means: "When they last wrote is not what it says.",
      mend: "it is read again from what was said",
    },
    unanswered: {
      means: "It counts as answered, and the customer's last words are not: nobody would see that they wait.",
      mend: "it is read again from what was said",
    },
  },
  mend: (tx, wrong) => standAgain(tx, [...new Set(wrong.map(({ key }) => key[0] ?? ""))].sort()),
};

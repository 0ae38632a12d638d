import { sql } from "kysely";
import { takeUp } from "../../../conversations/outbox/recover.ts";
import { type Invariant, outbox } from "../../invariant.ts";

/** Longer than any sending takes: whoever began before that is dead. */
const longestSendingMs = 10 * 60_000;

export const outboxSending: Invariant = {
  name: "outbox-sending",
  promise: "what is being sent is in somebody's hand",
  walk: outbox,
  wrong: sql`select 'abandoned' as why from outbox o where o.conversation_id = r.conversation_id and o.message_id = r.message_id
    and o.state = 'sending' and (o.started_at is null or o.started_at < now() - interval '10 minutes')`,
  ways: {
    abandoned: {
      means: "An answer is marked as being sent, and whoever was at it is gone.",
      mend: "it is due again, and marked when it may have left already",
    },
  },
  mend: async (tx) => {
    await takeUp(tx, longestSendingMs);
  },
};

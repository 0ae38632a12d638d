import { sql } from "kysely";
import { deliverJob } from "../../../conversations/outbox/outbox.ts";
import { addJob } from "../../../platform/jobs/jobs.ts";
import { type Invariant, outbox } from "../../invariant.ts";

export const outboxJob: Invariant = {
  name: "outbox-job",
  promise: "what waits to be sent has a job that sends it",
  walk: outbox,
  // A job that runs just now and one that is taken up by itself within a minute are no reason to worry.
  wrong: sql`select 'no-job' as why from outbox o where o.conversation_id = r.conversation_id and o.message_id = r.message_id
    and o.state in ('waiting', 'retrying') and o.due_at < now() - interval '2 minutes' and not exists (
      select from graphile_worker._private_jobs j
      where j.key = ${sql.lit(`${deliverJob}:`)} || o.message_id and j.attempts < j.max_attempts)`,
  ways: {
    "no-job": {
      means: "An answer waits to be sent, and nothing is going to send it.",
      mend: "its job is asked for again",
    },
  },
  mend: async (tx, wrong) => {
    for (const { key } of wrong) {
      const [conversationId, messageId] = key;
      await addJob(tx, deliverJob, { conversationId, messageId }, { key: `${deliverJob}:${messageId}` });
    }
  },
};

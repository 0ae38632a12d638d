import { sql } from "kysely";
import { readAnew } from "../../../channels/email/intake/read-anew.ts";
import { understandJob } from "../../../channels/email/intake/wake.ts";
import { addJob } from "../../../platform/jobs/jobs.ts";
import { type Invariant, part, rawMessages } from "../../invariant.ts";

const again = "it is read again as if it had just come";

export const rawRead: Invariant = {
  name: "raw-read",
  promise: "mail that came in is a message, a copy of one, in quarantine with its reason, or about to be read",
  walk: rawMessages,
  wrong: sql`select case x.state when 'new' then 'unread' when 'quarantined' then 'no-reason' when 'duplicate' then 'lost-original'
      else 'lost-message' end as why
    from raw_messages x where x.id = r.id and x.erased_at is null and case x.state
      when 'new' then x.received_at < now() - interval '10 minutes' and not exists (
        select from graphile_worker._private_jobs j where j.key = ${sql.lit(understandJob)} and j.attempts < j.max_attempts)
      when 'quarantined' then x.reason is null
      when 'duplicate' then x.message_id is not null and not exists (select from messages m where m.id = x.message_id)
      else not exists (select from messages m where m.id = x.message_id and m.raw_id = x.id) end`,
  ways: {
    unread: {
      means: "This mail waits to be read, and nothing is going to read it.",
      mend: "the job that reads it is asked for",
    },
    "no-reason": { means: "This mail is in quarantine, and nobody can tell why.", mend: again },
    "lost-original": { means: "This mail is kept as a copy of a message that is not there.", mend: again },
    "lost-message": {
      means: "This mail was read, and the message it became is not there: nobody sees it.",
      mend: again,
    },
  },
  mend: async (tx, wrong) => {
    await readAnew(
      tx,
      [...new Set(wrong.map(({ key }) => key[0] ?? ""))].filter((id) => !part(wrong, "unread", 0).includes(id)),
    );
    await addJob(tx, understandJob, {}, { key: understandJob });
  },
};

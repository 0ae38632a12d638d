import { sql } from "kysely";
import { fetchedMails, type Invariant } from "../../invariant.ts";

export const fetchedMail: Invariant = {
  name: "fetched-mail",
  promise: "mail that was fetched from a mailbox and kept is kept",
  walk: fetchedMails,
  wrong: sql`select 'not-kept' as why from fetched_mails f where f.folder_id = r.folder_id and f.uid = r.uid and f.outcome = 'kept'
    and f.raw_id is not null and not exists (select from raw_messages x where x.id = f.raw_id)`,
  ways: {
    "not-kept": {
      means:
        "A mail was fetched from a mailbox, and it is not here. It may still be there: look, or take it from a backup.",
      mend: null,
    },
  },
};

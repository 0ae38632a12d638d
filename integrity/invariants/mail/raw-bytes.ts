import { sql } from "kysely";
import { type Invariant, rawMessages } from "../../invariant.ts";

export const rawBytes: Invariant = {
  name: "raw-bytes",
  promise: "mail as it came has the hash and size it was stored with, or says that it was erased",
  walk: rawMessages,
  wrong: sql`select 'altered' as why from raw_messages x
    where x.id = r.id and x.erased_at is null and (length(x.content) <> x.size or sha256(x.content) <> x.sha256)`,
  ways: {
    altered: {
      means:
        "The bytes of this mail are not those that came in: the disk or somebody has changed them. Take it from a backup.",
      mend: null,
    },
  },
};

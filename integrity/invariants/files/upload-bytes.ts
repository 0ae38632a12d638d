import { sql } from "kysely";
import { type Invariant, uploads } from "../../invariant.ts";

export const uploadBytes: Invariant = {
  name: "upload-bytes",
  promise: "a file that waits to be sent has its bytes",
  walk: uploads,
  wrong: sql`select 'no-bytes' as why from uploads u
    where u.id = r.id and not exists (select from files f where f.sha256 = u.sha256 and f.size = u.size)`,
  ways: {
    "no-bytes": {
      means: "The bytes of a file in a draft are not there. Whoever attached it attaches it once more.",
      mend: null,
    },
  },
};

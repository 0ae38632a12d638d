import { sql } from "kysely";
import { dropUnused } from "../../../conversations/files/mend.ts";
import { bytesFromMail } from "../../bytes-from-mail.ts";
import { files, type Invariant, part } from "../../invariant.ts";

/** `\\x00ff` as PostgreSQL writes bytes. */
const digits = (bytes: string) => bytes.slice(2);

export const fileBytes: Invariant = {
  name: "file-bytes",
  promise: "the bytes of a file have the hash they are kept by, and something carries them",
  walk: files,
  wrong: sql`select case when sha256(f.content) = f.sha256 and length(f.content) = f.size then 'unused' else 'altered' end as why
    from files f where f.sha256 = r.sha256 and (length(f.content) <> f.size or sha256(f.content) <> f.sha256
      or not (exists (select from attachments a where a.sha256 = f.sha256) or exists (select from uploads u where u.sha256 = f.sha256)))`,
  ways: {
    altered: {
      means: "The bytes are not those that came in: the disk or somebody has changed them.",
      mend: "they are read again from the mail they came with; what we attached ourselves is in a backup only",
    },
    unused: {
      means: "No message and no draft carries these bytes any more: they only take room.",
      mend: "they are removed",
    },
  },
  mend: async (tx, wrong) => {
    await bytesFromMail(tx, { hashes: part(wrong, "altered", 0).map(digits) });
    await dropUnused(tx, part(wrong, "unused", 0).map(digits));
  },
};

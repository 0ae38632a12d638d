import { linkBigFiles } from "../../../conversations/file-links/link-big-files.ts";
import type { Db } from "../../../platform/db/database.ts";
import type { Seal } from "../../../platform/secrets/seal.ts";
import { Spool } from "../../../platform/spool.ts";
import { compose, type Prepare } from "./compose.ts";
import { signed, signingKeyFor } from "./sign.ts";

export type PrepareDeps = {
  db: Db;
  seal: Seal;
  /** How customers reach us; where that is not known, nothing goes as a link. */
  publicUrl: string | undefined;
};

/** Makes a letter the mail that leaves: big files as links where the house wants it so, signed where a key of its domain signs. */
export function preparing({ db, seal, publicUrl }: PrepareDeps): Prepare {
  return async (letter, files) => {
    const { enclosed, links } = await linkBigFiles({ db, seal, publicUrl }, letter, files);
    const key = await signingKeyFor(db, seal, letter.author_address);
    return signed(await Spool.of(compose(letter, enclosed, links)), key);
  };
}

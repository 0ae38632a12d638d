import type { Db } from "../../../platform/db/database.ts";
import type { Line } from "./connect.ts";
import type { Mailbox } from "./mailbox.ts";
import type { Hold } from "./store.ts";

/** One mailbox being fetched from, over one connection. */
export type Work = {
  db: Db;
  line: Line;
  hold: Hold;
  box: Mailbox;
  /** Whose mailbox it is, for mail that does not say whom it was written to. */
  addresses: readonly string[];
  /** The largest mail taken in, in bytes. */
  maxBytes: number;
  /** Called after mail was stored. */
  wake: () => void;
  /** Mail is there to be read, and nothing is begun once this is aborted. */
  stop: AbortSignal;
};

import type { Tx } from "../../platform/db/database.ts";
import { conflict } from "../../platform/errors.ts";
import { lockAdmins } from "./store.ts";

/** Throws `conflict` when nobody could administer Stammgast any more without this person. */
export async function keepAnAdmin(tx: Tx, without: string): Promise<void> {
  const admins = await lockAdmins(tx);
  if (admins.length === 1 && admins[0] === without) {
    throw conflict("last-admin", "This is the last administrator. Make somebody else an administrator first.");
  }
}

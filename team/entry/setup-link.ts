import type { Db } from "../../platform/db/database.ts";
import { wallClock } from "../clock.ts";
import { lockFirstAccount } from "./first-account-store.ts";
import { linkUrl } from "./link.ts";
import { makeLink } from "./make-link.ts";

/** A fresh one-time link to set up the first account, replacing earlier ones; null when somebody has an account. */
export async function setupLink(db: Db, publicUrl: string, now: Date = wallClock()): Promise<string | null> {
  return await db.transaction().execute(async (tx) => {
    if (!(await lockFirstAccount(tx))) return null;
    return linkUrl(publicUrl, "setup", await makeLink(tx, "setup", null, now));
  });
}

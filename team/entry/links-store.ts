import type { Db, Tx } from "../../platform/db/database.ts";
import type { SignInLinksTable } from "../tables.ts";
import type { Purpose } from "./link.ts";

export async function insertLink(tx: Tx, row: SignInLinksTable): Promise<void> {
  await tx.insertInto("sign_in_links").values(row).execute();
}

/** A link that can still be used, with whom it is for; setup links are for nobody yet. */
export async function findLink(db: Db, tokenHash: Buffer, now: Date) {
  const row = await db
    .selectFrom("sign_in_links as l")
    .leftJoin("staff as p", "p.id", "l.staff_id")
    .select(["l.purpose", "l.staff_id", "p.name", "p.email"])
    .where("l.token_hash", "=", tokenHash)
    .where("l.used_at", "is", null)
    .where("l.expires_at", ">", now)
    .where("p.disabled_at", "is", null)
    .executeTakeFirst();
  return row && { ...row, purpose: row.purpose as Purpose };
}

/** Marks a link as used. False when somebody else was faster, or when it no longer works. */
export async function claimLink(tx: Tx, tokenHash: Buffer, now: Date): Promise<boolean> {
  const done = await tx
    .updateTable("sign_in_links")
    .set({ used_at: now })
    .where("token_hash", "=", tokenHash)
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Takes back the links of a person, or the ones for the first account. Used ones go too: their event says they were. */
export async function deleteLinks(tx: Tx, staffId: string | null): Promise<void> {
  const links = tx.deleteFrom("sign_in_links");
  await (staffId ? links.where("staff_id", "=", staffId) : links.where("purpose", "=", "setup")).execute();
}

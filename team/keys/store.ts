import type { Db, Tx } from "../../platform/db/database.ts";
import type { Scope } from "../contract.ts";
import type { ApiKeysTable } from "../tables.ts";

function keys(db: Db) {
  return db
    .selectFrom("api_keys")
    .select((eb) => [
      "id",
      "name",
      "prefix",
      eb.ref("scopes").$castTo<Scope[]>().as("scopes"),
      "created_at",
      "last_used_at",
    ])
    .where("revoked_at", "is", null);
}

export type KeyRow = NonNullable<Awaited<ReturnType<typeof findKey>>>;

/** The working key behind a secret. */
export async function findKey(db: Db, tokenHash: Buffer) {
  return await keys(db).where("token_hash", "=", tokenHash).executeTakeFirst();
}

/** All working keys, the newest first. */
export async function listKeys(db: Db): Promise<KeyRow[]> {
  return await keys(db).orderBy("id", "desc").execute();
}

export async function insertKey(tx: Tx, row: ApiKeysTable): Promise<void> {
  await tx.insertInto("api_keys").values(row).execute();
}

export async function touchKey(db: Db, id: string, now: Date, before: Date): Promise<void> {
  await db
    .updateTable("api_keys")
    .set({ last_used_at: now })
    .where("id", "=", id)
    .where((eb) => eb.or([eb("last_used_at", "is", null), eb("last_used_at", "<=", before)]))
    .execute();
}

/** False when there is no such working key. */
export async function markKeyRevoked(tx: Tx, id: string, now: Date): Promise<boolean> {
  const done = await tx
    .updateTable("api_keys")
    .set({ revoked_at: now })
    .where("id", "=", id)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

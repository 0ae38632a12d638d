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

/** Whether the key with this id works. */
export async function isWorking(db: Db, id: string): Promise<boolean> {
  return (await keys(db).where("id", "=", id).executeTakeFirst()) !== undefined;
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

/**
 * Puts a key in the place of the one with its id. False when it is there already. Another key with the same secret gives
 * way: one secret cannot stand for two keys.
 */
export async function replaceKey(tx: Tx, row: ApiKeysTable): Promise<boolean> {
  await tx.deleteFrom("api_keys").where("token_hash", "=", row.token_hash).where("id", "<>", row.id).execute();
  const done = await tx
    .insertInto("api_keys")
    .values(row)
    .onConflict((on) =>
      on
        .column("id")
        .doUpdateSet(row)
        .where((eb) =>
          eb.or([eb("api_keys.token_hash", "<>", row.token_hash), eb("api_keys.revoked_at", "is not", null)]),
        ),
    )
    .executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

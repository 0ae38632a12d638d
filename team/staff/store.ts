import { sql } from "kysely";
import type { Locale } from "../../platform/contract.ts";
import type { Db, Tx } from "../../platform/db/database.ts";
import type { Role, Sees, ShopRef } from "../contract.ts";
import type { StaffTable } from "../tables.ts";

/** Names sort without marks and case, the same under every collation. */
const sortKey = sql<string>`(lower(unaccent(p.name)) collate "C")`;

const shops = sql<ShopRef[]>`coalesce((
  select json_agg(json_build_object('id', s.id, 'name', s.name) order by lower(unaccent(s.name)) collate "C", s.id)
  from shop_members m join shops s on s.id = m.shop_id where m.staff_id = p.id), '[]')`;

function people(db: Db) {
  return db
    .selectFrom("staff as p")
    .select(["p.id", "p.name", "p.email", "p.signature"])
    .select((eb) => [
      eb.ref("p.role").$castTo<Role>().as("role"),
      eb.ref("p.sees").$castTo<Sees>().as("sees"),
      eb.ref("p.locale").$castTo<Locale>().as("locale"),
      "p.created_at as createdAt",
      "p.disabled_at as disabledAt",
      eb("p.password_hash", "is not", null).$castTo<boolean>().as("joined"),
      shops.as("shops"),
      sortKey.as("sortKey"),
    ]);
}

export type StaffRow = NonNullable<Awaited<ReturnType<typeof findStaff>>>;

export async function findStaff(db: Db, id: string) {
  return await people(db).where("p.id", "=", id).executeTakeFirst();
}

export async function findStaffByEmail(db: Db, email: string) {
  return await people(db).where("p.email", "=", email).executeTakeFirst();
}

/** People by name, one more than asked for when there are more. */
export async function listStaff(db: Db, limit: number, from: readonly [string, string] | null): Promise<StaffRow[]> {
  const all = people(db)
    .orderBy("sortKey")
    .orderBy("p.id")
    .limit(limit + 1);
  return await (from ? all.where(sql<boolean>`(${sortKey}, p.id) > (${from[0]}, ${from[1]}::uuid)`) : all).execute();
}

/** Everybody by name, for lists outside the desk. */
export async function listAllStaff(db: Db): Promise<StaffRow[]> {
  return await people(db).orderBy("sortKey").orderBy("p.id").execute();
}

/** What signing in needs to know about whoever has this address. */
export async function findPassword(db: Db, email: string) {
  return await db
    .selectFrom("staff")
    .select(["id", "password_hash"])
    .where("email", "=", email)
    .where("disabled_at", "is", null)
    .executeTakeFirst();
}

/** What changing one's own password needs to know. */
export async function findPasswordOf(db: Db, staffId: string) {
  return await db
    .selectFrom("staff")
    .select(["email", "password_hash"])
    .where("id", "=", staffId)
    .executeTakeFirstOrThrow();
}

export async function anybodyExists(db: Db): Promise<boolean> {
  return (await db.selectFrom("staff").select("id").limit(1).executeTakeFirst()) !== undefined;
}

/** False when the mail address is taken. */
export async function insertStaff(tx: Tx, row: StaffTable): Promise<boolean> {
  const done = await tx
    .insertInto("staff")
    .values(row)
    .onConflict((on) => on.column("email").doNothing())
    .executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export type StaffColumns = Partial<Omit<StaffTable, "id" | "created_at">>;

export async function updateStaff(tx: Tx, id: string, columns: StaffColumns): Promise<void> {
  if (Object.keys(columns).length === 0) return;
  await tx.updateTable("staff").set(columns).where("id", "=", id).execute();
}

/** Holds every working administrator until the transaction ends, so that two cannot remove each other at once. */
export async function lockAdmins(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom("staff")
    .select("id")
    .where("role", "=", "admin")
    .where("disabled_at", "is", null)
    .where("password_hash", "is not", null)
    .orderBy("id")
    .forUpdate()
    .execute();
  return rows.map((row) => row.id);
}

export async function findStaffCalled(db: Db, text: string, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from staff p, lower(unaccent(${text}::text)) as wanted
    where strpos(lower(unaccent(p.name)), wanted) > 0 or strpos(p.email, wanted) > 0
    order by ${sortKey}, p.id limit ${most}`.execute(db);
  return rows.map(({ id }) => id);
}

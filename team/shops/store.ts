import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/database.ts";
import type { StaffRef } from "../contract.ts";
import type { ShopsTable } from "../tables.ts";

const members = sql<StaffRef[]>`coalesce((
  select json_agg(json_build_object('id', p.id, 'name', p.name) order by lower(unaccent(p.name)) collate "C", p.id)
  from shop_members m join staff p on p.id = m.staff_id
  where m.shop_id = s.id and p.disabled_at is null), '[]')`;

function shops(db: Db) {
  return db.selectFrom("shops as s").select(["s.id", "s.name", "s.created_at as createdAt", members.as("members")]);
}

export type ShopRow = NonNullable<Awaited<ReturnType<typeof findShop>>>;

export async function findShop(db: Db, id: string) {
  return await shops(db).where("s.id", "=", id).executeTakeFirst();
}

/** All shops by name. */
export async function listShops(db: Db): Promise<ShopRow[]> {
  return await shops(db).orderBy(sql`lower(unaccent(s.name)) collate "C"`).orderBy("s.id").execute();
}

/** Which of these shops do not exist. */
export async function missingShops(db: Db, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom("shops").select("id").where("id", "in", ids).execute();
  const known = new Set(rows.map((row) => row.id));
  return ids.filter((id) => !known.has(id.toLowerCase()));
}

export async function insertShop(tx: Tx, row: ShopsTable): Promise<void> {
  await tx.insertInto("shops").values(row).execute();
}

export async function updateShopName(tx: Tx, id: string, name: string): Promise<void> {
  await tx.updateTable("shops").set({ name }).where("id", "=", id).execute();
}

/** False when they are a member already. */
export async function insertMember(tx: Tx, shopId: string, staffId: string): Promise<boolean> {
  const done = await tx
    .insertInto("shop_members")
    .values({ shop_id: shopId, staff_id: staffId })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** False when they were no member. */
export async function deleteMember(tx: Tx, shopId: string, staffId: string): Promise<boolean> {
  const done = await tx
    .deleteFrom("shop_members")
    .where("shop_id", "=", shopId)
    .where("staff_id", "=", staffId)
    .executeTakeFirst();
  return done.numDeletedRows > 0n;
}

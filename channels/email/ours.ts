import type { Db } from "../../platform/db/database.ts";
import { fold } from "../../platform/fold.ts";
import { listOwn, listStaffNames } from "./store.ts";

/** Our own addresses and who of us might have written from them. */
export type Ours = {
  addresses: ReadonlyMap<string, { id: string; shopId: string | null }>;
  /** Members of staff by folded name and by mail address. */
  staff: ReadonlyMap<string, string>;
};

/** Who we are, for telling our mail from theirs. */
export async function readOurs(db: Db): Promise<Ours> {
  const [addresses, staff] = await Promise.all([listOwn(db), listStaffNames(db)]);
  return {
    addresses: new Map(addresses.map((row) => [row.email, { id: row.id, shopId: row.shop_id }])),
    staff: new Map(staff.flatMap((row) => [[fold(row.name), row.id] as const, [row.email, row.id] as const])),
  };
}

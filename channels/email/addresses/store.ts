import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/database.ts";

export type AddressRow = {
  id: string;
  email: string;
  name: string;
  signature: string;
  reply_marks: boolean;
  outgoing_id: string | null;
  shop_id: string | null;
  shop_name: string | null;
};

const columns = sql`a.id, a.email, a.name, a.signature, a.reply_marks, a.outgoing_id, a.shop_id,
  (select name from shops where id = a.shop_id) as shop_name`;

/** Our own addresses; a company has few. */
export async function listAddresses(db: Db): Promise<AddressRow[]> {
  return (await sql<AddressRow>`select ${columns} from addresses a order by a.email`.execute(db)).rows;
}

export async function findAddress(db: Db, id: string): Promise<AddressRow | undefined> {
  return (await sql<AddressRow>`select ${columns} from addresses a where a.id = ${id}`.execute(db)).rows[0];
}

export type NewAddress = {
  id: string;
  email: string;
  name: string;
  shopId: string | null;
  signature: string;
  replyMarks?: boolean;
  outgoingId?: string | null;
};

/** False when the address is ours already. */
export async function insertAddress(db: Db, row: NewAddress): Promise<boolean> {
  const { rows } = await sql`insert into addresses (id, email, name, shop_id, signature, reply_marks, outgoing_id)
    values (${row.id}, ${row.email}, ${row.name}, ${row.shopId}, ${row.signature}, ${row.replyMarks ?? false},
      ${row.outgoingId ?? null})
    on conflict (email) do nothing returning id`.execute(db);
  return rows.length > 0;
}

export async function updateAddress(tx: Tx, row: Omit<NewAddress, "email">): Promise<void> {
  await sql`update addresses set name = ${row.name}, shop_id = ${row.shopId}, signature = ${row.signature},
      reply_marks = ${row.replyMarks ?? false}, outgoing_id = ${row.outgoingId ?? null}
    where id = ${row.id}`.execute(tx);
}

export async function deleteAddress(tx: Tx, id: string): Promise<boolean> {
  return (await sql`delete from addresses where id = ${id} returning id`.execute(tx)).rows.length > 0;
}

export async function isShop(db: Db, id: string): Promise<boolean> {
  return (await sql`select from shops where id = ${id}`.execute(db)).rows.length > 0;
}

export async function isOutgoing(db: Db, id: string): Promise<boolean> {
  return (await sql`select from outgoing_servers where id = ${id}`.execute(db)).rows.length > 0;
}

import { sql } from "kysely";
import type { Db, Tx } from "../platform/db/database.ts";
import { kept } from "../platform/db/kept.ts";
import type { CustomerKind } from "./contract.ts";

export type CardRow = {
  id: string;
  kind: CustomerKind;
  name: string;
  hostId: string | null;
  hostName: string | null;
  firstAt: Date;
};

export const cardColumns = sql`c.id, c.kind, c.name, h.id as "hostId", h.name as "hostName", c.first_at as "firstAt"`;

export async function readCards(db: Db, profileIds: readonly string[]): Promise<(CardRow & { profileId: string })[]> {
  const { rows } = await sql<CardRow & { profileId: string }>`
    select p.id as "profileId", ${cardColumns}
    from profiles p
    join customers c on c.id = p.customer_id
    left join staff h on h.id = c.host_id
    where p.id = any(${profileIds}::uuid[])`.execute(db);
  return rows;
}

/** The customer who has the profiles of this one today: itself, unless it was joined into another. As `found(id)`. */
export const current = (id: string) => sql`
  recursive trail as (
    select id, joined_into from customers where id = ${id}
    union
    select c.id, c.joined_into from trail join customers c on c.id = trail.joined_into
  ), found as (select id from trail where joined_into is null)`;

export async function findCurrentId(db: Db, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`${kept} with ${current(id)} select id from found`.execute(db);
  return rows[0]?.id;
}

export async function setName(tx: Tx, id: string, name: string): Promise<void> {
  await sql`update customers set name = ${name}, name_source = 'hand' where id = ${id}`.execute(tx);
}

export async function setHost(tx: Tx, id: string, staffId: string | null): Promise<void> {
  await sql`update customers set host_id = ${staffId} where id = ${id}`.execute(tx);
}

/** Whether this is somebody of us who can be there for a customer. */
export async function mayHost(db: Db, staffId: string): Promise<boolean> {
  const { rows } = await sql`
    select from staff where id = ${staffId} and disabled_at is null and role <> 'readonly'`.execute(db);
  return rows.length > 0;
}

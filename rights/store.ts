import { sql } from "kysely";
import type { Db, Tx } from "../platform/db/database.ts";
import type { ErasureCounts, ErasureReason } from "./contract.ts";

export type NewErasure = {
  id: string;
  at: Date;
  customerId: string;
  profileIds: readonly string[];
  reason: ErasureReason;
  staffId: string | null;
  keyId: string | null;
  counts: ErasureCounts;
  salt: Buffer;
  proofs: readonly Buffer[];
};

export async function insertErasure(tx: Tx, one: NewErasure): Promise<void> {
  const proofs = one.proofs.map((proof) => proof.toString("hex"));
  await sql`insert into erasures (id, at, customer_id, profile_ids, reason, staff_id, key_id, counts, salt, proofs)
    values (${one.id}, ${one.at}, ${one.customerId}, ${one.profileIds}::uuid[], ${one.reason}, ${one.staffId}, ${one.keyId},
      ${JSON.stringify(one.counts)}::jsonb, ${one.salt},
      array(select decode(hash, 'hex') from unnest(${proofs}::text[]) as h(hash)))
    on conflict (id) do nothing`.execute(tx);
}

export type ErasureRow = Omit<NewErasure, "keyId" | "staffId"> & { staffId: string | null; staffName: string | null };

/** The last one first. */
export async function readErasures(
  db: Db,
  { of, before, limit }: { of: string | null; before: string | null; limit: number },
): Promise<ErasureRow[]> {
  const { rows } = await sql<ErasureRow>`
    select e.id, e.at, e.customer_id as "customerId", e.profile_ids as "profileIds", e.reason, e.counts, e.salt, e.proofs,
      e.staff_id as "staffId", s.name as "staffName"
    from erasures e left join staff s on s.id = e.staff_id
    where ${before ? sql`e.id < ${before}::uuid` : sql`true`}
      ${of === null ? sql`` : sql`and sha256(e.salt || convert_to(${of}, 'UTF8')) = any(e.proofs)`}
    order by e.id desc limit ${limit}`.execute(db);
  return rows;
}

/** Of these customers and profiles, the customers who are here: those who came back with a backup. */
export async function readReturned(
  db: Db,
  customerIds: readonly string[],
  profileIds: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from customers where id = any(${customerIds}::uuid[])
    union select customer_id from profiles where id = any(${profileIds}::uuid[]) order by 1`.execute(db);
  return rows.map(({ id }) => id);
}

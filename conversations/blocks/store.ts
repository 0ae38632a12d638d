import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/database.ts";
import type { BlockKind } from "./contract.ts";
import type { Sender } from "./sender.ts";

export type BlockRow = {
  id: string;
  kind: BlockKind;
  value: string;
  staff_id: string | null;
  staff_name: string | null;
  created_at: Date;
};

const shown = sql`b.id, b.kind, b.value, b.staff_id, s.name as staff_name, b.created_at
  from blocks b left join staff s on s.id = b.staff_id`;

/** Answers whether it is new. */
export async function insertBlock(
  tx: Tx,
  id: string,
  { kind, value }: Sender,
  staffId: string | null,
): Promise<boolean> {
  const { rows } =
    await sql`insert into blocks (id, kind, value, staff_id) values (${id}, ${kind}, ${value}, ${staffId})
    on conflict do nothing returning id`.execute(tx);
  return rows.length > 0;
}

export async function findBlock(db: Db, { kind, value }: Sender): Promise<BlockRow | undefined> {
  const { rows } = await sql<BlockRow>`select ${shown} where b.value = ${value} and b.kind = ${kind}`.execute(db);
  return rows[0];
}

/** Answers whether it was there. */
export async function deleteBlock(tx: Tx, id: string): Promise<boolean> {
  return (await sql`delete from blocks where id = ${id} returning id`.execute(tx)).rows.length > 0;
}

/** The last blocked first; `part` stands somewhere in them. */
export async function listBlocks(
  db: Db,
  { part, before, limit }: { part: string; before: string | null; limit: number },
): Promise<BlockRow[]> {
  const like = `%${part.replace(/[\\%_]/g, "\\$&")}%`;
  const { rows } = await sql<BlockRow>`select ${shown}
    where ${part ? sql`b.value like ${like}` : sql`true`} ${before ? sql`and b.id < ${before}::uuid` : sql``}
    order by b.id desc limit ${limit}`.execute(db);
  return rows;
}

/** Of these senders, the blocked ones. */
export async function listBlocked(db: Db, senders: readonly Sender[]): Promise<BlockRow[]> {
  if (senders.length === 0) return [];
  const { rows } = await sql<BlockRow>`select ${shown}
    where (b.value, b.kind) in (select value, kind from json_to_recordset(${JSON.stringify(senders)}::json)
      as x(value text, kind text))
    order by b.id desc`.execute(db);
  return rows;
}

/** Our own addresses and those of our people. */
export async function ownSenders(db: Db): Promise<{ address: string; ours: boolean }[]> {
  const { rows } = await sql<{ address: string; ours: boolean }>`
    select email as address, true as ours from addresses union select lower(email), false from staff`.execute(db);
  return rows;
}

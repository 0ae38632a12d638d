import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/database.ts";
import type { ListField, listStates } from "./contract.ts";
import type { CustomerListsTable } from "./tables.ts";

type Told = "id" | "name" | "bytes" | "encoding" | "separator" | "trusted";
type Tallied = "position" | "made" | "joined" | "changed" | "same" | "refused" | "removed" | "kept";

export type ListRow = Pick<CustomerListsTable, Told | Tallied> & {
  columns: string[];
  fields: ListField[];
  rowCount: number;
  state: (typeof listStates)[number];
  originId: string | null;
  originName: string | null;
  staffId: string | null;
  staffName: string | null;
  createdAt: Date;
  finishedAt: Date | null;
};

const shown = sql`l.id, l.name, l.bytes, l.encoding, l.separator, l.columns, l.fields, l.row_count as "rowCount", l.state,
  l.origin_id as "originId", o.name as "originName", l.trusted, l.position, l.made, l.joined, l.changed, l.same, l.refused,
  l.removed, l.kept, l.staff_id as "staffId", s.name as "staffName", l.created_at as "createdAt",
  l.finished_at as "finishedAt"
  from customer_lists l left join list_origins o on o.id = l.origin_id left join staff s on s.id = l.staff_id`;

export async function findList(db: Db, id: string): Promise<ListRow | undefined> {
  const { rows } = await sql<ListRow>`select ${shown} where l.id = ${id}`.execute(db);
  return rows[0];
}

/** The last one first. */
export async function readLists(db: Db, before: string | null, limit: number): Promise<ListRow[]> {
  const { rows } = await sql<ListRow>`select ${shown}
    ${before ? sql`where l.id < ${before}::uuid` : sql``} order by l.id desc limit ${limit}`.execute(db);
  return rows;
}

/** Locks a list and where it comes from: lists of one origin take turns. */
export async function lockList(tx: Tx, id: string): Promise<ListRow | undefined> {
  await sql`select from list_origins where id = (select origin_id from customer_lists where id = ${id}) for update`.execute(
    tx,
  );
  await sql`select from customer_lists where id = ${id} for update`.execute(tx);
  return findList(tx, id);
}

/** The lists that are being imported or undone, oldest first. */
export async function listAtWork(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from customer_lists where state in ('running', 'undoing') order by id`.execute(db);
  return rows.map(({ id }) => id);
}

export async function findRunning(db: Db, sha256: Buffer): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select id from customer_lists
    where sha256 = ${sha256} and state = 'running' order by id desc limit 1`.execute(db);
  return rows[0]?.id;
}

export type NewList = Pick<ListRow, "id" | "name" | "bytes" | "encoding" | "separator" | "columns" | "staffId"> & {
  sha256: Buffer;
};

export async function insertList(tx: Tx, list: NewList): Promise<void> {
  const { id, name, bytes, sha256, encoding, separator, columns, staffId } = list;
  await sql`insert into customer_lists (id, name, bytes, sha256, encoding, separator, columns, fields, row_count, staff_id)
    values (${id}, ${name}, ${bytes}, ${sha256}, ${encoding}, ${separator}, ${JSON.stringify(columns)}::jsonb, '[]', 0,
      ${staffId})`.execute(tx);
}

export async function setMeaning(tx: Tx, id: string, fields: readonly ListField[], rowCount: number): Promise<void> {
  await sql`update customer_lists set fields = ${JSON.stringify(fields)}::jsonb, row_count = ${rowCount}
    where id = ${id}`.execute(tx);
}

export type Beginning = { fields: readonly ListField[]; originId: string; trusted: boolean };

export async function setRunning(tx: Tx, id: string, { fields, originId, trusted }: Beginning): Promise<void> {
  await sql`update customer_lists set state = 'running', fields = ${JSON.stringify(fields)}::jsonb,
    origin_id = ${originId}, trusted = ${trusted}, started_at = now() where id = ${id}`.execute(tx);
}

export type Counted = Pick<ListRow, "made" | "joined" | "changed" | "same" | "refused">;

/** Moves on, and is done at its end. */
export async function addCounts(tx: Tx, id: string, position: number, more: Counted): Promise<void> {
  await sql`update customer_lists set position = ${position}, made = made + ${more.made}, joined = joined + ${more.joined},
    changed = changed + ${more.changed}, same = same + ${more.same}, refused = refused + ${more.refused}
    where id = ${id}`.execute(tx);
}

export async function setState(tx: Tx, id: string, state: ListRow["state"]): Promise<void> {
  const isEnd = state === "done" || state === "undone";
  await sql`update customer_lists set state = ${state}, finished_at = case when ${isEnd} then now() end
    where id = ${id}`.execute(tx);
}

/** Goes back to this row. */
export async function addTakenBack(
  tx: Tx,
  id: string,
  position: number,
  { removed, kept }: { removed: number; kept: number },
): Promise<void> {
  await sql`update customer_lists set position = ${position}, removed = removed + ${removed}, kept = kept + ${kept}
    where id = ${id}`.execute(tx);
}

export async function deleteList(tx: Tx, id: string): Promise<void> {
  await sql`delete from customer_list_rows where list_id = ${id}`.execute(tx);
  await sql`delete from customer_lists where id = ${id}`.execute(tx);
}

/** The id of an origin of this name, however it is written; a new one where there is none. */
export async function keepOrigin(tx: Tx, id: string, name: string, key: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`insert into list_origins (id, name, key) values (${id}, ${name}, ${key})
    on conflict (key) do update set key = excluded.key returning id`.execute(tx);
  return rows[0]?.id ?? id;
}

export async function findOrigin(db: Db, key: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select id from list_origins where key = ${key}`.execute(db);
  return rows[0]?.id;
}

/** The last hundred, the newest first. */
export async function readOrigins(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from list_origins order by id desc limit 100`.execute(db);
  return rows.map(({ name }) => name);
}

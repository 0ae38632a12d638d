import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/database.ts";
import type { PreviewRow, RowReason } from "./contract.ts";

export type KeptRow = { place: number; cells: string[] };

export async function insertRows(tx: Tx, listId: string, rows: readonly KeptRow[]): Promise<void> {
  await sql`insert into customer_list_rows (list_id, place, cells)
    select ${listId}, place, cells from json_to_recordset(${JSON.stringify(rows)}::json)
      as r(place integer, cells jsonb)`.execute(tx);
}

/** The rows behind this place, in their order. */
export async function readRows(db: Db, listId: string, after: number, limit: number): Promise<KeptRow[]> {
  const { rows } = await sql<KeptRow>`select place, cells from customer_list_rows
    where list_id = ${listId} and place > ${after} order by place limit ${limit}`.execute(db);
  return rows;
}

export type RefusedRow = KeptRow & { reason: RowReason };

export async function readRefused(db: Db, listId: string, after: number, limit: number): Promise<RefusedRow[]> {
  const { rows } = await sql<RefusedRow>`select place, cells, reason from customer_list_rows
    where list_id = ${listId} and outcome = 'refused' and place > ${after} order by place limit ${limit}`.execute(db);
  return rows;
}

export type Outcome = {
  place: number;
  outcome: PreviewRow["outcome"];
  reason: RowReason | null;
  profileId: string | null;
  beforeListId: string | null;
  beforePlace: number | null;
};

export async function setOutcomes(tx: Tx, listId: string, outcomes: readonly Outcome[]): Promise<void> {
  await sql`update customer_list_rows r set outcome = o.outcome, reason = o.reason, profile_id = o."profileId",
      before_list_id = o."beforeListId", before_place = o."beforePlace"
    from json_to_recordset(${JSON.stringify(outcomes)}::json) as o(place integer, outcome text, reason text,
      "profileId" uuid, "beforeListId" uuid, "beforePlace" integer)
    where r.list_id = ${listId} and r.place = o.place`.execute(tx);
}

/** A row that made or changed somebody, with the row they stood on before, as it was and as it was understood. */
export type DoneRow = {
  place: number;
  outcome: "made" | "joined" | "changed" | "same";
  profileId: string;
  before: {
    listId: string;
    place: number;
    cells: string[];
    columns: string[];
    fields: string[];
    trusted: boolean;
  } | null;
};

/** The rows up to this place that made or changed somebody, the last one first. */
export async function readDone(tx: Tx, listId: string, upTo: number, limit: number): Promise<DoneRow[]> {
  const { rows } = await sql<DoneRow>`
    select r.place, r.outcome, r.profile_id as "profileId", case when b.place is not null then json_build_object(
      'listId', b.list_id, 'place', b.place, 'cells', b.cells, 'columns', l.columns, 'fields', l.fields,
      'trusted', l.trusted) end as before
    from customer_list_rows r
    left join customer_list_rows b on b.list_id = r.before_list_id and b.place = r.before_place
    left join customer_lists l on l.id = b.list_id
    where r.list_id = ${listId} and r.place <= ${upTo} and r.outcome in ('made', 'joined', 'changed')
    order by r.place desc limit ${limit}`.execute(tx);
  return rows;
}

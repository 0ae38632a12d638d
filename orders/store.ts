import { sql } from "kysely";
import type { Tx } from "../platform/db/database.ts";
import { keyOf, type Order, type OrderStep } from "./order.ts";

/** Those of these orders that are known, by `keyOf`. */
export async function readOrders(
  tx: Tx,
  wanted: readonly { sourceId: string; number: string }[],
): Promise<Map<string, Order>> {
  const { rows } = await sql<Omit<Order, "total"> & { total: string | null }>`
    select o.id, o.profile_id as "profileId", o.source_id as "sourceId", o.number, o.placed_at as "placedAt", o.total,
      o.currency, o.lines
    from json_to_recordset(${JSON.stringify(wanted)}::json) as w("sourceId" uuid, number text)
    join order_numbers n on n.source_id = w."sourceId" and n.number = w.number
    join orders o on o.profile_id = n.profile_id and o.id = n.order_id`.execute(tx);
  return new Map(rows.map((row) => [keyOf(row), { ...row, total: row.total === null ? null : Number(row.total) }]));
}

export async function writeOrders(tx: Tx, orders: readonly Order[]): Promise<void> {
  await sql`
    with given as materialized (
      select * from json_to_recordset(${JSON.stringify(orders)}::json) as o("profileId" uuid, id uuid, "sourceId" uuid,
        number text, "placedAt" timestamptz, total numeric, currency text, lines jsonb)
    ), numbered as (
      insert into order_numbers (source_id, number, profile_id, order_id)
      select "sourceId", number, "profileId", id from given where number <> '' order by 1, 2
      on conflict do nothing
    )
    insert into orders (profile_id, id, source_id, number, placed_at, total, currency, lines)
    select "profileId", id, "sourceId", number, "placedAt", total, currency, lines from given order by 1, 2
    on conflict (profile_id, id) do update set placed_at = excluded.placed_at, total = excluded.total,
      currency = excluded.currency, lines = excluded.lines`.execute(tx);
}

export async function insertSteps(tx: Tx, steps: readonly (OrderStep & { order: Order })[]): Promise<void> {
  const rows = steps.map(({ profileId, id, order, at, what, amount, currency }) => ({
    ...{ profileId, id, at, what, amount, currency: currency ?? order.currency },
    ...{ orderProfileId: order.profileId, orderId: order.id },
  }));
  await sql`
    insert into order_steps (profile_id, id, order_profile_id, order_id, at, what, amount, currency)
    select * from json_to_recordset(${JSON.stringify(rows)}::json) as s("profileId" uuid, id uuid, "orderProfileId" uuid,
      "orderId" uuid, at timestamptz, what text, amount numeric, currency text)
    on conflict do nothing`.execute(tx);
}

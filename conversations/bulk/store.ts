import { type RawBuilder, sql } from "kysely";
import type { Actor } from "../../platform/actor.ts";
import type { Db, Tx } from "../../platform/db/database.ts";
import { visibleTo } from "../access-store.ts";
import type { Was } from "../away/away.ts";
import type { State } from "../contract.ts";
import type { Kept } from "./decide.ts";

type KeptRow = {
  id: string;
  state: State;
  away_at: Date | null;
  was: Was | null;
  snoozed_until: Date | null;
  closed_at: Date | null;
  assignee_id: string | null;
  shop_id: string | null;
};

/**
 * How these stand, held until the end of the transaction, as far as the actor may see them. Always in the same order. One
 * that stands in another is not there: what is done to a conversation is done to all of it.
 */
export const lockMany = (tx: Tx, actor: Actor, ids: readonly string[]): Promise<Map<string, Kept>> =>
  lockWhere(tx, ids, visibleTo(actor));

/** The same of those in sight, and of those the actor gave away themselves and may have lost sight of by that. */
export const lockGiven = (tx: Tx, actor: Actor, ids: readonly string[], given: readonly string[]) =>
  lockWhere(tx, ids, sql<boolean>`(${visibleTo(actor)} or id = any(${given}::uuid[]))`);

async function lockWhere(tx: Tx, ids: readonly string[], which: RawBuilder<boolean>): Promise<Map<string, Kept>> {
  const { rows } = await sql<KeptRow>`
    select id, state, away_at, was, snoozed_until, closed_at, assignee_id, shop_id from conversations c
    where id = any(${ids}::uuid[]) and merged_into is null and ${which} order by id for update`.execute(tx);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        state: row.state,
        awayAt: row.away_at,
        was: row.was,
        snoozedUntil: row.snoozed_until,
        closedAt: row.closed_at,
        assigneeId: row.assignee_id,
        shopId: row.shop_id,
      },
    ]),
  );
}

export async function writeMany(tx: Tx, changes: ReadonlyMap<string, Kept>): Promise<void> {
  if (changes.size === 0) return;
  const rows = [...changes].map(([id, it]) => ({
    id,
    state: it.state,
    away_at: it.awayAt,
    was: it.was,
    snoozed_until: it.snoozedUntil,
    closed_at: it.closedAt,
    assignee_id: it.assigneeId,
    shop_id: it.shopId,
  }));
  await sql`update conversations c set state = n.state, away_at = n.away_at, was = n.was, snoozed_until = n.snoozed_until,
      closed_at = n.closed_at, assignee_id = n.assignee_id, shop_id = n.shop_id
    from json_populate_recordset(null::conversations, ${JSON.stringify(rows)}::json) n where c.id = n.id`.execute(tx);
}

/** Of these, those the actor may see. */
export async function visibleAmong(db: Db, actor: Actor, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from conversations c where id = any(${ids}::uuid[]) and merged_into is null and ${visibleTo(actor)}`.execute(
    db,
  );
  return new Set(rows.map(({ id }) => id));
}

/** Marks those that have room for another tag. Answers which were marked, and which are full. */
export async function tagMany(
  tx: Tx,
  ids: readonly string[],
  tagId: string,
  most: number,
): Promise<{ tagged: string[]; full: string[] }> {
  const { rows } = await sql<{ id: string; tagged: boolean }>`
    with these as (
      select id, (select count(*) from conversation_tags x where x.conversation_id = id) as tags
      from unnest(${ids}::uuid[]) as id
      where not exists (select from conversation_tags x where x.conversation_id = id and x.tag_id = ${tagId})
    ), marked as (
      insert into conversation_tags (conversation_id, tag_id) select id, ${tagId}::uuid from these where tags < ${most}
      on conflict do nothing returning conversation_id
    )
    select id, m.conversation_id is not null as tagged from these left join marked m on m.conversation_id = id`.execute(
    tx,
  );
  return {
    tagged: rows.filter(({ tagged }) => tagged).map(({ id }) => id),
    full: rows.filter(({ tagged }) => !tagged).map(({ id }) => id),
  };
}

/** Takes a tag away. Answers from which. */
export async function untagMany(tx: Tx, ids: readonly string[], tagId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    delete from conversation_tags where conversation_id = any(${ids}::uuid[]) and tag_id = ${tagId}
    returning conversation_id as id`.execute(tx);
  return rows.map(({ id }) => id);
}

export type Batch = { id: string; action: string; kept: unknown };
type Owner = { staffId: string | null; keyId: string | null };

export async function insertBatch(tx: Tx, batch: Batch, { staffId, keyId }: Owner): Promise<void> {
  await sql`insert into batches (id, staff_id, key_id, action, kept)
    values (${batch.id}, ${staffId}, ${keyId}, ${batch.action}, ${JSON.stringify(batch.kept)})`.execute(tx);
}

/** Takes what this owner did out of the table: nobody takes it back twice. */
export async function takeBatch(tx: Tx, id: string, { staffId, keyId }: Owner): Promise<Batch | undefined> {
  const { rows } = await sql<Batch>`delete from batches
    where id = ${id} and staff_id is not distinct from ${staffId}::uuid and key_id is not distinct from ${keyId}::uuid
    returning id, action, kept`.execute(tx);
  return rows[0];
}

export async function forgetBatches(db: Db, before: Date): Promise<void> {
  await sql`delete from batches where created_at < ${before}`.execute(db);
}

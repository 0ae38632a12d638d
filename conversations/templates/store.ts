import { sql } from "kysely";
import { type Actor, may } from "../../platform/actor.ts";
import type { Db, Tx } from "../../platform/db/database.ts";
import type { Reach, Texts } from "./contract.ts";

export type TemplateRecord = {
  id: string;
  name: string;
  shortcut: string | null;
  staff_id: string | null;
  shop_id: string | null;
  shop_name: string | null;
  texts: Texts;
  sort_key: string;
  updated_at: Date;
  updated_by: string | null;
  updater: string | null;
  removed_at: Date | null;
};

/** One's own, one's shops' and everybody's. Administrators look after those of all shops. */
const reachable = (actor: Actor) =>
  sql`((t.staff_id is null and t.shop_id is null) or t.staff_id = ${actor.staffId}::uuid
    or t.shop_id = any(${actor.shops}::uuid[]) ${may(actor, "admin") ? sql`or t.shop_id is not null` : sql``})`;

const columns = sql`t.id, t.name, t.shortcut, t.staff_id, t.shop_id, s.name as shop_name, t.texts, t.sort_key, t.updated_at,
  t.updated_by, u.name as updater, t.removed_at`;
const joined = sql`templates t left join shops s on s.id = t.shop_id left join staff u on u.id = t.updated_by`;

const ofReach = {
  mine: sql`and t.staff_id is not null`,
  shop: sql`and t.shop_id is not null`,
  everybody: sql`and t.staff_id is null and t.shop_id is null`,
} satisfies Record<Reach, unknown>;

export type Span = {
  /** Patterns for LIKE that all match. */
  patterns: readonly string[];
  reach: Reach | undefined;
  after: readonly [string, string] | null;
  limit: number;
};

/** Templates by name, as far as the actor may use them. */
export async function listReachable(db: Db, actor: Actor, span: Span): Promise<TemplateRecord[]> {
  const matching = span.patterns.map((pattern) => sql`and t.search_key like ${pattern}`);
  const after = span.after ? sql`and (t.sort_key, t.id) > (${span.after[0]}, ${span.after[1]}::uuid)` : sql``;
  const { rows } = await sql<TemplateRecord>`select ${columns} from ${joined}
    where t.removed_at is null and ${reachable(actor)} ${span.reach ? ofReach[span.reach] : sql``}
      ${sql.join(matching, sql` `)} ${after}
    order by t.sort_key, t.id limit ${span.limit}`.execute(db);
  return rows;
}

export async function findTemplate(db: Db, actor: Actor, id: string): Promise<TemplateRecord | undefined> {
  const { rows } = await sql<TemplateRecord>`select ${columns} from ${joined}
    where t.id = ${id} and ${reachable(actor)}`.execute(db);
  return rows[0];
}

/** Whoever else writes templates waits, so that no shortcut is given twice. */
export async function lockTemplates(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('templates', 0))`.execute(tx);
}

type Owner = { staffId: string | null; shopId: string | null };

/** The name of the template that has this shortcut among those of the same owner. */
export async function findShortcut(tx: Tx, shortcut: string, owner: Owner, but: string): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`select name from templates
    where shortcut = ${shortcut} and removed_at is null and id <> ${but}
      and staff_id is not distinct from ${owner.staffId}::uuid and shop_id is not distinct from ${owner.shopId}::uuid`.execute(
    tx,
  );
  return rows[0]?.name;
}

export type Kept = Owner & {
  id: string;
  name: string;
  shortcut: string | null;
  texts: Texts;
  sortKey: string;
  searchKey: string;
  updatedBy: string | null;
};

/** Writes a template as it is from now on; one that was removed is back. */
export async function writeTemplate(tx: Tx, t: Kept): Promise<void> {
  await sql`insert into templates (id, name, shortcut, staff_id, shop_id, texts, sort_key, search_key, updated_by)
    values (${t.id}, ${t.name}, ${t.shortcut}, ${t.staffId}, ${t.shopId}, ${JSON.stringify(t.texts)}, ${t.sortKey},
      ${t.searchKey}, ${t.updatedBy})
    on conflict (id) do update set name = excluded.name, shortcut = excluded.shortcut, staff_id = excluded.staff_id,
      shop_id = excluded.shop_id, texts = excluded.texts, sort_key = excluded.sort_key, search_key = excluded.search_key,
      updated_by = excluded.updated_by, updated_at = now(), removed_at = null`.execute(tx);
}

export async function markRemoved(tx: Tx, id: string): Promise<void> {
  await sql`update templates set removed_at = now() where id = ${id}`.execute(tx);
}

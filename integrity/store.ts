import { type RawBuilder, sql } from "kysely";
import type { Db } from "../platform/db/database.ts";
import type { Invariant, Stretch, Walk } from "./invariant.ts";

/**
 * Looks at the next rows of a walk, after a key, in one statement: along the primary key, with nothing but keys in memory.
 */
export async function lookAt(
  db: Db,
  { walk, wrong = sql`select null as why where false`, look }: Invariant,
  after: readonly string[] | null,
  most: number,
): Promise<Stretch> {
  if (look) return look(db, after, most);
  const columns = sql.join(walk.key.map(({ column }) => sql.ref(`r.${column}`)));
  const asText = sql.join(walk.key.map(({ column }) => sql`${sql.ref(`r.${column}`)}::text`));
  const from = after ? sql`where (${columns}) > (${sql.join(valuesOf(walk, after))})` : sql``;
  const { rows } = await sql<Omit<Stretch, "ended">>`
    with part as materialized (
      select ${columns} from ${sql.table(walk.table)} r ${from} order by ${columns} limit ${most})
    select (select count(*)::int from part) as looked,
      (select json_build_array(${asText}) from part r order by ${backwards(walk)} limit 1) as last,
      coalesce((select json_agg(json_build_object('key', json_build_array(${asText}), 'why', w.why))
        from part r cross join lateral (${wrong}) w), '[]') as wrong`.execute(db);
  const [found] = rows;
  return found ? { ...found, ended: found.looked < most } : { looked: 0, last: null, wrong: [], ended: true };
}

const backwards = (walk: Walk) => sql.join(walk.key.map(({ column }) => sql`${sql.ref(`r.${column}`)} desc`));

const valuesOf = (walk: Walk, after: readonly string[]): RawBuilder<unknown>[] =>
  walk.key.map(({ type }, place) => sql`${after[place]}::${sql.raw(type)}`);

/** About how many rows a table has, as PostgreSQL remembers it: for showing how far we are. */
export async function roughlyHow(db: Db, table: string): Promise<number> {
  const { rows } = await sql<{ rows: number }>`
    select greatest(reltuples, 0)::bigint as rows from pg_class where oid = to_regclass(${`public.${table}`})`.execute(
    db,
  );
  return rows[0]?.rows ?? 0;
}

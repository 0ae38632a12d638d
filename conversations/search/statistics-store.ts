import { sql } from "kysely";
import type { Db } from "../../platform/db/database.ts";
import type { Statistics } from "./frequency.ts";

/** What the last ANALYZE found; undefined before there was one. */
export async function readStatistics(db: Db): Promise<Statistics | undefined> {
  const { rows } = await sql<{ messages: number; lexemes: string[]; shares: (number | null)[]; moments: Date[] }>`
    select c.reltuples as messages, w.most_common_elems::text::text[] as lexemes,
      w.most_common_elem_freqs::float8[] as shares, t.histogram_bounds::text::timestamptz[] as moments
    from pg_class c
    join pg_stats w on w.schemaname = 'public' and w.tablename = 'messages' and w.attname = 'words'
    join pg_stats t on t.schemaname = 'public' and t.tablename = 'messages' and t.attname = 'at'
    where c.oid = 'public.messages'::regclass and c.reltuples > 0
      and w.most_common_elems is not null and t.histogram_bounds is not null`.execute(db);
  const row = rows[0];
  if (!row) return undefined;
  const { messages, lexemes, shares, moments } = row;
  const common = new Map(lexemes.map((lexeme, place) => [lexeme, shares[place] ?? 0]));
  // Behind the shares stands the least of them.
  return { messages, common, floor: shares[lexemes.length] ?? 0, moments };
}

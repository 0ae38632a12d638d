import { sql } from "kysely";
import type { Db } from "../../platform/db/database.ts";
import { current } from "../store.ts";
import {
  entriesOf,
  entryColumns,
  lives,
  namesOf,
  type Span,
  shownOnce,
  whatHappened,
  wordsOf,
} from "./entries-store.ts";
import type { EntryRow } from "./store.ts";

/** `german` and `english`: the words around the hits, as each language stems them. */
export type HitRow = EntryRow & { hit: boolean; last: boolean; german: string; english: string };

/**
 * Looks through the newest entries of whoever has this customer's profiles today, before a place in time, as many as `span.limit`. Answers those in which every word
 * stands, in either language, the last one perhaps only begun, hits between U+0002 and U+0003; and the last one looked
 * through, hit or not, unless it was the end; undefined when there is no such customer.
 */
export async function searchEntries(
  db: Db,
  customerId: string,
  words: readonly string[],
  span: Span,
): Promise<HitRow[] | undefined> {
  const query = queryOf(words);
  const { rows } = await sql<HitRow | { id: null }>`
    with ${current(customerId)}, ${lives}, entries as materialized (${entriesOf(span)}), ${shownOnce(span)}, last as (
      select id, at from (select id, at from entries order by at, id limit 1) oldest
      where (select count(*) from entries) = ${span.limit}
    ), looked as (
      select t.*, h.hit, exists (select from last where last.at = t.at and last.id = t.id) as last
      from entries t ${whatHappened}
      cross join lateral (
        select coalesce(m.words @@ (${query}), searchable(coalesce(n.text, f.text, ${namesOf})) @@ (${query}), false) as hit
      ) h
    )
    select ${entryColumns(span.actor)}, t.hit, t.last, left(${wordsOf}, 600) as text,
      case when t.hit then ts_headline('stammgast_de', w.text, ${query}, ${headline}) else '' end as german,
      case when t.hit then ts_headline('stammgast_en', w.text, ${query}, ${headline}) else '' end as english
    from found left join looked t on t.hit or t.last ${whatHappened}
    cross join lateral (
      select translate(left(coalesce(${wordsOf}, ''), 20000), e'\\x02\\x03', '') as text
    ) w
    order by t.at desc, t.id desc`.execute(db);
  return rows.length === 0 ? undefined : rows.filter((row): row is HitRow => row.id !== null);
}

const headline = "MaxFragments=1, MaxWords=30, MinWords=20, ShortWord=0, StartSel=\u0002, StopSel=\u0003";

/** Every word, in either language; the last may be its beginning. Words are letters and digits only. */
const queryOf = (words: readonly string[]) =>
  sql.join(
    words.map((word, place) => {
      const term = place === words.length - 1 && word.length > 2 ? `${word}:*` : word;
      return sql`(to_tsquery('stammgast_de', ${term}) || to_tsquery('stammgast_en', ${term}))`;
    }),
    sql` && `,
  );

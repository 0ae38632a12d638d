import { type RawBuilder, sql } from "kysely";
import type { CustomerKind } from "../../customers/contract.ts";
import type { Actor } from "../../platform/actor.ts";
import type { Db } from "../../platform/db/database.ts";
import { kept } from "../../platform/db/kept.ts";
import { shownIn } from "../../platform/db/sight.ts";
import { seesAll, visibleTo } from "../access-store.ts";
import type { State } from "../contract.ts";
import { saidInWoven } from "../weaving/said-store.ts";
import type { Narrowing, Pick } from "./narrowing/narrow.ts";
import { everything, type Which } from "./narrowing/store.ts";
import type { Meaning, ReadTerm } from "./question/meaning.ts";
import type { Term } from "./question/query.ts";

/** Lets the dictionaries read the terms: as side by side when a term is several words, a beginning as a beginning. */
export async function readTerms(db: Db, terms: readonly Term[]): Promise<ReadTerm[]> {
  const { rows } = await sql<ReadTerm>`${kept}
    select case when t.kind = 'prefix' then to_tsquery('stammgast_de', literal) else phraseto_tsquery('stammgast_de', plain)
        end::text as de,
      case when t.kind = 'prefix' then to_tsquery('stammgast_en', literal) else phraseto_tsquery('stammgast_en', plain)
        end::text as en,
      t.kind = 'phrase' as exact, t.excluded
    from rows from (json_to_recordset(${JSON.stringify(terms)}::json) as (text text, kind text, excluded boolean))
      with ordinality as t(text, kind, excluded, place)
    cross join lateral (
      select plain, '''' || replace(replace(plain, '\\', '\\\\'), '''', '''''') || ''':*' as literal
      from plain_marks(t.text) as plain
    ) l
    order by t.place`.execute(db);
  return rows;
}

/** A place in the hits: newest first, and of one moment the greater id first. To the microsecond. */
export type Place = { at: string; id: string };
export type Found = {
  /** Where it was said, and where it is shown: nearly always the same. */
  conversationId: string;
  shownIn: string;
  id: string;
  place: string;
};

/** Where to look once. */
export type Look = {
  actor: Actor;
  which: Which;
  /** In these conversations only. */
  among: readonly string[] | null;
  picks: readonly Pick[];
  /** The stretches of time that cover it; null for all time. */
  stretches: readonly number[] | null;
  /** From this moment on; null from the beginning. */
  from: Date | null;
  /** Before this moment; null to the end. */
  until: Date | null;
  /** After this place in the list. */
  after: Place | null;
  /** What the index of words is asked, and what the message itself; as tsquery. */
  words: string | null;
  check: string | null;
  /** Those in it that are words side by side. */
  phrases: readonly string[];
  /** Of what the index finds, so many of the newest are looked at. */
  most: number;
  limit: number;
};

export type Seen = {
  /** The newest of those that are hits. */
  found: Found[];
  /** How many the index found there. */
  candidates: number;
  /** The last one looked at, hit or not, when there are more behind it there. */
  last: Place | null;
};

const marks = sql`message_marks(m.at, m.profile_id, m.staff_id, m.address_id, m.recipients, m.attachments)`;

/**
 * Looks once through what one index finds: through the words and marks within stretches of time, or, when neither is asked
 * for, through the newest messages one by one. What the index cannot say is looked up message by message, from the newest
 * on, until there are enough hits.
 */
export async function look(db: Db, asked: Look): Promise<Seen> {
  const { most, limit } = asked;
  const hit = sql`${checked(asked)} and ${seen(asked)}`;
  const { rows } = await sql<{ found: Found[]; candidates: number; last: Place | null }>`${kept}
    with candidates as materialized (${candidatesOf(asked)}), looked as materialized (
      select * from candidates m where ${within(asked)} order by at desc, id desc limit ${most}
    ), hits as (select * from looked m where ${hit} order by at desc, id desc limit ${limit})
    select coalesce((select json_agg(json_build_object('conversationId', m.conversation_id, 'shownIn', ${shownIn(sql`m.conversation_id`, sql`m.id`)},
        'id', m.id, 'place', m.at) order by m.at desc, m.id desc) from hits m), '[]') as found,
      (select count(*) from candidates) as candidates,
      (select json_build_object('at', at, 'id', id) from looked where (select count(*) from looked) = ${most}
        order by at, id limit 1) as last`.execute(db);
  const [row] = rows;
  if (!row) throw new Error("a look without an answer");
  return row;
}

function candidatesOf(asked: Look): RawBuilder<unknown> {
  const { among, picks, stretches, words, check, most } = asked;
  const columns = sql`m.conversation_id, m.id, m.at, ${check === null ? sql`null::tsvector as words` : sql`m.words`}`;
  const conditions = [
    ...(among ? [sql`m.conversation_id = any(${among}::uuid[])`] : []),
    ...(words === null ? [] : [sql`m.words @@ ${words}::tsquery`]),
    ...(stretches ? [sql`${marks} && ${stretches}::bigint[]`] : []),
    ...picks.map(marked),
  ];
  if (conditions.length > 0) return sql`select ${columns} from messages m where ${sql.join(conditions, sql` and `)}`;
  return sql`select ${columns} from messages m where ${within(asked)} order by m.at desc, m.id desc limit ${most}`;
}

/**
 * What was stored without a gap between its German and its English stems seems to say that its first word follows its last
 * one. Where those two are what was asked for, the text is read once more.
 */
function checked({ check, phrases }: Look): RawBuilder<unknown> {
  if (check === null) return sql`true`;
  if (phrases.length === 0) return sql`words @@ ${check}::tsquery`;
  const whole = sql`concat_ws(' ', t.subject, t.author_name, t.text)`;
  return sql`words @@ ${check}::tsquery and not exists (
    select from messages t where t.conversation_id = m.conversation_id and t.id = m.id
      and searchable(right(t.text, ${seam}) || ' ' || left(${whole}, ${seam})) @@ ${phrases.join(" | ")}::tsquery
      and not searchable(left(${whole}, ${searched})) @@ ${phrases.join(" & ")}::tsquery)`;
}

/** More characters than a phrase has; and as many as are searched at all. */
const seam = sql.lit(400);
const searched = sql.lit(100_000);

const marked = (pick: Pick) => sql`${marks} && array(
  select unnest(${pick.marks}::bigint[])
  union all select uuid_hash_extended(id, 0) from unnest(${pick.ids}::uuid[]) as id
  union all select hashtextextended(lower(email), 0) from unnest(${pick.emails}::text[]) as email)`;

function within({ from, until, after }: Look) {
  const conditions = [
    ...(from ? [sql`m.at >= ${from}`] : []),
    ...(until ? [sql`m.at < ${until}`] : []),
    ...(after
      ? [sql`m.at <= ${after.at}::timestamptz and (m.at, m.id) < (${after.at}::timestamptz, ${after.id}::uuid)`]
      : []),
  ];
  return conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`;
}

/**
 * Only messages shown in conversations `c` that are these and that the actor may see. What is out of sight, or shown
 * elsewhere than it was said, is little beside all the rest and has an index of its own.
 */
function seen({ actor, which }: { actor: Actor; which: Which }): RawBuilder<unknown> {
  return which === everything && seesAll(actor)
    ? sql`not exists (select from conversations o where o.id = m.conversation_id
        and (o.state in ('spam', 'deleted', 'merged') or o.woven)
        and (select c.state from conversations c where c.id = shown_in(m.conversation_id, m.id)) in ('spam', 'deleted'))`
    : sql`exists (select from conversations c where c.id = ${shownIn(sql`m.conversation_id`, sql`m.id`)} and ${which} and ${visibleTo(actor)})`;
}

const looked = sql`id, at, words, profile_id, staff_id, address_id, recipients, attachments`;

/**
 * Of these conversations, those in which something is shown that matches up to a place in the list: they stand on a page
 * before it.
 */
export async function shownBefore(
  { db, meaning, narrowing }: { db: Db; meaning: Meaning | null; narrowing: Narrowing },
  place: Place,
  conversationIds: readonly string[],
): Promise<Set<string>> {
  if (conversationIds.length === 0) return new Set();
  const conditions = [
    sql`c.id = any(${conversationIds}::uuid[])`,
    sql`m.at >= ${place.at}::timestamptz and (m.at, m.id) >= (${place.at}::timestamptz, ${place.id}::uuid)`,
    ...(narrowing.until ? [sql`m.at < ${narrowing.until}`] : []),
    ...(meaning ? [sql`m.words @@ ${meaning.query}::tsquery`] : []),
    ...narrowing.picks.map(marked),
  ];
  const { rows } = await sql<{ id: string }>`
    select distinct c.id from conversations c cross join lateral (
      select ${looked} from messages where conversation_id = c.id and not c.woven
      union all
      select ${looked} from ${saidInWoven(sql`c.id`)} said where c.woven
    ) m where ${sql.join(conditions, sql` and `)}`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

export type HitRow = {
  conversationId: string;
  messageId: string;
  subject: string;
  state: State;
  customerId: string | null;
  kind: CustomerKind;
  name: string;
  since: Date;
  hostId: string | null;
  hostName: string | null;
  author: string;
  at: Date;
  text: string;
};

/** Of a longer message this many characters are looked at for an excerpt. */
const excerptedFrom = sql.lit(20_000);

const inOrder = (found: readonly Found[]) => sql`
  rows from (json_to_recordset(${JSON.stringify(found)}::json) as ("conversationId" uuid, "shownIn" uuid, id uuid))
    with ordinality as f("conversationId", "shownIn", id, place)`;

/** What is shown of these messages, in the order given. */
export async function readHits(db: Db, found: readonly Found[]): Promise<HitRow[]> {
  const { rows } = await sql<HitRow>`${kept}
    select c.id as "conversationId", m.id as "messageId", c.subject, c.state,
      k.id as "customerId", k.kind, k.name, k.first_at as since, h.id as "hostId", h.name as "hostName",
      coalesce(nullif(m.author_name, ''), s.name, m.author_address, '') as author, m.at,
      left(m.text, ${excerptedFrom}) as text
    from ${inOrder(found)}
    join messages m on m.conversation_id = f."conversationId" and m.id = f.id
    join conversations c on c.id = f."shownIn"
    left join staff s on s.id = m.staff_id
    left join profiles p on p.id = c.profile_id
    left join customers k on k.id = p.customer_id
    left join staff h on h.id = k.host_id
    order by f.place`.execute(db);
  return rows;
}

/** Of these words, those that are found by a question. */
export async function wordsMatching(db: Db, query: string, words: readonly string[]): Promise<Set<string>> {
  if (words.length === 0) return new Set();
  const { rows } = await sql<{ word: string }>`${kept}
    select word from unnest(${words}::text[]) as w(word) where searchable(word) @@ ${query}::tsquery`.execute(db);
  return new Set(rows.map(({ word }) => word));
}

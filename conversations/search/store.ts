import { type RawBuilder, sql } from "kysely";
import type { Actor } from "../../platform/actor.ts";
import type { Db } from "../../platform/db/database.ts";
import { seesAll, visibleTo } from "../access-store.ts";
import type { State } from "../contract.ts";
import type { Meaning, ReadTerm } from "./meaning.ts";
import type { Term } from "./query.ts";

/** Lets the dictionaries read the terms: as side by side when a term is several words, a beginning as a beginning. */
export async function readTerms(db: Db, terms: readonly Term[]): Promise<ReadTerm[]> {
  const { rows } = await sql<ReadTerm>`
    select case when t.kind = 'prefix' then to_tsquery('stammgast_de', literal) else phraseto_tsquery('stammgast_de', t.text)
        end::text as de,
      case when t.kind = 'prefix' then to_tsquery('stammgast_en', literal) else phraseto_tsquery('stammgast_en', t.text)
        end::text as en,
      t.kind = 'phrase' as exact, t.excluded
    from rows from (json_to_recordset(${JSON.stringify(terms)}::json) as (text text, kind text, excluded boolean))
      with ordinality as t(text, kind, excluded, place)
    cross join lateral (
      select '''' || replace(replace(t.text, '\\', '\\\\'), '''', '''''') || ''':*' as literal
    ) l
    order by t.place`.execute(db);
  return rows;
}

/** A place in the hits: newest first, and of one moment the greater id first. To the microsecond. */
export type Place = { at: string; id: string };
export type Found = { conversationId: string; id: string; place: string };

/** A condition on conversations `c`. */
export type Which = RawBuilder<unknown>;
/** Everything but spam and the bin. */
export const everything: Which = sql`c.state in ('open', 'closed')`;
export const closedOnes: Which = sql`c.state = 'closed'`;
export const spamOnes: Which = sql`c.state = 'spam'`;
export const deletedOnes: Which = sql`c.state = 'deleted'`;

export type Span = {
  /** From this moment on; null from the beginning. */
  from: Date | null;
  /** Before this moment; null to the end. */
  until: Date | null;
  /** After this place in the list. */
  after: Place | null;
  limit: number;
};

/**
 * The newest matches within a span of time. Written so that the index of words and the index of time are read first and
 * compared, and only what is in both is looked at; PostgreSQL does so when it can tell how frequent the words are, which for
 * a phrase it cannot.
 */
export async function findWithin(
  db: Db,
  actor: Actor,
  which: Which,
  { query, candidates, hasPhrase }: Meaning,
  span: Span,
): Promise<Found[]> {
  const { rows } = await sql<Found>`
    with found as materialized (
      select m.conversation_id, m.id, m.at, m.words from messages m
      where m.words @@ ${hasPhrase ? candidates : query}::tsquery ${within(span)} and ${seen(actor, which)}
    )
    select conversation_id as "conversationId", id, to_json(at) #>> '{}' as place from found
    where ${hasPhrase ? sql`words @@ ${query}::tsquery` : sql`true`} order by at desc, id desc limit ${span.limit}`.execute(
    db,
  );
  return rows;
}

export type Walk = {
  found: Found[];
  /** The last message looked at; null when there are none before it. */
  end: Place | null;
};

/** Looks at so many messages one by one, the newest first: the quickest way where many of them match. */
export async function walk(
  db: Db,
  actor: Actor,
  which: Which,
  query: string,
  { after, limit }: { after: Place | null; limit: number },
  messages: number,
): Promise<Walk> {
  const { rows } = await sql<Found & { isHit: boolean }>`
    with walked as materialized (
      select m.conversation_id, m.id, m.at, m.words @@ ${query}::tsquery and ${seen(actor, which)} as hit
      from messages m where true ${within({ from: null, until: null, after, limit })}
      order by m.at desc, m.id desc limit ${messages}
    )
    select conversation_id as "conversationId", id, to_json(at) #>> '{}' as place, true as "isHit"
    from (select * from walked where hit order by at desc, id desc limit ${limit}) hits
    union all
    select conversation_id, id, to_json(at) #>> '{}', false
    from (select * from walked order by at, id limit 1) last
    where (select count(*) from walked) = ${messages}`.execute(db);
  const last = rows.find(({ isHit }) => !isHit);
  const found = rows
    .filter(({ isHit }) => isHit)
    .map(({ conversationId, id, place }) => ({ conversationId, id, place }));
  return { found, end: last ? { at: last.place, id: last.id } : null };
}

/** How many messages of a sample match. `part` of all is looked at, in percent. */
export async function sampleMatches(db: Db, query: string, part: number): Promise<number> {
  const { rows } = await sql<{ hits: number }>`
    select count(*) as hits from messages tablesample system (${part}) where words @@ ${query}::tsquery`.execute(db);
  return rows[0]?.hits ?? 0;
}

/**
 * The newest of all matches, and how many there are. With more than `most` neither is known: nothing is found and `total`
 * is null.
 */
export async function findAll(
  db: Db,
  actor: Actor,
  which: Which,
  query: string,
  { after, limit }: { after: Place | null; limit: number },
  most: number | null,
): Promise<{ found: Found[]; total: number | null }> {
  const { rows } = await sql<Found & { total: number }>`
    with found as materialized (
      select m.conversation_id, m.id, m.at from messages m
      where m.words @@ ${query}::tsquery and ${seen(actor, which)} limit ${most === null ? null : most + 1}
    ), counted as (select count(*) as total from found)
    select f.conversation_id as "conversationId", f.id, to_json(f.at) #>> '{}' as place, total
    from counted left join lateral (
      select * from found where ${after ? sql`(at, id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql`true`}
      order by at desc, id desc limit ${limit}
    ) f on true`.execute(db);
  const total = rows[0]?.total ?? 0;
  if (most !== null && total > most) return { found: [], total: null };
  return {
    found: rows.flatMap(({ conversationId, id, place }) => (id === null ? [] : { conversationId, id, place })),
    total,
  };
}

/** Counts to `most`. */
export async function countMatches(db: Db, actor: Actor, which: Which, query: string, most: number): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from (
      select from messages m where m.words @@ ${query}::tsquery and ${seen(actor, which)} limit ${most}
    ) m`.execute(db);
  return rows[0]?.total ?? 0;
}

/** Of the first `most` matches, how many the actor may see, and whether those were all there are. */
export async function countSeen(
  db: Db,
  actor: Actor,
  query: string,
  most: number,
): Promise<{ seen: number; all: boolean }> {
  const { rows } = await sql<{ seen: number; all: boolean }>`
    select count(*) filter (where ${seen(actor, everything)}) as seen, count(*) < ${most} as all from (
      select m.conversation_id from messages m where m.words @@ ${query}::tsquery limit ${most}
    ) m`.execute(db);
  return rows[0] ?? { seen: 0, all: true };
}

/** Of the first messages that hold all the words, how many there are up to `most`, and how many of those match. */
export async function countOpened(
  db: Db,
  actor: Actor,
  which: Which,
  { query, candidates }: { query: string; candidates: string },
  most: number,
): Promise<{ opened: number; matches: number }> {
  const { rows } = await sql<{ opened: number; matches: number }>`
    select count(*) as opened, count(*) filter (where words @@ ${query}::tsquery) as matches from (
      select m.words from messages m
      where m.words @@ ${candidates}::tsquery and ${seen(actor, which)} limit ${most}
    ) m`.execute(db);
  return rows[0] ?? { opened: 0, matches: 0 };
}

function within({ from, until, after }: Span) {
  return sql.join(
    [
      from ? sql`and m.at >= ${from}` : sql``,
      until ? sql`and m.at < ${until}` : sql``,
      after
        ? sql`and m.at <= ${after.at}::timestamptz and (m.at, m.id) < (${after.at}::timestamptz, ${after.id}::uuid)`
        : sql``,
    ],
    sql` `,
  );
}

/**
 * Only messages of conversations `c` that are these and that the actor may see. What is out of sight is little beside all
 * the rest and has an index of its own.
 */
const seen = (actor: Actor, which: Which) =>
  which === everything && seesAll(actor)
    ? sql`not exists (select from conversations c where c.id = m.conversation_id and c.state in ('spam', 'deleted'))`
    : sql`exists (select from conversations c where c.id = m.conversation_id and ${which} and ${visibleTo(actor)})`;

export type HitRow = {
  conversationId: string;
  messageId: string;
  subject: string;
  state: State;
  profileId: string;
  author: string;
  at: Date;
  text: string;
};

/** Of a longer message this many characters are looked at for an excerpt. */
const excerptedFrom = 20_000;

const inOrder = (found: readonly Found[]) => sql`
  rows from (json_to_recordset(${JSON.stringify(found)}::json) as ("conversationId" uuid, id uuid))
    with ordinality as f("conversationId", id, place)`;

/** What is shown of these messages, in the order given. */
export async function readHits(db: Db, found: readonly Found[]): Promise<HitRow[]> {
  const { rows } = await sql<HitRow>`
    select c.id as "conversationId", m.id as "messageId", c.subject, c.state, c.profile_id as "profileId",
      coalesce(nullif(m.author_name, ''), s.name, m.author_address, '') as author, m.at,
      left(m.text, ${excerptedFrom}::int) as text
    from ${inOrder(found)}
    join messages m on m.conversation_id = f."conversationId" and m.id = f.id
    join conversations c on c.id = m.conversation_id
    left join staff s on s.id = m.staff_id
    order by f.place`.execute(db);
  return rows;
}

/** Of these words, those that are found by a question. */
export async function wordsMatching(db: Db, query: string, words: readonly string[]): Promise<Set<string>> {
  if (words.length === 0) return new Set();
  const { rows } = await sql<{ word: string }>`
    select word from unnest(${words}::text[]) as w(word) where searchable(word) @@ ${query}::tsquery`.execute(db);
  return new Set(rows.map(({ word }) => word));
}

/** Of these messages, those that are the newest match of their conversation, in the order given. */
export async function newestOnly(db: Db, query: string, found: readonly Found[]): Promise<Found[]> {
  if (found.length === 0) return [];
  const { rows } = await sql<{ place: number }>`
    select f.place
    from ${inOrder(found)}
    join messages m on m.conversation_id = f."conversationId" and m.id = f.id
    where not exists (
      select from messages n
      where n.conversation_id = m.conversation_id and (n.at, n.id) > (m.at, m.id) and n.words @@ ${query}::tsquery
    )
    order by f.place`.execute(db);
  return rows.flatMap(({ place }) => found[place - 1] ?? []);
}

import { type RawBuilder, sql } from "kysely";
import type { Actor } from "../../platform/actor.ts";
import { entryInSight, inSight, shownIn } from "../../platform/db/sight.ts";
import { changeKinds, type JourneyStage, type TimelineEntry } from "../contract.ts";
import { repeated, spanOf, stays } from "./once-store.ts";

type Part = RawBuilder<unknown>;
export type EntryKind = TimelineEntry["kind"];

/** Which entries: of some kinds (null: all), of one direction or stage of the journey, from a moment on and before another. */
export type Which = {
  kinds: readonly EntryKind[] | null;
  direction: "in" | "out" | null;
  journey: JourneyStage | null;
  since: Date | null;
  until: Date | null;
};
export type Span = Which & { actor: Actor; before: { at: string; id: string } | null; limit: number };

const changes = changeKinds.map((kind) => `customer.${kind}`);
/** Changes of a customer that belong to their life; written out as the index has them. */
export const isChange = sql`e.type in (${sql.join(changes.map((type) => sql.lit(type)))})`;

/**
 * The customers `key` whose changes belong to the life of the customer `found`: itself, and those its profiles were first
 * given to. Who was joined brings their changes along, and takes them back when they are separated.
 */
export const lives = sql`lives as (
  select id as key from found union select p.home_id from found join profiles p on p.customer_id = found.id)`;

/** Joining and separating are recorded with both: where both are one life, the one that tells more stands. */
export const notTwice = sql`coalesce(e.data ->> 'intoId', e.data ->> 'fromId', '') <> all(array(select key::text from lives))`;

/** The stage a touchpoint `e` belongs to: what was said, or for words that somebody gets help. */
export const journeyOf = (e: Part) => sql`coalesce(${e}.journey, case when ${e}.kind = 'message' then 'help' end)`;

/**
 * The entries of the customer `found` alone, newest first: one limited read along one index for each profile and each of
 * what a life is made of, merged. What two profiles took part in is one entry. What follows looks their words up. Needs
 * `lives`.
 */
export function entriesOf(span: Span): Part {
  const ofProfiles = [touchpoints(span), facts(span), closings(span)].filter((part) => part !== null);
  const parts = [
    ...(ofProfiles.length > 0
      ? [
          sql`select t.* from found join profiles p on p.customer_id = found.id
            cross join lateral (${sql.join(ofProfiles, sql` union all `)}) ${asEntry}`,
        ]
      : []),
    ...(mayHold(span, "change") ? [sql`select t.* from lives cross join lateral (${changesOf(span)}) ${asEntry}`] : []),
  ];
  return sql`
    select distinct on (t.at, t.id) t.* from (${sql.join(parts, sql` union all `)}) t
    order by t.at desc, t.id desc, t.direction = 'none', t.profile_id
    limit ${span.limit}`;
}

const asEntry = sql`t(profile_id, at, id, kind, direction, conversation_id, journey)`;

const mayHold = ({ kinds }: Which, kind: EntryKind) => !kinds || kinds.includes(kind);

const touchKinds = ["message", "note", "visit", "order"] as const satisfies readonly EntryKind[];
/** One kind alone is written as its index has it. */
const isOf = (kinds: readonly EntryKind[]) =>
  kinds.length === 1
    ? sql`e.kind = ${sql.lit(kinds[0])}`
    : sql`e.kind in (${sql.join(kinds.map((kind) => sql.lit(kind)))})`;

function touchpoints(span: Span): Part | null {
  const kinds = touchKinds.filter((kind) => mayHold(span, kind));
  if (kinds.length === 0) return null;
  const { actor, direction, journey } = span;
  const fits = [
    sql`e.profile_id = p.id`,
    entryInSight(actor, sql`e.conversation_id`, sql`e.id`),
    ...(kinds.length === touchKinds.length ? [] : [isOf(kinds)]),
    ...(direction ? [sql`e.direction = ${sql.lit(direction)}`] : []),
    ...(journey ? [sql`${journeyOf(sql`e`)} = ${sql.lit(journey)}`] : []),
    ...within(span, sql`e.at`),
  ];
  return limited(
    sql`select e.profile_id, e.at, e.id, e.kind, e.direction, e.conversation_id, e.journey from touchpoints e`,
    { fits, at: sql`e.at`, limit: span.limit },
  );
}

function facts(span: Span): Part | null {
  if (!mayHold(span, "fact")) return null;
  const fits = [sql`e.profile_id = p.id`, sql`e.forgotten_at is null`, ...within(span, sql`e.at`)];
  return limited(sql`select e.profile_id, e.at, e.id, 'fact', 'none', e.conversation_id, null::text from facts e`, {
    fits,
    at: sql`e.at`,
    limit: span.limit,
  });
}

/**
 * Closed now by somebody: opening it again takes that back. What came in settled, as years of mail do, was closed with its
 * last words by nobody.
 */
export const isClosing = sql`c.state = 'closed' and c.closed_at <> c.last_at`;

function closings(span: Span): Part | null {
  if (!mayHold(span, "closed")) return null;
  const fits = [
    ...[sql`c.profile_id = p.id`, isClosing, inSight(span.actor)],
    ...within(span, sql`c.closed_at`, sql`c.id`),
  ];
  return limited(sql`select c.profile_id, c.closed_at, c.id, 'closed', 'none', c.id, null::text from conversations c`, {
    fits,
    at: sql`c.closed_at`,
    id: sql`c.id`,
    limit: span.limit,
  });
}

function changesOf(span: Span): Part {
  const fits = [sql`e.customer_id = lives.key`, isChange, notTwice, ...within(span, sql`e.at`)];
  return limited(sql`select null::uuid, e.at, e.id, 'change', 'none', null::uuid, null::text from events e`, {
    fits,
    at: sql`e.at`,
    limit: span.limit,
  });
}

function within({ since, until, before }: Span, at: Part, id: Part = sql`e.id`): Part[] {
  return [
    ...(since ? [sql`${at} >= ${since}`] : []),
    ...(until ? [sql`${at} < ${until}`] : []),
    ...(before ? [sql`(${at}, ${id}) < (${before.at}::timestamptz, ${before.id}::uuid)`] : []),
  ];
}

type Limited = { fits: readonly Part[]; at: Part; id?: Part; limit: number };

const limited = (from: Part, { fits, at, id = sql`e.id`, limit }: Limited) =>
  sql`(${from} where ${sql.join(fits, sql` and `)} order by ${at} desc, ${id} desc limit ${limit})`;

const whereShown = shownIn(sql`t.conversation_id`, sql`t.id`);

/** What an entry shows, of rows `t` with `whatHappened`. A fact leads to where it was heard as far as that is in sight. */
export const entryColumns = (actor: Actor) => sql`
  t.profile_id as "profileId", t.at, to_json(t.at) #>> '{}' as place, t.id, t.kind, t.direction,
  case when t.kind = 'fact' then (
    select c.id from conversations c where c.id = whole_of(t.conversation_id) and ${inSight(actor)}
  ) else ${whereShown} end as "conversationId",
  coalesce(s.name, nullif(m.author_name, ''), m.author_address, '') as author,
  coalesce(m.subject, k.subject, '') as subject, coalesce(m.attachments, 0) as attachments,
  (select c.state from conversations c where c.id = ${whereShown} and c.state in ('spam', 'deleted')) as away,
  t.kind = 'message' and m.at = b.created_at as begins,
  coalesce(vi.stage, ${journeyOf(sql`t`)}) as stage, t.kind = 'message' and t.journey is not null as said,
  k.created_at as since, k.messages, substr(v.type, 10) as what,
  coalesce(
    (select name from customer_tags where id = (v.data ->> 'tagId')::uuid),
    (select name from staff where id = (v.data ->> 'staffId')::uuid),
    (select name from customers where id = coalesce(v.data ->> 'otherId', v.data ->> 'intoId', v.data ->> 'fromId')::uuid)
  ) as name,
  case when vi.id is not null then
    vi.seen || jsonb_build_object('until', vi.ended_at, 'pages', vi.pages, 'actions', vi.actions) end as visit,
  case when st.id is not null then jsonb_build_object('number', coalesce(od.number, ''), 'what', st.what, 'amount', st.amount,
    'currency', st.currency, 'lines', coalesce(od.lines, '[]')) end as "order"`;

/** What `whatHappened` looks visits and orders up in, after `entries`. A stage is shown by the parts that belong to it. */
export const shownOnce = ({ journey }: Which): Part =>
  sql`${repeated(spanOf("order"))}, ${
    journey ? sql`stays as not materialized (select *, null::text as stage from visits)` : stays(spanOf("visit"))
  }`;

/** The words of an entry `t`, wherever they are kept. Needs `shownOnce`: what is shown with another has none. */
export const whatHappened = sql`
  left join messages m on t.kind in ('message', 'note') and m.conversation_id = t.conversation_id and m.id = t.id
  left join conversations b on t.kind = 'message' and b.id = t.conversation_id
  left join customer_notes n on t.kind = 'note' and t.conversation_id is null and n.profile_id = t.profile_id and n.id = t.id
  left join facts f on t.kind = 'fact' and f.profile_id = t.profile_id and f.id = t.id
  left join conversations k on t.kind = 'closed' and k.id = t.id
  left join events v on t.kind = 'change' and v.id = t.id
  left join stays vi on t.kind = 'visit' and vi.profile_id = t.profile_id and vi.id = t.id
  left join order_steps st on t.kind = 'order' and st.profile_id = t.profile_id and st.id = t.id
    and not exists (select from repeated r where r.profile_id = t.profile_id and r.id = t.id)
  left join orders od on od.profile_id = st.order_profile_id and od.id = st.order_id
  left join staff s on s.id = coalesce(m.staff_id, n.author_id, f.author_id, v.staff_id)`;

/** The names of what was bought, or of what was looked at. */
export const namesOf = sql`case
  when st.id is not null then coalesce((
    select string_agg(l.line ->> 'name', ', ') from jsonb_array_elements(od.lines) as l(line)), '')
  when vi.id is not null then coalesce((
    select string_agg(n.seen, ', ') from unnest(array['titles', 'viewed', 'taken']) as k(kind)
    cross join lateral jsonb_array_elements_text(vi.seen -> k.kind) as n(seen)), '')
  end`;

/** Null for a message, a note, a visit or an order that is no longer there. */
export const wordsOf = sql`coalesce(m.text, n.text, f.text, ${namesOf}, case when t.kind in ('closed', 'change') then '' end)`;

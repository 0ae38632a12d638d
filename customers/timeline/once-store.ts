import { type RawBuilder, sql } from "kysely";
import { visitPauseMs } from "./touchpoint.ts";

type Part = RawBuilder<unknown>;

const pause = sql`interval '${sql.lit(visitPauseMs / 1000)} seconds'`;
/** As far apart two sources may tell of the same: one tells when it is paid, another when somebody gets to it. */
const twiceWithin = sql`interval '1 day'`;
/** Names kept of each kind, as the visits themselves do. */
const mostNames = sql.lit(12);

/** From the first to the last of the entries `kind` in `entries`. */
export const spanOf = (kind: "visit" | "order"): Part =>
  sql`select min(at) as first, max(at) as last from entries where kind = ${sql.lit(kind)}`;
export const always: Part = sql`select '-infinity'::timestamptz as first, 'infinity'::timestamptz as last`;

const ofFound = sql`found join profiles p on p.customer_id = found.id and p.source = 'track'`;

/**
 * The visits of the customer `found` in a span, with the number of the stay each is a part of: what a visitor began and went on
 * with after they signed in hangs on two profiles, and is one stay for as long as both are one customer. Reads as far beyond
 * the span as a stay reaches that began in it.
 */
const pieces = (span: Part): Part => sql`
  with recursive span as (${span}), reach as (
    select last as until from span where last is not null
    union all
    select next.until from reach cross join lateral (
      select max(v.ended_at) as until from ${ofFound} cross join lateral (
        select started_at, ended_at from visits where profile_id = p.id and ended_at > reach.until
        order by ended_at limit 1
      ) v where v.started_at <= reach.until + ${pause}
    ) next where next.until is not null
  ), visited as (
    select v.*, v.started_at <= max(v.ended_at) over earlier + ${pause} as goes_on
    from ${ofFound} join visits v on v.profile_id = p.id
      and v.ended_at between (select first - ${pause} from span) and (select max(until) from reach)
    window earlier as (
      partition by v.source_id order by v.started_at, v.id rows between unbounded preceding and 1 preceding)
  )
  select v.*, count(*) filter (where goes_on is not true) over (partition by source_id order by started_at, id) as stay
  from visited v`;

/** Visits `vi` as they are shown: each stay once, where it began, with all that was seen in it. As `stays`. */
export const stays = (span: Part): Part => sql`stays as materialized (
  select s.profile_id, s.id, s.ended_at, s.pages, s.actions, k.seen,
    case when s.parts > 1 then ${stageOf} end as stage
  from (
    select count(*) as parts, (array_agg(profile_id order by started_at, id))[1] as profile_id,
      (array_agg(id order by started_at, id))[1] as id, max(ended_at) as ended_at, sum(pages) as pages,
      sum(actions) as actions, array_agg(seen order by started_at, id) as seen
    from (${pieces(span)}) piece group by source_id, stay
  ) s cross join lateral (select case when s.parts = 1 then s.seen[1] else ${together} end as seen) k)`;

const together = sql`(
  select jsonb_object_agg(of.kind, names.seen) || jsonb_build_object('checkout', exists (
    select from unnest(s.seen) as part(seen) where (part.seen -> 'checkout')::boolean))
  from unnest(array['titles', 'viewed', 'taken', 'done']) as of(kind)
  cross join lateral (
    select coalesce(jsonb_agg(first.name order by first.place), '[]') as seen from (
      select name, min(part.place * ${mostNames} + named.place) as place
      from unnest(s.seen) with ordinality as part(seen, place)
      cross join lateral jsonb_array_elements_text(part.seen -> of.kind) with ordinality as named(name, place)
      group by name order by 2 limit ${mostNames}
    ) first
  ) names)`;

/** The stage of several parts, by the same rule as that of one in visits/. */
const stageOf = sql`case when (k.seen -> 'checkout')::boolean then 'buy'
  when k.seen -> 'viewed' <> '[]' or k.seen -> 'taken' <> '[]' then 'choose'
  when s.pages = 0 then 'use' else 'discover' end`;

/**
 * What two sources told of the same order of the customer `found`: the telling that stands is not among these. It is the one
 * that says what was bought, and how much it was; of two that do, that of a source we trust. As `repeated`.
 */
export const repeated = (span: Part): Part => sql`repeated as materialized (
  with span as (${span}), told as (
    select st.profile_id, st.id, st.at, st.what, st.amount, st.currency, od.number, od.source_id,
      row_number() over (order by od.lines = '[]', st.amount is null, not so.trusted, st.at, st.id) as place
    from ${ofFound} join touchpoints e on e.profile_id = p.id and e.kind = 'order'
      and e.at between (select first - ${twiceWithin} from span) and (select last + ${twiceWithin} from span)
    join order_steps st on st.profile_id = e.profile_id and st.id = e.id
    join orders od on od.profile_id = st.order_profile_id and od.id = st.order_id and od.number <> ''
    join sources so on so.id = od.source_id
  )
  select a.profile_id, a.id from told a
  where exists (
    select from told b
    where b.number = a.number and b.what = a.what and b.source_id <> a.source_id and b.place < a.place
      and b.at between a.at - ${twiceWithin} and a.at + ${twiceWithin}
      and coalesce(b.currency = a.currency, true)
      and coalesce(least(a.amount, b.amount) * 2 >= greatest(a.amount, b.amount), true)
  ))`;

/** Visits and orders of all times that stand in no timeline by themselves. As `hidden`; needs `found`. */
export const hidden: Part = sql`${repeated(always)}, hidden as materialized (
  select profile_id, id, 'visit' as kind from (${pieces(always)}) piece where goes_on
  union all select profile_id, id, 'order' from repeated)`;

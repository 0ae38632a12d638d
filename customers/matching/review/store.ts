import { type RawBuilder, sql } from "kysely";
import type { Actor } from "../../../platform/actor.ts";
import type { Db } from "../../../platform/db/database.ts";
import { kept } from "../../../platform/db/kept.ts";
import { inSight } from "../../../platform/db/sight.ts";
import type { CustomerKind } from "../../contract.ts";
import { type ProfileJson, profileJson, profileOrigins } from "../../reading/profile-store.ts";
import { current } from "../../store.ts";
import type { MatchReason, MatchState } from "../contract.ts";

export type SideJson = {
  customer: {
    id: string;
    kind: CustomerKind;
    name: string;
    host: { id: string; name: string } | null;
    firstAt: string;
  };
  profile: ProfileJson;
  profiles: number;
  addresses: number;
  openConversations: number;
  lastAt: string;
};

export type MatchRow = {
  id: string;
  state: MatchState;
  mean: number;
  proven: "email" | "phone" | null;
  reasons: MatchReason[];
  waiting: boolean;
  madeAt: Date;
  decidedAt: Date | null;
  /** The same to the microsecond, for the cursor. */
  decidedPlace: string | null;
  by: { id: string; name: string } | null;
  one: SideJson;
  other: SideJson;
};

/** Which matches, in the order of their state, behind which one, and how many. */
export type Wanted = {
  state: MatchState;
  customer: string | undefined;
  by: string | undefined;
  limit: number;
};
/** The place of an open match, and of a decided one. */
export type OpenPlace = { waiting: boolean; mean: number; id: string };
export type DecidedPlace = { at: string; id: string };

/** Open matches: those whose people wait first, then the surest. */
export async function readOpen(db: Db, actor: Actor, wanted: Wanted, after: OpenPlace | null): Promise<MatchRow[]> {
  const behind = after
    ? sql`and (m.waiting, m.mean) <= (${after.waiting}, ${after.mean}::real)
        and ((m.waiting, m.mean) < (${after.waiting}, ${after.mean}::real) or m.id > ${after.id}::uuid)`
    : sql``;
  return readPage(db, actor, wanted, sql`m.state = 'open' ${behind}`, sql`m.waiting desc, m.mean desc, m.id`);
}

/** Decided ones, the newest decision first. */
export async function readDecided(
  db: Db,
  actor: Actor,
  wanted: Wanted,
  after: DecidedPlace | null,
): Promise<MatchRow[]> {
  const behind = after
    ? sql`and m.decided_at <= ${after.at}::timestamptz and (m.decided_at < ${after.at}::timestamptz or m.id > ${after.id}::uuid)`
    : sql``;
  const which = sql`m.state = ${sql.lit(wanted.state)} and m.decided_at is not null ${whoDecided(wanted.by)} ${behind}`;
  return readPage(db, actor, wanted, which, sql`m.decided_at desc, m.id`);
}

const whoDecided = (by: string | undefined): RawBuilder<unknown> => {
  if (by === undefined) return sql``;
  if (by === "itself") return sql`and m.staff_id is null`;
  return by === "us" ? sql`and m.staff_id is not null` : sql`and m.staff_id = ${by}::uuid`;
};

/** The page is found first; what is shown of both sides is read for it alone, in the same round trip. */
async function readPage(
  db: Db,
  actor: Actor,
  { customer, limit }: Wanted,
  which: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
): Promise<MatchRow[]> {
  const from = customer === undefined ? sql`matches m` : sql`of_them m`;
  const { rows } = await sql<MatchRow>`${kept}
    with ${customer === undefined ? sql`` : sql`${ofCustomer(customer)},`}
    m as materialized (select m.* from ${from} where ${which} order by ${order} limit ${limit})
    ${shown(actor)} order by ${order}`.execute(db);
  return rows;
}

/** All that name a profile of a customer, or of whoever has their profiles today. */
const ofCustomer = (id: string) => sql`
  ${current(id)}, theirs as materialized (
    select p.id from found join profiles p on p.customer_id = found.id
  ), of_them as materialized (
    select m.* from theirs join matches m on m.one_id = theirs.id
    union
    select m.* from theirs join matches m on m.other_id = theirs.id
  )`;

export async function findMatch(db: Db, actor: Actor, id: string): Promise<MatchRow | undefined> {
  const { rows } = await sql<MatchRow>`${kept}
    with m as materialized (select * from matches where id = ${id}) ${shown(actor)}`.execute(db);
  return rows[0];
}

const shown = (actor: Actor) => sql`
  select m.id, m.state, m.mean, m.proven, m.reasons, m.waiting, m.made_at as "madeAt", m.decided_at as "decidedAt",
    to_json(m.decided_at) #>> '{}' as "decidedPlace",
    case when s.id is not null then json_build_object('id', s.id, 'name', s.name) end as by,
    one.side as one, other.side as other
  from m
  cross join lateral (${side(actor, sql`m.one_id`)}) one
  cross join lateral (${side(actor, sql`m.other_id`)}) other
  left join staff s on s.id = m.staff_id`;

/** One of the two: the profile, and whose it is now. */
const side = (actor: Actor, profileId: RawBuilder<unknown>) => sql`
  select json_build_object(
    'customer', json_build_object('id', w.id, 'kind', w.kind, 'name', w.name, 'firstAt', w.first_at,
      'host', case when h.id is not null then json_build_object('id', h.id, 'name', h.name) end),
    'profile', ${profileJson}, 'lastAt', w.last_at,
    'profiles', (select count(*) from profiles q where q.customer_id = w.id),
    'addresses', (
      select count(distinct i.value) from profiles q join identifiers i on i.profile_id = q.id and i.kind = 'email'
      where q.customer_id = w.id
    ),
    'openConversations', (
      select count(*) from profiles q join conversations c on c.profile_id = q.id and c.state = 'open'
      where q.customer_id = w.id and ${inSight(actor)}
    )) as side
  from profiles p ${profileOrigins} join customers w on w.id = p.customer_id left join staff h on h.id = w.host_id
  where p.id = ${profileId}`;

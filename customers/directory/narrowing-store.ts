import { type RawBuilder, sql } from "kysely";
import type { Actor } from "../../platform/actor.ts";
import { inSight } from "../../platform/db/sight.ts";
import type { CustomerKind } from "../contract.ts";

export type Sql = RawBuilder<unknown>;

/** What a list of customers is narrowed to; whatever is missing does not matter. */
export type Narrowing = {
  /** Whose list it is: only conversations they see make somebody one with open conversations. */
  actor: Actor;
  /** For LIKE: all of them match the search key. */
  patterns: readonly string[];
  kind?: CustomerKind | undefined;
  /** A member of staff, or "none" for nobody's guests. */
  host?: string | undefined;
  shop?: string | undefined;
  /** The key of a tag. */
  tag?: string | undefined;
  /** Whether a conversation is open. */
  open?: boolean | undefined;
  knownAfter?: Date | undefined;
  knownBefore?: Date | undefined;
  lastAfter?: Date | undefined;
  lastBefore?: Date | undefined;
};

/** What holds for a customer `c` who fits; `times` is the row that says when we met first and last. */
export function conditions(narrowing: Narrowing, times: Sql): Sql[] {
  const { actor, patterns, kind, host, shop, tag, open } = narrowing;
  return [
    ...patterns.map((pattern) => sql`c.search_key like ${pattern}`),
    ...(kind ? [sql`c.kind = ${kind}`] : []),
    ...(host ? [host === "none" ? sql`c.host_id is null` : sql`c.host_id = ${host}::uuid`] : []),
    ...(shop ? [sql`c.shop_id = ${shop}::uuid`] : []),
    ...(tag ? [tagged(tag)] : []),
    ...(open === undefined ? [] : [open ? inTalk(actor) : sql`not ${inTalk(actor)}`]),
    ...timesBetween(narrowing, times),
  ];
}

/** The one condition that has an index in the order of names. */
export function keeper({ host, shop, kind }: Narrowing): Sql[] {
  if (host && host !== "none") return [sql`c.host_id = ${host}::uuid`];
  if (shop) return [sql`c.shop_id = ${shop}::uuid`];
  return kind === "organisation" ? [sql`c.kind = 'organisation'`] : [];
}

function timesBetween({ knownAfter, knownBefore, lastAfter, lastBefore }: Narrowing, times: Sql): Sql[] {
  const bounds = [
    [sql`first_at >=`, knownAfter],
    [sql`first_at <`, knownBefore],
    [sql`last_at >=`, lastAfter],
    [sql`last_at <`, lastBefore],
  ] as const;
  return bounds.flatMap(([compared, at]) => (at ? [sql`${times}.${compared} ${at}::timestamptz`] : []));
}

const tagged = (key: string) => sql`
  exists (
    select from profiles p join profile_tags t on t.profile_id = p.id
    where p.customer_id = c.id and t.tag_id = (select id from customer_tags where key = ${key})
  )`;

const inTalk = (actor: Actor) => sql`
  exists (
    select from profiles p where p.customer_id = c.id and exists (
      select from conversations c where c.profile_id = p.id and c.state = 'open' and ${inSight(actor)}
    )
  )`;

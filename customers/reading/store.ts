import { sql } from "kysely";
import type { Actor } from "../../platform/actor.ts";
import type { Db } from "../../platform/db/database.ts";
import { kept } from "../../platform/db/kept.ts";
import { entryInSight, inSight } from "../../platform/db/sight.ts";
import type { CustomerKind } from "../contract.ts";
import { type FactJson, factsOf } from "../facts/store.ts";
import { type AddressingJson, addressingOf } from "../manner/store.ts";
import { relatedTo } from "../relations/store.ts";
import { type CardRow, cardColumns, current } from "../store.ts";
import { type ProfileJson, profileJson, profileOrigins } from "./profile-store.ts";

export type CustomerRow = CardRow & {
  lastAt: Date;
  nameSource: "mail" | "hand";
  shopId: string | null;
  shopName: string | null;
  /** Their own first profile before those that joined, older before newer. */
  profiles: ProfileJson[];
  facts: FactJson[];
  addressing: AddressingJson;
  /** Open conversations, newest first, at most ten. */
  open: TalkJson[];
  /** Closed ones, newest first, at most three. */
  closed: TalkJson[];
  /** Whom they belong with, by name, at most four. */
  related: { id: string; kind: CustomerKind; name: string; role: string }[];
  counts: HistoryCounts;
  tags: string[];
};

export type TalkJson = { id: string; subject: string; lastAt: string };

/** `capped`: there are more than were counted. A message that two of the profiles took part in counts once. */
export type HistoryCounts = { messages: number; conversations: number; capped: boolean };

/** Counting a history stops here. */
const mostCounted = sql.lit(1000);

/**
 * The customer who has the profiles of this one today, with all that their page shows beside the timeline and the actor may
 * see, in one round trip. `c` is the customer, `mine` their profiles.
 */
export async function findCustomer(db: Db, actor: Actor, id: string): Promise<CustomerRow | undefined> {
  const { rows } = await sql<CustomerRow>`${kept} with ${current(id)}
    select ${cardColumns}, c.last_at as "lastAt", c.name_source as "nameSource", s.id as "shopId", s.name as "shopName",
      ${profiles} as profiles, ${factsOf(actor, sql`mine.ids`)} as facts, ${addressingOf(sql`mine.ids`)} as addressing,
      ${talksOf(actor, "open", 10)} as open, ${talksOf(actor, "closed", 3)} as closed, ${related} as related, ${countsOf(actor)} as counts,
      array(select name from customer_tags where id in (
        select tag_id from profile_tags where profile_id = any(mine.ids)) order by key) as tags
    from found join customers c on c.id = found.id
    cross join lateral (select array(select id from profiles where customer_id = c.id) as ids) mine
    left join staff h on h.id = c.host_id
    left join shops s on s.id = c.shop_id`.execute(db);
  return rows[0];
}

const profiles = sql`(
  select coalesce(json_agg(${profileJson} order by p.home_id <> p.customer_id, p.first_at, p.id), '[]')
  from profiles p ${profileOrigins}
  where p.customer_id = c.id)`;

const related = sql`(
  select coalesce(json_agg(json_build_object('id', r.id, 'kind', r.kind, 'name', r.name, 'role', r.role)), '[]')
  from (
    select o.id, o.kind, o.name, r.role from (${relatedTo(sql`c.id`)}) r join customers o on o.id = r.id
    order by o.sort_key, o.id limit 4
  ) r)`;

const talksOf = (actor: Actor, state: "open" | "closed", most: number) => sql`(
  select coalesce(json_agg(json_build_object('id', o.id, 'subject', o.subject, 'lastAt', o.last_at)
    order by o.last_at desc, o.id desc), '[]')
  from (
    select o.* from unnest(mine.ids) as p(id) cross join lateral (
      (select id, subject, last_at from conversations c
        where profile_id = p.id and state = ${sql.lit(state)} and ${inSight(actor)}
        order by last_at desc limit ${sql.lit(most)})
      union all
      (select c.id, c.subject, c.last_at from conversations m
        join conversations c on c.id = whole_of(m.id) and c.state = ${sql.lit(state)} and ${inSight(actor)}
        where m.profile_id = p.id and m.state = 'merged' order by m.last_at desc limit ${sql.lit(most)})
    ) o
    group by o.id, o.subject, o.last_at
    order by o.last_at desc, o.id desc limit ${sql.lit(most)}
  ) o)`;

const countsOf = (actor: Actor) => sql`(
  select json_build_object('messages', messages, 'conversations', least(conversations, ${mostCounted}),
    'capped', entries > ${mostCounted} or conversations > ${mostCounted})
  from (
    select count(*) as entries, least(count(distinct id), ${mostCounted}) as messages from (
      select t.id from unnest(mine.ids) as p(id) cross join lateral (
        select id from touchpoints e
        where profile_id = p.id and kind = 'message' and ${entryInSight(actor, sql`e.conversation_id`, sql`e.id`)}
        limit ${mostCounted} + 1
      ) t
      limit ${mostCounted} + 1
    ) found
  ) m, (
    select count(*) as conversations from (
      select from conversations c where profile_id = any(mine.ids) and state in ('open', 'closed') and ${inSight(actor)} limit ${mostCounted} + 1
    ) found
  ) n)`;

import { sql } from "kysely";
import type { Actor } from "../platform/actor.ts";
import type { Db, Tx } from "../platform/db/database.ts";
import { entryInSight, inSight } from "../platform/db/sight.ts";
import type { CustomerKind } from "./contract.ts";

export type CardRow = {
  id: string;
  kind: CustomerKind;
  name: string;
  hostId: string | null;
  hostName: string | null;
  firstAt: Date;
};

const cardColumns = sql`c.id, c.kind, c.name, h.id as "hostId", h.name as "hostName", c.first_at as "firstAt"`;

export async function readCards(db: Db, profileIds: readonly string[]): Promise<(CardRow & { profileId: string })[]> {
  const { rows } = await sql<CardRow & { profileId: string }>`
    select p.id as "profileId", ${cardColumns}
    from profiles p
    join customers c on c.id = p.customer_id
    left join staff h on h.id = c.host_id
    where p.id = any(${profileIds}::uuid[])`.execute(db);
  return rows;
}

/** The customer who has the profiles of this one today: itself, unless it was joined into another. */
export async function findCurrentId(db: Db, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    with recursive trail as (
      select id, joined_into from customers where id = ${id}
      union
      select c.id, c.joined_into from trail join customers c on c.id = trail.joined_into
    )
    select id from trail where joined_into is null`.execute(db);
  return rows[0]?.id;
}

export type HeadRow = CardRow & {
  lastAt: Date;
  nameSource: "mail" | "hand";
  shopId: string | null;
  shopName: string | null;
  tags: string[];
};

export async function findHead(db: Db, id: string): Promise<HeadRow | undefined> {
  const { rows } = await sql<HeadRow>`
    select ${cardColumns}, c.last_at as "lastAt", c.name_source as "nameSource", s.id as "shopId", s.name as "shopName",
      array(
        select w.name from customer_tags w where w.id in (
          select t.tag_id from profiles p join profile_tags t on t.profile_id = p.id where p.customer_id = c.id
        ) order by w.key
      ) as tags
    from customers c
    left join staff h on h.id = c.host_id
    left join shops s on s.id = c.shop_id
    where c.id = ${id}`.execute(db);
  return rows[0];
}

export type ProfileRow = {
  id: string;
  source: "mail" | "hand";
  name: string;
  identifiers: { kind: "email" | "phone"; value: string; state: "claimed" | "verified" }[];
  firstAt: Date;
  lastAt: Date;
};

/** Their own first profile before those that joined, older before newer. */
export async function listProfiles(db: Db, customerId: string): Promise<ProfileRow[]> {
  const { rows } = await sql<ProfileRow>`
    select p.id, p.source, p.name, p.first_at as "firstAt", p.last_at as "lastAt", (
        select coalesce(json_agg(json_build_object('kind', i.kind, 'value', i.value, 'state', i.state)
          order by i.kind, i.value), '[]')
        from identifiers i where i.profile_id = p.id
      ) as identifiers
    from profiles p
    where p.customer_id = ${customerId}
    order by p.home_id <> p.customer_id, p.first_at, p.id`.execute(db);
  return rows;
}

export type OpenRow = { id: string; subject: string; lastAt: Date };

export async function listOpen(db: Db, actor: Actor, profileIds: readonly string[]): Promise<OpenRow[]> {
  const { rows } = await sql<OpenRow>`
    select o.id, o.subject, o.last_at as "lastAt"
    from unnest(${profileIds}::uuid[]) as p(id)
    cross join lateral (
      select id, subject, last_at from conversations c
      where profile_id = p.id and state = 'open' and ${inSight(actor)} order by last_at desc limit 10
    ) o
    order by o.last_at desc, o.id desc limit 10`.execute(db);
  return rows;
}

export type HistoryCounts = { messages: number; conversations: number; capped: boolean };

/**
 * Counts what the actor may see of what it finds among the first `most` entries of each kind; `capped` says that there are more. A message that
 * two of the profiles took part in counts once.
 */
export async function countHistory(
  db: Db,
  actor: Actor,
  profileIds: readonly string[],
  most: number,
): Promise<HistoryCounts> {
  const { rows } = await sql<HistoryCounts>`
    select messages, least(conversations, ${most}) as conversations, entries > ${most} or conversations > ${most} as capped
    from (
      select count(*) as entries, least(count(distinct id), ${most}) as messages from (
        select t.id
        from unnest(${profileIds}::uuid[]) as p(id)
        cross join lateral (
          select id from touchpoints e
          where profile_id = p.id and kind = 'message' and ${entryInSight(actor, sql`e.conversation_id`)}
          limit ${most + 1}
        ) t
        limit ${most + 1}
      ) found
    ) m, (
      select count(*) as conversations from (
        select from conversations c where profile_id = any(${profileIds}::uuid[]) and ${inSight(actor)} limit ${most + 1}
      ) found
    ) c`.execute(db);
  return rows[0] ?? { messages: 0, conversations: 0, capped: false };
}

export async function setName(tx: Tx, id: string, name: string): Promise<void> {
  await sql`update customers set name = ${name}, name_source = 'hand' where id = ${id}`.execute(tx);
}

export async function setHost(tx: Tx, id: string, staffId: string | null): Promise<void> {
  await sql`update customers set host_id = ${staffId} where id = ${id}`.execute(tx);
}

/** Whether this is somebody of us who can be there for a customer. */
export async function mayHost(db: Db, staffId: string): Promise<boolean> {
  const { rows } = await sql`
    select from staff where id = ${staffId} and disabled_at is null and role <> 'readonly'`.execute(db);
  return rows.length > 0;
}

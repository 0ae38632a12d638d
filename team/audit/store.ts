import { type RawBuilder, sql } from "kysely";
import type { Db } from "../../platform/db/database.ts";
import type { LookKind } from "../contract.ts";

export type LookRow = {
  id: string;
  at: Date;
  kind: LookKind;
  subjectId: string;
  staffId: string | null;
  keyId: string | null;
};

export async function insertLooks(db: Db, rows: readonly LookRow[]): Promise<void> {
  await sql`insert into looks (id, at, kind, subject_id, staff_id, key_id)
    select id, at, kind, "subjectId", "staffId", "keyId" from json_to_recordset(${JSON.stringify(rows)}::json)
      as l(id uuid, at timestamptz, kind text, "subjectId" uuid, "staffId" uuid, "keyId" uuid)
    on conflict do nothing`.execute(db);
}

export type LogRow = {
  id: string;
  at: Date;
  type: string;
  staffId: string | null;
  staffName: string | null;
  keyId: string | null;
  keyName: string | null;
  subjectKind: string | null;
  subjectId: string | null;
  data: Record<string, unknown>;
};

export type LogFilter = {
  staffId: string | null;
  subjectId: string | null;
  /** Rooms of events: the first word of their type, but signing in and out belongs to `sign-in`; null for all. */
  rooms: readonly string[] | null;
  looks: boolean;
  /** Ids from this one on, and below that one: ids are made in the order of time. */
  from: string | null;
  below: string | null;
};

type Part = RawBuilder<unknown>;

/** Subjects that events carry among their data, in the order of the index. */
const carried = ["staff", "shop", "key", "address", "account"] as const;
const named = sql`coalesce(e.data ->> 'staffId', e.data ->> 'shopId', e.data ->> 'keyId', e.data ->> 'addressId',
  e.data ->> 'accountId')`;
const logged = sql`(e.staff_id is not null or e.key_id is not null or e.conversation_id is null)`;

/**
 * The newest entries that fit: what was done and what was looked at, merged. Each part is a walk down one index, that ends
 * after `limit`; which index depends on what the log is narrowed to.
 */
export async function readLog(db: Db, filter: LogFilter, limit: number): Promise<LogRow[]> {
  const parts = [...eventWalks(filter, limit), ...(filter.looks ? [lookWalk(filter, limit)] : [])];
  if (parts.length === 0) return [];
  const { rows } = await sql<LogRow>`
    select l.id, l.at, l.type, l.staff_id as "staffId", s.name as "staffName", l.key_id as "keyId", k.name as "keyName",
      l.subject_kind as "subjectKind", l.subject_id as "subjectId", l.data
    from (select * from (${sql.join(parts, sql` union all `)}) w order by id desc limit ${limit}) l
    left join staff s on s.id = l.staff_id
    left join api_keys k on k.id = l.key_id
    order by l.id desc`.execute(db);
  return rows;
}

function eventWalks(filter: LogFilter, limit: number): Part[] {
  const { rooms, staffId, subjectId } = filter;
  if (rooms?.length === 0) return [];
  const walk = (which: Part, narrowed: Part = inRooms(rooms)) => sql`(
    select e.id, e.at, e.type, e.staff_id, e.key_id, ${subjectKind} as subject_kind, ${subjectOf} as subject_id, e.data
    from events e where ${which} and ${narrowed} and ${logged} ${between(filter, sql`e`)}
    order by e.id desc limit ${limit})`;
  const by = staffId ? sql`and e.staff_id = ${staffId}::uuid` : sql``;
  if (subjectId) {
    return [
      walk(sql`e.conversation_id = ${subjectId}::uuid ${by}`),
      walk(sql`e.customer_id = ${subjectId}::uuid and e.conversation_id is distinct from ${subjectId}::uuid ${by}`),
      walk(sql`e.conversation_id is null and e.customer_id is null and ${named} = ${subjectId} ${by}`),
    ];
  }
  if (staffId) return [walk(sql`e.staff_id = ${staffId}::uuid`)];
  if (!rooms) return [walk(sql`true`)];
  return rooms.map((room) => walk(sql`room_of_event(e.type) = ${room}`, sql`true`));
}

const inRooms = (rooms: readonly string[] | null): Part =>
  rooms ? sql`room_of_event(e.type) = any(${rooms}::text[])` : sql`true`;

function lookWalk(filter: LogFilter, limit: number): Part {
  const { staffId, subjectId } = filter;
  return sql`(
    select v.id, v.at, 'look.' || v.kind as type, v.staff_id, v.key_id, v.kind as subject_kind, v.subject_id, '{}'::jsonb as data
    from looks v where ${staffId ? sql`v.staff_id = ${staffId}::uuid` : sql`true`}
      and ${subjectId ? sql`v.subject_id = ${subjectId}::uuid` : sql`true`} ${between(filter, sql`v`)}
    order by v.id desc limit ${limit})`;
}

const between = ({ from, below }: LogFilter, row: Part): Part =>
  sql`${from ? sql`and ${row}.id >= ${from}::uuid` : sql``} ${below ? sql`and ${row}.id < ${below}::uuid` : sql``}`;

const subjectKind = sql`case when e.conversation_id is not null then 'conversation'
  when e.customer_id is not null then 'customer' ${sql.join(
    carried.map((kind) => sql`when e.data ? ${sql.lit(`${kind}Id`)} then ${sql.lit(kind)}`),
    sql` `,
  )} end`;
/** Only what reads as an id is one: data may hold anything. */
const subjectOf = sql`coalesce(e.conversation_id, e.customer_id,
  case when ${named} ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then ${named}::uuid end)`;

/** What these are called today; whoever or whatever is gone has no name any more. */
export async function namesOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from customers where id = any(${ids}::uuid[])
    union all select id, subject from conversations where id = any(${ids}::uuid[])
    union all select id, name from staff where id = any(${ids}::uuid[])
    union all select id, name from shops where id = any(${ids}::uuid[])
    union all select id, name from api_keys where id = any(${ids}::uuid[])
    union all select id, email from addresses where id = any(${ids}::uuid[])
    union all select id, name from mail_accounts where id = any(${ids}::uuid[])
    union all select m.id, c.subject from messages m join conversations c on c.id = m.conversation_id
      where m.id = any(${ids}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

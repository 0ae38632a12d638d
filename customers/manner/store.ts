import { type RawBuilder, sql } from "kysely";
import type { Db, Tx } from "../../platform/db/database.ts";
import { kept } from "../../platform/db/kept.ts";
import type { CustomerKind } from "../contract.ts";

export type MannerKind = "language" | "formality" | "salutation";

export type SaidRow = {
  kind: MannerKind;
  value: string | null;
  at: string;
  byId: string | null;
  byName: string | null;
};

export type AddressingJson = {
  /** Somebody gave the name; it is not made from an address. */
  named: boolean;
  /** What one of us said last of each kind. */
  said: SaidRow[];
  /** The beginnings of the newest messages they wrote themselves, newest first. */
  words: string[];
};

/** So many of their newest touchpoints are looked at for words of theirs, and so many words of each message. */
const mostTouches = sql.lit(30);
const mostMessages = sql.lit(5);
const mostLetters = sql.lit(2000);

/**
 * All that says how to address the customer `c` with these profiles, as JSON. Messages are opened one by one, newest first,
 * until there are enough.
 */
export const addressingOf = (profileIds: RawBuilder<unknown>) => sql`json_build_object(
  'named', c.name_source = 'hand' or exists (select from profiles where id = any(${profileIds}) and name <> ''),
  'said', coalesce((
    select json_agg(json_build_object('kind', w.kind, 'value', w.value, 'at', w.at, 'byId', a.id, 'byName', a.name))
    from (select distinct on (kind) * from manners where profile_id = any(${profileIds}) order by kind, at desc) w
    left join staff a on a.id = w.author_id), '[]'),
  'words', array(
    select left(m.text, ${mostLetters}) from (
      select n.* from unnest(${profileIds}) as p(id) cross join lateral (
        select id, at, direction, conversation_id from touchpoints
        where profile_id = p.id and kind = 'message' order by at desc, id desc limit ${mostTouches}
      ) n
      order by n.at desc, n.id desc limit ${mostTouches}
    ) t
    join messages m on m.conversation_id = t.conversation_id and m.id = t.id and m.automatic is null
      and m.profile_id = any(${profileIds})
    where t.direction = 'in' order by t.at desc, t.id desc limit ${mostMessages}))`;

export type AddressRow = { kind: CustomerKind; name: string; addressing: AddressingJson };

export async function readAddressing(db: Db, customerId: string): Promise<AddressRow | undefined> {
  const { rows } = await sql<AddressRow>`${kept} select c.kind, c.name, ${addressingOf(sql`mine.ids`)} as addressing
    from customers c
    cross join lateral (select array(select id from profiles where customer_id = c.id) as ids) mine
    where c.id = ${customerId}`.execute(db);
  return rows[0];
}

/** Keeps what was said of one profile, in place of what was said before. */
export async function writeManner(
  tx: Tx,
  said: { profileId: string; kind: MannerKind; value: string | null; authorId: string | null },
): Promise<void> {
  await sql`insert into manners (profile_id, kind, value, author_id, at)
    values (${said.profileId}, ${said.kind}, ${said.value}, ${said.authorId}, clock_timestamp())
    on conflict (profile_id, kind) do update
      set value = excluded.value, author_id = excluded.author_id, at = excluded.at`.execute(tx);
}

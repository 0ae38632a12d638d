import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/database.ts";
import type { CustomerKind } from "../contract.ts";

export type MannerKind = "language" | "formality" | "salutation";

export type SaidRow = {
  kind: MannerKind;
  value: string | null;
  at: string;
  byId: string | null;
  byName: string | null;
};

export type AddressRow = {
  kind: CustomerKind;
  name: string;
  /** Somebody gave the name; it is not made from an address. */
  named: boolean;
  /** What one of us said last of each kind. */
  said: SaidRow[];
  /** The beginnings of the newest messages they wrote themselves, newest first. */
  words: string[];
};

/** So many of a profile's newest touchpoints are looked at for words of theirs, and so many words of each message. */
const mostTouches = 30;
const mostMessages = 5;
const mostLetters = 2000;

/** All that says how to address a customer, over their profiles: one limited read each. */
export async function readAddressing(db: Db, customerId: string): Promise<AddressRow | undefined> {
  const { rows } = await sql<AddressRow>`
    select c.kind, c.name,
      c.name_source = 'hand' or exists (select from profiles p where p.customer_id = c.id and p.name <> '') as named,
      coalesce((select json_agg(json_build_object('kind', w.kind, 'value', w.value, 'at', w.at, 'byId', s.id, 'byName', s.name))
        from (select distinct on (m.kind) m.* from manners m join profiles p on p.id = m.profile_id
          where p.customer_id = c.id order by m.kind, m.at desc) w
        left join staff s on s.id = w.author_id), '[]') as said,
      array(select left(m.text, ${mostLetters}) from profiles p
        cross join lateral (select * from (
          select id, at, direction, conversation_id from touchpoints
          where profile_id = p.id and kind = 'message' order by at desc, id desc limit ${mostTouches}) newest
          where direction = 'in') t
        join messages m on m.conversation_id = t.conversation_id and m.id = t.id and m.automatic is null
          and m.profile_id = p.id
        where p.customer_id = c.id order by t.at desc, t.id desc limit ${mostMessages}) as words
    from customers c where c.id = ${customerId}`.execute(db);
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

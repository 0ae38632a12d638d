import { type RawBuilder, sql } from "kysely";

/** What tells how to read the messages of a conversation. */
export type Fabric = { id: string; woven: boolean };

/** The messages shown in a conversation, to stand in a `from`. Nearly always those said in it. */
export const saidIn = ({ id, woven }: Fabric): RawBuilder<unknown> =>
  woven ? saidInWoven(sql`${id}::uuid`) : sql`(select * from messages where conversation_id = ${id})`;

/**
 * The messages shown in a conversation others stand in, or part of which was split off: whatever was said in one of its
 * strands and not split off, and whatever was split off into one of them and not further. `strand_id` is the strand.
 */
export function saidInWoven(id: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(
    select said.*, strand.id as strand_id from strands_of(${id}) strand(id) join messages said on said.conversation_id = strand.id
    where not exists (select from split_messages away
      where away.conversation_id = said.conversation_id and away.message_id = said.id)
    union all
    select said.*, strand.id as strand_id from strands_of(${id}) strand(id) join split_messages here on here.into_id = strand.id
    join messages said on said.conversation_id = here.conversation_id and said.id = here.message_id
    where not exists (select from split_messages away
      where away.conversation_id = here.conversation_id and away.message_id = here.message_id
        and away.into_id > here.into_id))`;
}

/**
 * The conversations in which something was said that is shown in a conversation `c`, to stand in a `from`; some may come twice.
 * Beside many conversations `union` would make a table of its own for each of them, which costs a millisecond.
 */
export const placesOf = (c: RawBuilder<unknown>): RawBuilder<unknown> => sql`(
  select ${c}.id as id where not ${c}.woven
  union all
  select strand.id from strands_of(${c}.id) strand(id) where ${c}.woven
  union all
  select here.conversation_id from strands_of(${c}.id) strand(id) join split_messages here on here.into_id = strand.id
  where ${c}.woven)`;

/** The conversations whose rows belong to one, to stand behind an `in`: their participants, who has read what. */
export const strandsIn = ({ id, woven }: Fabric): RawBuilder<unknown> =>
  woven ? sql`(select strands_of(${id}))` : sql`(${id}::uuid)`;

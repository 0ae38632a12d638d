import { sql } from "kysely";

const columns = sql`said.conversation_id, said.id, said.kind, said.at, said.automatic, said.forwards, said.attachments`;

/** The messages shown in a conversation `c`, to stand in a `from`: said in it or in what stands in it, or split off into it. */
export const shownHere = sql`(
  select ${columns} from messages said where said.conversation_id = c.id and not c.woven
  union all
  select ${columns} from strands_of(c.id) strand(id) join messages said on said.conversation_id = strand.id
  where c.woven and not exists (select from split_messages away
    where away.conversation_id = said.conversation_id and away.message_id = said.id)
  union all
  select ${columns} from strands_of(c.id) strand(id) join split_messages here on here.into_id = strand.id
  join messages said on said.conversation_id = here.conversation_id and said.id = here.message_id
  where c.woven and not exists (select from split_messages away
    where away.conversation_id = here.conversation_id and away.message_id = here.message_id and away.into_id > here.into_id))`;

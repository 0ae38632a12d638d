import { sql } from "kysely";
import { searchAgain } from "../../../conversations/again/mend-messages.ts";
import { searchedText } from "../../../platform/backup/derived.ts";
import { type Invariant, messages, part } from "../../invariant.ts";

export const messageWords: Invariant = {
  name: "message-words",
  promise: "search finds every message by its own words",
  walk: messages,
  // Places of words differ with the version that stored them, and while old words are read again the words do, too. Of what is
  // longer, an older version may have taken a character more or less.
  wrong: sql`select 'other-words' as why from messages r_ cross join lateral (
      select ${sql.raw(searchedText.replaceAll("r.", "r_."))} as text) s
    where r_.conversation_id = r.conversation_id and r_.id = r.id and length(s.text) < 50000
      and tsvector_to_array(r_.words) <> tsvector_to_array(searchable(s.text))
      and not exists (select from settings where key = 'search.reread')`,
  ways: {
    "other-words": {
      means: "Search does not find this message by its words, or finds it by others.",
      mend: "its words are read again",
    },
  },
  mend: (tx, wrong) => searchAgain(tx, part(wrong, "other-words", 1)),
};

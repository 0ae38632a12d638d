import { sql } from "kysely";
import { searchAgain } from "../../../conversations/again/mend-messages.ts";
import { restoredWords } from "../../../conversations/search/restored-words.ts";
import { searchedText } from "../../../platform/backup/derived.ts";
import type { Db } from "../../../platform/db/database.ts";
import { type Invariant, messages, part, type Stretch, type Wrong } from "../../invariant.ts";

/** Texts are read into memory: at most so many, of at most this many characters. */
const mostTexts = 500;
/** Of what is longer an older version may have taken a character more or less. */
const mostCharacters = 50_000;

type Text = { place: string; id: string; text: string | null };

/** Words are made anew by the lexicon, for a fraction of what PostgreSQL takes, and held against those that are kept. */
async function look(db: Db, after: readonly string[] | null, most: number): Promise<Stretch> {
  // While old words are being read again they differ.
  const busy = await sql`select from settings where key = 'search.reread'`.execute(db);
  if (busy.rows.length > 0) return { looked: 0, last: null, wrong: [], ended: true };
  const limit = Math.min(most, mostTexts);
  const from = after ? sql`where (r.conversation_id, r.id) > (${after[0]}::uuid, ${after[1]}::uuid)` : sql``;
  const { rows } = await sql<Text>`
    select r.conversation_id as place, r.id, case when length(s.text) <= ${mostCharacters} then s.text end as text
    from (select * from messages r ${from} order by r.conversation_id, r.id limit ${limit}) r
    cross join lateral (select ${sql.raw(searchedText)} as text) s
    order by 1, 2`.execute(db);
  const last = rows.at(-1);
  const read = rows.filter((row): row is Text & { text: string } => row.text !== null);
  return {
    looked: rows.length,
    last: last ? [last.place, last.id] : null,
    wrong: read.length > 0 ? await compare(db, read) : [],
    ended: rows.length < limit,
  };
}

/** Which words a message has counts, not where they stand: that differs with the version that stored them. */
async function compare(db: Db, read: readonly (Text & { text: string })[]): Promise<Wrong[]> {
  const words = await restoredWords(db)(read.map(({ text }) => text));
  const { rows } = await sql<{ place: string; id: string }>`
    select m.conversation_id as place, m.id
    from unnest(${read.map(({ place }) => place)}::uuid[], ${read.map(({ id }) => id)}::uuid[], ${read.map(({ text }) => text)}::text[],
      ${words}::tsvector[]) as k(place, id, text, made)
    join messages m on m.conversation_id = k.place and m.id = k.id
    where tsvector_to_array(m.words) <> tsvector_to_array(coalesce(k.made, searchable(k.text)))`.execute(db);
  return rows.map(({ place, id }) => ({ key: [place, id], why: "other-words" }));
}

export const messageWords: Invariant = {
  name: "message-words",
  promise: "search finds every message by its own words",
  walk: messages,
  look,
  ways: {
    "other-words": {
      means: "Search does not find this message by its words, or finds it by others.",
      mend: "its words are read again",
    },
  },
  mend: (tx, wrong) => searchAgain(tx, part(wrong, "other-words", 1)),
};

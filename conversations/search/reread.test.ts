import { sql } from "kysely";
import { beforeAll, expect, it } from "vitest";
import { aMail, anAddress, arrive } from "../../channels/email/testing.ts";
import { system } from "../../platform/actor.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import { rereadWords } from "./reread.ts";
import { searchMessages } from "./search.ts";

const db = await openTestDb();
const found = async (q: string) => (await searchMessages(db, system, q, { limit: 10 })).items.length;
/** As it was stored when marks still counted as letters. */
const asBefore = () => sql`update messages set words = to_tsvector('stammgast_de', subject || ' ' || text)`.execute(db);
const wordsOf = async (word: string) =>
  (await sql<{ words: string }>`select words from messages where position(${word} in text) > 0`.execute(db)).rows;
const begin = () => sql`insert into settings (key, value) values ('search.reread', '{}')`.execute(db);

beforeAll(async () => {
  await anAddress(db);
  await arrive(db, aMail({ text: "Das „Röstwerk“ sei —offen— und ‚warm‘, 😊danke" }), aMail({ text: "Nur Wörter" }));
});

it.each(["Röstwerk", "offen", "warm", "danke", "Wörter"])("a message that arrives is found by %s", async (word) => {
  expect(await found(`${word} `)).toBe(1);
});

it("what was stored before is read again once, as the migration asks for", async () => {
  const whole = await wordsOf("Röstwerk");
  await asBefore();
  expect(await rereadWords(db)).toBe(0);
  await begin();
  expect(await rereadWords(db)).toBe(2);
  expect(await found("Röstwerk ")).toBe(1);
  expect(await rereadWords(db)).toBe(0);
  expect(await wordsOf("Röstwerk")).toEqual(whole);
});

it("goes on where it stopped, and looks at each message once", async () => {
  await sql`insert into messages (conversation_id, id, kind, at, text, words)
    select gen_random_uuid(), gen_random_uuid(), 'note', timestamptz '2020-01-01' + n * interval '1 minute', '„Eichel“', ''
    from generate_series(1, 1500) n`.execute(db);
  await begin();
  expect(await rereadWords(db)).toBe(1502);
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from messages where words @@ to_tsquery('stammgast_de', 'Eichel')`.execute(db);
  expect(rows).toEqual([{ n: 1500 }]);
});

import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { type Actor, system } from "../../platform/actor.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import { searchMessages } from "./search.ts";
import { hear } from "./testing.ts";

const db = await openTestDb();
const minute = (n: number) => new Date(Date.UTC(2026, 5, 1, 8, n));
const texts = [
  "Die Bestellungen sind frisch geröstet angekommen, vielen Dank!",
  "Meine Bestellung ist nicht da. Wo bleibt die Mühle?",
  "We have ordered two grinders, and the orders never arrived.",
  "Die Müllers aus der Großen Straße grüßen herzlich.",
  "Geröstet wird frisch, sagt man.",
  "The café's coffee is great; see B123456 and invoice-77.",
  "Was soll ich sagen? The who and the what.",
];

beforeAll(async () => {
  await hear(db, ...texts.map((text, place) => ({ text, subject: `Nachricht ${place}`, at: minute(place) })));
});

/** Numbers of the messages found, newest first. */
const find = async (q: string) =>
  (await searchMessages(db, system, q, { limit: 50 })).items.map(({ subject }) => Number(subject.split(" ")[1]));

describe("words", () => {
  test.each([
    ["Bestellung ", [1, 0], "in every German form"],
    ["bestellungen ", [1, 0], "whatever their case"],
    ["order ", [2], "in every English form"],
    ["Kaffee ", [], "not in another language"],
    ["müller ", [3], "in German forms of names"],
    ["muhle ", [1], "without the umlaut"],
    ["große ", [3], "with ß"],
    ["grosse ", [3], "without ß"],
    ["cafe ", [5], "without the accent"],
    ["B123456 ", [5], "that are numbers"],
    ["bestellung mühle ", [1], "all of them"],
    ["bestellung grinder ", [], "all of them, in one message"],
    ["die bestellung ", [1, 0], "without those that carry no meaning"],
    ["the grinders ", [2], "without those that carry no meaning in English"],
    ["the ", [6, 5, 2], "that carry no meaning, when there are no others"],
    ["nachricht ", [6, 5, 4, 3, 2, 1, 0], "of the subject"],
  ])("%j finds %j: %s", async (q, numbers) => {
    expect(await find(q)).toEqual(numbers);
  });
});

describe("more than words", () => {
  test.each([
    ['"frisch geröstet"', [0], "a phrase in its order"],
    ['"frische röstung"', [], "a phrase of other words"],
    ['"die bestellung"', [], "a phrase, also its small words"],
    ['"meine bestellung"', [1], "a phrase, also its small words, where it stands"],
    ['"Bestellung"', [1], "a quoted word in no other form"],
    ["frisch geröstet ", [4, 0], "without the marks in any order"],
    ["bestellung -mühle ", [0], "without a word"],
    ['geröstet -"frisch geröstet"', [4], "without a phrase"],
    ["-mühle ", [], "nothing but what is not wanted finds nothing"],
    ["bestel", [1, 0], "the word in the making"],
    ["bestellu", [1, 0], "the word in the making, past its stem"],
    ["bestel ", [], "a word that is finished is no beginning"],
    ["bestel* mühle ", [1], "a beginning that is meant as one"],
    ["grin", [2], "the word in the making in English"],
    ["be", [], "two letters say nothing yet"],
  ])("%j finds %j: %s", async (q, numbers) => {
    expect(await find(q)).toEqual(numbers);
  });
});

test.each([
  ["' & | ! <-> :* ( ) \\"],
  ["a:*b & !c | 'd"],
  ["\\' or 1=1; --"],
  ["''':*"],
  ["foo\\:* bar\\"],
  ['"""" - -- -" *'],
  ["<2> <-> :AB*"],
  ["\0\u0002\uD800 x"],
  ["ſ ß İ ﬁ 李雷 🦄*"],
  ["a".repeat(5000)],
  [`${"-".repeat(100)}${"(".repeat(100)}`],
  ["wort ".repeat(500)],
])("%j is a question like any other", async (q) => {
  await expect(searchMessages(db, system, q, { limit: 5 })).resolves.toMatchObject({ next: null });
});

test("what is found shows the words around the hit, marked, with who wrote it", async () => {
  const { items, total } = await searchMessages(db, system, "order ", { limit: 5 });
  expect(total).toEqual({ value: 1, capped: false });
  expect(items).toMatchObject([
    {
      author: "guest@post.example",
      at: minute(2).toISOString(),
      state: "open",
      customer: { name: "Guest" },
      excerpt: "We have \u0002ordered\u0003 two grinders, and the \u0002orders\u0003 never arrived.",
    },
  ]);
});

test("the words of a phrase are marked", async () => {
  const { items } = await searchMessages(db, system, '"frisch geröstet" -milch', { limit: 5 });
  expect(items[0]?.excerpt).toContain("sind \u0002frisch\u0003 \u0002geröstet\u0003 angekommen");
});

test("who may not read finds nothing", async () => {
  const nobody: Actor = { ...system, kind: "key", rights: [] };
  expect(await searchMessages(db, nobody, "nachricht ", { limit: 5 })).toMatchObject({
    items: [],
    next: null,
    total: { value: 0, capped: false },
  });
});

test("a phrase does not reach from the end of a message to its beginning, also in what was stored before", async () => {
  const find = async (q: string) =>
    (await searchMessages(db, system, q, { limit: 5 })).items.map(({ subject }) => subject);
  await hear(db, { subject: "Ticket 4711", text: "Robusta 4712" }, { subject: "Fax 4712", text: "Ticket 4711" });
  expect(await find('"4712 Ticket"')).toEqual(["Fax 4712"]);
  await sql`update messages set words = to_tsvector('stammgast_de', subject || ' ' || text)
    || to_tsvector('stammgast_en', subject || ' ' || text) where subject in ('Ticket 4711', 'Fax 4712')`.execute(db);
  expect(await find('"4712 Ticket"')).toEqual(["Fax 4712"]);
  expect(await find('"Ticket 4711" Robusta ')).toEqual(["Ticket 4711"]);
});

test("a foreign cursor is refused", async () => {
  await expect(searchMessages(db, system, "nachricht ", { limit: 5, cursor: "x" })).rejects.toThrow(/cursor/);
});

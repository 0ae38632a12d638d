import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { type Actor, system } from "../../../platform/actor.ts";
import { openTestDb } from "../../../platform/testing/open.ts";
import { actorOf } from "../../../team/actors.ts";
import { aShop, aStaff } from "../../../team/testing.ts";
import { receive } from "../../arrival/receive.ts";
import { MessageInput } from "../../contract.ts";
import { close } from "../../state/close.ts";
import { snooze } from "../../state/snooze.ts";
import { tag } from "../../tags/tag.ts";
import { writeMessage } from "../../writing/write-message.ts";
import { conversationsMatching } from "../matching.ts";
import { searchMessages } from "../search.ts";
import { arrivalOf, type Said } from "../testing.ts";

const db = await openTestDb();
let jule: Actor;
const day = (n: number) => new Date(Date.UTC(2026, 4, n, 12));
const shopIds: Record<string, string> = {};

/** A letter with a word of its own, so that it is known again. */
async function letter(said: Said & { shop?: string; file?: string }): Promise<string> {
  const arrival = arrivalOf(said);
  const files = said.file
    ? [{ name: said.file, type: "text/plain", inline: false, contentId: null, content: Buffer.from("x") }]
    : [];
  const more = { files, shopId: said.shop ? (shopIds[said.shop] ?? null) : null };
  await db.transaction().execute((tx) => receive(tx, [{ ...arrival, ...more }], new Set()));
  const { rows } = await sql<{ id: string }>`
    select conversation_id as id from messages where mail_id = ${arrival.mailId}`.execute(db);
  return rows[0]?.id ?? "";
}

beforeAll(async () => {
  jule = await actorOf(db, await aStaff(db, { name: "Jule Brandt" }));
  for (const name of ["Altstadt", "Am Markt", "Markt"]) shopIds[name] = await aShop(db, { name });
  await letter({ text: "bohnen eins", at: day(1), from: "anna@schmidt.example", shop: "Altstadt" });
  const two = await letter({
    text: "bohnen zwei",
    at: day(2),
    from: "bert@post.example",
    shop: "Am Markt",
    file: "a.txt",
  });
  const three = await letter({ text: "bohnen drei", at: day(3), from: "anna@schmidt.example", shop: "Markt" });
  const four = await letter({ text: "bohnen vier", at: day(4), from: "cem@post.example" });
  await db.transaction().execute(async (tx) => {
    await tag(tx, jule, two, "Sehr eilig");
    await tag(tx, jule, four, "Sehr eilig");
    await close(tx, jule, three);
    await snooze(tx, jule, four, new Date(Date.now() + 86_400_000));
  });
  await sql`insert into addresses (id, email, name) values (gen_random_uuid(), 'info@roestwerk.example', 'Röstwerk')`.execute(
    db,
  );
  await writeMessage(db, jule, two, MessageInput.parse({ kind: "note", text: "bohnen notiz" }));
  await writeMessage(db, jule, two, MessageInput.parse({ kind: "reply", text: "bohnen antwort" }));
});

/** The words that say which ones were found, newest first. */
const find = async (q: string, who: Actor = jule) => {
  const { items } = await searchMessages(db, who, q, { limit: 50 });
  return items.map(({ excerpt }) => excerpt.replaceAll("\u0002", "").replaceAll("\u0003", "").split(" ")[1]);
};
const hints = async (q: string) =>
  (await searchMessages(db, jule, q, { limit: 5 })).hints.map(({ kind, text }) => `${kind} ${text}`);

test.each([
  ["bohnen from:anna", ["drei", "eins"]],
  ["bohnen von:schmidt.example", ["drei", "eins"]],
  ["from:anna@schmidt.example", ["drei", "eins"]],
  ["from:jule", ["antwort", "notiz"]],
  ["von:ich", ["antwort", "notiz"]],
  ["to:bert", ["antwort"]],
  ["an:bert@post.example bohnen", ["antwort"]],
  ["to:jule", []],
  ['tag:"sehr eilig" bohnen', ["antwort", "notiz", "vier", "zwei"]],
  ['stichwort:"Sehr Eilig" from:cem', ["vier"]],
  ["before:2026-05-03", ["zwei", "eins"]],
  ["bohnen nach:3.5.2026 vor:4.5.2026", ["drei"]],
  ["seit:2026-05-04 vor:2026-06", ["vier"]],
  ["has:attachment", ["zwei"]],
  ["hat:anhang bohnen from:bert", ["zwei"]],
  ["hat:anhang from:anna", []],
  ["is:closed", ["drei"]],
  ["ist:offen bohnen -notiz before:2026-06", ["vier", "zwei", "eins"]],
  ["is:snoozed", ["vier"]],
  ["in:altstadt", ["eins"]],
  ['in:"am markt" bohnen before:2026-06', ["zwei"]],
  ["in:markt", ["drei"]],
  ["in:mar is:closed", ["drei"]],
  ["in:spam bohnen", []],
])("%j finds %j", async (q, words) => {
  expect(await find(q)).toEqual(words);
});

describe("is said honestly", () => {
  test.each([
    ["bohnen from:niemand", ["nobody from:niemand"]],
    ["bohnen tag:nie", ["no-tag tag:nie"]],
    ["in:atlantis", ["no-shop in:atlantis"]],
    ["from:an bohnen", ["too-short from:an"]],
    ["betreff:bohnen", ["unknown-filter betreff:bohnen"]],
    ["is:weg bohnen", ["unknown-value is:weg"]],
    ["bohnen", []],
  ])("of %j: %j", async (q, said) => {
    expect(await hints(q)).toEqual(said);
  });

  test("what cannot be found is not searched for without its filter", async () => {
    expect(await find("bohnen from:niemand")).toEqual([]);
    expect(await find("bohnen tag:nie")).toEqual([]);
  });

  test("that more people are called so than are looked for", async () => {
    await sql`
      with people as (
        insert into customers (id, kind, name, sort_key, search_key, first_at, last_at)
        select gen_random_uuid(), 'person', 'Max', 'max', ' max mustermann', now(), now() from generate_series(1, 250)
        returning id
      )
      insert into profiles (id, customer_id, home_id, source, source_key, first_at, last_at)
      select gen_random_uuid(), id, id, 'hand', id, now(), now() from people`.execute(db);
    expect(await hints("from:mustermann")).toEqual(["many-people from:mustermann"]);
  });
});

test("filters are handed back as they were read", async () => {
  const { filters } = await searchMessages(db, jule, 'von:"anna" nach:2026-05-03 hat:anhang', {
    limit: 5,
    zone: "Europe/Berlin",
  });
  expect(filters).toEqual([
    { kind: "from", value: "anna", text: 'von:"anna"' },
    { kind: "after", value: "2026-05-02T22:00:00.000Z", text: "nach:2026-05-03" },
    { kind: "has", value: "attachment", text: "hat:anhang" },
  ]);
});

describe("in the views of the inbox", () => {
  const rows = async (view: "all" | "mine" | "closed" | "snoozed" | "unassigned", q: string) => {
    const page = await conversationsMatching(db, jule, q, { view, limit: 50 });
    return {
      previews: page.items.map(({ preview }) => preview.split(" ")[1]),
      hints: page.hints?.map(({ kind }) => kind),
    };
  };
  test.each([
    ["all", "from:anna", ["drei", "eins"]],
    ["closed", "bohnen ", ["drei"]],
    ["closed", "from:bert", []],
    ["snoozed", "bohnen ", ["vier"]],
    ["unassigned", "bohnen ", ["eins"]],
    ["unassigned", "in:spam bohnen", []],
    ["mine", "bohnen ", ["antwort"]],
    ["mine", "hat:anhang", ["antwort"]],
    ["mine", "from:anna", []],
  ] as const)("%s and %j are %j", async (view, q, previews) => {
    expect((await rows(view, q)).previews.toSorted()).toEqual([...previews].toSorted());
  });

  test("hints are said there, too", async () => {
    expect((await rows("all", "betreff:bohnen")).hints).toEqual(["unknown-filter"]);
  });
});

test("filters never show what the actor may not see", async () => {
  const limited: Actor = {
    ...system,
    kind: "staff",
    staffId: await aStaff(db, { name: "Ole" }),
    sees: "own",
    rights: ["read"],
    shops: [shopIds["Altstadt"] ?? ""],
  };
  expect(await find("from:anna", limited)).toEqual(["eins"]);
  expect(await find("before:2026-06", limited)).toEqual(["eins"]);
});

test.each([
  ["from:"],
  ["from:%"],
  ["to:'; drop table messages; --"],
  ["tag:\\"],
  ["in:_"],
  [`from:${"x".repeat(500)}`],
  ["before:99999999"],
  ["is:\u0000"],
  ["von:🦄🦄🦄"],
])("%j is a question like any other", async (q) => {
  await expect(searchMessages(db, jule, q.slice(0, 200), { limit: 5 })).resolves.toMatchObject({ next: null });
});

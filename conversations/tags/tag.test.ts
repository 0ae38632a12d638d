import { sql } from "kysely";
import { beforeEach, expect, it } from "vitest";
import { system } from "../../platform/actor.ts";
import { TagName } from "../../platform/contract.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import { listConversations } from "../inbox/list.ts";
import { getConversation } from "../reading/read.ts";
import { hear } from "../search/testing.ts";
import { newestConversation } from "../testing.ts";
import { listTags, mostTags, tag, untag } from "./tag.ts";

const db = await openTestDb();

const put = (id: string, name: string) => db.transaction().execute((tx) => tag(tx, system, id, name));
const take = (id: string, name: string) => db.transaction().execute((tx) => untag(tx, system, id, name));
const tagsOf = async (id: string) => (await getConversation(db, system, id)).tags;
const tagged = async (name: string) =>
  (await listConversations(db, system, { view: "all", limit: 50, tag: name })).items.map(({ id }) => id);

let talk: string;
beforeEach(async () => {
  await sql`truncate tags, conversation_tags`.execute(db);
  await hear(db, { text: "Ein Glas ist zerbrochen", at: new Date() });
  talk = await newestConversation(db);
});

it("marks a conversation, by the alphabet, once", async () => {
  for (const name of ["Versand", "Bruch", "bruch"]) await put(talk, name);
  expect(await tagsOf(talk)).toEqual(["Bruch", "Versand"]);
  const { rows } =
    await sql`select from events where conversation_id = ${talk} and type = 'conversation.tagged'`.execute(db);
  expect(rows).toHaveLength(2);
});

it("takes a word away, and one that is not there without a word", async () => {
  await put(talk, "Bruch");
  await take(talk, "BRUCH");
  await take(talk, "Versand");
  expect(await tagsOf(talk)).toEqual([]);
  expect(await listTags(db)).toEqual([]);
});

it("narrows the list of all to a tag, however it is written", async () => {
  await put(talk, "Bruch");
  await hear(db, { text: "Etwas anderes", at: new Date() });
  expect(await tagged("bruch")).toEqual([talk]);
  expect(await tagged("unbekannt")).toEqual([]);
});

it("refuses more than twenty", async () => {
  for (let n = 0; n < mostTags; n += 1) await put(talk, `Wort ${n}`);
  await expect(put(talk, "eines zu viel")).rejects.toMatchObject({ code: "conflict", reason: "too-many-tags" });
  expect(await tagsOf(talk)).toHaveLength(mostTags);
});

it.each([
  ["  Glas   Bruch ", "Glas Bruch"],
  ["größe 🫖", "größe 🫖"],
])("reads %j as %j", (given, read) => expect(TagName.parse(given)).toBe(read));

it.each([[""], ["   "], ["a".repeat(41)], ["nul\0"], ["half \uD800"], ["a/b"]])("refuses %j as a word", (name) => {
  expect(TagName.safeParse(name).success).toBe(false);
});

it.each([30, 2100])("lists what %d carry in order, page by page, and nothing else", async (count) => {
  await put(talk, "Oft");
  await hear(db, { text: "ohne", from: "other@post.example" });
  await sql`
    with more as (
      insert into conversations (id, subject, profile_id, created_at, last_at, state, closed_at)
      select gen_random_uuid(), '', profile_id, created_at, date_trunc('milliseconds', now()) - n / 3 * interval '1 minute', 'closed', now()
      from conversations, generate_series(1, ${count}) n where id = ${talk} returning id
    )
    insert into conversation_tags select more.id, tags.id from more, tags where key = 'oft'`.execute(db);
  const { rows } = await sql<{ id: string }>`
    select id from conversations c where id in (select conversation_id from conversation_tags)
    order by last_at desc, id desc limit 130`.execute(db);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listConversations(db, system, { view: "all", limit: 40, tag: "Oft", cursor });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.next ?? undefined;
  } while (cursor && seen.length < 130);
  expect(seen.slice(0, 130)).toEqual(rows.map(({ id }) => id));
});

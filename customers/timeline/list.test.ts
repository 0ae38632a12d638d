import { sql } from "kysely";
import { expect, test } from "vitest";
import { system } from "../../platform/actor.ts";
import { newId } from "../../platform/ids.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import { aStaff } from "../../team/testing.ts";
import { aCustomer, aProfile, type Made } from "../testing.ts";
import { type Touch, touch } from "../touch.ts";
import { listTimeline } from "./list.ts";

const db = await openTestDb();
const start = Date.parse("2026-03-02T09:00:00Z");
const minute = (count: number) => new Date(start + count * 60_000);

type Said = { by: Made; at: Date; with?: Made; text?: string; staffId?: string; kind?: "in" | "out" | "note" };

/** A message in a conversation of its own, in the timelines of whoever took part. */
async function said({ by, at, with: other, text = "Hello", staffId, kind = "in" }: Said): Promise<string> {
  const [id, conversationId] = [newId(at), newId(at)];
  const message = { conversation_id: conversationId, id, kind, at, subject: "Beans", text, attachments: 2 };
  const author = staffId ? { staff_id: staffId } : { author_name: "Nora", profile_id: by.profileId };
  await db
    .insertInto("messages")
    .values({ ...message, ...author } as never)
    .execute();
  const entry: Touch = {
    ...{ profileId: by.profileId, at, id, conversationId },
    kind: kind === "note" ? "note" : "message",
    direction: kind === "note" ? "none" : kind,
  };
  const entries = other ? [{ ...entry, profileId: other.profileId, direction: "none" as const }, entry] : [entry];
  await db.transaction().execute((tx) => touch(tx, entries));
  return id;
}

async function walk(customerId: string, limit: number, kind?: "message" | "note"): Promise<string[]> {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listTimeline(db, system, customerId, { limit, cursor, kind });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.next ?? undefined;
  } while (cursor);
  return seen;
}

test("the timelines of all profiles are one, newest first, in pages without gaps or doubles", async () => {
  const one = await aCustomer(db);
  const profiles = [
    one,
    await aProfile(db, { customerId: one.customerId }),
    await aProfile(db, { customerId: one.customerId }),
  ];
  const ids: string[] = [];
  for (let place = 0; place < 31; place += 1) {
    // Three at the same moment each, on different profiles.
    ids.push(await said({ by: profiles[place % 3] ?? one, at: minute(Math.floor(place / 3)) }));
  }
  const everything = await walk(one.customerId, 100);
  // That they were joined stands there, too.
  expect(everything.filter((id) => ids.includes(id)).sort()).toEqual([...ids].sort());
  expect(everything).toHaveLength(ids.length + 2);
  for (const limit of [1, 2, 3, 7, 31]) expect(await walk(one.customerId, limit)).toEqual(everything);
});

test("what two profiles of one customer took part in is one entry, of the one who wrote", async () => {
  const one = await aCustomer(db);
  const two = await aProfile(db, { customerId: one.customerId });
  const ids: string[] = [];
  for (let place = 0; place < 9; place += 1) {
    ids.unshift(await said({ by: place % 2 ? one : two, with: place % 2 ? two : one, at: minute(place) }));
  }
  for (const limit of [1, 2, 4, 9]) expect(await walk(one.customerId, limit, "message")).toEqual(ids);
  const { items } = await listTimeline(db, system, one.customerId, { kind: "message", limit: 1 });
  expect(items).toMatchObject([{ profileId: two.profileId, direction: "in" }]);
});

test("an entry says who wrote what, in its first words", async () => {
  const one = await aCustomer(db);
  const staffId = await aStaff(db, { name: "Lena" });
  await said({ by: one, at: minute(0), text: `Two\n\n  lines ${"😀".repeat(300)}` });
  await said({ by: one, at: minute(1), text: "Our answer", staffId, kind: "out" });
  await said({ by: one, at: minute(2), text: "Between us", staffId, kind: "note" });
  const { items } = await listTimeline(db, system, one.customerId, { limit: 10 });
  expect(items).toMatchObject([
    { kind: "note", direction: "none", channel: "none", author: "Lena", text: "Between us" },
    { kind: "message", direction: "out", channel: "email", author: "Lena", text: "Our answer" },
    { kind: "message", direction: "in", channel: "email", author: "Nora", subject: "Beans", attachments: 2 },
  ]);
  const text = items[2]?.text ?? "";
  expect(text).toMatch(/^Two lines 😀+…$/u);
  expect(text.length).toBeLessThanOrEqual(280);
});

test("one kind can be picked out", async () => {
  const one = await aCustomer(db);
  const notes: string[] = [];
  const messages: string[] = [];
  for (let place = 0; place < 12; place += 1) {
    const isNote = place % 4 === 0;
    const id = await said({ by: one, at: minute(place), kind: isNote ? "note" : "in" });
    (isNote ? notes : messages).unshift(id);
  }
  expect(await walk(one.customerId, 2, "note")).toEqual(notes);
  expect(await walk(one.customerId, 4, "message")).toEqual(messages);
});

test("a message that is gone leaves no empty entry, and the pages go on behind it", async () => {
  const one = await aCustomer(db);
  const ids: string[] = [];
  for (let place = 0; place < 5; place += 1) ids.unshift(await said({ by: one, at: minute(place) }));
  await db
    .deleteFrom("messages")
    .where("id", "=", ids[1] ?? "")
    .execute();
  expect(await walk(one.customerId, 2)).toEqual(ids.filter((_, place) => place !== 1));
});

test("moments that differ by microseconds are not skipped between pages", async () => {
  const one = await aCustomer(db);
  for (const at of ["09:00:00.000001Z", "09:00:00.000002Z", "09:00:00.000003Z"]) {
    const id = await said({ by: one, at: minute(0) });
    await db
      .updateTable("touchpoints")
      .set({ at: `2026-03-02T${at}` as never })
      .where("id", "=", id)
      .execute();
  }
  expect(await walk(one.customerId, 1)).toEqual(await walk(one.customerId, 10));
  expect(await walk(one.customerId, 1)).toHaveLength(3);
});

test("of somebody with whom nothing happened yet there is an empty page, of nobody none", async () => {
  const { customerId } = await aCustomer(db);
  expect(await listTimeline(db, system, customerId, { limit: 5 })).toEqual({ items: [], next: null });
  await expect(listTimeline(db, system, newId(), { limit: 5 })).rejects.toThrow(/customer/);
});

test("what was said in spam or in the bin is marked", async () => {
  const one = await aCustomer(db);
  const id = await said({ by: one, at: minute(0) });
  await said({ by: one, at: minute(1) });
  await sql`insert into conversations (id, subject, state, profile_id, created_at, last_at, away_at, was)
    select conversation_id, '', 'spam', profile_id, at, at, now(), '{"state": "open"}' from touchpoints where id = ${id}`.execute(
    db,
  );
  const { items } = await listTimeline(db, system, one.customerId, { limit: 10 });
  expect(items.map(({ away }) => away)).toEqual([null, "spam"]);
});

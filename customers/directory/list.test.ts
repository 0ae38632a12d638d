import { expect, test } from "vitest";
import { system } from "../../platform/actor.ts";
import { newId } from "../../platform/ids.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import { aCustomer, aProfile } from "../testing.ts";
import { listCustomers } from "./list.ts";

const db = await openTestDb();
const people = ["Ärztin Öz", "anna Schmidt", "Anna Schmidt", "Bernd Großmann", "Céline d'Arc", "Zoë 100% Käse", "李雷"];
for (const [place, name] of people.entries()) await aCustomer(db, { name, email: `p${place}_x@list.example` });

const names = async (q?: string) => (await listCustomers(db, system, { q, limit: 50 })).items.map(({ name }) => name);

test("everybody is listed by name, whatever its case and marks", async () => {
  expect((await names()).map((name) => name.toLowerCase())).toEqual([
    ...["anna schmidt", "anna schmidt", "ärztin öz", "bernd großmann", "céline d'arc", "zoë 100% käse", "李雷"],
  ]);
});

test("pages join without a gap or a double, also between equal names", async () => {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listCustomers(db, system, { limit: 1, cursor });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.next ?? undefined;
  } while (cursor);
  expect(seen).toEqual((await listCustomers(db, system, { limit: 50 })).items.map(({ id }) => id));
  expect(new Set(seen).size).toBe(people.length);
});

test.each([
  ["schm", ["anna Schmidt", "Anna Schmidt"]],
  ["SCHMIDT anna", ["anna Schmidt", "Anna Schmidt"]],
  ["grossm", ["Bernd Großmann"]],
  ["GROßMANN", ["Bernd Großmann"]],
  ["p3_x@list", ["Bernd Großmann"]],
  ["p3%x", []],
  ["100%", ["Zoë 100% Käse"]],
  ["arz", ["Ärztin Öz"]],
  ["ar", ["Ärztin Öz"]],
  ["sc", ["anna Schmidt", "Anna Schmidt"]],
  ["ce", ["Céline d'Arc"]],
  ["be gr", ["Bernd Großmann"]],
  ["schmidt b", []],
  ["großmann b", ["Bernd Großmann"]],
  ["李", ["李雷"]],
  ["%", []],
  ["_", []],
  ["...", []],
  ["nobody", []],
  ["Grosman", ["Bernd Großmann"]],
  ["Schmitd anna", ["anna Schmidt", "Anna Schmidt"]],
  ["shcmidt b", []],
])("%j finds %j", async (q, found) => {
  expect((await names(q)).sort()).toEqual(found.toSorted());
});

test("after joining, a customer is found by what either was called, once", async () => {
  const one = await aCustomer(db, { name: "Ina Kurz", email: "ina@joined.example" });
  await aProfile(db, { name: "Ina Lang", email: "lang@elsewhere.example", customerId: one.customerId });
  const found = (await listCustomers(db, system, { q: "lang", limit: 50 })).items;
  expect(found).toMatchObject([{ name: "Ina Kurz", emails: ["ina@joined.example", "lang@elsewhere.example"] }]);
});

test("a row says how many conversations are open, over all profiles", async () => {
  const one = await aCustomer(db, { name: "Quirin" });
  const two = await aProfile(db, { customerId: one.customerId });
  const at = new Date();
  const states = [
    [one.profileId, "open"],
    [two.profileId, "open"],
    [two.profileId, "closed"],
  ] as const;
  for (const [profile_id, state] of states) {
    const row = { id: newId(), subject: "", state, profile_id, created_at: at, last_at: at };
    await db
      .insertInto("conversations")
      .values(row as never)
      .execute();
  }
  const { items } = await listCustomers(db, system, { q: "quirin", limit: 1 });
  expect(items).toMatchObject([{ openConversations: 2 }]);
});

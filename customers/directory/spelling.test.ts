import { expect, test } from "vitest";
import { system } from "../../platform/actor.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import { addByHand } from "../adding/add-by-hand.ts";
import { aCustomer } from "../testing.ts";
import { listCustomers } from "./list.ts";

const db = await openTestDb();
for (const [place, name] of ["Jörg Müller", "Jörg Mueller", "Joelle", "Bernd Großmann"].entries()) {
  await aCustomer(db, { name, email: `p${place}@list.example` });
}
await db.transaction().execute(async (tx) => {
  await addByHand(tx, system, { name: "Rita Ruf", kind: "person", phone: "+49 171 5550172" });
  await addByHand(tx, system, { name: "Olli Ort", kind: "person", phone: "030 7654321" });
});

const find = async (q: string) => (await listCustomers(db, system, { q, limit: 50 })).items;
const names = async (q: string) => (await find(q)).map(({ name }) => name);

test.each(["Müller", "Mueller", "muller", "MUEL", "uller", "müell", "Mullre"])(
  "%s finds both ways to write it",
  async (q) => {
    expect((await names(q)).sort()).toEqual(["Jörg Mueller", "Jörg Müller"]);
  },
);

test.each(["joerg", "jörg", "jorg", "jö"])("%s finds Jörg", async (q) =>
  expect(await names(q)).toContain("Jörg Müller"),
);
test.each(["elle", "oelle", "joelle", "jolle"])("%s finds Joelle", async (q) =>
  expect(await names(q)).toContain("Joelle"),
);

test("who nearly fits is marked and stands behind who fits", async () => {
  await aCustomer(db, { name: "Bernd Grosman", email: "one-s@list.example" });
  const { items, next } = await listCustomers(db, system, { q: "grosman", limit: 50 });
  expect(items.map(({ name, close }) => [name, close])).toEqual([
    ["Bernd Grosman", false],
    ["Bernd Großmann", true],
  ]);
  expect(next).toBeNull();
});

test("nobody who is left out by a filter comes back for being close", async () => {
  expect((await listCustomers(db, system, { q: "grosmann", kind: "organisation", limit: 50 })).items).toEqual([]);
});

test.each([
  ...["+49 171 555 01 72", "0171 5550172", "(0171) 555-01-72", "0049171 5550172", "5550172", "555 01 72"],
  ...["Rita 0171", "0171", "+49 (0)171 5550172"],
])("%s finds the number however it is written", async (q) => expect(await names(q)).toEqual(["Rita Ruf"]));

test("a number kept without its country is found with it", async () => {
  expect(await names("+49 30 7654321")).toEqual(["Olli Ort"]);
});

test("a number given twice over is no misspelt word", async () => expect(await names("0171 5550173")).toEqual([]));

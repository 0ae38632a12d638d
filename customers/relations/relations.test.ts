import { expect, test } from "vitest";
import { system } from "../../platform/actor.ts";
import type { Page } from "../../platform/contract.ts";
import type { Tx } from "../../platform/db/database.ts";
import { newId } from "../../platform/ids.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import { aStaff } from "../../team/testing.ts";
import type { CustomerView, RelatedView } from "../contract.ts";
import { join } from "../join.ts";
import { separate } from "../separate.ts";
import { aCustomer, aProfile } from "../testing.ts";
import { roomFor } from "../testing-app.ts";

const db = await openTestDb();
const send = roomFor(db, await aStaff(db, { name: "Ada" }));
const reader = roomFor(db, null, ["read"]);
const inTx = <T>(work: (tx: Tx) => Promise<T>) => db.transaction().execute(work);
const relate = (one: string, other: string, role = "") => send(`PUT /customers/${one}/relations/${other}`, { role });
const part = (one: string, other: string) => send(`DELETE /customers/${one}/relations/${other}`);
const related = async (id: string) =>
  (await send<Page<RelatedView>>(`GET /customers/${id}/relations`)).body.items.map(({ name, role }) => [name, role]);
const proposed = async (id: string) =>
  (await send<{ items: RelatedView[] }>(`GET /customers/${id}/relation-proposals`)).body.items.map(({ name }) => name);
const view = async (id: string) => (await send<CustomerView>(`GET /customers/${id}`)).body;

const person = (name: string, email?: string) => aCustomer(db, { name, ...(email ? { email } : {}) });
const house = (name: string, email?: string) =>
  aCustomer(db, { name, kind: "organisation", ...(email ? { email } : {}) });

test("an organisation has its people, and each person it, whoever is named first", async () => {
  const [cafe, anna, ben] = [await house("Café Lindenhof"), await person("Anna"), await person("Ben")];
  expect((await relate(cafe.customerId, anna.customerId, "  buys for   them ")).status).toBe(204);
  await relate(ben.customerId, cafe.customerId);
  expect(await related(cafe.customerId)).toEqual([
    ["Anna", "buys for them"],
    ["Ben", ""],
  ]);
  expect(await related(anna.customerId)).toEqual([["Café Lindenhof", "buys for them"]]);
  expect((await view(ben.customerId)).related).toMatchObject([{ name: "Café Lindenhof", kind: "organisation" }]);
});

test("saying it again changes the role, and taking it back leaves nothing", async () => {
  const [cafe, anna] = [await house("Praxis"), await person("Anna")];
  await relate(cafe.customerId, anna.customerId, "buys");
  await relate(anna.customerId, cafe.customerId, "pays");
  expect(await related(cafe.customerId)).toEqual([["Anna", "pays"]]);
  expect((await part(cafe.customerId, anna.customerId)).status).toBe(204);
  expect((await part(cafe.customerId, anna.customerId)).status).toBe(204);
  expect(await related(cafe.customerId)).toEqual([]);
});

test("the people of a large organisation come in pages, by name", async () => {
  const cafe = await house("Large");
  for (const name of ["Cem", "Äne", "Bo", "Zoe"]) await relate(cafe.customerId, (await person(name)).customerId);
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const query: string = cursor ? `&cursor=${cursor}` : "";
    const { body } = await send<Page<RelatedView>>(`GET /customers/${cafe.customerId}/relations?limit=1${query}`);
    seen.push(...body.items.map(({ name }) => name));
    cursor = body.next;
  } while (cursor);
  expect(seen).toEqual(["Äne", "Bo", "Cem", "Zoe"]);
  expect((await view(cafe.customerId)).related).toHaveLength(4);
});

test("two people, two organisations and nobody are refused", async () => {
  const [one, two] = [await person("One"), await person("Two")];
  expect(await relate(one.customerId, two.customerId)).toMatchObject({ status: 400, body: { reason: "relation" } });
  expect((await relate(one.customerId, one.customerId)).status).toBe(400);
  expect((await relate(one.customerId, newId())).status).toBe(404);
  expect((await relate(one.customerId, two.customerId, "x".repeat(81))).status).toBe(400);
  const cafe = await house("Café");
  expect((await reader(`PUT /customers/${one.customerId}/relations/${cafe.customerId}`, { role: "" })).status).toBe(
    403,
  );
});

test("whoever writes from the same domain is proposed, to either, until somebody says yes or no", async () => {
  const cafe = await house("Auwald", "info@auwald.example");
  const [anna, ben] = [await person("Anna", "anna@auwald.example"), await person("Ben", "ben@auwald.example")];
  await person("Elsewhere", "x@elsewhere.example");
  await house("Second house", "office@auwald.example");
  expect((await proposed(cafe.customerId)).sort()).toEqual(["Anna", "Ben"]);
  expect((await proposed(anna.customerId)).sort()).toEqual(["Auwald", "Second house"]);
  await relate(anna.customerId, cafe.customerId);
  expect((await send(`PUT /customers/${cafe.customerId}/relation-refusals/${ben.customerId}`)).status).toBe(204);
  expect(await proposed(cafe.customerId)).toEqual([]);
  expect(await related(cafe.customerId)).toEqual([["Anna", ""]]);
  await part(ben.customerId, cafe.customerId);
  expect(await proposed(cafe.customerId)).toEqual(["Ben"]);
});

test("a program that answers from there belongs to nobody", async () => {
  const anna = await person("Anna", "anna@praxis.example");
  await house("Mail Delivery System", "mailer-daemon@praxis.example");
  await house("Praxis", "empfang@praxis.example");
  expect(await proposed(anna.customerId)).toEqual(["Praxis"]);
});

test("an address where everybody can have one says nothing, and neither does our own", async () => {
  const free = await house("Free", "info@gmx.de");
  await person("Greta", "greta@gmx.de");
  const ours = await house("Ours", "info@ours.example");
  await person("Otto", "otto@ours.example");
  await db
    .insertInto("addresses")
    .values({ id: newId(), email: "hallo@ours.example" } as never)
    .execute();
  expect(await proposed(free.customerId)).toEqual([]);
  expect(await proposed(ours.customerId)).toEqual([]);
});

test("a relation stays with the profile it was said of, through joining and separating", async () => {
  const [cafe, anna, other] = [await house("Hof"), await person("Anna Alt"), await person("Anna Neu")];
  await relate(anna.customerId, cafe.customerId, "buys");
  await inTx((tx) => join(tx, system, other.customerId, anna.customerId));
  expect(await related(cafe.customerId)).toEqual([["Anna Neu", "buys"]]);
  expect(await related(anna.customerId)).toEqual([["Hof", "buys"]]);
  await inTx((tx) => separate(tx, system, other.customerId, anna.profileId));
  expect(await related(cafe.customerId)).toEqual([["Anna Alt", "buys"]]);
  expect(await related(other.customerId)).toEqual([]);
});

test("nobody is their own organisation after joining it", async () => {
  const [cafe, anna] = [await house("Solo"), await person("Anna Solo")];
  await relate(anna.customerId, cafe.customerId);
  await inTx((tx) => join(tx, system, cafe.customerId, anna.customerId));
  expect(await related(cafe.customerId)).toEqual([]);
});

test("one who belongs twice over to the same house stands there once", async () => {
  const [cafe, anna] = [await house("Twice"), await person("Anna Twice")];
  const second = await aProfile(db, { name: "A. T." });
  await relate(anna.customerId, cafe.customerId, "buys");
  await relate(second.customerId, cafe.customerId, "pays");
  await inTx((tx) => join(tx, system, anna.customerId, second.customerId));
  expect(await related(cafe.customerId)).toEqual([["Anna Twice", "pays"]]);
});

import { expect, test } from "vitest";
import { newId } from "../platform/ids.ts";
import { openTestDb } from "../platform/testing/open.ts";
import { aStaff } from "../team/testing.ts";
import { cardsOfProfiles } from "./cards.ts";
import { PersonCard } from "./contract.ts";
import { aCustomer, aProfile } from "./testing.ts";

const db = await openTestDb();

test("a profile's card is that of the customer it belongs to today", async () => {
  const host = await aStaff(db, { name: "Lena" });
  const one = await aCustomer(db, { name: "Ina Kurz", at: new Date("2026-03-02T09:00:00Z") });
  const two = await aProfile(db, { name: "I. K.", customerId: one.customerId });
  const other = await aCustomer(db, { name: "Otto" });
  await db.updateTable("customers").set({ host_id: host }).where("id", "=", one.customerId).execute();
  const cards = await cardsOfProfiles(db, [one.profileId, two.profileId, other.profileId, newId()]);
  expect([...cards.keys()].sort()).toEqual([one.profileId, two.profileId, other.profileId].sort());
  expect(PersonCard.parse(cards.get(two.profileId))).toEqual(cards.get(one.profileId));
  expect(cards.get(two.profileId)).toEqual({
    id: one.customerId,
    kind: "person",
    name: "Ina Kurz",
    host: { id: host, name: "Lena" },
    firstAt: "2026-03-02T09:00:00.000Z",
  });
  expect(cards.get(other.profileId)).toMatchObject({ name: "Otto", host: null });
  expect(await cardsOfProfiles(db, [])).toEqual(new Map());
});

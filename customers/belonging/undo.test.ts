import { expect, test } from "vitest";
import { system } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { newId } from "../../platform/ids.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import { aShop, aStaff } from "../../team/testing.ts";
import { entrust } from "../entrust.ts";
import { getCurrentId, getCustomer } from "../get-customer.ts";
import { join } from "../join.ts";
import { separate } from "../separate.ts";
import { aCustomer, aProfile, type Made } from "../testing.ts";
import { takeOver } from "./take-over.ts";
import { unjoin } from "./unjoin.ts";

const db = await openTestDb();
const inTx = <T>(work: (tx: Tx) => Promise<T>) => db.transaction().execute(work);
const joinInto = (into: Made, other: Made) => inTx((tx) => join(tx, system, into.customerId, other.customerId));
const takeBack = (into: Made, other: Made) => inTx((tx) => unjoin(tx, system, into.customerId, other.customerId));
const view = (id: string) => getCustomer(db, system, id);

/** Everything that says who belongs where and what their rows say. */
async function belongings(ids: string[]) {
  const customers = await db.selectFrom("customers").selectAll().where("id", "in", ids).orderBy("id").execute();
  const profiles = await db.selectFrom("profiles").selectAll().where("customer_id", "in", ids).orderBy("id").execute();
  return { customers, profiles };
}

test("taking a joining back restores somebody of several profiles whole, with everything that came along", async () => {
  const [host, shopId] = [await aStaff(db), await aShop(db)];
  const into = await aCustomer(db, { name: "Into" });
  const other = await aCustomer(db, { byHand: "Other", shopId });
  const second = await aProfile(db, { customerId: other.customerId });
  const secondHome = (
    await db.selectFrom("profiles").select("home_id").where("id", "=", second.profileId).execute()
  )[0];
  await inTx((tx) => entrust(tx, system, other.customerId, host));
  const ids = [into.customerId, other.customerId, secondHome?.home_id ?? ""];
  const before = await belongings(ids);
  await joinInto(into, other);
  expect((await view(other.customerId)).profiles).toHaveLength(3);
  await takeBack(into, other);
  expect(await belongings(ids)).toEqual(before);
  expect((await view(other.customerId)).profiles.map(({ id }) => id)).toEqual([other.profileId, second.profileId]);
});

test("who was joined in between stays, and so does a host chosen since", async () => {
  const [theirs, ours] = [await aStaff(db), await aStaff(db)];
  const [into, other, later] = [await aCustomer(db), await aCustomer(db), await aCustomer(db)];
  await inTx((tx) => entrust(tx, system, other.customerId, theirs));
  await joinInto(into, other);
  await joinInto(into, later);
  await inTx((tx) => entrust(tx, system, into.customerId, ours));
  await takeBack(into, other);
  expect((await view(into.customerId)).host?.id).toBe(ours);
  expect((await view(into.customerId)).profiles.map(({ id }) => id)).toEqual([into.profileId, later.profileId]);
  expect((await view(other.customerId)).host?.id).toBe(theirs);
});

test("what was never joined, or is apart already, cannot be taken back", async () => {
  const [into, other] = [await aCustomer(db), await aCustomer(db)];
  await expect(takeBack(into, other)).rejects.toMatchObject({ reason: "not-joined" });
  await joinInto(into, other);
  await takeBack(into, other);
  await expect(takeBack(into, other)).rejects.toMatchObject({ reason: "not-joined" });
});

test("taking a separating back is as if nothing had happened, for a guest and for their own first profile", async () => {
  const host = await aStaff(db);
  const own = await aCustomer(db, { name: "Own", at: new Date("2026-01-01") });
  const guest = await aCustomer(db, { name: "Guest", at: new Date("2026-02-01") });
  await inTx((tx) => entrust(tx, system, guest.customerId, host));
  await joinInto(own, guest);
  const before = await belongings([own.customerId, guest.customerId]);
  for (const profileId of [guest.profileId, own.profileId]) {
    await inTx((tx) => separate(tx, system, own.customerId, profileId));
    expect((await view(own.customerId)).profiles).toHaveLength(1);
    await inTx((tx) => takeOver(tx, system, own.customerId, profileId));
    expect(await belongings([own.customerId, guest.customerId])).toEqual(before);
  }
  await inTx((tx) => separate(tx, system, own.customerId, guest.profileId));
  expect((await view(own.customerId)).host).toBeNull();
});

test("only the profile comes back, not all that its customer has gathered since", async () => {
  const [own, guest] = [await aCustomer(db), await aCustomer(db)];
  await joinInto(own, guest);
  await inTx((tx) => separate(tx, system, own.customerId, guest.profileId));
  const friend = await aProfile(db, { customerId: guest.customerId });
  await inTx((tx) => takeOver(tx, system, own.customerId, guest.profileId));
  expect((await view(own.customerId)).profiles.map(({ id }) => id)).toEqual([own.profileId, guest.profileId]);
  expect((await view(guest.customerId)).profiles.map(({ id }) => id)).toEqual([friend.profileId]);
  expect(await getCurrentId(db, system, guest.customerId)).toBe(guest.customerId);
});

test("a profile nobody has is not found", async () => {
  const own = await aCustomer(db);
  await expect(inTx((tx) => takeOver(tx, system, own.customerId, newId()))).rejects.toMatchObject({
    code: "not_found",
  });
});

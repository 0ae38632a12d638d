import { sql } from "kysely";
import { expect, test } from "vitest";
import { system } from "../platform/actor.ts";
import { beginAgain } from "../platform/db/begin-again.ts";
import type { Tx } from "../platform/db/database.ts";
import { newId } from "../platform/ids.ts";
import { openTestDb } from "../platform/testing/open.ts";
import { aShop, aStaff } from "../team/testing.ts";
import { rememberFact } from "./facts/remember.ts";
import { getCurrentId, getCustomer } from "./get-customer.ts";
import { join } from "./join.ts";
import { recognise } from "./recognise.ts";
import { separate } from "./separate.ts";
import { aCustomer, aProfile, type Made } from "./testing.ts";
import { touch } from "./touch.ts";
import { writeNote } from "./write-note.ts";

const db = await openTestDb();
/** As everybody does it: of two who stand in each other's way one begins again. */
const inTx = <T>(work: (tx: Tx) => Promise<T>) => beginAgain(db, work);
const joinInto = (into: Made, other: Made) => inTx((tx) => join(tx, system, into.customerId, other.customerId));
const takeOut = (customerId: string, profileId: string) => inTx((tx) => separate(tx, system, customerId, profileId));
const view = (id: string) => getCustomer(db, system, id);
const monday = new Date("2026-03-02T09:00:00Z");
const friday = new Date("2026-03-06T09:00:00Z");

/** Everything that says who belongs where and what their rows say, without when it was written. */
async function belongings() {
  const customers = await db.selectFrom("customers").selectAll().orderBy("id").execute();
  const profiles = await db.selectFrom("profiles").selectAll().orderBy("id").execute();
  return { customers, profiles };
}

async function historyVersions() {
  const tables = ["touchpoints", "messages", "facts", "customer_notes", "identifiers", "conversations", "participants"];
  const versions = tables.map((table) => sql`select ctid, xmin, t.*::text from ${sql.table(table)} t`.execute(db));
  return (await Promise.all(versions)).map(({ rows }) => rows);
}

async function wrote(made: Made): Promise<void> {
  const [conversationId, id, at] = [newId(), newId(), monday];
  await db
    .insertInto("conversations")
    .values({ id: conversationId, subject: "Beans", profile_id: made.profileId, created_at: at, last_at: at } as never)
    .execute();
  await db
    .insertInto("messages")
    .values({ conversation_id: conversationId, id, kind: "in", at, profile_id: made.profileId, text: "Hello" } as never)
    .execute();
  await inTx((tx) =>
    touch(tx, [{ profileId: made.profileId, at, id, kind: "message", direction: "in", conversationId }]),
  );
  await inTx((tx) => rememberFact(tx, system, made.customerId, { text: "Takes oat milk", expiresAt: null }));
  await inTx((tx) => writeNote(tx, system, made.customerId, "Was here with her dog"));
}

test("two customers become one, and whoever asks for the other is sent there", async () => {
  const anna = await aCustomer(db, { email: "anna@join.example", name: "Anna Schmidt", at: friday });
  const shopping = await aCustomer(db, { email: "a.s@join.example", at: monday });
  await joinInto(anna, shopping);
  const joined = await view(shopping.customerId);
  expect(joined).toMatchObject({ id: anna.customerId, name: "Anna Schmidt", firstAt: monday.toISOString() });
  expect(joined.lastAt).toBe(friday.toISOString());
  expect(joined.profiles.map((profile) => profile.id)).toEqual([anna.profileId, shopping.profileId]);
  const row = await db.selectFrom("customers").selectAll().where("id", "=", anna.customerId).executeTakeFirstOrThrow();
  expect(row.search_key).toBe(" anna schmidt anna@join.example a.s@join.example");
});

test("without a real name of its own, a customer takes the other's", async () => {
  const nameless = await aCustomer(db, { email: "x42@join.example" });
  const named = await aCustomer(db, { name: "Petra Lang" });
  await joinInto(nameless, named);
  expect((await view(nameless.customerId)).name).toBe("Petra Lang");
});

test("a name given by hand stays, whatever joins", async () => {
  const oma = await aCustomer(db, { byHand: "Oma Erna" });
  await joinInto(oma, await aCustomer(db, { name: "Erna Vogt" }));
  expect(await view(oma.customerId)).toMatchObject({ name: "Oma Erna", nameSource: "hand" });
});

test("joining and separating leave every row of history as it was", async () => {
  const one = await aCustomer(db, { name: "One" });
  const two = await aCustomer(db, { name: "Two" });
  await wrote(one);
  await wrote(two);
  const before = await historyVersions();
  expect(before.filter((rows) => rows.length > 0).length).toBeGreaterThan(4);
  await joinInto(one, two);
  await takeOut(one.customerId, two.profileId);
  await joinInto(two, one);
  expect(await historyVersions()).toEqual(before);
});

test("joining and then separating is as if nothing had happened", async () => {
  const host = await aStaff(db);
  const shopId = await aShop(db);
  const one = await aCustomer(db, { name: "Ina", at: friday });
  const two = await aCustomer(db, { byHand: "Otto", at: monday, shopId });
  await db.updateTable("customers").set({ host_id: host }).where("id", "=", two.customerId).execute();
  const before = await belongings();
  await joinInto(one, two);
  expect(await view(one.customerId)).toMatchObject({ host: { id: host }, shop: { id: shopId } });
  expect(await takeOut(one.customerId, two.profileId)).toBe(two.customerId);
  expect(await belongings()).toEqual(before);
});

test("a host chosen after the joining stays when the profile leaves", async () => {
  const [theirs, ours] = [await aStaff(db), await aStaff(db)];
  const one = await aCustomer(db);
  const two = await aCustomer(db);
  await db.updateTable("customers").set({ host_id: theirs }).where("id", "=", two.customerId).execute();
  await joinInto(one, two);
  await db.updateTable("customers").set({ host_id: ours }).where("id", "=", one.customerId).execute();
  await takeOut(one.customerId, two.profileId);
  expect((await view(one.customerId)).host?.id).toBe(ours);
  expect((await view(two.customerId)).host?.id).toBe(theirs);
});

test("a customer who was joined twice over leads to where their profile is", async () => {
  const [a, b, c] = [await aCustomer(db), await aCustomer(db), await aCustomer(db)];
  await joinInto(b, c);
  await joinInto(a, b);
  expect(await getCurrentId(db, system, c.customerId)).toBe(a.customerId);
  await takeOut(a.customerId, b.profileId);
  expect(await getCurrentId(db, system, b.customerId)).toBe(b.customerId);
  expect(await getCurrentId(db, system, c.customerId)).toBe(a.customerId);
});

test("a customer's own first profile separates into somebody new, and every old id still leads on", async () => {
  const own = await aCustomer(db, { name: "Own" });
  const guest = await aProfile(db, { name: "Guest", customerId: own.customerId });
  const guestHome = (
    await db.selectFrom("profiles").select("home_id").where("id", "=", guest.profileId).executeTakeFirst()
  )?.home_id;
  const apart = await takeOut(own.customerId, own.profileId);
  expect(await view(apart)).toMatchObject({ name: "Own", profiles: [{ id: own.profileId }] });
  expect(await view(own.customerId)).toMatchObject({ name: "Guest", profiles: [{ id: guest.profileId }] });
  const later = await aCustomer(db);
  await inTx((tx) => join(tx, system, later.customerId, own.customerId));
  expect(await getCurrentId(db, system, guestHome ?? "")).toBe(later.customerId);
  await takeOut(later.customerId, guest.profileId);
  expect(await getCurrentId(db, system, guestHome ?? "")).toBe(own.customerId);
  expect((await view(own.customerId)).profiles.map(({ id }) => id)).toEqual([guest.profileId]);
});

test("what cannot be joined or separated is refused with a reason", async () => {
  const [one, two, three] = [await aCustomer(db), await aCustomer(db), await aCustomer(db)];
  await expect(joinInto(one, one)).rejects.toMatchObject({ code: "conflict", reason: "same-customer" });
  await expect(joinInto(one, { ...two, customerId: newId() })).rejects.toMatchObject({ code: "not_found" });
  await joinInto(one, two);
  await expect(joinInto(three, two)).rejects.toMatchObject({ code: "conflict", reason: "joined-meanwhile" });
  await expect(takeOut(three.customerId, three.profileId)).rejects.toMatchObject({ reason: "only-profile" });
  await expect(takeOut(three.customerId, one.profileId)).rejects.toMatchObject({ code: "not_found" });
});

test("both customers hear of it by event, with ids only", async () => {
  const [one, two] = [await aCustomer(db, { name: "Secret Name" }), await aCustomer(db)];
  await joinInto(one, two);
  await takeOut(one.customerId, two.profileId);
  const events = await db
    .selectFrom("events")
    .select(["type", "customer_id", "data"])
    .where("customer_id", "in", [one.customerId, two.customerId])
    .orderBy("id")
    .execute();
  expect(events.map(({ type, customer_id }) => [type, customer_id])).toEqual([
    ["customer.joined", one.customerId],
    ["customer.joined", two.customerId],
    ["customer.separated", one.customerId],
    ["customer.separated", two.customerId],
  ]);
  expect(events[0]?.data).toMatchObject({ otherId: two.customerId, profileIds: [two.profileId] });
  expect(JSON.stringify(events)).not.toContain("Secret");
});

test("joining each into the other at once ends with one of them, and neither is lost", async () => {
  const [one, two] = [await aCustomer(db), await aCustomer(db)];
  const answers = await Promise.allSettled([joinInto(one, two), joinInto(two, one)]);
  expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const profiles = (await view(one.customerId)).profiles.map(({ id }) => id);
  expect(profiles.sort()).toEqual([one.profileId, two.profileId].sort());
});

test("mail that arrives while its writers are joined and separated loses nobody", async () => {
  const made = await Promise.all(Array.from({ length: 6 }, () => aCustomer(db, { at: monday })));
  const sightings = made.map(({ email }) => ({
    ...{ address: email, name: "", at: friday, wroteToUs: true, kind: "person" as const, shopId: null },
  }));
  const [first, ...others] = made;
  if (!first) throw new Error("nobody was made");
  const arriving = Array.from({ length: 8 }, () => inTx((tx) => recognise(tx, sightings)));
  const joining = (async () => {
    for (const other of others) {
      await joinInto(first, other);
      if (other !== others[0]) await takeOut(first.customerId, other.profileId);
    }
  })();
  await Promise.all([...arriving, joining]);
  const known = await inTx((tx) => recognise(tx, sightings));
  const owners = made.map(({ email }) => known.get(email)?.customerId);
  expect(owners).toEqual([first, first, ...others.slice(1)].map(({ customerId }) => customerId));
  const late = await Promise.all(made.map(({ customerId }) => view(customerId)));
  expect(new Set(late.map(({ lastAt }) => lastAt))).toEqual(new Set([friday.toISOString()]));
});

test("many joinings and separations in any order lose no profile and lead every id somewhere", async () => {
  const made = await Promise.all(Array.from({ length: 12 }, () => aCustomer(db)));
  const profileIds = made.map(({ profileId }) => profileId);
  let seed = 7;
  const pick = (count: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % count;
  };
  const pickOne = async () => (await ownerOf(profileIds[pick(12)] ?? "")) ?? "";
  const ownerOf = async (profileId: string) =>
    (await db.selectFrom("profiles").select("customer_id").where("id", "=", profileId).executeTakeFirst())?.customer_id;
  for (let step = 0; step < 150; step += 1) {
    const profileId = profileIds[pick(12)] ?? "";
    const id = (await ownerOf(profileId)) ?? "";
    const work =
      pick(2) === 0
        ? inTx(async (tx) => join(tx, system, id, await pickOne()))
        : takeOut(id, profileId).then(() => undefined);
    await work.catch((error) => expect(["same-customer", "only-profile"]).toContain(error.reason));
  }
  const { rows } = await sql<{ id: string; profiles: number; joined: boolean }>`
    select c.id, (select count(*) from profiles p where p.customer_id = c.id) as profiles,
      c.joined_into is not null as joined
    from customers c`.execute(db);
  expect(rows.filter(({ profiles, joined }) => profiles > 0 === joined)).toEqual([]);
  for (const { id } of rows) {
    expect((await view(id)).profiles.length).toBeGreaterThan(0);
  }
  const homes = await sql`select home_id from profiles group by home_id having count(*) > 1`.execute(db);
  expect(homes.rows).toEqual([]);
}, 60_000);

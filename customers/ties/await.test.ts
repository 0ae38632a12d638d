import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { openTestDb } from "../../platform/testing/open.ts";
import { meet } from "../meeting/meet.ts";
import { recognise } from "../recognise.ts";
import { roomFor } from "../testing-app.ts";
import { matchJob } from "./await.ts";

const db = await openTestDb();
const at = new Date("2026-03-01");
const wrote = (address: string, name = "") =>
  db.transaction().execute(async (tx) => {
    const sighting = { address, name, at, wroteToUs: true, kind: "person" as const, shopId: null };
    return (await recognise(tx, [sighting])).get(address)?.profileId ?? "";
  });
const told = (key: string, given: { name?: string; verified?: boolean; phone?: string } = {}) =>
  db.transaction().execute(async (tx) => {
    const { name = "", verified = false, phone } = given;
    const identifiers = phone ? [{ kind: "phone" as const, value: phone, verified }] : [];
    return (await meet(tx, [{ key, kind: "person", name, at, identifiers }])).get(key)?.profileId ?? "";
  });
const taken = async () => {
  const { rows } = await sql<{ id: string }>`delete from match_waiting returning profile_id as id`.execute(db);
  return rows.map(({ id }) => id);
};
const jobs = async () =>
  (await sql`select from graphile_worker.jobs where task_identifier = ${matchJob}`.execute(db)).rows.length;

beforeEach(taken);

test("who writes for the first time, or gives a name, waits to be compared; who just writes again does not", async () => {
  const id = await wrote("lena@post.example");
  expect(await taken()).toEqual([id]);
  const before = await jobs();
  await wrote("lena@post.example");
  expect([await taken(), await jobs()]).toEqual([[], before]);
  await wrote("lena@post.example", "Lena Voss");
  expect([await taken(), await jobs()]).toEqual([[id], before + 1]);
});

test("a visitor of whom nothing is known waits for nothing, until something is, or is proven", async () => {
  const id = await told("shop anonymous 1");
  expect(await taken()).toEqual([]);
  await told("shop anonymous 1", { phone: "+49301234567" });
  expect(await taken()).toEqual([id]);
  await told("shop anonymous 1", { phone: "+49301234567" });
  expect(await taken()).toEqual([]);
  await told("shop anonymous 1", { phone: "+49301234567", verified: true });
  expect(await taken()).toEqual([id]);
  await told("shop anonymous 1", { name: "Lena" });
  expect(await taken()).toEqual([id]);
});

test("who says something new while they are being compared waits once more, and nobody waits for the other", async () => {
  const id = await wrote("again@post.example");
  await db.transaction().execute(async (tx) => {
    await sql`delete from match_waiting`.execute(tx);
    await wrote("again@post.example", "Ada Neu");
  });
  expect(await taken()).toEqual([id]);
});

test("so does whoever is added by hand, and nothing of it stays when that is taken back", async () => {
  const send = roomFor(db, null);
  const { body } = await send<{ id: string; profiles: { id: string }[] }>("POST /customers", { name: "Voss, Lena" });
  const { rows } = await sql`select profile_id as id from match_waiting`.execute(db);
  expect(rows).toEqual(body.profiles.map(({ id }) => ({ id })));
  await send(`DELETE /customers/${body.id}`);
  expect(await taken()).toEqual([]);
});

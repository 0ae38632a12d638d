import { appendFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { aCustomer } from "../customers/testing.ts";
import { system } from "../platform/actor.ts";
import { openTestDb } from "../platform/testing/open.ts";
import { erase } from "../rights/erase.ts";
import { eraseAgain } from "../rights/erase-again.ts";
import { listBeside, writeErasureList } from "./erasure-list.ts";
import { changePlan, readPlan } from "./plan.ts";

const db = await openTestDb();
const directory = await mkdtemp(join(tmpdir(), "stammgast-erasures-"));
afterAll(() => rm(directory, { recursive: true, force: true }));

it("who was erased stands beside the backups, as ids only, and is erased again where they come back", async () => {
  expect(await listBeside(directory)).toEqual([]);
  const { since: _, ...plan } = await readPlan(db);
  await db.transaction().execute((tx) => changePlan(tx, system, { ...plan, directory }, false));
  const ina = await aCustomer(db, { email: "ina.vogt@post.example", name: "Ina Vogt" });
  const bo = await aCustomer(db, { email: "bo@post.example", name: "Bo" });
  await db.transaction().execute((tx) => erase(tx, system, ina.customerId, { reason: "asked", name: "Ina Vogt" }));
  await writeErasureList(db, null);
  const list = await listBeside(directory);
  expect(list).toMatchObject([{ customerId: ina.customerId, profileIds: [ina.profileId], reason: "asked" }]);
  expect(await readFile(join(directory, "stammgast-erasures.jsonl"), "utf8")).not.toMatch(/ina|vogt/i);
  expect(await eraseAgain(db, list)).toBe(0);
  const returned = list.map((one) => ({ ...one, customerId: bo.customerId, profileIds: [] }));
  expect(await eraseAgain(db, returned)).toBe(1);
  await writeErasureList(db, null);
  expect((await listBeside(directory)).map(({ customerId }) => customerId).sort()).toEqual(
    [bo.customerId, ina.customerId].sort(),
  );
});

it("a list that cannot be read is named with its line", async () => {
  await appendFile(join(directory, "stammgast-erasures.jsonl"), "nonsense\n");
  await expect(listBeside(directory)).rejects.toThrow("Line 3 of");
});

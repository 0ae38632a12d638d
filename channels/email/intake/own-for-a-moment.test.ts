import { sql } from "kysely";
import { expect, it } from "vitest";
import { openTestDb } from "../../../platform/testing/open.ts";
import { anAddress } from "../testing.ts";
import { ownForAMoment } from "./own-for-a-moment.ts";

const db = await openTestDb();
let now = 0;
const isOwn = ownForAMoment(db, () => now);

it("takes mail for an address from the moment it is ours, and for one that was, a second longer", async () => {
  expect(await isOwn(["hallo@morgenrot.example"])).toBe(false);
  await anAddress(db);
  expect(await isOwn(["hallo+x@morgenrot.example", "hallo@morgenrot.example"])).toBe(true);
  await sql`delete from addresses`.execute(db);
  now = 999;
  expect(await isOwn(["hallo@morgenrot.example"])).toBe(true);
  now = 1_000;
  expect(await isOwn(["hallo@morgenrot.example"])).toBe(false);
});

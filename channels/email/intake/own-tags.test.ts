import { sql } from "kysely";
import { expect, it } from "vitest";
import { openTestDb } from "../../../platform/testing/open.ts";
import { aMail, anAddress, arrive } from "../testing.ts";
import { withoutTag } from "./own-tags.ts";

const own = new Set(["hallo@morgenrot.example", "team+nord@morgenrot.example"]);

it.each([
  ["hallo+x7@morgenrot.example", "hallo@morgenrot.example"],
  ["hallo+a+b@morgenrot.example", "hallo@morgenrot.example"],
  ["team+nord@morgenrot.example", "team+nord@morgenrot.example"],
  ["hallo+x@else.example", "hallo+x@else.example"],
  ["+x@morgenrot.example", "+x@morgenrot.example"],
  ["anna@post.example", "anna@post.example"],
])("%s is %s", (address, expected) => expect(withoutTag(address, own)).toBe(expected));

it("one of our addresses with a tag is nobody outside", async () => {
  const db = await openTestDb();
  const address = await anAddress(db);
  await arrive(db, aMail({ to: "hallo+herbst@morgenrot.example" }));
  expect((await sql`select address from participants`.execute(db)).rows).toEqual([
    { address: "k.vollmer@post.example" },
  ]);
  expect((await sql`select address_id from conversations`.execute(db)).rows).toEqual([{ address_id: address }]);
});

it("a blind copy fetched from a mailbox came over the address it was delivered to", async () => {
  const db = await openTestDb();
  const address = await anAddress(db, { email: "still@morgenrot.example" });
  const headers = ["Delivered-To: still@morgenrot.example", "Date: Thu, 19 Nov 2026 09:12:00 +0100"];
  await arrive(db, aMail({ to: "somebody@else.example", headers }));
  expect((await sql`select address_id from conversations`.execute(db)).rows).toEqual([{ address_id: address }]);
});

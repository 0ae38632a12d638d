import { expect, it } from "vitest";
import { openTestDb } from "../../../platform/testing/open.ts";
import { aMail, anAddress, arrive } from "../testing.ts";
import { shortId } from "./mail-id.ts";

it.each(["a@b.example", "", "x".repeat(500), "ä".repeat(250), "Groß.Klein@B.example"])("keeps %j as it is", (id) =>
  expect(shortId(id)).toBe(id),
);

it.each([
  ["501 characters", "x".repeat(501)],
  ["501 bytes in fewer characters", `${"ä".repeat(250)}x`],
])("keeps a hash of one of %s: always the same, and another for another", (_what, id) => {
  expect(shortId(id)).toMatch(/^[0-9a-f]{64}@long\.invalid$/);
  expect(shortId(id)).toBe(shortId(id));
  expect(shortId(id)).not.toBe(shortId(`${id}y`));
});

it("takes out what the database cannot keep", () => {
  expect(shortId("a\0b@c")).toBe("ab@c");
  expect(shortId("a\ud800@c")).toBe("a\ufffd@c");
});

it("as long as a line may be still brings question and answer together", async () => {
  const db = await openTestDb();
  await anAddress(db);
  const id = `${"long".repeat(240)}@post.example`;
  await arrive(db, aMail({ id }));
  await arrive(db, aMail({ replyTo: id }));
  const rows = await db.selectFrom("conversations").select("messages").execute();
  expect(rows).toEqual([{ messages: 2 }]);
});

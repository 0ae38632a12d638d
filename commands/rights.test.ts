import { expect, it } from "vitest";
import { aCustomer } from "../customers/testing.ts";
import { openTestDb } from "../platform/testing/open.ts";
import { eraseOrPreview } from "./rights.ts";

const db = await openTestDb();

it("somebody is named by address or id; without --yes it only says what would go", async () => {
  const { customerId } = await aCustomer(db, { email: "ina@post.example", name: "Ina Vogt" });
  const asked = await eraseOrPreview(db, "Ina@post.example", { reason: "asked", yes: false });
  expect(asked.join("\n")).toMatch(/^Erasing Ina Vogt would take away:\n {2}1 profiles(.|\n)*Nothing was done/);
  const done = await eraseOrPreview(db, customerId, { reason: "withdrawn", yes: true });
  expect(done.at(-1)).toMatch(/^Record [0-9a-f-]{36}, proof [0-9a-f]{64}$/);
  await expect(eraseOrPreview(db, customerId, { reason: "asked", yes: true })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(eraseOrPreview(db, "ina@post.example", { reason: "asked", yes: false })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(eraseOrPreview(db, customerId, { reason: "because", yes: true })).rejects.toMatchObject({
    reason: "no-reason",
  });
});

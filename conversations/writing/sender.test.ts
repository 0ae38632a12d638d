import { expect, test } from "vitest";
import { anAddress } from "../../channels/email/testing.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import { renameCompany } from "../../team/company/rename.ts";
import { changeMe } from "../../team/me/change-me.ts";
import { signedIn } from "../../team/testing.ts";
import { senderFor } from "./sender.ts";

const db = await openTestDb();

test("a signature names the company as the settings have it", async () => {
  await anAddress(db);
  const { actor } = await signedIn(db, { name: "Jule Brandt", role: "admin" });
  await db.transaction().execute(async (tx) => {
    await renameCompany(tx, actor, "Rösterei Morgenrot");
    await changeMe(tx, actor, { signature: "{{name}} · {{company}}" });
  });
  const { signature } = await senderFor(db, actor, { addressId: null, shopId: null });
  expect(signature).toBe("Jule Brandt · Rösterei Morgenrot");
});

import { type Actor, require } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { record } from "../../platform/events/record.ts";
import { companyName, saveCompanyName } from "./store.ts";

/** Gives the company another name. */
export async function renameCompany(tx: Tx, actor: Actor, name: string): Promise<void> {
  require(actor, "admin");
  if ((await companyName(tx)) === name) return;
  await saveCompanyName(tx, name);
  await record(tx, actor, [{ type: "company.renamed" }]);
}

import { type Actor, require } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { conflict } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import type { BigFiles } from "./contract.ts";
import { saveBigFiles } from "./store.ts";

/**
 * Says from which size on files go as a link, and for how long it opens. Throws `conflict` where the server does not know how
 * customers reach it.
 */
export async function setBigFiles(tx: Tx, actor: Actor, wish: BigFiles, publicUrl: string | undefined): Promise<void> {
  require(actor, "admin");
  if (wish.overMb !== null && !publicUrl) {
    throw conflict("no-public-url", "Set PUBLIC_URL first: customers open the links there.");
  }
  await saveBigFiles(tx, wish);
  await record(tx, actor, [
    { type: "company.changed", data: { bigFiles: wish.overMb === null ? "off" : `${wish.overMb} MB` } },
  ]);
}

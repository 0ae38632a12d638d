import type { Db } from "../../../platform/db/database.ts";
import { type Seal, WrongKey } from "../../../platform/secrets/seal.ts";
import { aboutKey } from "./make-key.ts";
import { listSealed } from "./store.ts";

/** Keys that cannot be opened with our seal, by their id. */
export async function shutKeys(db: Db, seal: Seal): Promise<Set<string>> {
  const sealed = await listSealed(db);
  return new Set(sealed.filter(({ id, private_key }) => !opens(seal, id, private_key)).map(({ id }) => id));
}

function opens(seal: Seal, id: string, sealed: Buffer): boolean {
  try {
    return seal.open(sealed, aboutKey(id)) !== "";
  } catch (error) {
    if (error instanceof WrongKey) return false;
    throw error;
  }
}

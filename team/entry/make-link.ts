import type { Tx } from "../../platform/db/database.ts";
import { after } from "../clock.ts";
import { fingerprint, newSecret } from "../secret.ts";
import { linkLifetime, type Purpose } from "./link.ts";
import { deleteLinks, insertLink } from "./links-store.ts";

/** Makes a one-time link and returns its token. Earlier links of the same person stop working. */
export async function makeLink(tx: Tx, purpose: Purpose, staffId: string | null, now: Date): Promise<string> {
  const token = newSecret();
  await deleteLinks(tx, staffId);
  await insertLink(tx, {
    token_hash: fingerprint(token),
    purpose,
    staff_id: staffId,
    created_at: now,
    expires_at: after(now, linkLifetime(purpose)),
    used_at: null,
  });
  return token;
}

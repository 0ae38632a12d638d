import type { Db } from "../../platform/db/database.ts";
import type { LinkView } from "../contract.ts";
import { fingerprint } from "../secret.ts";
import { linkGone } from "./link-gone.ts";
import { findLink } from "./links-store.ts";
import { attempt, networkSubject } from "./lockout.ts";

/** What a link is for, and for whom. Throws `not_found`; guessing counts towards the lockout of the network. */
export async function viewLink(db: Db, token: string, ip: string, now: Date): Promise<LinkView> {
  const link = await attempt(
    db,
    networkSubject(ip),
    now,
    async () => (await findLink(db, fingerprint(token), now)) ?? null,
  );
  if (!link) throw linkGone();
  return { purpose: link.purpose, name: link.name ?? "", email: link.email ?? "" };
}

import type { Tx } from "../../platform/db/database.ts";
import { newId } from "../../platform/ids.ts";
import { after } from "../clock.ts";
import { fingerprint, newSecret } from "../secret.ts";
import { lifetime } from "./session.ts";
import { deleteExpiredSessions, deleteSessionByToken, insertSession } from "./store.ts";

/** Where somebody comes from when they sign in. */
export type Visit = {
  ip: string;
  userAgent: string;
  /** The token of the session this browser had until now: it ends. */
  replaces?: string | undefined;
};

const longestUserAgent = 300;

/** Opens a session and returns its token, which is nowhere kept. */
export async function openSession(tx: Tx, staffId: string, visit: Visit, now: Date): Promise<string> {
  const token = newSecret();
  if (visit.replaces) await deleteSessionByToken(tx, fingerprint(visit.replaces));
  await deleteExpiredSessions(tx, now);
  await insertSession(tx, {
    token_hash: fingerprint(token),
    id: newId(now),
    staff_id: staffId,
    created_at: now,
    last_used_at: now,
    expires_at: after(now, lifetime),
    user_agent: visit.userAgent.slice(0, longestUserAgent),
    ip: visit.ip,
  });
  return token;
}

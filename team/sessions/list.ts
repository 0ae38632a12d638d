import type { Actor } from "../../platform/actor.ts";
import type { Db } from "../../platform/db/database.ts";
import type { SessionView } from "../contract.ts";
import { staffIdOf } from "../people-only.ts";
import { listSessionsOf } from "./store.ts";

/** Where the actor is signed in, last used first. */
export async function listSessions(db: Db, actor: Actor, now: Date): Promise<SessionView[]> {
  const rows = await listSessionsOf(db, staffIdOf(actor), now);
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.created_at.toISOString(),
    lastUsedAt: row.last_used_at.toISOString(),
    userAgent: row.user_agent,
    ip: row.ip,
    current: row.id === actor.credentialId,
  }));
}

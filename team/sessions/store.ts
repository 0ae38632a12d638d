import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/database.ts";
import type { Role, Sees } from "../contract.ts";
import type { SessionsTable } from "../tables.ts";

export async function insertSession(tx: Tx, row: SessionsTable): Promise<void> {
  await tx.insertInto("sessions").values(row).execute();
}

/** Living sessions with the person each belongs to; none of people who were disabled. */
function living(db: Db, now: Date) {
  return db
    .selectFrom("sessions as s")
    .innerJoin("staff as p", "p.id", "s.staff_id")
    .select((eb) => [
      "s.id",
      "s.last_used_at",
      "p.id as staff_id",
      "p.name",
      eb.ref("p.role").$castTo<Role>().as("role"),
      eb.ref("p.sees").$castTo<Sees>().as("sees"),
      sql<string[]>`array(select shop_id from shop_members m where m.staff_id = p.id order by shop_id)`.as("shops"),
    ])
    .where("s.expires_at", ">", now)
    .where("p.disabled_at", "is", null);
}

/** The living session behind a token. */
export async function findSession(db: Db, tokenHash: Buffer, now: Date) {
  return await living(db, now).where("s.token_hash", "=", tokenHash).executeTakeFirst();
}

/** This living session of this person. */
export async function findLiving(db: Db, staffId: string, id: string, now: Date) {
  return await living(db, now).where("s.staff_id", "=", staffId).where("s.id", "=", id).executeTakeFirst();
}

/** Moves a session's end, unless another request has just done so. */
export async function touchSession(db: Db, id: string, now: Date, expiresAt: Date, before: Date): Promise<void> {
  await db
    .updateTable("sessions")
    .set({ last_used_at: now, expires_at: expiresAt })
    .where("id", "=", id)
    .where("last_used_at", "<=", before)
    .execute();
}

/** The newest hundred living sessions of a person, last used first. */
export async function listSessionsOf(db: Db, staffId: string, now: Date) {
  return await db
    .selectFrom("sessions")
    .select(["id", "created_at", "last_used_at", "user_agent", "ip"])
    .where("staff_id", "=", staffId)
    .where("expires_at", ">", now)
    .orderBy("last_used_at", "desc")
    .orderBy("id", "desc")
    .limit(100)
    .execute();
}

/** Deletes one session of a person. False when they have no such session. */
export async function deleteSession(tx: Tx, staffId: string, id: string): Promise<boolean> {
  const done = await tx.deleteFrom("sessions").where("staff_id", "=", staffId).where("id", "=", id).executeTakeFirst();
  return done.numDeletedRows > 0n;
}

export async function deleteSessionByToken(tx: Tx, tokenHash: Buffer): Promise<void> {
  await tx.deleteFrom("sessions").where("token_hash", "=", tokenHash).execute();
}

/** Deletes all sessions of a person, or all but one. */
export async function deleteSessionsOf(tx: Tx, staffId: string, except: string | null): Promise<void> {
  const all = tx.deleteFrom("sessions").where("staff_id", "=", staffId);
  await (except ? all.where("id", "<>", except) : all).execute();
}

export async function deleteExpiredSessions(tx: Tx, now: Date): Promise<void> {
  await tx.deleteFrom("sessions").where("expires_at", "<=", now).execute();
}

import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/database.ts";

type Counted = { failures: number; lockedUntil: null } | { failures: null; lockedUntil: Date };

/** Adds a failure, unless the subject is locked: then it says until when. A count last touched before `forget` starts anew. */
export async function countFailure(tx: Tx, subject: string, now: Date, forget: Date): Promise<Counted> {
  const { rows } = await sql<{ failures: number }>`
    insert into sign_in_failures as f (subject, failures, last_at) values (${subject}, 1, ${now})
    on conflict (subject) do update set
      failures = case when f.last_at < ${forget} then 1 else f.failures + 1 end,
      last_at = ${now},
      locked_until = null
    where f.locked_until is null or f.locked_until <= ${now}
    returning failures`.execute(tx);
  const [row] = rows;
  if (row) return { failures: row.failures, lockedUntil: null };
  const locked = await tx
    .selectFrom("sign_in_failures")
    .select("locked_until")
    .where("subject", "=", subject)
    .executeTakeFirst();
  return { failures: null, lockedUntil: locked?.locked_until ?? now };
}

export async function lockSubject(tx: Tx, subject: string, until: Date): Promise<void> {
  await tx.updateTable("sign_in_failures").set({ locked_until: until }).where("subject", "=", subject).execute();
}

/** Clears these subjects, and whatever was last touched before `forget`, so that nothing piles up. */
export async function clearFailures(db: Db, subjects: readonly string[], forget: Date): Promise<void> {
  await db
    .deleteFrom("sign_in_failures")
    .where((eb) => eb.or([eb("subject", "=", sql<string>`any(${subjects})`), eb("last_at", "<", forget)]))
    .execute();
}

import type pg from "pg";
import { findHalfRestored, findLastBackup, type LastBackup } from "../../platform/backup/notes.ts";
import { inBytes, inNumbers } from "../../platform/backup/progress.ts";
import { type Condition, readCondition } from "../../platform/db/condition.ts";
import { broken, type Finding, fine, look } from "./finding.ts";

const oldestMajor = 15;
const hour = 60 * 60 * 1000;
/** A backup older than this is worth a word. */
const staleMs = 8 * 24 * hour;

/** How the database is, and whether there is a backup of it. */
export async function checkDatabase(pool: pg.Pool): Promise<Finding[]> {
  const condition = await readCondition(pool);
  const findings = judgeCondition(condition);
  if (condition.ahead.length > 0 || condition.strange.length > 0) return findings;
  const begun = await findHalfRestored(pool);
  if (begun) {
    const words = `a restore begun on ${begun} is not done. Run “stammgast restore FILE” again.`;
    return [...findings, broken("Restore", words)];
  }
  return [...findings, judgeBackup(await findLastBackup(pool), new Date())];
}

/** What the condition of a database means. */
export function judgeCondition(condition: Condition): Finding[] {
  const { version, major, bytes, fsync, checksums, missing, ahead, strange } = condition;
  const found: Finding[] = [
    major < oldestMajor
      ? broken("PostgreSQL", `${version} is too old. Use ${oldestMajor} or newer.`)
      : fine("PostgreSQL", `${version}, ${inBytes(bytes)}`),
  ];
  if (missing.length > 0) {
    found.push(broken("Extensions", `${missing.join(", ")} cannot be had. Install postgresql-contrib on that server.`));
  }
  if (!fsync) found.push(broken("Durability", "fsync is off: a power cut loses acknowledged mail. Turn it on."));
  if (!checksums) {
    found.push(look("Checksums", "are off: damage by the disk stays unseen. pg_checksums --enable turns them on."));
  }
  found.push(judgeMigrations(ahead, strange));
  return found;
}

function judgeMigrations(ahead: readonly string[], strange: readonly string[]): Finding {
  if (strange.length > 0) {
    return broken("Tables", `are newer than this Stammgast (${strange.join(", ")}). Install the newer version.`);
  }
  if (ahead.length === 0) return fine("Tables", "up to date");
  return look("Tables", `${ahead.join(", ")} will be applied at the next start. Make a backup before.`);
}

/** What the age of the last backup means. */
export function judgeBackup(last: LastBackup | undefined, now: Date): Finding {
  if (!last) return look("Backup", "none was ever made. “stammgast backup FILE” makes one while everything runs.");
  const age = now.getTime() - new Date(last.at).getTime();
  const words = `${inWords(age)} ago, ${inNumbers(last.rows)} rows, ${inBytes(last.bytes)}`;
  return age > staleMs ? look("Backup", `${words}. Make one more often; cron can.`) : fine("Backup", words);
}

function inWords(ms: number): string {
  const hours = Math.floor(ms / hour);
  if (hours < 1) return "less than an hour";
  return hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} days`;
}

import type pg from "pg";
import { findHalfRestored, findLastBackup, type LastBackup } from "../platform/backup/notes.ts";
import { type Condition, readCondition } from "../platform/db/condition.ts";
import type { Finding } from "./contract.ts";
import { act, good, look } from "./finding.ts";

const oldestMajor = 15;
const day = 24 * 60 * 60 * 1000;
/** A backup older than this is worth a word, */
const staleMs = 8 * day;
/** and one older than this is as good as none. */
const uselessMs = 31 * day;

/** How the database is, and whether there is a backup of it. */
export async function checkDatabase(pool: pg.Pool): Promise<Finding[]> {
  const condition = await readCondition(pool);
  const findings = judgeCondition(condition);
  if (condition.ahead.length > 0 || condition.strange.length > 0) return findings;
  const begun = await findHalfRestored(pool);
  if (begun) return [...findings, act("restore", "half", { begun })];
  return [...findings, judgeBackup(await findLastBackup(pool), new Date())];
}

/** What the condition of a database means. */
export function judgeCondition(condition: Condition): Finding[] {
  const { version, major, bytes, fsync, checksums, missing, ahead, strange } = condition;
  const found: Finding[] = [
    major < oldestMajor
      ? act("postgres", "old", { version, oldest: String(oldestMajor) })
      : good("postgres", "there", { version, sizeBytes: bytes }),
  ];
  if (missing.length > 0) found.push(act("extensions", "missing", { names: missing.join(", ") }));
  if (!fsync) found.push(act("durability", "off"));
  if (!checksums) found.push(look("checksums", "off"));
  found.push(judgeMigrations(ahead, strange));
  return found;
}

function judgeMigrations(ahead: readonly string[], strange: readonly string[]): Finding {
  if (strange.length > 0) return act("tables", "newer", { names: strange.join(", ") });
  return ahead.length > 0 ? look("tables", "older", { names: ahead.join(", ") }) : good("tables", "current");
}

/** What the age of the last backup means. */
export function judgeBackup(last: LastBackup | undefined, now: Date): Finding {
  if (!last) return look("backup", "never");
  const age = now.getTime() - new Date(last.at).getTime();
  const values = { madeAt: last.at, rows: last.rows, sizeBytes: last.bytes };
  if (age > uselessMs) return act("backup", "useless", values);
  return age > staleMs ? look("backup", "stale", values) : good("backup", "made", values);
}

import type pg from "pg";
import { domainHealth } from "../channels/email/health.ts";
import type { Db } from "../platform/db/database.ts";
import { checkBackups } from "./backups.ts";
import type { Finding, HealthView } from "./contract.ts";
import { checkDatabase } from "./database.ts";
import { checkDataDir } from "./disk.ts";
import { worstOf } from "./finding.ts";
import { checkJobs } from "./jobs.ts";
import { checkMachine } from "./machine.ts";
import { checkMail } from "./mail.ts";
import { checkSmtpUrl } from "./sending.ts";

export type HealthDeps = {
  db: Db;
  pool: pg.Pool;
  version: string;
  smtpUrl: string | undefined;
  /** `nowhere`: test mode, no mail leaves. */
  mailOut: "deliver" | "nowhere";
  /** Of the embedded PostgreSQL; null when it is somebody else's. */
  dataDir: string | null;
};

/** Whether the mail server answers is asked at most so often. */
const freshMs = 30_000;

/** Everything a running Stammgast can tell of how it is. Changes nothing. */
export function healthOf({ db, pool, version, smtpUrl, mailOut, dataDir }: HealthDeps): () => Promise<HealthView> {
  const knock = every(freshMs, () => checkSmtpUrl(smtpUrl, mailOut));
  return async () => {
    const parts = await Promise.all([
      checkMail(db),
      domainHealth(db),
      knock().then((one) => [one]),
      checkJobs(db),
      dataDir ? checkDataDir(dataDir) : [],
      checkDatabase(pool),
      checkBackups(db),
      checkMachine(version),
    ]);
    const findings = parts.flat();
    return { at: new Date().toISOString(), verdict: worstOf(findings), findings };
  };
}

/** Asks anew once an answer is older than that. */
function every(ms: number, ask: () => Promise<Finding>): () => Promise<Finding> {
  let last: { at: number; answer: Promise<Finding> } | undefined;
  return () => {
    if (!last || performance.now() - last.at > ms) last = { at: performance.now(), answer: ask() };
    return last.answer;
  };
}

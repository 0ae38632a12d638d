import { defineCommand } from "citty";
import { diagnoseDomains } from "../channels/email/domains/look-at-domain.ts";
import { dataDirOf } from "../database.ts";
import { checkBackups } from "../health/backups.ts";
import type { Finding, Verdict } from "../health/contract.ts";
import { checkDatabase } from "../health/database.ts";
import { checkDataDir } from "../health/disk.ts";
import { act, good } from "../health/finding.ts";
import { checkJobs } from "../health/jobs.ts";
import { checkMail } from "../health/mail.ts";
import { checkSmtpUrl } from "../health/sending.ts";
import { hasCluster, openAsIs, type Whereabouts } from "../platform/backup/as-is.ts";
import { BadSetting, type Config, readConfig } from "../platform/config.ts";
import { openDb } from "../platform/db/pool.ts";
import { sayFinding } from "../platform/i18n/findings.ts";
import { formats } from "../platform/i18n/format.ts";
import { translator } from "../platform/i18n/translate.ts";
import { openDns } from "../platform/net/dns.ts";
import { hasKey, openSeal } from "../platform/secrets/key.ts";
import { checkHttpPort, checkMailPort } from "./doctor/ports.ts";
import { explain, wordsFor } from "./explain.ts";

export const doctor = defineCommand({
  meta: { name: "doctor", description: "Check settings, database, disk and mail, and say what to do" },
  args: { data: { type: "string", description: "directory of the embedded PostgreSQL (DATA_DIR)" } },
  async run({ args }) {
    try {
      const env = { ...process.env, ...(args.data === undefined ? {} : { DATA_DIR: args.data }) };
      let worst = 0;
      for await (const finding of diagnose(env)) {
        console.log(inLine(finding));
        if (finding.verdict === "act") worst = 1;
      }
      process.exitCode = worst;
    } catch (error) {
      explain(error);
    }
  },
});

const marks: Record<Verdict, string> = { good: "✓", look: "!", act: "✗" };
const english = translator("en");
const written = formats("en");

/** A finding as one line, and below it a record that is to be set, ready to copy. */
export function inLine(finding: Finding): string {
  const { name, words } = sayFinding(english, written, finding);
  const { recordName, recordValue } = finding.values;
  const record = recordName ? `\n  ${recordName}  TXT  "${recordValue}"` : "";
  return `${marks[finding.verdict]} ${name.padEnd(14)} ${words}${record}`;
}

/** Everything there is to say about how this Stammgast is, whether it runs or not. Changes nothing. */
export async function* diagnose(env: Record<string, string | undefined>): AsyncGenerator<Finding> {
  const config = settingsIn(env);
  if ("verdict" in config) return yield config;
  yield good("settings", "fine");
  if (config.DATABASE_URL) {
    yield* inside({ url: config.DATABASE_URL }, config);
  } else {
    const dataDir = dataDirOf(config);
    yield* await checkDataDir(dataDir);
    if (hasCluster(dataDir)) yield* inside({ dataDir }, config);
  }
  yield await checkHttpPort(config.HOST, config.PORT);
  yield await checkMailPort("smtpIn", config.MAIL_HOST, config.SMTP_PORT);
  yield await checkMailPort("lmtpIn", config.MAIL_HOST, config.LMTP_PORT);
  yield await checkSmtpUrl(config.SMTP_URL, config.MAIL_OUT);
}

function settingsIn(env: Record<string, string | undefined>): Config | Finding {
  try {
    return readConfig(env);
  } catch (error) {
    if (error instanceof BadSetting) return act("settings", "wrong", { words: error.message });
    throw error;
  }
}

/** What the database tells. One that does not answer is a finding too, and the rest is looked at all the same. */
async function* inside(where: Whereabouts, config: Config): AsyncGenerator<Finding> {
  try {
    const database = await openAsIs(where);
    try {
      const findings = await checkDatabase(database.pool);
      yield* findings;
      const usable = !findings.some(({ about, verdict }) => about === "tables" && verdict !== "good");
      if (usable) yield* await checkMail(openDb(database.pool));
      if (usable) yield* await checkBackups(openDb(database.pool));
      if (usable) yield* await checkJobs(openDb(database.pool));
      const dns = openDns(config.DNS_SERVERS);
      const { SECRET_KEY } = config;
      const seal = hasKey(SECRET_KEY, dataDirOf(config)) ? openSeal(SECRET_KEY, dataDirOf(config)) : undefined;
      if (usable) yield* await diagnoseDomains({ db: openDb(database.pool), dns, seal, smtpUrl: config.SMTP_URL });
    } finally {
      await database.close();
    }
  } catch (error) {
    yield act("postgres", "away", { words: wordsFor(error) });
  }
}

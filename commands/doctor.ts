import { defineCommand } from "citty";
import { dataDirOf } from "../database.ts";
import { hasCluster, openAsIs, type Whereabouts } from "../platform/backup/as-is.ts";
import { BadSetting, type Config, readConfig } from "../platform/config.ts";
import { openDb } from "../platform/db/pool.ts";
import { checkDataDir } from "./doctor/data-dir.ts";
import { checkDatabase } from "./doctor/database.ts";
import { broken, type Finding, fine, inLine } from "./doctor/finding.ts";
import { checkMail, checkSmtpUrl } from "./doctor/mail.ts";
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
        if (finding.state === "broken") worst = 1;
      }
      process.exitCode = worst;
    } catch (error) {
      explain(error);
    }
  },
});

/** Everything there is to say about how this Stammgast is, whether it runs or not. Changes nothing. */
export async function* diagnose(env: Record<string, string | undefined>): AsyncGenerator<Finding> {
  const config = settingsIn(env);
  if ("state" in config) return yield config;
  yield fine("Settings", "can all be read");
  if (config.DATABASE_URL) {
    yield* inside({ url: config.DATABASE_URL });
  } else {
    const dataDir = dataDirOf(config);
    yield* await checkDataDir(dataDir);
    if (hasCluster(dataDir)) yield* inside({ dataDir });
  }
  yield await checkHttpPort(config.HOST, config.PORT);
  yield await checkMailPort("SMTP", config.MAIL_HOST, config.SMTP_PORT);
  yield await checkMailPort("LMTP", config.MAIL_HOST, config.LMTP_PORT);
  yield await checkSmtpUrl(config.SMTP_URL);
}

function settingsIn(env: Record<string, string | undefined>): Config | Finding {
  try {
    return readConfig(env);
  } catch (error) {
    if (error instanceof BadSetting) return broken("Settings", error.message);
    throw error;
  }
}

/** What the database tells. One that does not answer is a finding too, and the rest is looked at all the same. */
async function* inside(where: Whereabouts): AsyncGenerator<Finding> {
  try {
    const database = await openAsIs(where);
    try {
      const findings = await checkDatabase(database.pool);
      yield* findings;
      const usable = !findings.some(({ about, state }) => about === "Tables" && state !== "fine");
      if (usable) yield* await checkMail(openDb(database.pool));
    } finally {
      await database.close();
    }
  } catch (error) {
    yield broken("PostgreSQL", wordsFor(error));
  }
}

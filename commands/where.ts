import { dataDirOf } from "../database.ts";
import type { Whereabouts } from "../platform/backup/as-is.ts";
import { BadSetting, readConfig } from "../platform/config.ts";

/** Which database is meant. Throws BadSetting when two are. */
export function settle(dataDir: string | undefined): Whereabouts {
  const config = readConfig({ ...process.env, ...(dataDir === undefined ? {} : { DATA_DIR: dataDir }) });
  if (config.DATABASE_URL && dataDir !== undefined) {
    throw new BadSetting("--data names one database and DATABASE_URL another. Leave one of them out.");
  }
  return config.DATABASE_URL ? { url: config.DATABASE_URL } : { dataDir: dataDirOf(config) };
}

import { randomBytes } from "node:crypto";
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { invalid } from "../errors.ts";
import { type Seal, sealWith } from "./seal.ts";

const fileName = "secret.key";
const keyBytes = 32;

/**
 * The seal for secrets in the database: with the key that SECRET_KEY says, or else the one in the data directory, which is
 * made when it is first needed and which no backup holds.
 */
export function openSeal(setting: string | undefined, dataDir: string): Seal {
  let key: Buffer | undefined;
  return sealWith(() => {
    key ??= setting ? Buffer.from(setting, "hex") : keyIn(dataDir);
    return key;
  });
}

/** Whether there is a key already: asking for it would make one. */
export const hasKey = (setting: string | undefined, dataDir: string): boolean =>
  setting !== undefined || existsSync(join(dataDir, fileName));

function keyIn(dataDir: string): Buffer {
  const path = join(dataDir, fileName);
  if (!existsSync(path)) make(dataDir, path);
  const key = Buffer.from(readFileSync(path, "utf8").trim(), "hex");
  if (key.byteLength === keyBytes) return key;
  throw invalid(
    "broken-key",
    `${path} holds no key. Put back the one that was there, or delete it and enter all secrets anew.`,
  );
}

/** Whoever is second uses what the first one made. */
function make(dataDir: string, path: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  try {
    const file = openSync(path, "wx", 0o600);
    writeSync(file, `${randomBytes(keyBytes).toString("hex")}\n`);
    fsyncSync(file);
    closeSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

import { readFile } from "node:fs/promises";
import type { Config } from "../config.ts";
import { invalid } from "../errors.ts";

type Settings = Pick<Config, "BACKUP_PASSPHRASE" | "BACKUP_PASSPHRASE_FILE">;

/**
 * The passphrase that the configuration gives: itself, or the first line of a file. Undefined when it gives none. Throws
 * `invalid` for a file that cannot be read or is empty.
 */
export async function passphraseIn({
  BACKUP_PASSPHRASE,
  BACKUP_PASSPHRASE_FILE,
}: Settings): Promise<string | undefined> {
  if (BACKUP_PASSPHRASE !== undefined) return BACKUP_PASSPHRASE;
  if (BACKUP_PASSPHRASE_FILE === undefined) return undefined;
  const text = await readFile(BACKUP_PASSPHRASE_FILE, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw invalid(
      "passphrase-file",
      `${BACKUP_PASSPHRASE_FILE} (BACKUP_PASSPHRASE_FILE) cannot be read (${error.code}).`,
    );
  });
  const [line = ""] = text.split(/\r?\n/);
  if (line !== "") return line;
  throw invalid("passphrase-file", `The first line of ${BACKUP_PASSPHRASE_FILE} (BACKUP_PASSPHRASE_FILE) is empty.`);
}

/** Whether there is a passphrase that can be read. */
export const canOpenPassphrase = (settings: Settings): Promise<boolean> =>
  passphraseIn(settings).then(
    (passphrase) => passphrase !== undefined,
    () => false,
  );

import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { passphraseIn } from "../platform/backup/passphrase.ts";
import { readConfig } from "../platform/config.ts";
import { invalid } from "../platform/errors.ts";

/**
 * The passphrase for a new backup: of the configuration, or asked for twice on a terminal. Never an argument, which every user of
 * the machine could read. Throws `invalid` when there is none.
 */
export async function newPassphrase(): Promise<string> {
  const given = await passphraseIn(readConfig(process.env));
  if (given !== undefined) return given;
  const passphrase = await ask("Passphrase for this backup: ");
  if (passphrase === (await ask("Once more: "))) return passphrase;
  throw invalid("other-passphrase", "These were two different passphrases. Nothing was written; try again.");
}

/** The passphrase of a backup that is there. Undefined where nobody can be asked. */
export async function knownPassphrase(file: string): Promise<string | undefined> {
  const given = await passphraseIn(readConfig(process.env));
  return given ?? (process.stdin.isTTY ? ask(`Passphrase of ${file}: `) : undefined);
}

/** What is typed is not shown. */
async function ask(question: string): Promise<string> {
  if (!process.stdin.isTTY) {
    throw invalid(
      "no-passphrase",
      "Give a passphrase in BACKUP_PASSPHRASE, or in a file that BACKUP_PASSPHRASE_FILE names.",
    );
  }
  process.stderr.write(question);
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const asking = createInterface({ input: process.stdin, output: unseen, terminal: true });
  try {
    return await asking.question("");
  } finally {
    asking.close();
    process.stderr.write("\n");
  }
}

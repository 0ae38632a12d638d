/**
 * Whether broken mail breaks us: `node bench/mail-fuzz.ts [--mails 200000] [--short] [--seed 1] [--round N]` prints one line. Mails are broken
 * in ways that mean something to a reader, from our own and, where they lie beside the checkout, from ../shared/data/mail.
 * `--short`: 5,000 of them. `--round` reads a single one again and prints it; any trouble ends with 1 and names its round.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { aMail } from "../channels/email/reading/testing/a-mail.ts";
import { mutated, randomFrom, soundMails } from "../channels/email/reading/testing/broken-mails.ts";
import { tryReading } from "../channels/email/reading/testing/trouble.ts";

const data = join(import.meta.dirname, "..", "..", "shared", "data", "mail");
const mebibyte = 1_048_576;
/** By so much the process may grow once it has warmed up. */
const mostGrowth = 256 * mebibyte;
const warmUp = 5_000;
const reportedTroubles = 20;

const { values } = parseArgs({
  options: {
    mails: { type: "string" },
    short: { type: "boolean", default: false },
    seed: { type: "string", default: "1" },
    round: { type: "string" },
  },
});

function fixtures(): Uint8Array[] {
  if (!existsSync(data)) return [];
  const mails = ["legacy", "rfc"].flatMap((folder) =>
    readdirSync(join(data, "mime", folder))
      .filter((name) => name.endsWith(".eml"))
      .map((name) => readFileSync(join(data, "mime", folder, name))),
  );
  const replies = readdirSync(join(data, "replies", "emails")).map((name) =>
    aMail({
      "Content-Type": "text/plain; charset=utf-8",
      body: readFileSync(join(data, "replies", "emails", name), "utf8"),
    }),
  );
  return [...mails, ...replies];
}

/** Each round has a seed of its own, so that it can be read again alone. */
const brokenMail = (round: number, from: readonly Uint8Array[]) =>
  mutated(randomFrom(Number(values.seed) * 1_000_003 + round), from);

function runAll(count: number, from: readonly Uint8Array[]): void {
  const result = { read: 0, refused: 0, troubles: 0, slowest: 0, most: 0 };
  let before = process.memoryUsage().rss;
  const start = process.cpuUsage();
  for (let round = 0; round < count; round += 1) {
    const { read, trouble, ms } = tryReading(brokenMail(round, from));
    if (read) result.read += 1;
    else result.refused += 1;
    result.slowest = Math.max(result.slowest, ms);
    if (round === warmUp) before = process.memoryUsage().rss;
    if (round % 1_000 === 0) result.most = Math.max(result.most, process.memoryUsage().rss);
    if (trouble === null) continue;
    result.troubles += 1;
    if (result.troubles <= reportedTroubles) process.stderr.write(`round ${round}: ${trouble}\n`);
  }
  const { user, system } = process.cpuUsage(start);
  const grown = result.most - before;
  if (grown > mostGrowth) process.stderr.write(`memory grew by ${Math.round(grown / mebibyte)} MB\n`);
  process.exitCode = result.troubles > 0 || grown > mostGrowth ? 1 : 0;
  process.stdout.write(
    `mail-fuzz: ${count} broken mails from ${from.length}, seed ${values.seed}; ${result.read} read, ${result.refused} refused with a reason, ${result.troubles} in trouble; slowest ${Math.round(result.slowest)} ms; memory grew by ${Math.round(grown / mebibyte)} MB; ${Math.round((count * 1e6) / (user + system))} a second of one core\n`,
  );
}

const from = [...soundMails, ...soundMails, ...fixtures()];
if (values.round === undefined) runAll(Number(values.mails ?? (values.short ? 5_000 : 200_000)), from);
else {
  const raw = brokenMail(Number(values.round), from);
  process.stdout.write(raw);
  process.stderr.write(`\n${JSON.stringify(tryReading(raw))}\n`);
}

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePorts } from "../platform/testing/free-ports.ts";
import { App } from "./crash/app.ts";
import { dice } from "./crash/dice.ts";
import { drain } from "./crash/drain.ts";
import { Load } from "./crash/load.ts";
import { Mailbox } from "./crash/mailbox.ts";
import { openSink } from "./crash/sink.ts";
import { judge } from "./crash/verdict.ts";

/**
 * Kills the app, PostgreSQL or both at random moments while mail comes in over SMTP and from a mailbox on Dovecot, and answers
 * go out, and then counts: every acknowledged mail and every mail of the mailbox is there once and whole, every accepted answer
 * arrived, and one that arrived twice says so.
 * `node bench/crash.ts [--short] [--seed N] [--kills N]`
 */
const option = (name: string) => process.argv[process.argv.indexOf(`--${name}`) + 1];
const short = process.argv.includes("--short");
const seed = process.argv.includes("--seed") ? Number(option("seed")) : 7;
const kills = process.argv.includes("--kills") ? Number(option("kills")) : short ? 5 : 20;

const random = dice(seed);
const dir = await mkdtemp(join(tmpdir(), "stammgast-crash-"));
const sink = await openSink();
const [http = 0, smtp = 0] = await freePorts(2);
const app = new App({ dataDir: join(dir, "data"), http, smtp, smtpUrl: sink.url });
const mailbox = await Mailbox.open();
const load = new Load(app, mailbox);
const moments: string[] = [];

await app.start();
await app.call("POST", "/addresses", { email: "hallo@morgenrot.example" });
await mailbox.enter(app);
mailbox.start();
load.start();
for (let kill = 0; kill < kills; kill++) await strike();
await Promise.all([load.stop(), mailbox.stop()]);
await drain(app, mailbox);
const mails = [...load.acknowledged, ...mailbox.put];
const verdict = await judge(app.options.dataDir, mails, load.answered, sink.received);
await app.stop();
await Promise.all([sink.close(), mailbox.close()]);
await rm(dir, { recursive: true, force: true });

console.log(`crash: seed ${seed}, moments ${moments.join(" ")}`);
console.log(
  `crash: ${kills} kills, ${load.acknowledged.length} mails acknowledged (${load.resent} tries again) and ` +
    `${mailbox.put.length} in a mailbox, ${verdict.lost} lost, ${verdict.twice} twice, ${verdict.torn} torn, ${verdict.unread} unread; ` +
    `${load.answered.length} answers accepted, ${verdict.unsent} never arrived, ${verdict.sentTwice} arrived twice ` +
    `(${verdict.silentlyTwice} of them without saying so)`,
);
const { lost, twice, torn, unread, unsent, silentlyTwice } = verdict;
process.exit(lost + twice + torn + unread + unsent + silentlyTwice > 0 ? 1 : 0);

async function strike(): Promise<void> {
  const ms = random.between(300, 2500);
  const victim = random.pick(["app", "postgres", "both"] as const);
  await pause(ms);
  moments.push(`${victim}@${ms}ms`);
  if (victim !== "app") await app.killPostgres();
  if (victim !== "postgres") {
    await app.killApp();
    await app.start();
  }
  await app.ready();
}

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { startEmbedded } from "../platform/postgres/start.ts";
import { goOn, standStill } from "../platform/postgres/testing/stand-still.ts";
import { freePorts } from "../platform/testing/free-ports.ts";
import { App, key } from "./crash/app.ts";
import { drain } from "./crash/drain.ts";
import { Load } from "./crash/load.ts";
import { Mailbox } from "./crash/mailbox.ts";
import { openSink } from "./crash/sink.ts";
import { judge } from "./crash/verdict.ts";

/**
 * Takes PostgreSQL away for a minute, first stopped, then standing still as on a disk that hangs, while mail comes in over SMTP
 * and from a mailbox on Dovecot, and answers go out. Nothing is acknowledged meanwhile, senders are asked to come again, the
 * desk is told, and with the database everything goes on in the same process; then it counts as the crash test does.
 * `node bench/database-gone.ts [--short] [--seconds N]`
 */
const given = process.argv.indexOf("--seconds");
const seconds = given > 0 ? Number(process.argv[given + 1]) : process.argv.includes("--short") ? 4 : 60;

const dir = await mkdtemp(join(tmpdir(), "stammgast-gone-"));
const pgDir = join(dir, "pg");
const sink = await openSink();
const [http = 0, smtp = 0] = await freePorts(2);
let postgres = await startEmbedded({ dataDir: pgDir });
const options = { dataDir: join(dir, "data"), http, smtp, smtpUrl: sink.url, databaseUrl: postgres.url };
const app = new App(options);
const mailbox = await Mailbox.open();
const load = new Load(app, mailbox);

await app.start();
await app.call("POST", "/addresses", { email: "hallo@morgenrot.example" });
await mailbox.enter(app);
mailbox.start();
load.start();
await pause(1500);
const stopped = await without(
  () => postgres.stop(),
  async () => {
    postgres = await startEmbedded({ dataDir: pgDir });
  },
);
await pause(1500);
const still = await without(
  () => standStill(postgres.pid),
  () => goOn(postgres.pid),
);
await pause(1500);
await Promise.all([load.stop(), mailbox.stop()]);
await load.hurry();
await drain(app, mailbox);
const verdict = await judge(pgDir, [...load.acknowledged, ...mailbox.put], load.answered, sink.received);
await app.stop();
await postgres.stop();
await Promise.all([sink.close(), mailbox.close()]);
await rm(dir, { recursive: true, force: true });

const told = [...load.refusals].map(([what, times]) => `${what} ${times} times`).join(", ");
console.log(
  `database gone: stopped for ${seconds} s (desk told ${stopped.told}, back after ${stopped.backMs} ms) and standing still for ` +
    `${seconds} s (desk told ${still.told}, back after ${still.backMs} ms); ${load.acknowledged.length} mails acknowledged, ` +
    `${stopped.acknowledged + still.acknowledged} of them meanwhile, senders told ${told || "nothing else"}; ` +
    `${mailbox.put.length} in a mailbox; ${verdict.lost} lost, ${verdict.twice} twice, ${verdict.torn} torn, ${verdict.unread} unread; ` +
    `${load.answered.length} answers accepted, ${verdict.unsent} never arrived, ${verdict.sentTwice} arrived twice ` +
    `(${verdict.silentlyTwice} of them without saying so)`,
);
const { lost, twice, torn, unread, unsent, silentlyTwice } = verdict;
const unasked = [...load.refusals.keys()].filter((what) => what.startsWith("5")).length;
const wrong =
  lost + twice + torn + unread + unsent + silentlyTwice + stopped.acknowledged + still.acknowledged + unasked;
process.exit(wrong > 0 ? 1 : 0);

async function without(take: () => Promise<void>, giveBack: () => Promise<void>) {
  await take();
  // What was acknowledged just before is on its way to the sender.
  await pause(200);
  const before = load.acknowledged.length;
  await pause((seconds - 1) * 1000);
  const answer = await whatTheDeskIsTold();
  const acknowledged = load.acknowledged.length - before;
  const began = performance.now();
  await giveBack();
  await app.ready();
  return { told: answer, acknowledged, backMs: Math.round(performance.now() - began) };
}

/** An answer that does not come is shown by the desk itself. */
async function whatTheDeskIsTold(): Promise<string> {
  try {
    const headers = { authorization: `Bearer ${key}` };
    const signal = AbortSignal.timeout(1000);
    const answer = await fetch(`${app.base}/api/v1/conversations?view=all`, { headers, signal });
    const { reason = "" } = (await answer.json()) as { reason?: string };
    return `${answer.status} ${reason}`;
  } catch (error) {
    return error instanceof Error && error.name === "TimeoutError" ? "nothing" : String(error);
  }
}

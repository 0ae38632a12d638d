import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { createTransport } from "nodemailer";
import pg from "pg";
import { startEmbedded } from "../platform/postgres/start.ts";
import { type App, apiKey, startApp } from "./kit/app.ts";

/**
 * Fills the disk with mail, makes room again, and counts: the sender is asked to try again later, nothing acknowledged is
 * lost, and mail comes in again by itself. Needs a file system of its own, so the right to mount one.
 */
const refusals = 24;

const disk = mkdtempSync(join(tmpdir(), "stammgast-full-"));
if (!mounted(disk)) {
  rmSync(disk, { recursive: true });
  console.log("full disk: not tried, this user may not mount a file system of its own");
} else {
  process.exitCode = 1;
  try {
    if (!(await tryIt(disk))) process.exitCode = 0;
  } finally {
    execFileSync("umount", ["--lazy", disk]);
    rmSync(disk, { recursive: true });
  }
}

function mounted(place: string): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=260m", "tmpfs", place], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

async function tryIt(place: string): Promise<boolean> {
  const dataDir = join(place, "data");
  const app = await startApp("start", { DATA_DIR: dataDir, LOG_LEVEL: "fatal" });
  await addAddress(app);
  const acknowledged: string[] = [];
  const answers = new Map<string, number>();
  for (let mail = 0; refused(answers) < refusals; mail += 4) {
    await Promise.all([1, 2, 3, 4].map((one) => send(app, mail + one, acknowledged, answers)));
  }
  const untilFull = acknowledged.length;
  execFileSync("mount", ["-o", "remount,size=1g", place]);
  for (let mail = 1_000_000; acknowledged.length < untilFull + 4; mail++) await send(app, mail, acknowledged, answers);
  await drained(app);
  const lost = await countLost(dataDir, acknowledged);
  await app.stop();
  const permanent = [...answers].filter(([answer]) => !answer.startsWith("4"));
  console.log(
    `full disk: ${untilFull} mails acknowledged, then ${refused(answers)} asked to try again later (${[...answers.keys()].join("; ")}), ` +
      `${permanent.length} turned away for good; with room again mail came in by itself; ${lost} lost`,
  );
  return lost > 0 || permanent.length > 0;
}

function refused(answers: ReadonlyMap<string, number>): number {
  return [...answers.values()].reduce((sum, n) => sum + n, 0);
}

async function addAddress(app: App): Promise<void> {
  const headers = { authorization: `Bearer ${apiKey}`, "content-type": "application/json" };
  await fetch(`${app.url}/addresses`, {
    method: "POST",
    headers,
    body: JSON.stringify({ email: "hallo@morgenrot.example" }),
  });
}

async function send(app: App, number: number, acknowledged: string[], answers: Map<string, number>): Promise<void> {
  const transport = createTransport({ host: "127.0.0.1", port: app.smtpPort, ignoreTLS: true });
  const messageId = `full-${number}@disk.example`;
  try {
    await transport.sendMail({
      from: `load-${number}@disk.example`,
      to: "hallo@morgenrot.example",
      subject: `Full ${number}`,
      messageId: `<${messageId}>`,
      text: `Mail ${number}`,
      attachments: [{ filename: "noise.bin", content: randomBytes(150_000) }],
    });
    acknowledged.push(messageId);
  } catch (error) {
    const answer = String((error as { response?: string }).response ?? (error as Error).message);
    answers.set(answer, (answers.get(answer) ?? 0) + 1);
    await pause(20);
  } finally {
    transport.close();
  }
}

/** Waits until all that came in is read. */
async function drained(app: App): Promise<void> {
  const metrics = new URL("/metrics", app.url);
  for (let tries = 0; tries < 600; tries++) {
    const waiting = /mail_waiting"\} (\d+)/.exec(await (await fetch(metrics)).text())?.[1];
    if (waiting === "0") return;
    await pause(200);
  }
}

async function countLost(dataDir: string, acknowledged: readonly string[]): Promise<number> {
  const server = await startEmbedded({ dataDir });
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  const { rows } = await client.query<{ mail_id: string }>("select mail_id from messages");
  await client.end();
  await server.stop();
  const kept = new Set(rows.map((row) => row.mail_id));
  return acknowledged.filter((mailId) => !kept.has(mailId)).length;
}

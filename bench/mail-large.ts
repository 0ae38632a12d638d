import { fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { SMTPServer } from "smtp-server";
import { openDovecot } from "../e2e/dovecot.ts";
import { startEmbedded } from "../platform/postgres/start.ts";
import { apiKey, startApp } from "./kit/app.ts";
import { memoryOf, watchPeak } from "./kit/peak.ts";
import type { Imported } from "./mail/import-child.ts";
import { openSender } from "./mail/smtp-client.ts";

/**
 * What mails with attachments of 40 MB take of the app's memory, over what it takes idle: four at once over SMTP, four from a
 * mailbox, four downloads, four passed on with files of 24 MB (more is refused), and four out of an mbox file, which another
 * process reads. `node bench/mail-large.ts [--short]`
 */
const megabytes = process.argv.includes("--short") ? 10 : 40;
const passedOn = Math.min(megabytes, 24);
const atOnce = 4;
const megabyte = 1024 * 1024;
/** Over idle, for four at once; each held whole would be three times that. */
const most = 350;

const dir = await mkdtemp(join(tmpdir(), "stammgast-large-"));
const postgres = await startEmbedded({ dataDir: join(dir, "pg") });
const sink = await openSink();
const app = await startApp("start", {
  ...{ DATA_DIR: join(dir, "data"), DATABASE_URL: postgres.url, SMTP_URL: sink.url },
});
const dovecot = await openDovecot();
const peaks: [string, number][] = [];

await ask("POST", "/addresses", { email: "hallo@morgenrot.example" });
// As a shop stands there that mail comes to: everything that reading one takes is loaded.
await Promise.all(numbers(1000).map((number) => sendOver(number, 2)));
await understood(atOnce);
await pause(2000);
const idle = await memoryOf(app.pid);

await during("SMTP in", async () => {
  await Promise.all(numbers(0).map((number) => sendOver(number)));
  await understood(2 * atOnce);
});
for (const number of numbers(atOnce)) await dovecot.put("hallo", largeMail(number).toString("latin1"));
await during("IMAP in", async () => {
  const server = { host: "127.0.0.1", port: dovecot.port, security: "plain", begin: "all" };
  await ask("POST", "/mail-accounts", { ...server, username: "hallo", password: dovecot.password });
  await understood(3 * atOnce);
});
const messages = await firstMessages(atOnce);
await during("downloads", async () => {
  await Promise.all(messages.map(({ id, attachment }) => download(`/messages/${id}/attachments/${attachment}`)));
});
await during("raw mails", async () => {
  await Promise.all(messages.map(({ id }) => download(`/messages/${id}/raw`)));
});
await Promise.all(numbers(2000).map((number) => sendOver(number, passedOn)));
await understood(4 * atOnce);
const large = await firstMessages(atOnce);
await during("passing on", async () => {
  for (const { conversationId, id } of large) {
    const to = [{ name: "", address: "werkstatt@post.example" }];
    await ask("POST", `/conversations/${conversationId}/forwards`, { messageId: id, to, text: "Bitte ansehen." });
  }
  while (sink.taken() < large.length * passedOn * megabyte) await pause(100);
});
const imported = await importMbox();

await app.stop();
await sink.close();
await dovecot.close();
await postgres.stop();
await rm(dir, { recursive: true, force: true });

const over = peaks.map(([what, peak]) => `${what} ${(peak - idle).toFixed(0)}`).join(", ");
console.log(
  `mail-large: four mails of ${megabytes} MB at once, app ${idle.toFixed(0)} MB idle; over that at most, in MB: ${over}; ` +
    `import of four from an mbox file: process of ${imported.peak.toFixed(0)} MB`,
);
process.exit(peaks.every(([, peak]) => peak - idle < most) ? 0 : 1);

/** A server that takes mail and keeps none of it. */
async function openSink(): Promise<{ url: string; taken(): number; close(): Promise<void> }> {
  let bytes = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData(stream, _session, done) {
      stream.on("data", (chunk: Buffer) => {
        bytes += chunk.byteLength;
      });
      stream.on("end", () => done());
    },
  });
  const listening = server.listen(0, "127.0.0.1");
  await once(listening, "listening");
  const { port } = listening.address() as { port: number };
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { url: `smtp://127.0.0.1:${port}`, taken: () => bytes, close };
}

function numbers(from: number): number[] {
  return Array.from({ length: atOnce }, (_, place) => from + place);
}

/** A mail with a file that cannot be packed. */
function largeMail(number: number, size = megabytes): Buffer {
  const head = [
    `From: Kundin ${number} <k${number}@post.example>`,
    "To: hallo@morgenrot.example",
    `Subject: Film ${number}`,
    `Message-ID: <large-${number}@post.example>`,
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain",
    "",
    "Hier ist der Film.",
    "--b",
    "Content-Type: video/mp4",
    `Content-Disposition: attachment; filename="film-${number}.mp4"`,
    "Content-Transfer-Encoding: base64",
    "",
  ];
  const file = randomBytes(size * megabyte)
    .toString("base64")
    .replace(/.{76}/g, "$&\r\n");
  return Buffer.from(`${head.join("\r\n")}\r\n${file}\r\n--b--\r\n`);
}

async function sendOver(number: number, size = megabytes): Promise<void> {
  const sender = await openSender(app.smtpPort);
  await sender.send(`k${number}@post.example`, "hallo@morgenrot.example", largeMail(number, size));
  await sender.close();
}

async function during(what: string, work: () => Promise<void>): Promise<void> {
  const peak = await watchPeak(app.pid);
  await work();
  peaks.push([what, await peak()]);
}

async function ask<T>(method: string, path: string, body?: object): Promise<T> {
  const headers = { authorization: `Bearer ${apiKey}`, "content-type": "application/json" };
  const answer = await fetch(`${app.url}${path}`, { method, headers, body: body ? JSON.stringify(body) : null });
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

type Listed = { items: { id: string }[] };

async function understood(count: number): Promise<void> {
  while ((await ask<Listed>("GET", "/conversations?view=all&limit=100")).items.length < count) await pause(100);
}

type First = { conversationId: string; id: string; attachment: string };

async function firstMessages(count: number): Promise<First[]> {
  const { items } = await ask<Listed>("GET", "/conversations?view=all&limit=100");
  return Promise.all(items.slice(0, count).map(({ id }) => firstOf(id)));
}

async function firstOf(conversationId: string): Promise<First> {
  type Said = { items: { id: string; attachments: { id: string }[] }[] };
  const { items } = await ask<Said>("GET", `/conversations/${conversationId}/messages`);
  return { conversationId, id: items[0]?.id ?? "", attachment: items[0]?.attachments[0]?.id ?? "" };
}

/** Reads to the end without keeping it. */
async function download(path: string): Promise<void> {
  const answer = await fetch(`${app.url}${path}`, { headers: { authorization: `Bearer ${apiKey}` } });
  let size = 0;
  for await (const chunk of answer.body ?? []) size += (chunk as Uint8Array).byteLength;
  if (!answer.ok || size < megabytes * megabyte) throw new Error(`${path} answered ${answer.status}, ${size} bytes`);
}

async function importMbox(): Promise<Imported> {
  const path = join(dir, "archive.mbox");
  const pieces = numbers(2 * atOnce).map(
    (number) => `From a@b Thu Oct  1 00:00:00 2026\n${largeMail(number).toString("latin1").replaceAll("\r\n", "\n")}\n`,
  );
  await writeFile(path, pieces);
  const child = fork(new URL("./mail/import-child.ts", import.meta.url).pathname, [postgres.url, path]);
  const [imported] = (await once(child, "message")) as [Imported];
  return imported;
}

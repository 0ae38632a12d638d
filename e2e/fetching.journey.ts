import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { AccountView } from "../channels/email/accounts/contract.ts";
import { freePorts } from "../platform/testing/free-ports.ts";
import { type Dovecot, openDovecot } from "./dovecot.ts";

/** The whole program against Debian's Dovecot, without a desk: what it does is asked over the API. */
const key = "a-key-for-automation-in-this-journey";
const cli = join(import.meta.dirname, "..", "cli.ts");
let dovecot: Dovecot;
let dir: string;
let port = 0;
let program: ChildProcess;

const ask = async <T>(method: string, path: string, body?: object): Promise<T> => {
  const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
  const sent = body ? { body: JSON.stringify(body) } : {};
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1${path}`, { method, headers, ...sent });
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
  return (answer.status === 204 ? undefined : await answer.json()) as T;
};
/** Waits until it is so, as long as the test may run. */
const until = async (is: () => Promise<boolean>) => {
  while (!(await is().catch(() => false))) await pause(100);
};
async function start(): Promise<void> {
  const env = { ...process.env, NODE_ENV: "production", DATA_DIR: join(dir, "data"), PORT: String(port) };
  program = spawn(process.execPath, [cli, "start"], {
    env: { ...env, SMTP_PORT: "0", STAMMGAST_API_KEY: key, LOG_LEVEL: "fatal" },
    stdio: "ignore",
  });
  await until(async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).ok);
}
const end = async (signal: "SIGTERM" | "SIGKILL") => {
  const gone = new Promise((resolve) => program.once("exit", resolve));
  program.kill(signal);
  await gone;
};

beforeAll(async () => {
  [dovecot, dir] = await Promise.all([openDovecot(), mkdtemp(join(tmpdir(), "stammgast-fetching-"))]);
  [port = 0] = await freePorts(1);
  await start();
  await ask("POST", "/addresses", { email: "hallo@morgenrot.example" });
});
afterAll(async () => {
  await end("SIGTERM");
  await dovecot.close();
  await rm(dir, { recursive: true, force: true });
});

let count = 0;
const aMail = (subject: string, words = "Guten Tag.") => {
  count += 1;
  return `From: Kundin ${count} <k${count}@post.example>\r\nTo: hallo@morgenrot.example\r\nSubject: ${subject}\r\nMessage-ID: <${count}@post.example>\r\n\r\n${words}\r\n`;
};
const add = (user: string, more: object = {}) =>
  ask<AccountView>("POST", "/mail-accounts", {
    ...{ host: "127.0.0.1", port: dovecot.port, security: "plain", username: user, password: dovecot.password },
    ...more,
  });
const account = async (id: string) => {
  const { items } = await ask<{ items: AccountView[] }>("GET", "/mail-accounts");
  const found = items.find((one) => one.id === id);
  if (!found) throw new Error("no such account");
  return found;
};
const kept = async (id: string) => (await account(id)).folders.reduce((sum, folder) => sum + folder.kept, 0);
const looked = (id: string) => until(async () => (await account(id)).fetchedAt !== null);
const subjects = async () =>
  (await ask<{ items: { subject: string }[] }>("GET", "/conversations?view=all&limit=100")).items.map(
    ({ subject }) => subject,
  );

it("mail of two mailboxes comes as soon as it is there", async () => {
  const ids = [(await add("hallo")).id, (await add("laden", { after: "move", moveTo: "Fertig" })).id];
  for (const id of ids) await looked(id);
  await dovecot.put("hallo", aMail("Am Tor"));
  await dovecot.put("laden", aMail("Im Laden"));
  const began = Date.now();
  await until(async () => (await subjects()).length === 2);
  // Without being told it would be a minute.
  expect(Date.now() - began).toBeLessThan(30_000);
  expect((await subjects()).sort()).toEqual(["Am Tor", "Im Laden"]);
  await until(async () => (await dovecot.look("laden", "Fertig")).length === 1);
  expect(await dovecot.look("laden")).toEqual([]);
  expect(await dovecot.look("hallo")).toHaveLength(1);
  expect((await dovecot.look("hallo"))[0]).not.toContain("S");
});

it("mail from a downtime comes, also what others have read; a mailbox numbered anew brings nothing twice", async () => {
  const [first] = (await ask<{ items: AccountView[] }>("GET", "/mail-accounts")).items;
  const id = first?.id ?? "";
  await end("SIGKILL");
  await dovecot.put("hallo", aMail("Gelesen"), { read: true });
  await dovecot.put("hallo", aMail("Ungelesen"));
  await dovecot.countAnew("hallo");
  await start();
  await until(async () => (await subjects()).length === 4);
  expect(await kept(id)).toBe(3);
  await dovecot.countAnew("hallo");
  await dovecot.put("hallo", aMail("Danach"));
  await until(async () => (await subjects()).length === 5);
  expect(await kept(id)).toBe(4);
  expect((await subjects()).sort()).toEqual(["Am Tor", "Danach", "Gelesen", "Im Laden", "Ungelesen"]);
});

/** All of them take two and a half minutes; CI, which has thirty for everything, takes a fifth. */
const many = process.env["CI"] ? 5_000 : 50_000;
const words = "Wort ".repeat(200);

it(`${many} mails in a folder come in a bounded memory, through two kills, each once`, {
  timeout: 900_000,
}, async () => {
  for (let n = 0; n < many; n += 500) {
    await Promise.all(Array.from({ length: 500 }, (_, k) => dovecot.put("archiv", aMail(`Alt ${n + k}`, words))));
  }
  const { id } = await add("archiv", { begin: "all" });
  for (const part of [0.2, 0.6]) {
    await until(async () => (await kept(id)) >= many * part);
    await end("SIGKILL");
    await start();
  }
  await until(async () => (await kept(id)) >= many && (await account(id)).folders[0]?.waiting === 0);
  expect(await kept(id)).toBe(many);
  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const memory = Number(/^process_resident_memory_bytes (\S+)$/m.exec(metrics)?.[1]);
  expect(memory).toBeLessThan(700 * 1024 * 1024);
});

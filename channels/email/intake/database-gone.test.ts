import { join } from "node:path";
import { sql } from "kysely";
import { createTransport } from "nodemailer";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Carrier, deliver, type MessageKey } from "../../../conversations/outbox/deliver.ts";
import { anOutgoing } from "../../../conversations/outbox/testing.ts";
import { migrate } from "../../../platform/db/migrate.ts";
import { openDb, openPool } from "../../../platform/db/pool.ts";
import { openLog } from "../../../platform/log.ts";
import { startEmbedded } from "../../../platform/postgres/start.ts";
import { scratchDir } from "../../../platform/postgres/testing/scratch.ts";
import { goOn, standStill } from "../../../platform/postgres/testing/stand-still.ts";
import type { Fetching } from "../fetching/keep.ts";
import { aMailAccount, fetchAll, until } from "../fetching/testing.ts";
import { openTestServer, type TestServer } from "../fetching/testing-server.ts";
import { aMail, anAddress } from "../testing.ts";
import { type Listener, listen } from "./listener.ts";
import { understandWaiting } from "./understand.ts";

const dataDir = join(await scratchDir(), "data");
let postgres = await startEmbedded({ dataDir });
const pool = openPool(postgres.url, { max: 8 });
const db = openDb(pool);
let door: Listener;
let mailbox: TestServer;
let fetching: Fetching;

beforeAll(async () => {
  await migrate(pool);
  await anAddress(db);
  const limits = { maxBytes: 65_536, mostConnections: 10, mostPerClient: 10, patienceMs: 300 };
  const where = { protocol: "smtp" as const, host: "127.0.0.1", port: 0 };
  door = await listen(db, { ...limits, ...where, wake: () => undefined, log: openLog("silent") });
  mailbox = await openTestServer();
  await aMailAccount(db, { port: mailbox.port });
  fetching = fetchAll(db, { alone: false });
  await until(async () => mailbox.commands.at(-1) === "IDLE");
});
afterAll(async () => {
  await Promise.all([fetching.stop(), door.close()]);
  await mailbox.close();
  await db.destroy();
  await postgres.stop();
});
beforeEach(() => sql`truncate raw_messages, messages, conversations, seen, outbox cascade`.execute(db));

/** Like a mail server: answers what it is told. */
async function send(raw: Buffer): Promise<string> {
  const transport = createTransport({ host: "127.0.0.1", port: door.port, ignoreTLS: true });
  try {
    const envelope = { from: "k.vollmer@post.example", to: ["hallo@morgenrot.example"] };
    return (await transport.sendMail({ envelope, raw })).response;
  } catch (error) {
    return String((error as { response?: string }).response);
  } finally {
    transport.close();
  }
}
const sent: Awaited<ReturnType<Carrier>> = { result: "sent", response: "250 taken", refused: [] };
const stateOf = async ({ messageId }: MessageKey) =>
  (
    await sql<{ state: string; maybe_twice: boolean }>`
      select state, maybe_twice from outbox where message_id = ${messageId}`.execute(db)
  ).rows[0];
/** How often each mail was said, once each of them came in; of what the listener was sent twice, both copies may lie in the store. */
async function said(...mails: Buffer[]): Promise<number[]> {
  const times: number[] = [];
  await until(async () => {
    await understandWaiting(db);
    const { rows } = await sql<{ mail_id: string }>`select mail_id from messages where kind = 'in'`.execute(db);
    const count = (mail: Buffer) => rows.filter(({ mail_id }) => mail.includes(`<${mail_id}>`)).length;
    times.splice(0, times.length, ...mails.map(count));
    return times.every((often) => often > 0);
  });
  return times;
}

describe("while PostgreSQL is stopped", () => {
  it("senders are asked to come again, and with it everything goes on by itself", async () => {
    const key = await anOutgoing(db, { at: new Date(Date.now() - 60_000) });
    const { promise: stopped, resolve } = Promise.withResolvers<void>();
    const sending = deliver(db, key, async (_letter, _files, handed) => {
      await handed();
      await postgres.stop();
      resolve();
      return sent;
    });
    await stopped;
    const [letter, inMailbox] = [aMail(), aMail()];
    mailbox.put(inMailbox);
    expect(await send(letter)).toMatch(/^451 4\.3\.0 Our database is restarting/);
    postgres = await startEmbedded({ dataDir });
    await sending;
    expect(await stateOf(key)).toEqual({ state: "sent", maybe_twice: false });
    expect(await send(letter)).toMatch(/^250/);
    expect(await said(letter, inMailbox)).toEqual([1, 1]);
  });
});

describe("while PostgreSQL stands still and answers nobody", () => {
  it("senders are asked to come again, and what is kept after all is kept once", async () => {
    const [letter, inMailbox] = [aMail(), aMail()];
    const key = await anOutgoing(db, { at: new Date(Date.now() - 60_000) });
    const { promise: claimed, resolve } = Promise.withResolvers<void>();
    let times = 0;
    await standStillWhile(async () => {
      mailbox.put(inMailbox);
      expect(await send(letter)).toMatch(/^451 4\.3\.0 Our database does not answer/);
      void deliver(db, key, async (_letter, _files, handed) => {
        await handed();
        times += 1;
        return sent;
      }).then(resolve);
    });
    await claimed;
    expect(await stateOf(key)).toEqual({ state: "sent", maybe_twice: false });
    expect(times).toBe(1);
    expect(await send(letter)).toMatch(/^250/);
    expect(await said(letter, inMailbox)).toEqual([1, 1]);
  });
});

async function standStillWhile(work: () => Promise<void>): Promise<void> {
  await standStill(postgres.pid);
  try {
    await work();
  } finally {
    await goOn(postgres.pid);
  }
}

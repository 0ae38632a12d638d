import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { deliver, type MessageKey } from "../../../conversations/outbox/deliver.ts";
import { deliverJob } from "../../../conversations/outbox/outbox.ts";
import { recoverInterrupted } from "../../../conversations/outbox/recover.ts";
import { readMessages } from "../../../conversations/reading/read.ts";
import { newestConversation } from "../../../conversations/testing.ts";
import { reply } from "../../../conversations/writing/reply.ts";
import { openPool } from "../../../platform/db/pool.ts";
import { runJobs } from "../../../platform/jobs/run.ts";
import { openLog } from "../../../platform/log.ts";
import { openTestDb } from "../../../platform/testing/open.ts";
import { type SignedInStaff, signedIn } from "../../../team/testing.ts";
import { readMail } from "../reading/read-mail.ts";
import { aMail, anAddress, arrive } from "../testing.ts";
import { carrier } from "./carry.ts";

/** Where the sender is killed, in the order of its steps; how often the mail then arrives, and whether we say "maybe twice". */
const places = [
  ["its job has begun", "begun", 1, false],
  ["the message is claimed", "claimed", 1, false],
  ["the mail is composed and the server reached", "connected", 1, false],
  ["the server knows whom it is for", "recipient", 1, false],
  ["all but the last bytes are with the server", "before the last bytes", 1, false],
  ["it is written down that the last bytes go", "about to let the last bytes go", 1, true],
  ["the server has all of it and has not answered", "whole", 2, true],
  ["the server said 250", "answered", 2, true],
  ["the answer is written down, and the job not ended", "written down", 1, false],
] as const;
type Place = (typeof places)[number][1];

const db = await openTestDb();
const log = openLog("silent");
const words = { kind: "reply" as const, text: "Das tut uns leid.", cc: [], bcc: [], files: [], close: false };
let jule: SignedInStaff;

/** Whom the server kills, and when. */
let victim: { place: Place; child: ChildProcess } | undefined;
const killedAt = async (place: Place): Promise<boolean> => {
  if (victim?.place !== place) return false;
  const gone = once(victim.child, "exit");
  victim.child.kill("SIGKILL");
  await gone;
  return true;
};
/** The Message-IDs that arrived, in their order. */
const arrived: string[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS", "AUTH"],
  disableReverseLookup: true,
  onConnect: (_session, done) => void killedAt("connected").then(() => done()),
  onRcptTo: (_address, _session, done) => void killedAt("recipient").then(() => done()),
  onData(stream, _session, done) {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => {
      arrived.push(readMail(Buffer.concat(chunks)).messageId ?? "");
      void killedAt("whole").then(() => done());
    });
  },
});
// The other end of a connection dies here again and again.
server.on("error", () => undefined);
const port = await new Promise<number>((resolve) => {
  const listening = server.listen(0, "127.0.0.1", () => resolve((listening.address() as { port: number }).port));
});
const smtpUrl = `smtp://127.0.0.1:${port}`;

type Case = MessageKey & { mailId: string };
const cases = new Map<Place, Case>();
let recovered: Awaited<ReturnType<typeof recoverInterrupted>>;

/** An answer that has been due for a while, in a conversation of its own. */
async function anAnswer(): Promise<Case> {
  await arrive(db, aMail());
  const conversationId = await newestConversation(db);
  const minuteAgo = new Date(Date.now() - 60_000);
  const { messageId } = await db.transaction().execute((tx) => reply(tx, jule.actor, conversationId, words, minuteAgo));
  const { rows } = await sql<{ mail_id: string }>`select mail_id from messages where id = ${messageId}`.execute(db);
  return { conversationId, messageId, mailId: rows[0]?.mail_id ?? "" };
}

const entry = new URL("./testing-dying-sender.ts", import.meta.url).pathname;
/** What the program compiled before, these need not compile again. */
const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), "node-compile-cache") };
const senderFor = (place: Place) => {
  const child = fork(entry, [db.url, smtpUrl, place], { execArgv: [], env });
  return { place, child, ready: once(child, "message") };
};

async function letDie({ place, child, ready }: ReturnType<typeof senderFor>): Promise<void> {
  cases.set(place, await anAnswer());
  await ready;
  victim = { place, child };
  const gone = once(child, "exit");
  child.send("go");
  expect(await gone).toEqual([null, "SIGKILL"]);
  victim = undefined;
}

/** What a restart does: takes up what was interrupted, and works off the queue. */
async function startAgain(): Promise<void> {
  recovered = await recoverInterrupted(db, 0);
  const carry = carrier(smtpUrl);
  const pool = openPool(db.url, { max: 3 });
  const jobs = await runJobs(pool, { [deliverJob]: (key) => deliver(db, key as MessageKey, carry) }, log);
  await vi.waitFor(async () => {
    const { rows } = await sql`select from outbox where state <> 'sent'`.execute(db);
    expect(rows).toHaveLength(0);
  }, 30_000);
  await jobs.stop();
  await pool.end();
}

beforeAll(async () => {
  await anAddress(db);
  jule = await signedIn(db, { name: "Jule Brandt" });
  for (const sender of places.map(([, place]) => senderFor(place))) await letDie(sender);
  await startAgain();
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

describe("a sender that is killed when", () => {
  it.each(places)("%s: the answer arrives, twice only where nobody can know", async (_when, place, times, marked) => {
    const { conversationId, messageId, mailId } = cases.get(place) ?? expect.fail("it did not die");
    expect(arrived.filter((id) => id === mailId)).toHaveLength(times);
    const { items } = await readMessages(db, jule.actor, conversationId, { limit: 10 });
    const shown = items.find(({ id }) => id === messageId);
    expect(shown?.delivery).toMatchObject({ state: "sent", maybeTwice: marked });
    const { rows } = await sql<{ data: unknown }>`select data from events
      where conversation_id = ${conversationId} and type = 'message.interrupted'`.execute(db);
    const noticed = recovered.filter((key) => key.messageId === messageId);
    expect(noticed).toEqual(
      place === "begun" || place === "written down" ? [] : [{ conversationId, messageId, handed: marked }],
    );
    expect(rows).toEqual(noticed.map(({ handed }) => ({ data: { messageId, maybeTwice: handed } })));
  });

  it("all of them arrived under the ids they were given, and nothing else did", () => {
    expect(new Set(arrived)).toEqual(new Set([...cases.values()].map(({ mailId }) => mailId)));
  });
});

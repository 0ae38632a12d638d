import { generateKeyPairSync } from "node:crypto";
import { sql } from "kysely";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { mailNotices, type NoticeJob, sendNotices } from "../../../conversations/notifications/mail.ts";
import { readByLooking } from "../../../conversations/notifications/read.ts";
import { tellConcerned, tellMentioned } from "../../../conversations/notifications/tell.ts";
import { wish } from "../../../conversations/notifications/wish.ts";
import { hear } from "../../../conversations/search/testing.ts";
import { assign } from "../../../conversations/state/assign.ts";
import { newestConversation } from "../../../conversations/testing.ts";
import { system } from "../../../platform/actor.ts";
import { newId } from "../../../platform/ids.ts";
import { openTestDb } from "../../../platform/testing/open.ts";
import { actorOf } from "../../../team/actors.ts";
import { aStaff } from "../../../team/testing.ts";
import { aboutKey } from "../domains/make-key.ts";
import { insertKey, takeUp } from "../domains/store.ts";
import { testSeal } from "../fetching/testing.ts";
import { sending } from "../outgoing/testing.ts";
import { aServer } from "../outgoing/testing-room.ts";
import { readMail } from "../reading/read-mail.ts";
import { anAddress } from "../testing.ts";
import { noticePost } from "./notice.ts";

const db = await openTestDb();
await anAddress(db);
const ada = await actorOf(db, await aStaff(db, { name: "Ada Lovelace" }));
const ben = await actorOf(db, await aStaff(db, { name: "Ben Brandt", locale: "de", email: "ben@staff.example" }));
const benId = ben.staffId ?? "";

/** A real SMTP server that keeps what it gets, or refuses it. */
const taken: { from: string; to: string[]; raw: Buffer }[] = [];
let refuses = false;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS", "AUTH"],
  onData(stream, session, done) {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => {
      if (refuses) return done(Object.assign(new Error("later"), { responseCode: 451 }));
      const { mailFrom, rcptTo } = session.envelope;
      const from = mailFrom ? mailFrom.address : "";
      taken.push({ from, to: rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks) });
      done();
    });
  },
});
const port = await new Promise<number>((resolve) => {
  const listening = server.listen(0, "127.0.0.1", () => resolve((listening.address() as { port: number }).port));
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));
const post = noticePost(sending(db, { smtpUrl: `smtp://127.0.0.1:${port}` }));
const send = (job: NoticeJob | undefined) => job && sendNotices(db, job, "https://desk.example", post);

let talk: string;
let now: Date;
beforeEach(async () => {
  taken.length = 0;
  refuses = false;
  now = new Date();
  await sql`truncate notifications, notification_wishes`.execute(db);
  await sql`delete from graphile_worker._private_jobs`.execute(db);
  await hear(db, { text: "Ganz geheim", subject: "Glas zerbrochen", at: now });
  talk = await newestConversation(db);
});

const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const mention = (at = now) =>
  db.transaction().execute((tx) => tellMentioned(tx, ada, { conversationId: talk, messageId: null }, [benId], at));
/** What the minute brings: the mails that are due become jobs, and the jobs are done. */
async function minute(at: Date): Promise<void> {
  await mailNotices(db, at);
  const { rows } = await sql<{ payload: NoticeJob }>`
    with taken as (delete from graphile_worker._private_jobs returning payload) select payload from taken`.execute(db);
  for (const { payload } of rows) await send(payload);
}

describe("a mail to one of us", () => {
  it("goes when something was not seen for five minutes, in their language, with a link and no word of the customer", async () => {
    await mention();
    await minute(later(4));
    expect(taken).toHaveLength(0);
    await minute(later(6));
    expect(taken.map(({ to }) => to)).toEqual([["ben@staff.example"]]);
    const raw = taken[0]?.raw ?? Buffer.alloc(0);
    const mail = readMail(raw);
    expect(mail.subject).toMatch(/^Ada Lovelace hat dich in einem Gespräch mit .+ erwähnt: Glas zerbrochen$/);
    expect(mail.text).toContain("Hallo Ben");
    expect(mail.text).toContain(`https://desk.example/conversations/${talk}`);
    expect(`${mail.text}${mail.html}`).not.toContain("geheim");
    expect(mail.html).toContain("https://desk.example/settings/notifications");
    await minute(later(20));
    expect(taken).toHaveLength(1);
  });

  it("says that a machine wrote it, so that nothing answers", async () => {
    await mention();
    await minute(later(6));
    const raw = taken[0]?.raw.toString("latin1") ?? "";
    expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(raw).toMatch(/^X-Auto-Response-Suppress: All\r$/m);
    expect(readMail(taken[0]?.raw ?? Buffer.alloc(0)).automatic).not.toBeNull();
  });

  it("tells of everything that waits at once", async () => {
    await mention();
    await db.transaction().execute((tx) => assign(tx, ada, talk, { staffId: benId }));
    await minute(later(6));
    expect(taken).toHaveLength(1);
    expect(readMail(taken[0]?.raw ?? Buffer.alloc(0)).subject).toMatch(/^2 Neuigkeiten bei/);
  });

  it("does not go about what has been read, not even when it is being sent", async () => {
    await mention();
    await db.transaction().execute((tx) => readByLooking(tx, benId, [talk]));
    await minute(later(6));
    await mention();
    await mailNotices(db, later(6));
    await db.transaction().execute((tx) => readByLooking(tx, benId, [talk]));
    await minute(later(7));
    expect(taken).toHaveLength(0);
  });

  it("goes once about what goes on happening", async () => {
    await mention();
    await minute(later(6));
    await mention(later(7));
    await minute(later(14));
    expect(taken).toHaveLength(1);
  });

  it("waits while somebody is to be left in peace", async () => {
    const channels = { list: true, browser: true, mail: true };
    const all = { assigned: channels, mentioned: channels, followed: channels, mail: channels };
    const pausedUntil = later(60).toISOString();
    await db.transaction().execute((tx) => wish(tx, ben, { channels: all, quiet: null, timeZone: "UTC", pausedUntil }));
    await mention();
    await minute(later(30));
    expect(taken).toHaveLength(0);
    await minute(later(61));
    expect(taken).toHaveLength(1);
  });

  it("does not go about a customer's mail unless wished, nor after two days", async () => {
    await sql`update conversations set assignee_id = ${benId} where id = ${talk}`.execute(db);
    const news = [{ conversationId: talk, messageId: null, byCustomer: true }];
    await db.transaction().execute((tx) => tellConcerned(tx, system, news));
    await minute(later(6));
    await mention();
    await minute(later(3 * 24 * 60));
    await minute(later(3 * 24 * 60 + 1));
    expect(taken).toHaveLength(0);
  });

  it("is tried again when the server refuses, under the same Message-ID", async () => {
    await mention();
    refuses = true;
    await mailNotices(db, later(6));
    const { rows } = await sql<{ payload: NoticeJob }>`select payload from graphile_worker._private_jobs`.execute(db);
    await expect(send(rows[0]?.payload)).rejects.toThrow();
    refuses = false;
    await send(rows[0]?.payload);
    const mailId = rows[0]?.payload.mailId;
    expect(taken[0]?.raw.toString("latin1")).toContain(`Message-ID: <${mailId}@`);
  });

  it("never goes to an address of ours, where it would come in as a customer's", async () => {
    await sql`update staff set email = (select email from addresses limit 1) where id = ${benId}`.execute(db);
    await mention();
    await minute(later(6));
    await sql`update staff set email = 'ben@staff.example' where id = ${benId}`.execute(db);
    expect(taken).toHaveLength(0);
  });

  it("never goes to somebody who has left, and not at all without a server", async () => {
    await mention();
    await sql`update staff set disabled_at = now() where id = ${benId}`.execute(db);
    await minute(later(6));
    await sql`update staff set disabled_at = null where id = ${benId}`.execute(db);
    expect(taken).toHaveLength(0);
    expect(await noticePost(sending(db)).works()).toBe(false);
    expect(await noticePost(sending(db, { smtpUrl: "smtp://127.0.0.1", mailOut: "nowhere" })).works()).toBe(false);
  });

  it("leaves by the server the house's address sends by, signed as its other mail is", async () => {
    const serverId = await aServer(db, { port });
    await sql`update addresses set outgoing_id = ${serverId}`.execute(db);
    const pair = generateKeyPairSync("rsa", {
      modulusLength: 2048,
      publicKeyEncoding: { type: "spki", format: "der" },
      privateKeyEncoding: { type: "pkcs8", format: "pem" },
    });
    const key = { id: newId(), domain: "morgenrot.example", selector: "sg1" };
    const privateKey = testSeal.close(pair.privateKey, aboutKey(key.id));
    await db.transaction().execute(async (tx) => {
      await insertKey(tx, { ...key, privateKey, publicKey: pair.publicKey.toString("base64") });
      await takeUp(tx, key, true);
    });
    const own = noticePost(sending(db));
    expect(await own.works()).toBe(true);
    await mention();
    await mailNotices(db, later(6));
    const { rows } = await sql<{ payload: NoticeJob }>`select payload from graphile_worker._private_jobs`.execute(db);
    for (const { payload } of rows) await sendNotices(db, payload, "https://desk.example", own);
    expect(taken).toHaveLength(1);
    expect(taken[0]?.raw.toString("latin1")).toMatch(/^DKIM-Signature: v=1; a=rsa-sha256;[\s\S]* s=sg1;/);
    await sql`update addresses set outgoing_id = null`.execute(db);
  });
});

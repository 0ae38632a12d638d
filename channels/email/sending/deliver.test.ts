import { sql } from "kysely";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { upload } from "../../../conversations/files/upload.ts";
import { deliver } from "../../../conversations/outbox/deliver.ts";
import { recoverInterrupted } from "../../../conversations/outbox/recover.ts";
import { dispatch, undo } from "../../../conversations/outbox/undo.ts";
import { newestConversation } from "../../../conversations/testing.ts";
import { reply } from "../../../conversations/writing/reply.ts";
import { start } from "../../../conversations/writing/start.ts";
import { type Actor, rights } from "../../../platform/actor.ts";
import { newId } from "../../../platform/ids.ts";
import { openTestDb } from "../../../platform/testing/open.ts";
import { readMail } from "../reading/read-mail.ts";
import { aMail, anAddress, arrive } from "../testing.ts";
import { carrier } from "./carry.ts";

const db = await openTestDb();
const staffId = newId();
const jule: Actor = { kind: "staff", staffId, name: "Jule Brandt", rights, shops: [], sees: "all", credentialId: null };

/** A real SMTP server that keeps what it gets, or answers as told. */
const taken: { to: string[]; raw: Buffer }[] = [];
let answer: { at: "rcpt" | "data"; code: number } | null = null;
const refusal = (code: number) => Object.assign(new Error(`${code} told so`), { responseCode: code });
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS", "AUTH"],
  onRcptTo: (_address, _session, done) => done(answer?.at === "rcpt" ? refusal(answer.code) : null),
  onData(stream, session, done) {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => {
      if (answer?.at === "data") return done(refusal(answer.code));
      taken.push({ to: session.envelope.rcptTo.map((to) => to.address), raw: Buffer.concat(chunks) });
      done();
    });
  },
});
const port = await new Promise<number>((resolve) => {
  const listening = server.listen(0, "127.0.0.1", () => resolve((listening.address() as { port: number }).port));
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));
const carry = carrier(`smtp://127.0.0.1:${port}`);

const words = { kind: "reply" as const, text: "Das tut uns leid.", cc: [], bcc: [], files: [], close: false };
const write = (change: object = {}) =>
  db.transaction().execute(async (tx) => reply(tx, jule, await newestConversation(tx), { ...words, ...change }));
const due = () => sql`update outbox set due_at = now()`.execute(db);
const state = async () =>
  (
    await sql<{
      state: string;
      maybe_twice: boolean;
      error: string | null;
    }>`select state, maybe_twice, error from outbox`.execute(db)
  ).rows[0];
const keyOf = async (messageId: string) => ({ conversationId: await newestConversation(db), messageId });

const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const aPicture = (type = "image/png") =>
  db.transaction().execute((tx) => upload(tx, jule, { name: "glas.png", type, content: pixel }));

beforeEach(async () => {
  taken.length = 0;
  answer = null;
  await sql`truncate raw_messages, messages, conversations, participants, attachments, seen, mentions, touchpoints, outbox,
    profiles, identifiers, customers, addresses, staff cascade`.execute(db);
  await sql`insert into staff (id, name, email, role, signature) values (${staffId}, 'Jule Brandt', 'jule@morgenrot.example',
    'staff', 'Viele Grüße, {{name}}')`.execute(db);
  await anAddress(db);
  await arrive(db, aMail({ id: "first@post.example", text: "Ein Glas ist zerbrochen." }));
});

describe("an answer", () => {
  it("arrives as the customer's client expects it", async () => {
    const { messageId } = await write();
    await due();
    await deliver(db, await keyOf(messageId), carry);
    const mail = await readMail(taken[0]?.raw ?? Buffer.alloc(0));
    expect(mail).toMatchObject({
      from: { name: "Jule Brandt", address: "hallo@morgenrot.example" },
      to: [{ name: "Katharina Vollmer", address: "k.vollmer@post.example" }],
      subject: "Re: Glas zerbrochen",
      inReplyTo: ["first@post.example"],
      references: ["first@post.example"],
      text: "Das tut uns leid.",
    });
    expect(mail.signature).toContain("Viele Grüße, Jule Brandt");
    expect(mail.quoted).toContain("> Ein Glas ist zerbrochen.");
    expect(await state()).toMatchObject({ state: "sent", maybe_twice: false });
  });

  it("carries its formatting, and pictures where they stand, beside the plain words", async () => {
    const picture = await aPicture();
    const html = `<p>Das ist <b>neu</b>:</p><ul><li>Glas</li></ul><p><img src="cid:${picture.id}" alt="glas.png"></p>`;
    const list = await db
      .transaction()
      .execute((tx) => upload(tx, jule, { name: "liste.txt", type: "text/plain", content: Buffer.from("1") }));
    const { messageId } = await write({ text: "", html, files: [list.id] });
    await due();
    await deliver(db, await keyOf(messageId), carry);
    const raw = taken[0]?.raw ?? Buffer.alloc(0);
    const mail = readMail(raw);
    expect(raw.toString()).toContain("Das ist neu:\r\n\r\n- Glas\r\n\r\n[glas.png]\r\n");
    const cid = `${picture.id}@morgenrot.example`;
    expect(mail.html).toContain(`src="cid:${cid}"`);
    expect(mail.attachments).toHaveLength(2);
    expect(mail.attachments).toContainEqual(
      expect.objectContaining({ name: "glas.png", type: "image/png", contentId: cid, disposition: "inline" }),
    );
    expect(mail.attachments).toContainEqual(expect.objectContaining({ name: "liste.txt", disposition: "attachment" }));
    expect(raw.toString()).toMatch(
      /multipart\/mixed[\s\S]+multipart\/alternative[\s\S]+text\/plain[\s\S]+multipart\/related/,
    );
  });

  it("does not leave before its time", async () => {
    const { messageId } = await write();
    await deliver(db, await keyOf(messageId), carry);
    expect(taken).toHaveLength(0);
  });

  it("is one answer when the same id is sent twice", async () => {
    const id = newId();
    expect(await write({ id })).toEqual({ messageId: id, created: true });
    expect(await write({ id })).toEqual({ messageId: id, created: false });
  });

  it("is threaded when the customer answers it", async () => {
    const { messageId } = await write();
    await due();
    await deliver(db, await keyOf(messageId), carry);
    const ours = (await readMail(taken[0]?.raw ?? Buffer.alloc(0))).messageId ?? "";
    await arrive(db, aMail({ from: "k.vollmer@work.example", replyTo: ours, text: "Danke!" }));
    const { rows } = await sql`select messages, stage from conversations`.execute(db);
    expect(rows).toEqual([{ messages: 3, stage: 1 }]);
  });

  it("that comes back to us as a copy is not taken in again", async () => {
    const { messageId } = await write();
    await due();
    await deliver(db, await keyOf(messageId), carry);
    expect(await arrive(db, taken[0]?.raw ?? Buffer.alloc(0))).toMatchObject({ duplicates: 1 });
  });

  it("goes to hidden recipients without naming them", async () => {
    const { messageId } = await write({ bcc: [{ name: "", address: "boss@else.example" }] });
    await due();
    await deliver(db, await keyOf(messageId), carry);
    expect(taken[0]?.to).toContain("boss@else.example");
    expect(taken[0]?.raw.toString()).not.toContain("boss@else.example");
  });

  it("can begin a conversation", async () => {
    const [address] = (await sql<{ id: string }>`select id from addresses`.execute(db)).rows;
    const input = {
      addressId: address?.id ?? "",
      to: [{ name: "Ruth", address: "ruth@post.example" }],
      cc: [],
      bcc: [],
      files: [],
    };
    await db.transaction().execute((tx) => start(tx, jule, { ...input, subject: "Ihr Gutschein", text: "Guten Tag" }));
    const { rows } = await sql`select subject, stage from conversations order by id desc limit 1`.execute(db);
    expect(rows).toEqual([{ subject: "Ihr Gutschein", stage: 2 }]);
  });
});

describe("a picture in the words", () => {
  it.each([
    ["is gone", async () => newId(), "lost-file"],
    ["is none", async () => (await aPicture("image/svg+xml")).id, "no-picture"],
  ])("that %s is not sent", async (_what, idOf, reason) => {
    const html = `<p>Glas <img src="cid:${await idOf()}"></p>`;
    await expect(write({ html })).rejects.toMatchObject({ code: "invalid", reason });
  });
});

describe("undo", () => {
  it("gives the words back and leaves the conversation as it was", async () => {
    const before = (await sql`select * from conversations`.execute(db)).rows;
    const { messageId } = await write({ close: true });
    const taken = await db.transaction().execute((tx) => undo(tx, jule, messageId));
    expect(taken.text).toBe("Das tut uns leid.");
    expect((await sql`select * from conversations`.execute(db)).rows).toEqual(before);
  });

  it("gives formatting and pictures back too", async () => {
    const picture = await aPicture();
    const html = `<p><strong>Glas</strong> <img src="cid:${picture.id}" alt="glas.png" /></p>`;
    const { messageId } = await write({ html });
    expect(await db.transaction().execute((tx) => undo(tx, jule, messageId))).toMatchObject({
      ...{ text: "Glas [glas.png]", html, files: [{ id: picture.id, inline: true }] },
    });
    expect(await write({ html })).toMatchObject({ created: true });
  });

  it("comes too late once the mail has left", async () => {
    const { messageId } = await write();
    await due();
    await deliver(db, await keyOf(messageId), carry);
    await expect(db.transaction().execute((tx) => undo(tx, jule, messageId))).rejects.toMatchObject({
      reason: "already-left",
    });
  });
});

describe("a server that does not take it", () => {
  it("for now is tried again later", async () => {
    answer = { at: "data", code: 451 };
    const { messageId } = await write();
    await due();
    await deliver(db, await keyOf(messageId), carry);
    expect(await state()).toMatchObject({
      state: "retrying",
      maybe_twice: false,
      error: expect.stringContaining("451"),
    });
  });

  it("for good is shown at the message, and can be tried again by hand", async () => {
    answer = { at: "rcpt", code: 550 };
    const { messageId } = await write();
    await due();
    await deliver(db, await keyOf(messageId), carry);
    expect(await state()).toMatchObject({ state: "failed" });
    expect((await sql`select failed from conversations`.execute(db)).rows).toEqual([{ failed: true }]);
    answer = null;
    await db.transaction().execute((tx) => dispatch(tx, jule, messageId));
    await deliver(db, await keyOf(messageId), carry);
    expect(await state()).toMatchObject({ state: "sent" });
    expect((await sql`select failed from conversations`.execute(db)).rows).toEqual([{ failed: false }]);
  });

  it("is not there at all: it waits", async () => {
    const { messageId } = await write();
    await due();
    await deliver(db, await keyOf(messageId), carrier("smtp://127.0.0.1:1"));
    expect(await state()).toMatchObject({ state: "retrying", maybe_twice: false });
  });
});

describe("a database that goes away while we send", () => {
  it("learns what came of it when it is back", async () => {
    const { messageId } = await write();
    await due();
    await deliver(db, await keyOf(messageId), async (letter, files, handed) => {
      const outcome = await carry(letter, files, handed);
      await expect(
        sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()`.execute(db),
      ).rejects.toThrow();
      return outcome;
    });
    expect(taken).toHaveLength(1);
    expect(await state()).toMatchObject({ state: "sent", maybe_twice: false });
  });
});

describe("a crash while sending", () => {
  /** The sender dies: what it has written down stays, what it would have written never comes. */
  const crash = async (handedFirst: boolean) => {
    const { messageId } = await write();
    await due();
    const died = new Error("died");
    const dying = deliver(db, await keyOf(messageId), async (_letter, _files, handed) => {
      if (handedFirst) await handed();
      throw died;
    });
    await expect(dying).rejects.toBe(died);
  };

  it("before the last byte sends it once more, unmarked", async () => {
    await crash(false);
    expect(await recoverInterrupted(db, 0)).toMatchObject([{ handed: false }]);
    expect(await state()).toMatchObject({ state: "retrying", maybe_twice: false });
  });

  it("after the last byte sends it once more and says so", async () => {
    await crash(true);
    await recoverInterrupted(db, 0);
    expect(await state()).toMatchObject({ state: "retrying", maybe_twice: true });
  });
});

describe("a sender that was taken for dead and was only held up", () => {
  /** Somebody else takes over and sends while this one stands still. */
  const takenOver = async () => {
    await recoverInterrupted(db, 0);
    await deliver(db, await keyOf(messageIds[0] ?? ""), carry);
  };
  const messageIds: string[] = [];
  const begin = async () => {
    const { messageId } = await write();
    messageIds.splice(0, 1, messageId);
    await due();
    return keyOf(messageId);
  };

  it("before the last byte lets none leave: it arrives once", async () => {
    const key = await begin();
    await deliver(db, key, (letter, files, handed) =>
      carry(letter, files, async () => {
        await takenOver();
        await handed();
      }),
    );
    expect(taken).toHaveLength(1);
    expect(await state()).toMatchObject({ state: "sent", maybe_twice: false });
  });

  it("after it says what it knows, and nobody need send it again", async () => {
    const key = await begin();
    await deliver(db, key, async (letter, files, handed) => {
      const outcome = await carry(letter, files, handed);
      await recoverInterrupted(db, 0);
      return outcome;
    });
    await deliver(db, key, carry);
    expect(taken).toHaveLength(1);
    expect(await state()).toMatchObject({ state: "sent", maybe_twice: true });
  });

  it("changes nothing once the other has sent it", async () => {
    const key = await begin();
    await deliver(db, key, async () => {
      await takenOver();
      return { result: "never", error: "550 told so", open: false };
    });
    expect(await state()).toMatchObject({ state: "sent", error: null });
  });
});

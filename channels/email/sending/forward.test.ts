import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { upload } from "../../../conversations/files/upload.ts";
import type { ForwardDefaults, ForwardInput } from "../../../conversations/forwarding/contract.ts";
import { forward, forwardDefaults } from "../../../conversations/forwarding/forward.ts";
import { deliver } from "../../../conversations/outbox/deliver.ts";
import { undo } from "../../../conversations/outbox/undo.ts";
import { getConversation, readMessages, replyDefaults } from "../../../conversations/reading/read.ts";
import { newestConversation } from "../../../conversations/testing.ts";
import { writeMessage } from "../../../conversations/writing/write-message.ts";
import { newId } from "../../../platform/ids.ts";
import { openTestDb } from "../../../platform/testing/open.ts";
import { type SignedInStaff, signedIn } from "../../../team/testing.ts";
import { aMail, anAddress, arrive } from "../testing.ts";
import { carrier } from "./carry.ts";
import { openReceiver } from "./testing.ts";

const db = await openTestDb();
const receiver = await openReceiver();
const carry = carrier(receiver.url);
let jule: SignedInStaff;
let conversation: string;
let first: string;
let count = 0;

const glassmaker = { name: "Glashütte", address: "werk@glas.example" };

beforeAll(async () => {
  await anAddress(db);
  jule = await signedIn(db, { name: "Jule Brandt" });
});
afterAll(() => receiver.close());
beforeEach(async () => {
  receiver.taken.length = 0;
  count += 1;
  await arrive(db, withPhoto(`first-${count}@post.example`));
  conversation = await newestConversation(db);
  first = (await said())[0]?.id ?? "";
});

/** A customer's mail with a photo and a list. */
function withPhoto(id: string): Buffer {
  const part = (type: string, name: string, body: string) => [
    ...["--b", `Content-Type: ${type}`, `Content-Disposition: attachment; filename="${name}"`, "", body],
  ];
  return Buffer.from(
    [
      ...[
        "From: Katharina Vollmer <k.vollmer@post.example>",
        "To: hallo@morgenrot.example",
        "Subject: Glas zerbrochen",
      ],
      ...[`Message-ID: <${id}>`, "Date: Thu, 19 Nov 2026 09:12:00 +0100", "MIME-Version: 1.0"],
      ...['Content-Type: multipart/mixed; boundary="b"', "", "--b", "Content-Type: text/plain", "", "Schon wieder."],
      ...[...part("image/png", "glas.png", "png"), ...part("text/csv", "liste.csv", "a,b"), "--b--", ""],
    ].join("\r\n"),
  );
}

const said = async () => (await readMessages(db, jule.actor, conversation, { limit: 50 })).items;
const pass = async (given: Partial<ForwardInput> = {}) => {
  const plain = { messageId: first, to: [glassmaker], cc: [], bcc: [], text: "Könnt ihr das ersetzen?", files: [] };
  const { messageId } = await db
    .transaction()
    .execute((tx) => forward(tx, jule.actor, conversation, { ...plain, ...given }));
  return messageId;
};
const sent = async (given: Partial<ForwardInput> = {}) => {
  const messageId = await pass(given);
  await sql`update outbox set due_at = now() where message_id = ${messageId}`.execute(db);
  await deliver(db, { conversationId: conversation, messageId }, carry);
  return receiver.taken.at(-1);
};
/** What the glassmaker writes back. */
const answered = async (text = "Wird ersetzt.") => {
  const replyTo = receiver.taken.at(-1)?.mail.messageId ?? "";
  await arrive(db, aMail({ from: "Herr Glas <werk@glas.example>", replyTo, text, headers: [] }));
};

describe("a message passed on to somebody outside", () => {
  it("arrives with the own word, the original below its header lines, and its files", async () => {
    const taken = await sent();
    expect(taken?.to).toEqual(["werk@glas.example"]);
    expect(taken?.mail).toMatchObject({ subject: "Fwd: Glas zerbrochen", inReplyTo: [], references: [] });
    expect(taken?.mail.attachments.map(({ name }) => name).sort()).toEqual(["glas.png", "liste.csv"]);
    const text = taken?.raw.toString() ?? "";
    for (const line of ["Forwarded message", "From: Katharina Vollmer <k.vollmer@post.example>", "Schon wieder."]) {
      expect(text).toContain(line);
    }
    expect(taken?.mail.html).toMatch(/Könnt ihr das ersetzen\?[\s\S]+Forwarded message[\s\S]+Schon wieder\./);
  });

  it("takes along the files that are chosen, and own ones", async () => {
    const { attachments } = await forwardDefaults(db, jule.actor, conversation, first);
    const list = attachments.find(({ name }) => name === "liste.csv");
    const own = await db
      .transaction()
      .execute((tx) => upload(tx, jule.actor, { name: "a.txt", type: "text/plain", content: Buffer.from("a") }));
    const taken = await sent({ attachments: [list?.id ?? ""], files: [own.id] });
    expect(taken?.mail.attachments.map(({ name }) => name).sort()).toEqual(["a.txt", "liste.csv"]);
  });

  it("needs no own word", async () => {
    expect((await sent({ text: "" }))?.mail.html).toContain("Schon wieder.");
  });

  it("is no answer: the conversation stays where it stands, and whose it is", async () => {
    const before = await getConversation(db, jule.actor, conversation);
    await sent();
    const after = await getConversation(db, jule.actor, conversation);
    expect(after).toMatchObject({
      ...{ stage: before.stage, state: "open", customer: before.customer, assignee: null, preview: before.preview },
      ...{ lastAt: before.lastAt, messages: before.messages + 1 },
    });
    expect((await said())[0]).toMatchObject({
      ...{ kind: "out", forwards: { messageId: first }, to: [glassmaker], text: "Könnt ihr das ersetzen?" },
    });
  });

  it("may be the whole conversation, without notes", async () => {
    await writeMessage(db, jule.actor, conversation, { kind: "note", text: "Geheim", files: [] });
    const answer = { kind: "reply" as const, text: "Oh weh.", cc: [], bcc: [], files: [], close: false };
    await writeMessage(db, jule.actor, conversation, answer);
    await sql`update outbox set state = 'sent' where conversation_id = ${conversation}`.execute(db);
    const text = (await sent({ messageId: null }))?.raw.toString() ?? "";
    expect(text).toMatch(/Schon wieder\.[\s\S]+Oh weh\./);
    expect(text).not.toContain("Geheim");
  });

  it("is one message when the same id comes twice", async () => {
    const id = newId();
    await pass({ id });
    expect(await pass({ id })).toBe(id);
    expect((await said()).filter(({ forwards }) => forwards)).toHaveLength(1);
  });

  it.each([
    ["a note", async () => (await note()).message.id, "not_found"],
    ["a message of another conversation", async () => elsewhere(), "not_found"],
  ])("cannot be %s", async (_what, idOf, code) => {
    await expect(pass({ messageId: await idOf() })).rejects.toMatchObject({ code });
  });

  it("carries no files of other messages", async () => {
    await expect(pass({ attachments: [newId()] })).rejects.toMatchObject({ code: "invalid", reason: "lost-file" });
  });
});

const note = () => writeMessage(db, jule.actor, conversation, { kind: "note", text: "Geheim", files: [] });
async function elsewhere(): Promise<string> {
  await arrive(db, aMail({ headers: [] }));
  const other = await newestConversation(db);
  return (await readMessages(db, jule.actor, other, { limit: 1 })).items[0]?.id ?? "";
}

describe("what comes back from them", () => {
  it("joins the conversation, as theirs, and the customer stays who they are", async () => {
    await sent();
    await answered();
    const [newest] = await said();
    expect(newest).toMatchObject({ text: "Wird ersetzt.", author: { address: "werk@glas.example" } });
    const view = await getConversation(db, jule.actor, conversation);
    expect(view.customer.name).toBe("Katharina Vollmer");
    expect(view.participants.map(({ address }) => address)).toContain("werk@glas.example");
    expect(newest?.author.customerId).not.toBe(view.customer.id);
  });

  it("is never what an answer goes to, nor told to the customer", async () => {
    await sent();
    await answered("Unter uns: ein Materialfehler.");
    expect((await replyDefaults(db, jule.actor, conversation)).to).toMatchObject([
      { address: "k.vollmer@post.example" },
    ]);
    const answer = { kind: "reply" as const, text: "Kommt neu.", cc: [], bcc: [], files: [], close: false };
    const { message } = await writeMessage(db, jule.actor, conversation, answer);
    expect(message.quoted).toContain("Schon wieder.");
    expect(message.quoted).not.toMatch(/Materialfehler|Könnt ihr/);
  });

  it("does not hold up a colleague's answer, for it was none", async () => {
    await pass();
    const mira = await signedIn(db, { name: `Mira ${count}` });
    const answer = { kind: "reply" as const, text: "Gern.", cc: [], bcc: [], files: [], close: false, seen: first };
    expect(await writeMessage(db, mira.actor, conversation, answer)).toMatchObject({ created: true });
  });
});

describe("taken back before it leaves", () => {
  it("leaves nothing behind, gives own files back, and none of the customer's", async () => {
    const before = await getConversation(db, jule.actor, conversation);
    const own = await db
      .transaction()
      .execute((tx) => upload(tx, jule.actor, { name: "a.txt", type: "text/plain", content: Buffer.from("a") }));
    const messageId = await pass({ files: [own.id] });
    const back = await db.transaction().execute((tx) => undo(tx, jule.actor, messageId));
    expect(back.files.map(({ name }) => name)).toEqual(["a.txt"]);
    const { participants: _before, ...was } = before;
    const { participants: _after, ...is } = await getConversation(db, jule.actor, conversation);
    expect(is).toEqual(was);
  });
});

it("starts with what will stand below, and every file", async () => {
  const defaults: ForwardDefaults = await forwardDefaults(db, jule.actor, conversation, null);
  expect(defaults).toMatchObject({ subject: "Fwd: Glas zerbrochen", messages: 1 });
  expect(defaults.quoted).toContain("Schon wieder.");
  expect(defaults.attachments).toHaveLength(2);
});

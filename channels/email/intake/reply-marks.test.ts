import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import { MessageInput } from "../../../conversations/contract.ts";
import { deliver } from "../../../conversations/outbox/deliver.ts";
import { newestConversation } from "../../../conversations/testing.ts";
import { writeMessage } from "../../../conversations/writing/write-message.ts";
import { openTestDb } from "../../../platform/testing/open.ts";
import { type SignedInStaff, signedIn } from "../../../team/testing.ts";
import { readMail } from "../reading/read-mail.ts";
import { plain } from "../sending/compose.ts";
import { bytesOf } from "../sending/testing.ts";
import { aMail, anAddress, arrive } from "../testing.ts";

const db = await openTestDb();
let jule: SignedInStaff;

beforeEach(async () => {
  await sql`truncate raw_messages, messages, conversations, participants, attachments, seen, mentions, touchpoints, outbox,
    profiles, identifiers, customers, addresses cascade`.execute(db);
  jule = await signedIn(db, { name: "Jule Brandt" });
  await anAddress(db);
  await sql`update addresses set reply_marks = true`.execute(db);
  await arrive(db, aMail({ id: "first@post.example" }));
});

/** Our answer in the newest conversation as it leaves. */
async function answered() {
  const conversationId = await newestConversation(db);
  const input = MessageInput.parse({ kind: "reply", text: "Das tut uns leid." });
  const { message } = await writeMessage(db, jule.actor, conversationId, input);
  await sql`update outbox set due_at = now()`.execute(db);
  const left: Buffer[] = [];
  await deliver(db, { conversationId, messageId: message.id }, async (letter, files) => {
    left.push(await bytesOf(await plain(letter, files)));
    return { result: "sent", response: "", refused: [] };
  });
  const mail = readMail(left[0] ?? Buffer.alloc(0));
  return { mail, conversationId, mark: mail.replyTo[0]?.address ?? "" };
}

const messages = async () =>
  (await sql<{ n: number }>`select messages as n from conversations order by id`.execute(db)).rows.map(({ n }) => n);
const elsewhere = "katharina@work.example";

describe("an answer of ours with a mark in its address", () => {
  it("asks to be answered there, and is ours for whoever reads it", async () => {
    const { mark, mail } = await answered();
    expect(mark).toMatch(/^hallo\+[a-z2-7]{39}@morgenrot\.example$/);
    expect(mail.from.address).toBe("hallo@morgenrot.example");
  });

  it("is found again by it alone, from any address, and nobody new takes part but who wrote", async () => {
    const { mark } = await answered();
    await arrive(db, aMail({ from: elsewhere, to: mark, subject: "AW: Glas zerbrochen" }));
    expect(await messages()).toEqual([3]);
    const { rows } = await sql`select address from participants order by address`.execute(db);
    expect(rows).toEqual([{ address: "k.vollmer@post.example" }, { address: elsewhere }]);
  });

  it("gives way to the nearer message that an answer names itself", async () => {
    const { mark } = await answered();
    await arrive(db, aMail({ id: "other@post.example", subject: "Noch etwas" }));
    await arrive(db, aMail({ to: mark, replyTo: "other@post.example", subject: "AW: Noch etwas" }));
    expect(await messages()).toEqual([2, 2]);
  });

  it("that somebody keeps in their address book begins something new", async () => {
    const { mark } = await answered();
    await arrive(db, aMail({ to: mark, subject: "Neue Frage" }));
    expect(await messages()).toEqual([2, 1]);
  });

  it("leads nowhere when it was made up or changed", async () => {
    const { mark } = await answered();
    const made = mark.replace(/\+./, (start) => `+${start[1] === "a" ? "b" : "a"}`);
    await arrive(db, aMail({ from: elsewhere, to: made, subject: "AW: Glas zerbrochen" }));
    await arrive(db, aMail({ from: elsewhere, to: `hallo+${"a".repeat(39)}@morgenrot.example`, subject: "AW: Glas" }));
    expect(await messages()).toEqual([2, 1, 1]);
  });

  it("reopens what was closed", async () => {
    const { mark, conversationId } = await answered();
    await sql`update conversations set state = 'closed', closed_at = now() where id = ${conversationId}`.execute(db);
    await arrive(db, aMail({ to: mark, subject: "AW: Glas zerbrochen" }));
    expect((await sql`select state from conversations`.execute(db)).rows).toEqual([{ state: "open" }]);
  });
});

import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import { MessageInput } from "../../../conversations/contract.ts";
import { readMessages } from "../../../conversations/reading/read.ts";
import { newestConversation } from "../../../conversations/testing.ts";
import { writeMessage } from "../../../conversations/writing/write-message.ts";
import { unreachableAmong } from "../../../customers/reach/unreachable.ts";
import { openTestDb } from "../../../platform/testing/open.ts";
import { type SignedInStaff, signedIn } from "../../../team/testing.ts";
import { aMail, anAddress, arrive } from "../testing.ts";

const db = await openTestDb();
let jule: SignedInStaff;
const customer = "k.vollmer@post.example";

beforeEach(async () => {
  await sql`truncate raw_messages, messages, conversations, participants, attachments, seen, mentions, touchpoints, outbox,
    profiles, identifiers, customers, addresses, returns, unreachable cascade`.execute(db);
  jule = await signedIn(db, { name: "Jule Brandt" });
  await anAddress(db);
  await arrive(db, aMail({ id: "first@post.example" }));
});

/** An answer of ours that has left; its Message-ID. */
async function answered(): Promise<{ id: string; mailId: string; conversationId: string }> {
  const conversationId = await newestConversation(db);
  const input = MessageInput.parse({ kind: "reply", text: "Das tut uns leid.", close: true });
  const { message } = await writeMessage(db, jule.actor, conversationId, input);
  await sql`update outbox set state = 'sent', sent_at = now() where message_id = ${message.id}`.execute(db);
  const { rows } = await sql<{ mail_id: string }>`select mail_id from messages where id = ${message.id}`.execute(db);
  return { id: message.id, mailId: rows[0]?.mail_id ?? "", conversationId };
}

const report = (mailId: string, status: string, action: string, address = customer) =>
  Buffer.from(
    [
      ...["From: Mail Delivery System <MAILER-DAEMON@mx.example>", "To: hallo@morgenrot.example"],
      ...["Subject: Undelivered Mail", `Message-ID: <${Math.random()}@mx.example>`, "Return-Path: <>"],
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      ...["", "--b", "Content-Type: text/plain", "", "I'm sorry", "--b", "Content-Type: message/delivery-status", ""],
      ...["Reporting-MTA: dns; mx.example", "", `Final-Recipient: rfc822; ${address}`, `Action: ${action}`],
      ...[
        `Status: ${status}`,
        "Diagnostic-Code: smtp; 550 no such user",
        "--b",
        "Content-Type: text/rfc822-headers",
        "",
      ],
      ...[`Message-ID: <${mailId}>`, "Subject: Re: Glas", "--b--", ""],
    ].join("\r\n"),
  );

const conversation = async () => (await sql`select state, stage, failed, messages from conversations`.execute(db)).rows;
const returnsOf = async (conversationId: string, id: string) => {
  const { items } = await readMessages(db, jule.actor, conversationId, { limit: 10 });
  return items.find((one) => one.id === id)?.delivery?.returns;
};

describe("a report that our answer did not arrive", () => {
  it("stands at that very answer, opens the conversation and shows it failed", async () => {
    const { id, mailId, conversationId } = await answered();
    expect(await conversation()).toMatchObject([{ state: "closed" }]);
    await arrive(db, report(mailId, "5.1.1", "failed"));
    expect(await returnsOf(conversationId, id)).toMatchObject([
      { address: customer, permanent: true, status: "5.1.1", said: "550 no such user" },
    ]);
    expect(await conversation()).toEqual([{ state: "open", stage: 1, failed: true, messages: 3 }]);
  });

  it("stands at an answer that was sent with another program, too", async () => {
    const mailId = "from-elsewhere@morgenrot.example";
    const ours = {
      from: "Morgenrot <hallo@morgenrot.example>",
      to: customer,
      id: mailId,
      replyTo: "first@post.example",
    };
    await arrive(db, aMail(ours));
    const conversationId = await newestConversation(db);
    const { rows } = await sql<{ id: string }>`select id from messages where mail_id = ${mailId}`.execute(db);
    await arrive(db, report(mailId, "5.1.1", "failed"));
    expect(await returnsOf(conversationId, rows[0]?.id ?? "")).toMatchObject([{ address: customer, permanent: true }]);
    expect(await conversation()).toMatchObject([{ state: "open", stage: 1, failed: true, messages: 3 }]);
  });

  it("that is still under way changes nothing but the answer it speaks of", async () => {
    const { id, mailId, conversationId } = await answered();
    await arrive(db, report(mailId, "4.4.1", "delayed"));
    expect(await returnsOf(conversationId, id)).toMatchObject([{ permanent: false }]);
    expect(await conversation()).toMatchObject([{ state: "closed", failed: false }]);
    await arrive(db, report(mailId, "5.4.1", "failed"), report(mailId, "4.4.1", "delayed"));
    expect(await returnsOf(conversationId, id)).toMatchObject([{ permanent: true }]);
  });

  it("marks the address for everybody who is about to write there, until its owner writes", async () => {
    const { mailId } = await answered();
    await arrive(db, report(mailId, "5.1.1", "failed"));
    const ask = () => unreachableAmong(db, jule.actor, [customer, "other@post.example"]);
    expect(await ask()).toMatchObject([{ address: customer, permanent: true }]);
    await arrive(db, aMail());
    expect(await ask()).toEqual([]);
  });

  it("is made up for by an answer that gets through", async () => {
    const { mailId } = await answered();
    await arrive(db, report(mailId, "5.1.1", "failed"));
    const again = await answered();
    await arrive(db, report(again.mailId, "4.4.1", "delayed"));
    expect(await conversation()).toMatchObject([{ failed: false }]);
  });

  it("of where the receiver forwards their mail to stands at the answer and marks nobody", async () => {
    const { id, mailId, conversationId } = await answered();
    await arrive(db, report(mailId, "5.2.2", "failed", "private@else.example"));
    expect(await returnsOf(conversationId, id)).toMatchObject([{ address: "private@else.example" }]);
    expect((await sql`select from unreachable`.execute(db)).rows).toHaveLength(0);
  });

  it("of a mail that is not ours marks nothing", async () => {
    await answered();
    await arrive(db, report("first@post.example", "5.1.1", "failed"));
    expect((await sql`select from returns`.execute(db)).rows).toHaveLength(0);
    expect(await conversation()).toMatchObject([{ failed: false }, {}].slice(0, (await conversation()).length));
  });
});

describe("machines that answer each other", () => {
  it("end after the first round: nothing of theirs causes anything of ours, or reopens it", async () => {
    const { mailId } = await answered();
    const before = (await sql<{ n: number }>`select count(*) as n from outbox`.execute(db)).rows[0]?.n;
    for (let round = 0; round < 5; round += 1) {
      const headers = ["Auto-Submitted: auto-replied", `Date: Thu, 19 Nov 2026 10:1${round}:00 +0100`];
      await arrive(db, aMail({ replyTo: mailId, subject: "Abwesenheitsnotiz: Re: Glas", headers }));
    }
    expect((await sql<{ n: number }>`select count(*) as n from outbox`.execute(db)).rows[0]?.n).toBe(before);
    expect(await conversation()).toMatchObject([{ state: "closed", messages: 7 }]);
  });

  it("cannot bring us our own mail as a customer's: a copy that comes back is known", async () => {
    const { mailId } = await answered();
    const echo = aMail({ from: "Jule <hallo@morgenrot.example>", to: customer, id: mailId });
    expect(await arrive(db, echo)).toMatchObject({ duplicates: 1 });
  });
});

import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import { readMessages } from "../../../conversations/reading/read.ts";
import { newestConversation } from "../../../conversations/testing.ts";
import { openTestDb } from "../../../platform/testing/open.ts";
import { type SignedInStaff, signedIn } from "../../../team/testing.ts";
import { aMail, anAddress, arrive, type MailDraft } from "../testing.ts";

const db = await openTestDb();
let jule: SignedInStaff;

beforeEach(async () => {
  await sql`truncate raw_messages, messages, conversations, participants, seen, mentions, touchpoints, profiles, identifiers,
    customers, addresses, staff cascade`.execute(db);
  await anAddress(db);
  jule = await signedIn(db, { name: "Jule Brandt", email: "jule@privat.example" });
});

const theirs = [
  ...["---------- Forwarded message ---------", "Von: Karl Koch <karl@post.example>"],
  ...["Date: Do., 12. März 2026 um 10:11 Uhr", "Subject: Reklamation", "To: <jule@privat.example>", "", ""],
  ...["Der Kaffee war verbrannt.", "", "-- ", "Karl Koch, Leipzig"],
].join("\n");
const forward: MailDraft = { from: "Jule <jule@privat.example>", subject: "Fwd: Reklamation", text: theirs };

const arrived = async (draft: MailDraft) => {
  await arrive(db, aMail({ ...forward, ...draft }));
  const { items } = await readMessages(db, jule.actor, await newestConversation(db), { limit: 5 });
  return items[0] ?? expect.fail("nothing arrived");
};
const customers = async () =>
  (await sql<{ name: string }>`select name from customers order by name`.execute(db)).rows.map(({ name }) => name);

describe("what one of us passes on to us", () => {
  it("is its author's, in their words, and says who passed it on", async () => {
    const message = await arrived({});
    expect(message).toMatchObject({
      ...{ kind: "in", author: { name: "Karl Koch", address: "karl@post.example", staff: null } },
      ...{ subject: "Reklamation", text: "Der Kaffee war verbrannt.", quoted: "" },
      particulars: { passedOn: { by: { name: "Jule", address: "jule@privat.example" }, note: "" } },
    });
    expect(await customers()).toEqual(["Karl Koch"]);
  });

  it("keeps the words above it for us alone", async () => {
    const message = await arrived({ text: `Schwieriger Kunde, bitte übernehmen.\n\n${theirs}` });
    expect(message.text).toBe("Der Kaffee war verbrannt.");
    expect(message.quoted).not.toContain("Schwieriger");
    expect(message.particulars?.passedOn?.note).toBe("Schwieriger Kunde, bitte übernehmen.");
  });

  it("goes the same way from one of our own addresses", async () => {
    expect(await arrived({ from: "hallo@morgenrot.example" })).toMatchObject({
      author: { address: "karl@post.example" },
    });
  });

  it("joins the conversation it belongs to, when its author takes part there", async () => {
    await arrive(db, aMail({ from: "karl@post.example", id: "erste@post.example" }));
    await arrived({ replyTo: "erste@post.example" });
    const { rows } = await sql<{ messages: number }>`select messages from conversations`.execute(db);
    expect(rows).toEqual([{ messages: 2 }]);
  });
});

describe("stays the sender's own", () => {
  it.each<[string, MailDraft]>([
    ["what somebody outside passes on", { from: "Anna <anna@post.example>" }],
    ["what goes to others as well", { to: "hallo@morgenrot.example, werk@glas.example" }],
    ["what names no address of its author", { text: theirs.replace(" <karl@post.example>", "") }],
    ["what a colleague wrote", { text: theirs.replace("karl@post.example", "jule@privat.example") }],
    ["an answer", { subject: "Re: Reklamation", text: "Danke!\n\n> Der Kaffee war verbrannt." }],
  ])("%s", async (_what, draft) => {
    const message = await arrived(draft);
    expect(message.author.address).toBe(draft.from ? "anna@post.example" : "jule@privat.example");
    expect(message.particulars?.passedOn?.by).toBeUndefined();
  });
});

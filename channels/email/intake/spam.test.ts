import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import { markSpam, unmarkSpam } from "../../../conversations/away/spam.ts";
import { doToMany, takeBack } from "../../../conversations/bulk/batch.ts";
import { newestConversation } from "../../../conversations/testing.ts";
import { openTestDb } from "../../../platform/testing/open.ts";
import { type SignedInStaff, signedIn } from "../../../team/testing.ts";
import { aMail, anAddress, arrive } from "../testing.ts";

const db = await openTestDb();
let jule: SignedInStaff;
const headers = ["X-Spam-Flag: YES", "Date: Thu, 19 Nov 2026 09:12:00 +0100"];
const states = async () =>
  (await sql<{ state: string }>`select state from conversations order by id`.execute(db)).rows.map(
    ({ state }) => state,
  );

beforeEach(async () => {
  await sql`truncate raw_messages, messages, conversations, participants, attachments, seen, mentions, touchpoints, outbox,
    profiles, identifiers, customers, addresses, allowed_senders, notifications cascade`.execute(db);
  jule = await signedIn(db, { name: "Jule Brandt" });
  await anAddress(db);
});

describe("mail that the filter in front of us takes for spam", () => {
  it("begins in spam, and says by whom", async () => {
    await arrive(db, aMail({ headers }));
    expect(await states()).toEqual(["spam"]);
    const { rows } = await sql`select particulars -> 'spam' as spam from messages`.execute(db);
    expect(rows).toEqual([{ spam: { by: "SpamAssassin", score: null } }]);
    expect((await sql`select from notifications`.execute(db)).rows).toHaveLength(0);
  });

  it("stays in sight where it answers, or comes from somebody we have written to", async () => {
    await arrive(db, aMail({ id: "first@post.example" }));
    await arrive(db, aMail({ headers, replyTo: "first@post.example" }));
    expect(await states()).toEqual(["open"]);
    const ours = { from: "Jule <hallo@morgenrot.example>", to: "k.vollmer@post.example" };
    await arrive(db, aMail({ ...ours, replyTo: "first@post.example" }));
    await arrive(db, aMail({ headers }));
    expect(await states()).toEqual(["open", "open"]);
  });

  it("is believed no more once somebody says it is none, until they say it is", async () => {
    await arrive(db, aMail({ headers }));
    const first = await newestConversation(db);
    await db.transaction().execute((tx) => unmarkSpam(tx, jule.actor, first));
    await arrive(db, aMail({ headers }));
    expect(await states()).toEqual(["open", "open"]);
    await db.transaction().execute((tx) => markSpam(tx, jule.actor, first));
    await arrive(db, aMail({ headers }));
    expect(await states()).toEqual(["spam", "open", "spam"]);
  });

  it("is learnt from many at once, and unlearnt when that is taken back", async () => {
    await arrive(db, aMail({ headers }));
    const ids = [await newestConversation(db)];
    const doing = db.transaction();
    const { id } = await doing.execute((tx) => doToMany(tx, jule.actor, { ids, action: { do: "not-spam" } }));
    expect((await sql`select address from allowed_senders`.execute(db)).rows).toEqual([
      { address: "k.vollmer@post.example" },
    ]);
    await db.transaction().execute((tx) => takeBack(tx, jule.actor, id ?? ""));
    expect((await sql`select from allowed_senders`.execute(db)).rows).toHaveLength(0);
  });
});

import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import { openTestDb } from "../../../platform/testing/open.ts";
import { aMail, anAddress, arrive } from "../testing.ts";
import { accept } from "./accept.ts";
import { understandWaiting } from "./understand.ts";

const db = await openTestDb();

type Row = { subject: string; state: string; stage: number; messages: number };
const conversations = async () =>
  (await sql<Row>`select subject, state, stage, messages from conversations order by id`.execute(db)).rows;
const count = async (table: string) =>
  (await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(db)).rows[0]?.n;

beforeEach(async () => {
  await sql`truncate raw_messages, messages, conversations, participants, attachments, seen, mentions, touchpoints, outbox,
    profiles, identifiers, customers, addresses cascade`.execute(db);
  await anAddress(db);
});

describe("mail that arrives", () => {
  it("becomes a conversation with a person", async () => {
    expect(await arrive(db, aMail())).toEqual({ understood: 1, duplicates: 0, quarantined: 0 });
    expect(await conversations()).toEqual([{ subject: "Glas zerbrochen", state: "open", stage: 0, messages: 1 }]);
    const { rows } = await sql`select name, kind from customers`.execute(db);
    expect(rows).toEqual([{ name: "Katharina Vollmer", kind: "person" }]);
    expect(await count("touchpoints")).toBe(1);
  });

  it("knows an organisation by its address, also when we wrote to it first", async () => {
    await arrive(
      db,
      aMail({ from: "Jule <hallo@morgenrot.example>", to: "Café Lindenhof <kontakt@lindenhof.example>" }),
    );
    const { rows } = await sql`select name, kind from customers`.execute(db);
    expect(rows).toEqual([{ name: "Café Lindenhof", kind: "organisation" }]);
  });

  it("joins the conversation it answers", async () => {
    await arrive(db, aMail({ id: "first@post.example" }));
    await arrive(db, aMail({ replyTo: "first@post.example", subject: "Something else" }));
    expect(await conversations()).toMatchObject([{ messages: 2 }]);
  });

  it("joins it within one batch too, whatever the order", async () => {
    await arrive(
      db,
      aMail({ id: "b@post.example", replyTo: "a@post.example" }),
      aMail({ id: "c@post.example", replyTo: "a@post.example" }),
      aMail({ id: "a@post.example" }),
    );
    expect(await conversations()).toMatchObject([{ messages: 3 }]);
  });

  it("never joins by subject alone", async () => {
    await arrive(db, aMail({ subject: "Re: Ihre Anfrage" }), aMail({ subject: "Re: Ihre Anfrage" }));
    expect(await conversations()).toHaveLength(2);
  });

  it("does not join when a stranger quotes the Message-ID", async () => {
    await arrive(db, aMail({ id: "first@post.example" }));
    await arrive(db, aMail({ from: "stranger@else.example", replyTo: "first@post.example" }));
    expect(await conversations()).toHaveLength(2);
  });

  it("to two of our addresses is one message", async () => {
    const mail = aMail();
    const copy = Buffer.from(`Received: from elsewhere\r\n${mail}`);
    expect(await arrive(db, mail, copy)).toEqual({ understood: 1, duplicates: 1, quarantined: 0 });
    expect(await count("messages")).toBe(1);
    expect(await count("raw_messages")).toBe(2);
  });

  it("with a known Message-ID but other words is another message", async () => {
    await arrive(db, aMail({ id: "same@post.example", text: "One" }), aMail({ id: "same@post.example", text: "Two" }));
    expect(await count("messages")).toBe(2);
  });

  it("reopens a closed conversation, unless a machine wrote it", async () => {
    await arrive(db, aMail({ id: "first@post.example" }));
    await sql`update conversations set state = 'closed', closed_at = now()`.execute(db);
    const away = { replyTo: "first@post.example", headers: ["Auto-Submitted: auto-replied"], subject: "Abwesend" };
    await arrive(db, aMail(away));
    expect(await conversations()).toMatchObject([{ state: "closed", messages: 2 }]);
    await arrive(db, aMail({ replyTo: "first@post.example" }));
    expect(await conversations()).toMatchObject([{ state: "open", messages: 3 }]);
  });

  it("from one of our addresses is our answer, never a customer", async () => {
    await arrive(db, aMail({ id: "first@post.example" }));
    await arrive(
      db,
      aMail({ from: "Jule <hallo@morgenrot.example>", to: "k.vollmer@post.example", replyTo: "first@post.example" }),
    );
    expect(await conversations()).toMatchObject([{ stage: 2, messages: 2 }]);
    expect(await count("customers")).toBe(1);
  });

  it("from a form in our own name belongs to the visitor in Reply-To", async () => {
    const headers = ["Reply-To: Ruth Engelhardt <ruth@post.example>"];
    await arrive(db, aMail({ from: "hallo@morgenrot.example", headers }));
    const { rows } = await sql`select name from customers`.execute(db);
    expect(rows).toEqual([{ name: "Ruth Engelhardt" }]);
  });

  it("from an archive opens nothing when it is long past", async () => {
    const content = aMail({ headers: ["Date: Mon, 6 Jan 2025 09:12:00 +0100"] });
    await accept(db, [{ source: "import", envelopeFrom: "", envelopeTo: [], content }]);
    await understandWaiting(db);
    expect(await conversations()).toMatchObject([{ state: "closed" }]);
  });
});

describe("mail that cannot be understood", () => {
  const reasons = async () => (await sql`select state, reason from raw_messages order by id`.execute(db)).rows;

  it("is kept in quarantine with its reason", async () => {
    await arrive(db, Buffer.from("Subject: no sender\r\n\r\nHello"));
    expect(await reasons()).toEqual([{ state: "quarantined", reason: "no-sender" }]);
  });

  it("that names nobody is from whom its server named at our door", async () => {
    const content = Buffer.from("From: Der Scanner\r\nSubject: Scan 17\r\n\r\nAnbei.");
    await accept(db, [
      { source: "smtp", envelopeFrom: "scanner@kanzlei.example", envelopeTo: ["hallo@morgenrot.example"], content },
    ]);
    expect(await understandWaiting(db)).toMatchObject({ understood: 1, quarantined: 0 });
    const { rows } = await sql`select author_name, author_address from messages`.execute(db);
    expect(rows).toEqual([{ author_name: "Der Scanner", author_address: "scanner@kanzlei.example" }]);
  });

  it("from us to us alone is kept too", async () => {
    await arrive(db, aMail({ from: "hallo@morgenrot.example" }));
    expect(await reasons()).toEqual([{ state: "quarantined", reason: "nobody-outside" }]);
  });

  it("does not hold up the others", async () => {
    const tally = await arrive(db, aMail(), Buffer.from("\0\0\0"), aMail());
    expect(tally).toEqual({ understood: 2, duplicates: 0, quarantined: 1 });
  });
});

describe("two processes that read at once", () => {
  it("share the work and lose nothing", async () => {
    const mails = Array.from({ length: 450 }, (_, n) =>
      aMail({ from: `p${n % 90}@post.example`, id: `${n}@x.example` }),
    );
    await accept(
      db,
      mails.map((content) => ({ source: "smtp", envelopeFrom: "", envelopeTo: [], content })),
    );
    const tallies = await Promise.all([understandWaiting(db), understandWaiting(db), understandWaiting(db)]);
    expect(tallies.reduce((sum, tally) => sum + tally.understood, 0)).toBe(450);
    expect(await count("messages")).toBe(450);
    expect(await count("customers")).toBe(90);
  });
});

it("reads all that waits, however many batches it takes", async () => {
  const mails = Array.from({ length: 410 }, (_, n) => ({
    ...{ source: "smtp" as const, envelopeFrom: "k.vollmer@post.example", envelopeTo: ["hallo@morgenrot.example"] },
    content: aMail({ subject: `Glas ${n}` }),
  }));
  await accept(db, mails);
  expect((await understandWaiting(db)).understood).toBe(410);
});

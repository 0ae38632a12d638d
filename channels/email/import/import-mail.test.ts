import { appendFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { openTestDb } from "../../../platform/testing/open.ts";
import { aMail, anAddress } from "../testing.ts";
import { importMail } from "./import-mail.ts";
import { readMbox } from "./mbox.ts";

const db = await openTestDb();
const dir = await mkdtemp(join(tmpdir(), "stammgast-import-"));
afterAll(() => rm(dir, { recursive: true, force: true }));
const options = { maxBytes: 100_000 };

const fromLine = "From k.vollmer@post.example Thu Nov 19 09:12:00 2026\n";
const mboxOf = (mails: Buffer[]) =>
  mails.map((mail) => `${fromLine}${mail.toString().replaceAll("\r\n", "\n")}\n`).join("");
const messages = async () => (await sql<{ n: number }>`select count(*) as n from messages`.execute(db)).rows[0]?.n;

beforeEach(async () => {
  await sql`truncate raw_messages, messages, conversations, participants, attachments, seen, mentions, touchpoints, outbox,
    profiles, identifiers, customers, addresses, imports cascade`.execute(db);
  await anAddress(db);
});

describe("importing an mbox file", () => {
  it("takes every mail in once, however often it is done", async () => {
    const path = join(dir, "one.mbox");
    await writeFile(path, mboxOf([aMail(), aMail(), aMail()]));
    expect(await importMail(db, path, options)).toMatchObject({ understood: 3, known: 0 });
    expect(await importMail(db, path, options)).toMatchObject({ understood: 0, read: 0 });
    expect(await messages()).toBe(3);
  });

  it("takes in what was added since, and nothing twice", async () => {
    const path = join(dir, "grows.mbox");
    await writeFile(path, mboxOf([aMail()]));
    await importMail(db, path, options);
    await appendFile(path, mboxOf([aMail()]));
    expect(await importMail(db, path, options)).toMatchObject({ understood: 1, known: 1 });
  });

  it("goes on where it was interrupted", async () => {
    const path = join(dir, "stops.mbox");
    await writeFile(path, mboxOf(Array.from({ length: 900 }, () => aMail())));
    const stop = new Error("stop");
    const interrupted = importMail(db, path, {
      ...options,
      onProgress: () => {
        throw stop;
      },
    });
    await expect(interrupted).rejects.toBe(stop);
    const result = await importMail(db, path, options);
    expect(result.read).toBe(500);
    expect(await messages()).toBe(900);
  });

  it("takes one mail once that stands in the file twice, also far apart", async () => {
    const path = join(dir, "twice.mbox");
    const again = aMail();
    await writeFile(path, mboxOf([again, ...Array.from({ length: 450 }, () => aMail()), again]));
    expect(await importMail(db, path, options)).toMatchObject({ read: 452, taken: 451, known: 1, understood: 451 });
    expect(await messages()).toBe(451);
  });

  it("stores each mail as it came, with what came of it", async () => {
    const path = join(dir, "raw.mbox");
    const mails = [
      aMail({ text: "one" }),
      aMail({ from: "hallo@morgenrot.example", text: "two" }),
      aMail({ text: "three" }),
    ];
    await writeFile(path, mboxOf(mails));
    await importMail(db, path, options);
    const { rows } = await sql<{ content: Buffer; state: string; reason: string | null; shown: boolean }>`
      select r.content, r.state, r.reason, m.raw_id is not distinct from r.id as shown
      from raw_messages r left join messages m on m.conversation_id = r.conversation_id and m.id = r.message_id
      order by r.id`.execute(db);
    const asInFile = mails.map((mail) => mail.toString().replaceAll("\r\n", "\n"));
    expect(rows.map(({ content }) => content.toString())).toEqual(asInFile);
    expect(rows).toMatchObject([
      { state: "understood", reason: null, shown: true },
      { state: "quarantined", reason: "nobody-outside", shown: false },
      { state: "understood", reason: null, shown: true },
    ]);
  });

  it("is not held up by a mail that breaks us", async () => {
    const path = join(dir, "poison.mbox");
    await sql
      .raw(`create function refuse() returns trigger language plpgsql as
      $$ begin if new.subject = 'poison' then raise exception 'broken by poison'; end if; return new; end $$;
      create trigger refuse before insert on messages for each row execute function refuse()`)
      .execute(db);
    await writeFile(path, mboxOf([aMail(), aMail({ subject: "poison" }), aMail()]));
    expect(await importMail(db, path, options)).toMatchObject({ understood: 2, quarantined: 1 });
    expect(await importMail(db, path, options)).toMatchObject({ read: 0 });
    await sql`drop function refuse cascade`.execute(db);
    const { rows } = await sql`select state, reason, detail from raw_messages where state <> 'understood'`.execute(db);
    expect(rows).toEqual([{ state: "quarantined", reason: "broken", detail: "broken by poison" }]);
  });

  it("makes many mails searchable as it does one", async () => {
    const path = join(dir, "words.mbox");
    const text = (n: number) =>
      `Die Gläser Nr. ${n}-${n} kamen „zerbrochen“ an, <b>alle</b> 12. I'm sorry, can't use them.`;
    const mails = Array.from({ length: 30 }, (_, n) =>
      aMail({ text: n % 3 ? text(n).replace(/<.?b>/g, "") : text(n) }),
    );
    await writeFile(path, mboxOf(mails));
    await importMail(db, path, options);
    const { rows } = await sql<{ n: number }>`select count(*) as n from messages
      where words = searchable(subject || ' ' || author_name || '  ' || text) and words @@ to_tsquery('stammgast_de', 'Gläser')`.execute(
      db,
    );
    expect(rows).toEqual([{ n: 30 }]);
  });

  it("tells of mail that is too large and takes the rest", async () => {
    const path = join(dir, "large.mbox");
    await writeFile(path, mboxOf([aMail(), aMail({ text: "x ".repeat(1_500_000) }), aMail()]));
    expect(await importMail(db, path, options)).toMatchObject({ understood: 2, tooLarge: 1 });
  });

  it("is not fooled by a sentence that begins with From", async () => {
    const path = join(dir, "from.mbox");
    const text = "Hello\n\nFrom my point of view this is one mail.\n\n>From here too.";
    await writeFile(path, mboxOf([aMail({ text })]));
    await importMail(db, path, options);
    const { rows } = await sql<{ text: string }>`select text from messages`.execute(db);
    expect(rows[0]?.text).toContain("From my point of view");
    expect(rows).toHaveLength(1);
  });

  it("gives back the bytes between the separators", async () => {
    const path = join(dir, "bytes.mbox");
    await writeFile(path, `${fromLine}Subject: a\n\n>From x\n>>From y\n\n${fromLine}Subject: b\n\nlast`);
    const pieces = await Array.fromAsync(readMbox(path, 0, 1000));
    expect(pieces.map(({ content }) => content.toString())).toEqual([
      "Subject: a\n\nFrom x\n>From y\n",
      "Subject: b\n\nlast",
    ]);
  });

  it("says what to do with a file that is none", async () => {
    const path = join(dir, "letter.txt");
    await writeFile(path, "Dear all");
    await expect(importMail(db, path, options)).rejects.toThrow("is no mbox file");
    await expect(importMail(db, join(dir, "nothing"), options)).rejects.toThrow("There is nothing at");
  });
});

describe("importing a directory", () => {
  it("takes in every .eml file below it", async () => {
    const folder = join(dir, "mails", "2025");
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "a.eml"), aMail());
    await writeFile(join(folder, "b.EML"), aMail());
    await writeFile(join(folder, "notes.txt"), "no mail");
    expect(await importMail(db, join(dir, "mails"), options)).toMatchObject({ understood: 2 });
    expect(await importMail(db, join(dir, "mails"), options)).toMatchObject({ understood: 0, known: 2 });
  });
});

describe("a large mail", () => {
  const lines = Array.from({ length: 60_000 }, (_, n) =>
    n % 500 ? `line ${n} ${"x".repeat(70)}` : "From here to there",
  );
  const text = lines.join("\r\n");
  const roomy = { maxBytes: 20_000_000 };
  const kept = async () =>
    (await sql<{ content: Buffer }>`select content from raw_messages order by octet_length(content) desc`.execute(db))
      .rows;

  it("of an mbox file is taken in as it stood there, between others", async () => {
    const path = join(dir, "large-one.mbox");
    const large = aMail({ text });
    const quoted = mboxOf([aMail(), large, aMail()]).replace(/\n(>*From here)/g, "\n>$1");
    await writeFile(path, quoted);
    expect(await importMail(db, path, roomy)).toMatchObject({ understood: 3, known: 0, read: 3 });
    const asInFile = large.toString().replaceAll("\r\n", "\n");
    expect((await kept())[0]?.content.toString() === asInFile).toBe(true);
    expect(await importMail(db, path, roomy)).toMatchObject({ read: 0 });
  });

  it("of a directory is taken in once", async () => {
    const folder = join(dir, "large-mails");
    await mkdir(folder, { recursive: true });
    const large = aMail({ text });
    await writeFile(join(folder, "a.eml"), large);
    await writeFile(join(folder, "b.eml"), large);
    expect(await importMail(db, folder, roomy)).toMatchObject({ understood: 1, known: 1 });
    expect((await kept())[0]?.content.equals(large)).toBe(true);
  });

  it("that breaks us goes into quarantine, whole", async () => {
    const path = join(dir, "large-poison.mbox");
    await sql
      .raw(`create function refuse() returns trigger language plpgsql as
      $$ begin if new.subject = 'poison' then raise exception 'broken by poison'; end if; return new; end $$;
      create trigger refuse before insert on messages for each row execute function refuse()`)
      .execute(db);
    await writeFile(path, mboxOf([aMail({ text, subject: "poison" }), aMail()]));
    expect(await importMail(db, path, roomy)).toMatchObject({ understood: 1, quarantined: 1 });
    await sql`drop function refuse cascade`.execute(db);
    expect((await kept())[0]?.content.byteLength).toBeGreaterThan(4_500_000);
  });
});

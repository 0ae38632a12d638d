import { describe, expect, it } from "vitest";
import { readMail, Unreadable } from "../reading/read-mail.ts";
import { aMail } from "../testing.ts";
import { openReader, readMails } from "./read-mails.ts";

const withFile = (content: string) =>
  Buffer.from(
    [
      "From: Katharina Vollmer <k.vollmer@post.example>",
      "Date: Thu, 19 Nov 2026 09:12:00 +0100",
      "Content-Type: multipart/mixed; boundary=b",
      "",
      "--b",
      "",
      "Anbei.",
      "--b",
      'Content-Type: text/plain; name="beleg.txt"',
      "Content-Disposition: attachment",
      "",
      content,
      "--b--",
      "",
    ].join("\r\n"),
  );
const nobody = Buffer.from("X-Words: no mail\r\n\r\nHello");

describe("many mails", () => {
  it("are read in their order as each alone, and stay as they are", async () => {
    const mails = Array.from({ length: 60 }, (_, n) =>
      n % 5 === 0 ? withFile(`File ${n}`) : aMail({ text: `Mail ${n}` }),
    );
    const before = mails.map((mail) => Buffer.from(mail));
    const read = await readMails(mails);
    const alone = mails.map((mail) => readMail(mail));
    expect(read.map(comparable)).toEqual(alone.map(comparable));
    expect(mails.every((mail, n) => mail.equals(before[n] ?? nobody))).toBe(true);
  });

  it("with some among them that cannot be read say which", async () => {
    const read = await readMails([nobody, ...Array.from({ length: 30 }, () => aMail()), nobody]);
    const unreadable = read.flatMap((mail, n) => (mail instanceof Unreadable ? [[n, mail.reason]] : []));
    expect(unreadable).toEqual([
      [0, "no-sender"],
      [31, "no-sender"],
    ]);
  });

  it("at once are told apart", async () => {
    const batch = (name: string) => Array.from({ length: 25 }, () => aMail({ subject: name }));
    const batches = await Promise.all([readMails(batch("one")), readMails(batch("two")), readMails(batch("three"))]);
    const subjects = batches.map((read) => new Set(read.map((mail) => "subject" in mail && mail.subject)));
    expect(subjects).toEqual([new Set(["one"]), new Set(["two"]), new Set(["three"])]);
  });
});

it("a large mail alone is read too", async () => {
  const [mail] = await readMails([withFile("x".repeat(3_000_000))]);
  expect(mail && "attachments" in mail && mail.attachments[0]?.content.byteLength).toBe(3_000_000);
});

it("one mail that kills the thread takes no other along", async () => {
  const read = openReader(new URL("./testing-dying-thread.ts", import.meta.url));
  const mails = Array.from({ length: 24 }, (_, n) => Buffer.from(n === 7 ? "die" : `mail ${n}`));
  const reasons = (await read(mails)).map((mail) => (mail instanceof Unreadable ? mail.reason : "read"));
  expect(reasons).toEqual(mails.map((_, n) => (n === 7 ? "broken" : "empty")));
  expect(await read(mails.slice(8).concat(mails.slice(8)))).toHaveLength(32);
});

/** Bytes from another thread are the same bytes in another class. */
function comparable(mail: Awaited<ReturnType<typeof readMails>>[number]) {
  if (mail instanceof Unreadable) return mail.reason;
  return {
    ...mail,
    bodyDigest: Buffer.from(mail.bodyDigest).toString("hex"),
    attachments: mail.attachments.map((file) => ({ ...file, content: Buffer.from(file.content).toString() })),
  };
}

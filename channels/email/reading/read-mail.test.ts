import { expect, test } from "vitest";
import { LIMITS } from "./limits.ts";
import { readMail, Unreadable } from "./read-mail.ts";
import { aMail, anAttachment, bytes, multipart } from "./testing/a-mail.ts";

const NOW = new Date("2026-03-15T12:00:00Z");

function reasonOf(raw: Uint8Array): string {
  try {
    readMail(raw, NOW);
  } catch (error) {
    if (error instanceof Unreadable) return error.reason;
    throw error;
  }
  return "readable";
}

test("a plain mail is read with all its headers", () => {
  const mail = readMail(
    aMail({
      From: "Anna Müller <Anna.Mueller@Example.DE>",
      To: '"Rösterei, Laden" <info@roesterei.example>, Bernd <bernd@roesterei.example>',
      Cc: "karl@example.org (Karl Koch)",
      Subject: "=?utf-8?Q?Frage_zu_meiner_Bestellung_=E2=80=93_Bohnen?=",
      Date: "Fri, 13 Mar 2026 09:30:00 +0100",
      "Message-ID": "<erste.1@example.de>",
      "In-Reply-To": "<vorher@roesterei.example>",
      References: "<anfang@roesterei.example>\r\n <vorher@roesterei.example> <vorher@roesterei.example>",
      body: "Guten Tag,\r\n\r\nwann kommt mein Kaffee?\r\n\r\nAnna Müller\r\n",
    }),
    NOW,
  );
  expect(mail).toMatchObject({
    messageId: "erste.1@example.de",
    inReplyTo: ["vorher@roesterei.example"],
    references: ["anfang@roesterei.example", "vorher@roesterei.example"],
    from: { name: "Anna Müller", address: "anna.mueller@example.de" },
    to: [
      { name: "Rösterei, Laden", address: "info@roesterei.example" },
      { name: "Bernd", address: "bernd@roesterei.example" },
    ],
    cc: [{ name: "Karl Koch", address: "karl@example.org" }],
    subject: "Frage zu meiner Bestellung – Bohnen",
    date: new Date("2026-03-13T08:30:00Z"),
    text: "Guten Tag,\n\nwann kommt mein Kaffee?\n\nAnna Müller",
    quoted: "",
    html: null,
    automatic: null,
  });
});

test("HTML and text are two forms of one body, pictures in the HTML are inline, files are attached", () => {
  const html = '<p>Hier das Foto: <img src="cid:bild1@example.de"></p>';
  const alternative = multipart("alternative", [
    { "Content-Type": "text/plain; charset=utf-8", body: "Hier das Foto:" },
    { "Content-Type": "text/html; charset=utf-8", body: html },
  ]);
  const mail = readMail(
    aMail(
      multipart("mixed", [
        alternative,
        anAttachment({ "Content-Type": "image/png", "Content-ID": "<bild1@example.de>", body: "iVBORw0KGgo=" }),
        anAttachment({
          "Content-Type": "application/pdf",
          "Content-Disposition": "attachment; filename*=utf-8''Rechnung%20M%C3%A4rz.pdf",
          body: "JVBERi0=",
        }),
      ]),
    ),
    NOW,
  );
  expect(mail.text).toBe("Hier das Foto:");
  expect(mail.html).toContain("cid:bild1@example.de");
  expect(mail.attachments.map(({ name, type, disposition }) => ({ name, type, disposition }))).toEqual([
    { name: "attachment.png", type: "image/png", disposition: "inline" },
    { name: "Rechnung März.pdf", type: "application/pdf", disposition: "attachment" },
  ]);
  expect(Buffer.from(mail.attachments[1]?.content ?? []).toString()).toBe("%PDF-");
});

test("a mail out of an old Mac, whose lines end with CR alone, is read as any other", () => {
  const file = anAttachment({ "Content-Disposition": "attachment; filename=hase.txt", body: "SGFzZQ==" });
  const mail = aMail({ Subject: "Hasen", ...multipart("mixed", [{ body: "Zwei Hasen." }, file]) });
  const old = Buffer.from(Buffer.from(mail).toString("latin1").replaceAll("\r\n", "\r"), "latin1");
  expect(readMail(old, NOW)).toMatchObject({
    subject: "Hasen",
    text: "Zwei Hasen.",
    attachments: [{ name: "hase.txt" }],
  });
});

test("the same mail to two of our addresses has one digest, another mail has another", () => {
  const body = "Ist der Laden am Samstag offen?";
  const first = readMail(aMail({ "Delivered-To": "info@roesterei.example", Received: "from a by b", body }), NOW);
  const second = readMail(
    aMail({ "Delivered-To": "laden@roesterei.example", "DKIM-Signature": "v=1", body: `${body}\r\n` }),
    NOW,
  );
  const other = readMail(aMail({ body: "Ist der Laden am Sonntag offen?" }), NOW);
  expect(Buffer.from(first.bodyDigest)).toEqual(Buffer.from(second.bodyDigest));
  expect(Buffer.from(first.bodyDigest)).not.toEqual(Buffer.from(other.bodyDigest));
  expect(first.bodyDigest.byteLength).toBe(32);
});

test.each([
  ["2 Jan 1970 00:00:00 +0000", null],
  ["Wed, 18 Mar 2026 12:00:00 +0000", null],
  ["gestern", null],
  ["", null],
  ["Sat, 14 Mar 2026 10:00 MEZ", "2026-03-14T09:00:00.000Z"],
  ["14 Mrz 2026 10:00:00 +0100", "2026-03-14T09:00:00.000Z"],
])("the date %j is read as %j", (header, expected) => {
  expect(readMail(aMail({ Date: header }), NOW).date?.toISOString() ?? null).toBe(expected);
});

test("a mail without From is read by its Sender, Reply-To or Return-Path, and names nobody without any", () => {
  expect(readMail(aMail({ From: "", "Reply-To": "anna@example.de" }), NOW).from.address).toBe("anna@example.de");
  expect(readMail(aMail({ From: "unlesbar", "Return-Path": "<anna@example.de>" }), NOW).from.address).toBe(
    "anna@example.de",
  );
  expect(readMail(bytes("Subject: Hallo\r\n\r\nText"), NOW).from).toEqual({ name: "", address: "" });
  expect(readMail(bytes("From: Der Scanner\r\n\r\nText"), NOW).from).toEqual({ name: "Der Scanner", address: "" });
  expect(reasonOf(bytes("X-Wort: Hallo\r\n\r\nText"))).toBe("no-sender");
});

test("what is beyond the limits is refused with its reason", () => {
  const nested = (depth: number): string =>
    depth === 0
      ? "\r\nText"
      : `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n${nested(depth - 1)}\r\n--b${depth}--\r\n`;
  expect(reasonOf(new Uint8Array())).toBe("empty");
  expect(reasonOf(bytes(`From: a@example.de\r\n${nested(LIMITS.depth)}`))).toBe("readable");
  expect(reasonOf(bytes(`From: a@example.de\r\n${nested(LIMITS.depth + 1)}`))).toBe("too-deep");
  const part = "--x\r\n\r\nText\r\n";
  const many = `From: a@example.de\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n`;
  expect(reasonOf(bytes(many + part.repeat(LIMITS.parts - 1)))).toBe("readable");
  expect(reasonOf(bytes(many + part.repeat(LIMITS.parts)))).toBe("too-many-parts");
  expect(reasonOf(bytes(`From: a@example.de\r\nX-Lang: ${"x".repeat(LIMITS.headerBytes)}\r\n\r\nText`))).toBe(
    "too-large",
  );
  expect(reasonOf(new Uint8Array(LIMITS.rawBytes + 1))).toBe("too-large");
});

test("a delivery report names the mail that failed", () => {
  const mail = readMail(
    aMail({
      From: "Mail Delivery System <MAILER-DAEMON@mx.example.org>",
      Subject: "Undelivered Mail Returned to Sender",
      ...multipart("report; report-type=delivery-status", [
        { "Content-Type": "text/plain", body: "I'm sorry to have to inform you" },
        {
          "Content-Type": "message/delivery-status",
          body: "Final-Recipient: rfc822; karl@example.org\r\nAction: failed",
        },
        {
          "Content-Type": "message/rfc822",
          body: "Message-ID: <unsere.42@roesterei.example>\r\nSubject: Ihre Bestellung\r\n\r\nText",
        },
      ]),
    }),
    NOW,
  );
  expect(mail).toMatchObject({ automatic: "bounce", bounceOf: ["unsere.42@roesterei.example"] });
});

/** Seconds on the processor. */
function secondsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

test("ten thousand parts are all read, in a second", () => {
  const parts = Array.from({ length: 10_000 }, (_, at) => ({
    "Content-Type": `text/plain; name=${at}.txt`,
    "Content-Disposition": "attachment",
    body: `Teil ${at}`,
  }));
  const raw = aMail(multipart("mixed", [{ body: "Anbei" }, ...parts]));
  const read: { count: number; last: string | undefined } = { count: 0, last: undefined };
  const seconds = secondsOf(() => {
    const { attachments } = readMail(raw, NOW);
    read.count = attachments.length;
    read.last = attachments.at(-1)?.name;
  });
  expect(read).toEqual({ count: 10_000, last: "9999.txt" });
  expect(seconds).toBeLessThan(1.5);
});

test("a file of forty megabytes and five thousand recipients are read, in seconds, without a copy too many", () => {
  const content = Buffer.alloc(40 * 1024 * 1024, "Kaffee ");
  const people = Array.from({ length: 4_999 }, (_, at) => `p${at}@e.example`).join(",\r\n ");
  const mail = aMail({
    To: `info@roesterei.example,\r\n ${people}`,
    ...multipart("mixed", [
      { body: "Anbei" },
      anAttachment({
        "Content-Type": "video/mp4; name=film.mp4",
        body: content.toString("base64").replace(/.{76}/g, "$&\r\n"),
      }),
    ]),
  });
  const seconds = secondsOf(() => {
    const { attachments, to } = readMail(mail, NOW);
    expect(attachments.map(({ name, content: bytes }) => [name, bytes.byteLength])).toEqual([
      ["film.mp4", content.length],
    ]);
    expect(to.length).toBeGreaterThan(1_000);
  });
  expect(seconds).toBeLessThan(6);
});

test.each([
  [
    "twice",
    "From: Anna <anna@example.de>\r\nFrom: Karl <karl@example.de>\r\nSubject: a\r\nSubject: b",
    "anna@example.de",
    "a",
  ],
  ["once empty, once not", "From:\r\nFrom: Karl <karl@example.de>\r\nSubject:\r\nSubject: b", "karl@example.de", "b"],
])("with From and Subject %s the first with something in it counts", (_, head, address, subject) => {
  expect(readMail(bytes(`${head}\r\n\r\nHallo`), NOW)).toMatchObject({ from: { address }, subject });
});

test.each([
  ["two dates", "Date: gestern\r\nDate: Fri, 13 Mar 2026 09:30:00 +0100"],
  ["two Message-IDs", "Message-ID: <1@example.de>\r\nMessage-ID: <2@example.de>"],
  ["no Message-ID", "X: y"],
])("a mail with %s is read", (_, head) => {
  const mail = readMail(bytes(`From: anna@example.de\r\n${head}\r\n\r\nHallo`), NOW);
  expect(mail.text).toBe("Hallo");
  expect([null, "1@example.de"]).toContain(mail.messageId);
});

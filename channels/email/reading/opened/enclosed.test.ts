import { expect, test } from "vitest";
import { readMail } from "../read-mail.ts";
import { aMail, multipart, source } from "../testing/a-mail.ts";

const inner = source({
  From: "Karl Koch <karl@example.org>",
  Date: "Thu, 12 Mar 2026 10:11:12 +0100",
  Subject: "Reklamation",
  "Content-Type": "text/plain; charset=utf-8",
  body: "Der Kaffee war verbrannt.\r\n\r\n-- \r\nKarl",
});
const around = (type: string, body: string) =>
  readMail(
    aMail(multipart("mixed", [{ body: "Bitte kümmern" }, { "Content-Type": type, body }])),
    new Date("2026-03-15T12:00:00Z"),
  );

test("a mail that came as a file is opened, and stays a file", () => {
  const mail = around("message/rfc822", inner);
  expect(mail.enclosed).toEqual([
    {
      from: { name: "Karl Koch", address: "karl@example.org" },
      at: "2026-03-12T09:11:12.000Z",
      subject: "Reklamation",
      text: "Der Kaffee war verbrannt.",
      files: [],
    },
  ]);
  expect(mail.attachments.map(({ name }) => name)).toEqual(["Reklamation.eml"]);
});

test("one by its name is opened as well, one that nobody can read stays a file and nothing more", () => {
  expect(around("application/octet-stream; name=alt.eml", inner).enclosed).toHaveLength(1);
  expect(around("message/rfc822", "Subject: ohne Absender\r\n\r\nText").enclosed).toEqual([]);
});

test("of mails within mails only the first is opened, and of many only five", () => {
  const nested = `${source({ From: "a@example.de", "Content-Type": "message/rfc822" })}${inner}`;
  expect(around("message/rfc822", nested).enclosed).toHaveLength(1);
  const many = Array.from({ length: 30 }, () => ({ "Content-Type": "message/rfc822", body: inner }));
  expect(readMail(aMail(multipart("mixed", many))).enclosed).toHaveLength(5);
});

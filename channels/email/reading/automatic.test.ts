import { expect, test } from "vitest";
import { readMail } from "./read-mail.ts";
import { aMail, type MailSource, multipart } from "./testing/a-mail.ts";

test.each<[string, MailSource, string | null]>([
  ["a person", {}, null],
  ["a person who says so", { "Auto-Submitted": "no" }, null],
  ["a person with Outlook", { "X-Auto-Response-Suppress": "DR, RN, NRN, OOF, AutoReply" }, null],
  ["a person who asks about a holiday", { Subject: "Sind Sie im August im Haus? Urlaub und Abholung" }, null],
  ["a person who answers our notice", { Subject: "AW: Automatischer Milchaufschäumer" }, null],
  ["an absence assistant", { "Auto-Submitted": "auto-replied" }, "auto-reply"],
  ["an absence assistant of old", { "X-Autoreply": "yes" }, "auto-reply"],
  ["an absence assistant known by Precedence", { Precedence: "auto_reply" }, "auto-reply"],
  ["a German absence note", { Subject: "Automatische Antwort: Ihre Bestellung" }, "auto-reply"],
  ["another German absence note", { Subject: "=?utf-8?Q?Abwesenheitsnotiz:_Ihre_Bestellung?=" }, "auto-reply"],
  ["an English absence note", { Subject: "Out of Office: Your order" }, "auto-reply"],
  ["an English automatic reply", { Subject: "Automatic reply: Your order" }, "auto-reply"],
  ["a French absence note", { Subject: "Réponse automatique : commande" }, "auto-reply"],
  ["a mailing list", { "List-Id": "<kaffee.example.org>" }, "list"],
  ["a list by Precedence", { Precedence: "list" }, "list"],
  ["a newsletter", { "List-Unsubscribe": "<https://example.org/weg>" }, "bulk"],
  ["bulk mail", { Precedence: "bulk" }, "bulk"],
  ["a machine's notice", { "Auto-Submitted": "auto-generated" }, "bulk"],
  ["a loop", { "X-Loop": "anna@example.de" }, "bulk"],
  ["an empty return path", { "Return-Path": "<>" }, "bulk"],
  ["a mail daemon", { From: "MAILER-DAEMON@mx.example.org" }, "bounce"],
  ["a mail daemon without a domain", { From: "MAILER-DAEMON (Mail Delivery System)" }, "bounce"],
  ["a failure by its subject", { "Return-Path": "<>", Subject: "Unzustellbar: Ihre Bestellung" }, "bounce"],
  ["Exim", { "X-Failed-Recipients": "karl@example.org" }, "bounce"],
  [
    "a read receipt",
    multipart("report; report-type=disposition-notification", [{ "Content-Type": "text/plain", body: "gelesen" }]),
    "auto-reply",
  ],
])("mail of %s is %s", (_, source, expected) => {
  expect(readMail(aMail(source)).automatic).toBe(expected);
});

test("a failure whose server quotes only headers, or only words, still names our mail", () => {
  const headers = multipart("report; report-type=delivery-status", [
    { "Content-Type": "text/plain", body: "failed" },
    { "Content-Type": "text/rfc822-headers", body: "Message-ID:\r\n <unsere.1@roesterei.example>\r\nSubject: x" },
  ]);
  expect(readMail(aMail(headers)).bounceOf).toEqual(["unsere.1@roesterei.example"]);
  const words = {
    From: "MAILER-DAEMON@mx.example.org",
    body: "Hi. This is the qmail-send program.\r\n--- Below this line is a copy of the message.\r\n\r\nMessage-ID: <unsere.2@roesterei.example>\r\n",
  };
  expect(readMail(aMail(words)).bounceOf).toEqual(["unsere.2@roesterei.example"]);
});

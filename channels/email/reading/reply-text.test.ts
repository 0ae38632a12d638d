import { describe, expect, test } from "vitest";
import { readReply } from "./reply-text.ts";

type Case = { client: string; mail: string; text: string; quoted?: string; signature?: string; subject?: string };

function lines(...all: string[]): string {
  return all.join("\n");
}

const GERMAN: Case[] = [
  {
    client: "Gmail",
    mail: lines(
      "Danke, das passt!",
      "",
      "Am Do., 12. März 2026 um 10:11 Uhr schrieb Rösterei Nord <",
      "info@roesterei.example>:",
      "",
      "> Guten Tag,",
      ">",
      "> Ihr Paket ist unterwegs.",
    ),
    text: "Danke, das passt!",
    quoted: "Am Do., 12. März 2026",
  },
  {
    client: "Outlook for Windows",
    mail: lines(
      "Können Sie mir die Rechnung noch einmal schicken?",
      "",
      "Von: Rösterei Nord <info@roesterei.example>",
      "Gesendet: Donnerstag, 12. März 2026 10:11",
      "An: Anna Müller <anna@example.de>",
      "Betreff: Ihre Bestellung",
      "",
      "Guten Tag Frau Müller,",
      "Ihr Paket ist unterwegs.",
    ),
    text: "Können Sie mir die Rechnung noch einmal schicken?",
    quoted: "Von: Rösterei Nord",
  },
  {
    client: "Outlook on the web",
    mail: lines(
      "Ja, gern um drei.",
      "________________________________",
      "Von: Rösterei Nord <info@roesterei.example>",
      "Gesendet: Donnerstag, 12. März 2026 10:11",
      "An: Anna Müller <anna@example.de>",
      "Betreff: AW: Verkostung",
      "",
      "Passt Ihnen drei Uhr?",
    ),
    text: "Ja, gern um drei.",
    quoted: "____",
  },
  {
    client: "old Outlook",
    mail: lines(
      "Bitte stornieren.",
      "",
      "-----Ursprüngliche Nachricht-----",
      "Von: Rösterei [mailto:info@roesterei.example]",
      "Gesendet: Donnerstag, 12. März 2026 10:11",
      "An: Anna",
      "Betreff: Bestellung 7",
      "",
      "Wie besprochen",
    ),
    text: "Bitte stornieren.",
    quoted: "-----Ursprüngliche",
  },
  {
    client: "Apple Mail",
    mail: lines(
      "Die Mühle ist heute angekommen, aber ohne Kabel.",
      "",
      "Von meinem iPhone gesendet",
      "",
      "> Am 12.03.2026 um 10:11 schrieb Rösterei Nord <info@roesterei.example>:",
      "> ",
      "> ﻿Guten Tag,",
      "> Ihr Paket ist unterwegs.",
    ),
    text: "Die Mühle ist heute angekommen, aber ohne Kabel.",
    quoted: "> Am 12.03.2026",
    signature: "Von meinem iPhone gesendet",
  },
  {
    client: "Thunderbird",
    mail: lines(
      "Hallo,",
      "",
      "ja bitte.",
      "",
      "Am 12.03.26 um 10:11 schrieb Rösterei Nord:",
      "> Sollen wir die Bohnen mahlen?",
      "",
      "-- ",
      "Anna Müller",
      "Lindenweg 3, 20095 Hamburg",
    ),
    text: "Hallo,\n\nja bitte.",
    quoted: "Am 12.03.26",
    signature: "-- \nAnna Müller",
  },
  {
    client: "GMX and Web.de",
    mail: lines(
      "Nein, ich habe nichts bekommen.",
      "",
      "Gesendet: Donnerstag, 12. März 2026 um 10:11 Uhr",
      'Von: "Rösterei Nord" <info@roesterei.example>',
      "An: anna@gmx.example",
      "Betreff: Ihre Bestellung",
      "",
      "Ist die Ware schon da?",
    ),
    text: "Nein, ich habe nichts bekommen.",
    quoted: "Gesendet: Donnerstag",
  },
  {
    client: "Open-Xchange (1&1, Telekom, mailbox.org)",
    mail: lines(
      "Passt.",
      "",
      "> Rösterei Nord <info@roesterei.example> hat am 12.03.2026 10:11 CET geschrieben:",
      ">  ",
      ">  Guten Tag",
    ),
    text: "Passt.",
    quoted: "> Rösterei Nord",
  },
  {
    client: "K-9",
    mail: lines(
      "Gern.",
      "",
      'Am 12. März 2026 10:11:12 MEZ schrieb "Rösterei Nord" <info@roesterei.example>:',
      ">Guten Tag",
      ">Ihr Paket",
      "",
      "-- ",
      "Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.",
    ),
    text: "Gern.",
    quoted: "Am 12. März 2026",
    signature: "-- \nDiese Nachricht",
  },
  {
    client: "a name before the verb",
    mail: lines(
      "Alles klar.",
      "",
      "Rösterei Nord <info@roesterei.example> schrieb am Do., 12. März 2026, 10:11:",
      "",
      "> Guten Tag",
    ),
    text: "Alles klar.",
    quoted: "Rösterei Nord",
  },
  {
    client: "Outlook with bold headers",
    mail: lines(
      "Siehe unten.",
      "",
      "*Von:* Rösterei Nord",
      "*Gesendet:* Donnerstag, 12. März 2026 10:11",
      "*An:* Anna Müller",
      "*Betreff:* Bestellung",
      "",
      "Text",
    ),
    text: "Siehe unten.",
    quoted: "*Von:*",
  },
  {
    client: "a mailing phone app without quote marks",
    mail: lines(
      "Ich komme am Samstag vorbei.",
      "",
      "Gesendet mit der GMX Mail App",
      "",
      "Am 12.03.26 um 10:11 schrieb Rösterei Nord <info@roesterei.example>:",
      "",
      "Wann kommen Sie?",
      "Ihre Rösterei",
    ),
    text: "Ich komme am Samstag vorbei.",
    quoted: "Am 12.03.26",
    signature: "Gesendet mit der GMX Mail App",
  },
];

const ENGLISH: Case[] = [
  {
    client: "Gmail",
    mail: lines(
      "Thank you!",
      "",
      "On Thu, Mar 12, 2026 at 10:11 AM Roastery <info@roastery.example> wrote:",
      "",
      "> Your parcel is on its way.",
    ),
    text: "Thank you!",
    quoted: "On Thu, Mar 12",
  },
  {
    client: "Outlook",
    mail: lines(
      "Could you resend it?",
      "",
      "From: Roastery <info@roastery.example>",
      "Sent: Thursday, March 12, 2026 10:11 AM",
      "To: Anna Miller <anna@example.com>",
      "Subject: RE: Your order",
      "",
      "Dear Anna",
    ),
    text: "Could you resend it?",
    quoted: "From: Roastery",
  },
  {
    client: "Outlook for phones",
    mail: lines(
      "Works for me.",
      "",
      "Get Outlook for iOS<https://aka.ms/o0ukef>",
      "________________________________",
      "From: Roastery <info@roastery.example>",
      "Sent: Thursday, March 12, 2026 10:11:12 AM",
      "To: Anna <anna@example.com>",
      "Subject: Tasting",
      "",
      "Is three fine?",
    ),
    text: "Works for me.",
    quoted: "____",
    signature: "Get Outlook for iOS",
  },
  {
    client: "Yahoo",
    mail: lines(
      "No, thanks.",
      "",
      "    On Thursday, March 12, 2026 at 10:11:12 AM GMT+1, Roastery <info@roastery.example> wrote:  ",
      " ",
      "  Dear Anna, would you like a refund?",
    ),
    text: "No, thanks.",
    quoted: "    On Thursday",
  },
  {
    client: "Zoho",
    mail: lines(
      "Yes.",
      "",
      "---- On Thu, 12 Mar 2026 10:11:12 +0100 Roastery <info@roastery.example> wrote ----",
      "",
      "Shall we?",
    ),
    text: "Yes.",
    quoted: "---- On Thu",
  },
];

const SIGNATURES: Case[] = [
  {
    client: "contact details below a closing",
    mail: lines(
      "bitte um Rückruf.",
      "",
      "Mit freundlichen Grüßen",
      "Anna Müller",
      "",
      "Müller Feinkost GmbH",
      "Lindenweg 3",
      "20095 Hamburg",
      "Tel.: +49 40 1234567",
      "www.mueller-feinkost.example",
    ),
    text: "bitte um Rückruf.\n\nMit freundlichen Grüßen\nAnna Müller",
    signature: "Müller Feinkost GmbH",
  },
  {
    client: "a disclaimer",
    mail: lines(
      "Die Bestellung ist komplett.",
      "",
      "Diese E-Mail enthält vertrauliche und/oder rechtlich geschützte Informationen. Wenn Sie nicht der richtige Adressat sind, informieren Sie bitte den Absender.",
    ),
    text: "Die Bestellung ist komplett.",
    signature: "Diese E-Mail enthält",
  },
  {
    client: "an English disclaimer below a signature",
    mail: lines(
      "All good.",
      "",
      "--",
      "Anna",
      "",
      "This e-mail is confidential and intended solely for the addressee.",
    ),
    text: "All good.",
    signature: "--\nAnna",
  },
  {
    client: "a closing without details",
    mail: lines("Wann öffnen Sie?", "", "Viele Grüße", "Anna Müller"),
    text: "Wann öffnen Sie?\n\nViele Grüße\nAnna Müller",
  },
  {
    client: "the environment",
    mail: lines("Danke", "", "Bitte denken Sie an die Umwelt, bevor Sie diese E-Mail ausdrucken."),
    text: "Danke",
    signature: "Bitte denken Sie",
  },
];

const KEPT: Case[] = [
  {
    client: "nothing to fold",
    mail: "Guten Tag,\n\nich hätte gern ein Kilo.\n\n\nAnna",
    text: "Guten Tag,\n\nich hätte gern ein Kilo.\n\n\nAnna",
  },
  {
    client: "a journey with places and dates",
    mail: lines(
      "Ich brauche Kaffee für die Reise:",
      "",
      "Von: Hamburg",
      "An: Berlin",
      "Datum: 14. März",
      "",
      "Geht das?",
    ),
    text: lines(
      "Ich brauche Kaffee für die Reise:",
      "",
      "Von: Hamburg",
      "An: Berlin",
      "Datum: 14. März",
      "",
      "Geht das?",
    ),
  },
  {
    client: "a sentence that starts like an attribution",
    mail: lines("Am 12.03. schrieb ich Ihnen schon einmal, leider ohne Antwort.", "Bitte melden Sie sich."),
    text: lines("Am 12.03. schrieb ich Ihnen schon einmal, leider ohne Antwort.", "Bitte melden Sie sich."),
  },
  {
    client: "dashes between paragraphs",
    mail: lines("Erstens.", "", "-----", "", "Zweitens."),
    text: lines("Erstens.", "", "-----", "", "Zweitens."),
  },
  {
    client: "an order form without own words",
    mail: lines("Von: Anna Müller", "E-Mail: anna@example.de", "Betreff: Anfrage", "Nachricht: Haben Sie auch Tee?"),
    text: lines("Von: Anna Müller", "E-Mail: anna@example.de", "Betreff: Anfrage", "Nachricht: Haben Sie auch Tee?"),
  },
  {
    client: "code with quote marks in a fence",
    mail: lines("So:", "```", "> eins", "-- ", "```", "Fertig."),
    text: lines("So:", "```", "> eins", "-- ", "```", "Fertig."),
  },
];

const OWN_WORDS = [
  "Sent by post yesterday, still no answer.",
  "Bitte behandeln Sie diese E-Mail vertraulich.",
  "Wo finde ich Ihre Hinweise zum Datenschutz?",
  "Mit der Lieferung an Müller GmbH stimmt etwas nicht:\nBitte an folgende Adresse:\nMüller GmbH\nLindenweg 3\n20095 Hamburg\nTel. 040 1234567",
  "Viele Grüße\nAnna Müller\nLindenweg 3\n20095 Hamburg",
  "Von meinem Konto wurde der Betrag zweimal verschickt.",
  "| Sorte | Menge |\n| Mokka | 2 kg |",
  "Die Preise:\n—\n1\n2\n3\n4\n5\n6\n7",
];

test.each(OWN_WORDS)("nothing is folded of %j", (words) => {
  const mail = `Guten Tag,\n\n${words}`;
  expect(readReply(mail)).toMatchObject({ text: mail, quoted: "", signature: "" });
});

const ANSWERS_BETWEEN: Case[] = [
  {
    client: "answers between the quoted lines",
    mail: lines(
      "Hallo,",
      "",
      "Am 12.03.26 um 10:11 schrieb Rösterei:",
      "> Sollen wir mahlen?",
      "",
      "Ja, grob.",
      "",
      "> Und liefern?",
      "",
      "Nein, ich hole ab.",
      "",
      "> Gruß",
      "> Ihre Rösterei",
    ),
    text: lines(
      "Hallo,",
      "",
      "Am 12.03.26 um 10:11 schrieb Rösterei:",
      "> Sollen wir mahlen?",
      "",
      "Ja, grob.",
      "",
      "> Und liefern?",
      "",
      "Nein, ich hole ab.",
    ),
    quoted: "> Gruß",
  },
  {
    client: "the answer below the quote",
    mail: lines("Am 12.03.26 um 10:11 schrieb Rösterei:", "> Sollen wir mahlen?", "", "Ja, grob."),
    text: "Ja, grob.",
    quoted: "Am 12.03.26",
  },
  {
    client: "a quote without attribution above the answer",
    mail: lines("> Mahlen?", "", "Ja."),
    text: lines("> Mahlen?", "", "Ja."),
  },
];

const ALL = { GERMAN, ENGLISH, SIGNATURES, KEPT, ANSWERS_BETWEEN };

describe.each(Object.entries(ALL))("%s", (_, cases) => {
  test.each(cases)("$client", ({ mail, text, quoted = "", signature = "", subject = "AW: Ihre Bestellung" }) => {
    const read = readReply(mail, subject);
    expect(read.text).toBe(text);
    expect(read.quoted.slice(0, Math.max(quoted.length, 1))).toBe(quoted);
    expect(read.signature.slice(0, Math.max(signature.length, 1))).toBe(signature);
  });

  test.each(cases)("$client: no word is lost", ({ mail, subject = "AW: Ihre Bestellung" }) => {
    const read = readReply(mail, subject);
    const together = `${read.text} ${read.quoted} ${read.signature}`;
    const missing = mail
      .replaceAll("\ufeff", "")
      .split(/\s+/)
      .filter((word) => /[\p{L}\d]/u.test(word) && !together.includes(word));
    expect(missing).toEqual([]);
  });
});

const FORWARDED = lines(
  "---------- Forwarded message ---------",
  "Von: Karl Koch <karl@example.org>",
  "Date: Do., 12. März 2026 um 10:11 Uhr",
  "Subject: Reklamation",
  "To: <anna@example.de>",
  "",
  "",
  "Der Kaffee war verbrannt.",
  "",
  "Karl",
);

test("a mail passed on without a word is opened: its words are the point", () => {
  const read = readReply(FORWARDED, "Fwd: Reklamation");
  expect(read.text).toBe("Der Kaffee war verbrannt.\n\nKarl");
  expect(read.quoted).toContain("Karl Koch <karl@example.org>");
  expect(read.forwarded).toEqual({
    from: "Karl Koch <karl@example.org>",
    date: "Do., 12. März 2026 um 10:11 Uhr",
    subject: "Reklamation",
    text: "Der Kaffee war verbrannt.\n\nKarl",
  });
});

test("a mail passed on with a word shows the word and says that the rest is passed on", () => {
  const read = readReply(`Bitte kümmern Sie sich darum.\n\n${FORWARDED}`, "WG: Reklamation");
  expect(read.text).toBe("Bitte kümmern Sie sich darum.");
  expect(read.forwarded?.from).toBe("Karl Koch <karl@example.org>");
  expect(read.quoted).toContain("Der Kaffee war verbrannt.");
  expect(read.forwarded?.text).toBe("Der Kaffee war verbrannt.\n\nKarl");
});

test("Outlook writes forwarded mail like an answer, so the subject decides", () => {
  const mail = lines(
    "Von: Karl Koch <karl@example.org>",
    "Gesendet: Donnerstag, 12. März 2026 10:11",
    "An: Anna",
    "Betreff: Reklamation",
    "",
    "Der Kaffee war verbrannt.",
  );
  expect(readReply(mail, "WG: Reklamation")).toMatchObject({
    text: "Der Kaffee war verbrannt.",
    forwarded: { subject: "Reklamation" },
  });
  expect(readReply(mail, "AW: Reklamation")).toMatchObject({ text: "", forwarded: null });
});

test.each([
  ["empty lines between quotes", "> a\nb\n".repeat(80_000)],
  ["signature marks", "--\n".repeat(200_000)],
  ["open fences", Array.from({ length: 80_000 }, (_, at) => `\`\`\`${at}`).join("\n")],
  ["headers", "Von: a@b.de\nDatum: 1\nx\n".repeat(30_000)],
  ["attributions", "Am 12.03.26 um 10:11 schrieb a@b.de\n".repeat(25_000)],
  ["wrapped attributions", "Am 12.03.26 um 10:11\n".repeat(40_000)],
  ["rules", `${"_".repeat(40)}\n\n`.repeat(20_000)],
  ["one long line", "Am 1 schrieb ".repeat(80_000)],
  ["spaces", `${" ".repeat(900_000)}x`],
])("a megabyte of %s takes no longer than a second", (_, mail) => {
  const before = process.cpuUsage();
  readReply(mail, "AW: x");
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(1);
});

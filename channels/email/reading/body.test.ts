import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { readMail } from "./read-mail.ts";
import { aMail, bytes, latin1Bytes, multipart, source } from "./testing/a-mail.ts";

const GREETING = "Schöne Grüße – 20 €";

function encoded(charset: string, label: string, text: string): Uint8Array {
  const head = source({
    From: "a@example.de",
    "Content-Type": `text/plain; charset=${label}`,
    "Content-Transfer-Encoding": "8bit",
  });
  return Buffer.concat([bytes(head), iconv.encode(text, charset)]);
}

test.each([
  ["utf-8", "utf-8", GREETING],
  ["utf-8", "UTF8", GREETING],
  ["utf-8", "iso-8859-1", GREETING],
  ["utf-8", "windows-1252", GREETING],
  ["utf-8", "us-ascii", GREETING],
  ["utf-8", "x-unbekannt", GREETING],
  ["utf-8", "", GREETING],
  ["windows-1252", "windows-1252", GREETING],
  ["windows-1252", "iso-8859-1", GREETING],
  ["windows-1252", "utf-8", GREETING],
  ["windows-1252", "us-ascii", GREETING],
  ["windows-1252", "", GREETING],
  ["iso-8859-15", "iso-8859-15", "20 € für Grüße"],
  ["windows-1250", "cp1250", "Łódź, żółw"],
  ["windows-1251", "windows-1251", "Привет, мир"],
  ["koi8-r", "koi8-r", "Привет, мир"],
  ["koi8-u", "koi8-u", "Привіт"],
  ["shift_jis", "Shift_JIS", "こんにちは世界"],
  ["euc-jp", "euc-jp", "こんにちは世界"],
  ["euc-kr", "ks_c_5601-1987", "안녕하세요"],
  ["gbk", "gb2312", "你好，世界"],
  ["gb18030", "gb18030", "你好，世界"],
  ["big5", "big5", "你好，世界"],
  ["utf-16le", "utf-16le", GREETING],
  ["utf-7", "utf-7", GREETING],
  ["cp437", "ibm437", "Grüße"],
  ["cp850", "cp850", "Grüße"],
  ["macintosh", "macintosh", "Grüße"],
])("text in %s that says %j is read as it was written", (charset, label, text) => {
  expect(readMail(encoded(charset, label, text)).text).toBe(text);
});

test("Japanese in seven bits is read, declared or not", () => {
  const body = "\x1b$B$3$s$K$A$O\x1b(B";
  expect(readMail(encoded("latin1", "iso-2022-jp", body)).text).toBe("こんにちは");
  expect(readMail(encoded("latin1", "us-ascii", body)).text).toBe("こんにちは");
});

test("headers in raw eight bits are read in the charset of the body", () => {
  const mail = readMail(
    latin1Bytes(
      "From: J\xfcrgen <j@example.de>\r\nSubject: Gr\xf6\xdfe\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\nGr\xfc\xdfe",
    ),
  );
  expect(mail).toMatchObject({ from: { name: "Jürgen" }, subject: "Größe", text: "Grüße" });
});

test.each([
  ["=?utf-8?Q?Gr=C3=BC=C3=9Fe?=", "Grüße"],
  ["=?UTF-8?B?R3LDvMOfZQ==?=", "Grüße"],
  ["=?utf-8?B?R3LDvMOfZQ?=", "Grüße"],
  ["=?utf-8?B?R3LD?= =?utf-8?B?vMOfZQ==?=", "Grüße"],
  ["=?utf-8?Q?Gr=C3?=\r\n =?utf-8?Q?=BC=C3=9Fe?=", "Grüße"],
  ["=?iso-8859-1*de?Q?Gr=FC=DFe?=", "Grüße"],
  ["AW: =?utf-8?Q?Gr=C3=BC=C3=9Fe?= aus Kiel", "AW: Grüße aus Kiel"],
  ["=?utf-8?Q?viele Gr=C3=BC=C3=9Fe?=", "viele Grüße"],
  ["=?utf-8?Q?Wie_geht's??=", "Wie geht's?"],
  ["=?utf-8?Q?Gr=C3=BC=C3=9Fe", "Grüße"],
  ["=?iso-8859-1?Q?Gr=FC=DFe?==?iso-8859-1?Q?_aus?=", "Grüße aus"],
  ["=?x-unbekannt?Q?Gr=FC=DFe?=", "Grüße"],
  ["=?utf-8?X?abc?=", "=?utf-8?X?abc?="],
  ["Grüße\r\n\taus Kiel", "Grüße aus Kiel"],
])("the subject %j reads %j", (subject, expected) => {
  expect(readMail(aMail({ Subject: subject })).subject).toBe(expected);
});

test.each([
  ["attachment; filename=Rechnung.pdf", "Rechnung.pdf"],
  ['attachment; filename="Rechnung März.pdf"', "Rechnung März.pdf"],
  ["attachment; filename=Rechnung März 2026.pdf", "Rechnung März 2026.pdf"],
  ['attachment; filename="=?utf-8?Q?Rechnung_M=C3=A4rz.pdf?="', "Rechnung März.pdf"],
  ["attachment; filename*=utf-8''Rechnung%20M%C3%A4rz.pdf", "Rechnung März.pdf"],
  ["attachment; filename*=iso-8859-1'de'Rechnung%20M%E4rz.pdf", "Rechnung März.pdf"],
  ["attachment; filename*0*=utf-8''Rechnung%20M%C3;\r\n filename*1*=%A4rz;\r\n filename*2=.pdf", "Rechnung März.pdf"],
  ['attachment; filename*1="rz.pdf"; filename*0="Rechnung Ma"', "Rechnung Marz.pdf"],
  ['attachment; filename="C:\\Users\\anna\\Rechnung.pdf"', "Rechnung.pdf"],
  ['attachment; filename="../../etc/passwd"', "passwd"],
  ['attachment; filename="Rechnung\u202efdp.exe"', "Rechnungfdp.exe"],
  ['attachment; filename=""', "attachment.pdf"],
  ["attachment", "attachment.pdf"],
  [`attachment; filename="${"a".repeat(500)}.pdf"`, `${"a".repeat(196)}.pdf`],
])("the disposition %j names the file %j", (disposition, expected) => {
  const mail = readMail(
    aMail(
      multipart("mixed", [
        { body: "Text" },
        { "Content-Type": "application/pdf", "Content-Disposition": disposition, body: "x" },
      ]),
    ),
  );
  expect(mail.attachments.map(({ name }) => name)).toEqual([expected]);
});

test.each([
  ["quoted-printable", "Gr=C3=BC=C3=9Fe =\r\nund Dank=20=\r\n!", "Grüße und Dank !"],
  ["quoted-printable", "kaputt =XY =C3=BC=", "kaputt =XY ü"],
  ["base64", "R3LDvMOf\r\nZQ==", "Grüße"],
  ["base64", "R3LDvA==w59l", "Grüße"],
  ["BASE64", "R3!LD vM*OfZQ", "Grüße"],
  ["8bit", "Grüße", "Grüße"],
  ["erfunden", "Grüße", "Grüße"],
])("%s content %j reads %j", (encoding, body, expected) => {
  expect(
    readMail(aMail({ "Content-Type": "text/plain; charset=utf-8", "Content-Transfer-Encoding": encoding, body })).text,
  ).toBe(expected);
});

test("flowed text is made whole again, its quotes and its signature kept apart", () => {
  const body = ["Die Mühle ist ", "heute gekommen.", "> Ist sie ", "> schon da?", "-- ", "Anna"].join("\r\n");
  const mail = readMail(aMail({ "Content-Type": "text/plain; charset=utf-8; format=flowed", body }));
  expect(mail).toMatchObject({
    text: "Die Mühle ist heute gekommen.",
    quoted: "> Ist sie schon da?",
    signature: "-- \nAnna",
  });
});

test("NUL bytes and lone surrogates reach no database", () => {
  const mail = readMail(aMail({ Subject: "a\0b =?utf-16be?B?2AA=?=", body: "eins\0zwei\x07" }));
  expect(mail.text).toBe("einszwei");
  expect(mail.subject.isWellFormed()).toBe(true);
  expect(mail.subject).not.toContain("\0");
});

test("nobody can hide words behind the marks we use inside", () => {
  const body = "Oben\n\ue000\nUnten\n\ue001\nEnde";
  expect(readMail(aMail({ "Content-Type": "text/plain; charset=utf-8", body })).text).toBe("Oben\n\nUnten\n\nEnde");
});

test("parts without their last boundary, or with none at all, are still read", () => {
  const open = 'Content-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nHallo';
  expect(readMail(bytes(`From: a@example.de\r\n${open}`)).text).toBe("Hallo");
  expect(readMail(bytes('From: a@example.de\r\nContent-Type: multipart/mixed; boundary="x"\r\n\r\nHallo')).text).toBe(
    "Hallo",
  );
  expect(readMail(bytes("From: a@example.de\r\nContent-Type: multipart/mixed\r\n\r\nHallo")).text).toBe("Hallo");
});

test("a text below a picture is part of the body, a named one is a file", () => {
  const mail = readMail(
    aMail(
      multipart("mixed", [
        { "Content-Type": "text/plain", body: "Oben" },
        { "Content-Type": "image/png", "Content-Disposition": "inline", body: "x" },
        { "Content-Type": "text/plain", body: "Unten" },
        { "Content-Type": "text/plain; name=liste.txt", body: "Liste" },
      ]),
    ),
  );
  expect(mail.text).toBe("Oben\nUnten");
  expect(mail.attachments.map(({ name, disposition }) => [name, disposition])).toEqual([
    ["attachment.png", "inline"],
    ["liste.txt", "attachment"],
  ]);
});

test("an attached mail is a file named after its subject", () => {
  const mail = readMail(
    aMail(
      multipart("mixed", [
        { body: "Anbei" },
        { "Content-Type": "message/rfc822", body: "Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=\r\n\r\nx" },
      ]),
    ),
  );
  expect(mail.attachments[0]).toMatchObject({ name: "Grüße.eml", type: "message/rfc822" });
});

test("the From line of an mbox file is no header", () => {
  expect(
    readMail(bytes("From anna@example.de Fri Mar 13 09:30:00 2026\r\nFrom: Anna <anna@example.de>\r\n\r\nHallo")),
  ).toMatchObject({
    from: { name: "Anna" },
    text: "Hallo",
  });
});

test("a file written into the text with uuencode is taken out of it", () => {
  const body = "Anbei die Liste.\r\n\r\nbegin 644 liste.txt\r\n,2V%F9F5E($UI;&-H\r\n`\r\nend\r\n\r\nGruß\r\nAnna";
  const mail = readMail(aMail({ "Content-Type": "text/plain; charset=utf-8", body }));
  expect(mail.text).toBe("Anbei die Liste.\n\n\n\nGruß\nAnna");
  expect(mail.attachments.map(({ name, content }) => [name, Buffer.from(content).toString()])).toEqual([
    ["liste.txt", "Kaffee Milch"],
  ]);
});

test("a text that speaks of begin and end keeps both", () => {
  expect(readMail(aMail({ body: "begin 644 ist ein Befehl\r\n\r\nend" })).text).toBe("begin 644 ist ein Befehl\n\nend");
});

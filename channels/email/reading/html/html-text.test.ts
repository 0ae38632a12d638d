import { expect, test } from "vitest";
import { readReply } from "../reply-text.ts";
import { htmlToReplyText } from "./html-text.ts";

const SUBJECT = "AW: Ihre Bestellung";
const HISTORY = "Ihr Paket ist unterwegs.";

test.each([
  [
    "Gmail",
    `<div dir="ltr">Danke, das passt!</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">Am Do., 12. März 2026 um 10:11 Uhr schrieb Rösterei &lt;<a href="mailto:info@roesterei.example">info@roesterei.example</a>&gt;:<br></div><blockquote class="gmail_quote" style="margin:0"><p>${HISTORY}</p></blockquote></div>`,
  ],
  [
    "Gmail in a language without rules",
    `<div dir="ltr">Danke, das passt!</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">Þann 12. mars reit Rösterei:<br></div><blockquote class="gmail_quote">${HISTORY}</blockquote></div>`,
  ],
  [
    "Outlook on the web",
    `<div>Danke, das passt!</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font><b>Von:</b> Rösterei &lt;info@roesterei.example&gt;<br><b>Gesendet:</b> Donnerstag, 12. März 2026 10:11<br><b>An:</b> Anna<br><b>Betreff:</b> Bestellung</font><div>&nbsp;</div></div><div>${HISTORY}</div>`,
  ],
  [
    "Outlook for Windows",
    `<div class="WordSection1"><p class="MsoNormal">Danke, das passt!<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b>Von:</b> Rösterei &lt;info@roesterei.example&gt; <br><b>Gesendet:</b> Donnerstag, 12. März 2026 10:11<br><b>An:</b> Anna<br><b>Betreff:</b> Bestellung<o:p></o:p></p></div></div><p class="MsoNormal">${HISTORY}<o:p></o:p></p></div>`,
  ],
  [
    "Outlook for phones",
    `<div dir="ltr">Danke, das passt!</div><div id="ms-outlook-mobile-signature">Outlook für <a href="https://aka.ms/o0ukef">iOS</a> beziehen</div><div id="mail-editor-reference-message-container"><hr><div><b>Von:</b> Rösterei<br><b>Gesendet:</b> Donnerstag<br><b>An:</b> Anna</div>${HISTORY}</div>`,
  ],
  [
    "Apple Mail",
    `<html><body>Danke, das passt!<br><br><div dir="ltr">Von meinem iPhone gesendet</div><div dir="ltr"><br><blockquote type="cite">Am 12.03.2026 um 10:11 schrieb Rösterei &lt;info@roesterei.example&gt;:<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">${HISTORY}</div></blockquote></body></html>`,
  ],
  [
    "Thunderbird",
    `<p>Danke, das passt!</p><div class="moz-cite-prefix">Am 12.03.26 um 10:11 schrieb Rösterei:<br></div><blockquote type="cite" cite="mid:x">${HISTORY}</blockquote><div class="moz-signature">-- <br>Anna</div>`,
  ],
  [
    "GMX and Web.de",
    `<div style="font-family: Verdana"><div>Danke, das passt!</div><div>&nbsp;<div name="quote" style="margin:10px 5px 5px 10px; border-left:2px solid #C3D9E5;"><div><b>Gesendet:</b> Donnerstag, 12. März 2026<br><b>Von:</b> Rösterei<br></div><div name="quoted-content">${HISTORY}</div></div></div></div>`,
  ],
  [
    "Yahoo",
    `<div class="yahoo-style-wrap"><div dir="ltr">Danke, das passt!</div></div><div id="yahoo_quoted_1" class="yahoo_quoted"><div>Am Donnerstag, 12. März 2026 um 10:11:12 MEZ hat Rösterei &lt;info@roesterei.example&gt; Folgendes geschrieben:</div><div>${HISTORY}</div></div>`,
  ],
  [
    "Proton",
    `<div>Danke, das passt!</div><div class="protonmail_signature_block"><div class="protonmail_signature_block-user">Anna</div></div><div class="protonmail_quote">Am Donnerstag, 12. März 2026 um 10:11, Rösterei schrieb:<blockquote class="protonmail_quote" type="cite">${HISTORY}</blockquote></div>`,
  ],
])("%s: the new words are found by the structure of its HTML", (_, html) => {
  const read = readReply(htmlToReplyText(html), SUBJECT);
  expect(read.text).toBe("Danke, das passt!");
  expect(read.quoted).toContain(HISTORY);
});

test("answers between quoted paragraphs keep what they answer", () => {
  const html = `<div>Hallo</div><div>Am 12.03.26 um 10:11 schrieb Rösterei:</div><blockquote type="cite">Mahlen?</blockquote><div>Ja, grob.</div><blockquote type="cite">Liefern?</blockquote><div>Nein.</div>`;
  expect(readReply(htmlToReplyText(html), SUBJECT).text.replace(/\n+/g, "\n")).toBe(
    "Hallo\nAm 12.03.26 um 10:11 schrieb Rösterei:\n> Mahlen?\nJa, grob.\n> Liefern?\nNein.",
  );
});

test("a mail passed on with Outlook is opened when nothing stands above it", () => {
  const html = `<div><br></div><div id="appendonsend"></div><div id="divRplyFwdMsg"><b>Von:</b> Karl &lt;karl@example.org&gt;<br><b>Gesendet:</b> Donnerstag<br><b>An:</b> Anna<br><b>Betreff:</b> Reklamation</div><div>Der Kaffee war verbrannt.</div>`;
  const read = readReply(htmlToReplyText(html), "WG: Reklamation");
  expect(read.text).toBe("Der Kaffee war verbrannt.");
  expect(read.forwarded).toMatchObject({ from: "Karl <karl@example.org>", subject: "Reklamation" });
});

test.each([
  [
    "Apple Mail",
    `<div dir="ltr"><br>Anfang der weitergeleiteten Nachricht:<br><br></div><blockquote type="cite"><div><b>Von:</b> Karl &lt;karl@example.org&gt;<br><b>Datum:</b> 12. März 2026 um 10:11:12 MEZ<br><b>An:</b> Anna<br><b>Betreff:</b> Reklamation<br><br></div></blockquote><blockquote type="cite"><div>Der Kaffee war verbrannt.</div></blockquote>`,
  ],
  [
    "Gmail",
    `<div dir="ltr"><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>Von: Karl &lt;karl@example.org&gt;<br>Date: Do., 12. März 2026 um 10:11 Uhr<br>Subject: Reklamation<br>To: &lt;anna@example.de&gt;<br></div><br><br>Der Kaffee war verbrannt.</div></div>`,
  ],
  [
    "Thunderbird",
    `<p><br></p><div class="moz-forward-container"><br>-------- Weitergeleitete Nachricht --------<table class="moz-email-headers-table"><tbody><tr><th>Betreff: </th><td>Reklamation</td></tr><tr><th>Datum: </th><td>Thu, 12 Mar 2026</td></tr><tr><th>Von: </th><td>Karl &lt;karl@example.org&gt;</td></tr></tbody></table><br>Der Kaffee war verbrannt.</div>`,
  ],
])("a mail passed on with %s is opened", (_, html) => {
  const read = readReply(htmlToReplyText(html), "Fwd: Reklamation");
  expect(read.text).toBe("Der Kaffee war verbrannt.");
  expect(read.forwarded).toMatchObject({ from: "Karl <karl@example.org>", subject: "Reklamation" });
});

test.each([
  ["<p>Eins</p><p>Zwei</p>", "Eins\n\nZwei"],
  ["Eins<br>Zwei<br><br>Drei", "Eins\nZwei\n\nDrei"],
  ["<ul><li>Eins</li><li>Zwei</li></ul>", "- Eins\n- Zwei"],
  [
    "<table><tr><td>Menge</td><td>2 kg</td></tr><tr><td>Sorte</td><td>Mokka</td></tr></table>",
    "Menge 2 kg\nSorte Mokka",
  ],
  ['<a href="https://example.org/katalog">Katalog</a>', "Katalog (https://example.org/katalog)"],
  ['<a href="https://www.example.org/">example.org</a>', "example.org"],
  ['<a href="mailto:anna@example.de">anna@example.de</a>', "anna@example.de"],
  ["<style>p{color:red}</style><title>Titel</title><script>x()</script><p>Eins</p>", "Eins"],
  ['<div style="display:none">Vorschau</div><p>Eins</p>', "Eins"],
  ["<h1>Überschrift</h1><p>Eins &amp; Zwei &euro;&nbsp;3</p>", "Überschrift\n\nEins & Zwei € 3"],
  ["<p>\ue000\ue001Eins</p>", "Eins"],
])("%j reads %j", (html, expected) => {
  expect(readReply(htmlToReplyText(html)).text).toBe(expected);
});

test.each([
  ["rows", '<tr><td style="color:#333"><a href="https://example.org/x">Wort</a></td></tr>'.repeat(70_000)],
  ["open elements", "<b>".repeat(1_700_000)],
  ["blanks", "&nbsp;".repeat(800_000)],
  ["nested quotes", "<blockquote>a".repeat(290) + "x ".repeat(500_000)],
  ["open scripts", "<script>".repeat(600_000)],
])("megabytes of %s are read quickly", (_, html) => {
  const before = process.cpuUsage().user;
  htmlToReplyText(html);
  expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(2);
});

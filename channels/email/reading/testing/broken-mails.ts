import { aMail, anAttachment, multipart } from "./a-mail.ts";
import { aWinmail } from "./a-winmail.ts";

/** Pieces that mean something to a mail reader, to be put where they do not belong. */
const PIECES = [
  "\r\n",
  "\r\n\r\n",
  "\0",
  "--",
  "=?utf-8?Q?",
  "?=",
  "=",
  '"',
  "<",
  ">",
  "(",
  ":",
  ";",
  "\xff",
  "\x1b$B",
  "boundary=",
  "Content-Type: multipart/mixed; boundary=\r\n",
  "> ",
  "-- \r\n",
  "Von: ",
  "<blockquote>",
  "</div>",
  "&#0;",
  "base64",
  "charset=utf-7",
  "begin 644 x\r\n",
  "begin-base64 644 x\r\n",
  "BEGIN:VEVENT\r\n",
  "DTSTART;TZID=",
  "Content-Type: message/rfc822\r\n\r\n",
  "Content-Type: message/delivery-status\r\n\r\n",
  "application/ms-tnef",
  "-----BEGIN PGP SIGNED MESSAGE-----\r\n",
  "X-Spam-Status: Yes, score=",
  "\u001b(B",
  "\xed\xa0\x80",
  "<".repeat(200),
  "=?a?b?".repeat(50),
];

/** Mulberry32: small, fast and the same everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Mails of every kind, whole: what is broken for a test is made of these. */
export const soundMails: readonly Uint8Array[] = [
  aMail({
    "Content-Type": "text/plain; charset=utf-8; format=flowed",
    body: "Hallo, \r\nwelt\r\n\r\nAm 12.03.26 um 10:11 schrieb Rösterei:\r\n> Ja?\r\n\r\n-- \r\nAnna",
  }),
  aMail({
    "Content-Type": "text/html; charset=windows-1252",
    "Content-Transfer-Encoding": "quoted-printable",
    body: '<p style=3D"color:red">Gr=FC=DFe</p><blockquote type=3Dcite>alt</blockquote><img src=3D"cid:1">',
  }),
  aMail({
    Subject: "=?utf-8?Q?Gr=C3=BC=C3=9Fe?= =?iso-2022-jp?B?GyRCJDMbKEI=?=",
    ...multipart("mixed", [
      multipart("alternative", [
        {
          "Content-Type": "text/plain",
          body: "Hallo\r\n\r\nVon: a@example.de\r\nGesendet: heute\r\nAn: b\r\nBetreff: c\r\n\r\nalt",
        },
        { "Content-Type": "text/html", body: '<div>Hallo</div><div id="divRplyFwdMsg"><b>Von:</b> a</div>' },
      ]),
      anAttachment({
        "Content-Type": "image/png; name*0*=utf-8''a%20;\r\n name*1=b.png",
        "Content-ID": "<1>",
        body: "iVBORw0KGgo=",
      }),
      { "Content-Type": "message/rfc822", body: "Subject: innen\r\n\r\nText" },
    ]),
  }),
  aMail({
    From: "MAILER-DAEMON (Mail Delivery System)",
    ...multipart("report; report-type=delivery-status", [
      { "Content-Type": "text/plain", body: "failed" },
      { "Content-Type": "message/delivery-status", body: "Action: failed" },
      { "Content-Type": "message/rfc822", body: "Message-ID: <1@roesterei.example>\r\n\r\nText" },
    ]),
  }),
  aMail({
    Subject: "Einladung",
    ...multipart("alternative", [
      { "Content-Type": "text/plain; charset=utf-8", body: "Kommen Sie?" },
      {
        "Content-Type": "text/calendar; method=REQUEST; charset=utf-8",
        body: 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Ernte\\, neu\r\nDTSTART;TZID=W. Europe Standard Time:20260312T101500\r\nDURATION:PT1H\r\nATTENDEE;CN="a, b";PARTSTAT=ACCEPTED:mailto:a@example.de\r\nEND:VEVENT\r\nEND:VCALENDAR',
      },
    ]),
  }),
  aMail(
    multipart("mixed", [
      { "Content-Type": "text/plain", body: "Anbei" },
      anAttachment({
        "Content-Type": "application/ms-tnef; name=winmail.dat",
        body: aWinmail([{ name: "a.txt", longName: "Angebot.pdf", content: Buffer.from("%PDF") }], "<p>a</p>").toString(
          "base64",
        ),
      }),
    ]),
  ),
  aMail({
    "X-Spamd-Result": "default: True [17.20 / 15.00]",
    "Content-Type": "text/plain; charset=utf-8",
    body: "-----BEGIN PGP SIGNED MESSAGE-----\r\nHash: SHA256\r\n\r\nHallo\r\n-----BEGIN PGP SIGNATURE-----\r\n\r\niQ\r\n-----END PGP SIGNATURE-----",
  }),
  aMail({
    From: "MAILER-DAEMON@mx.example.org",
    Subject: "failure notice",
    "X-Failed-Recipients": "karl@example.org",
    body: "Hi. This is the qmail-send program.\r\n\r\n<karl@example.org>:\r\n550 5.1.1 unknown\r\n\r\n--- Below this line is a copy\r\n\r\nMessage-ID: <1@roesterei.example>",
  }),
];

/** One of these mails with up to eight changes: bytes changed, put in, taken out, repeated, the rest cut off. */
export function mutated(random: () => number, from: readonly Uint8Array[]): Buffer {
  const below = (limit: number) => Math.floor(random() * limit);
  let mail = Buffer.from(from[below(from.length)] ?? []);
  for (let change = below(8); change >= 0; change -= 1) mail = changed(mail, below);
  return mail;
}

function changed(mail: Buffer<ArrayBuffer>, below: (limit: number) => number): Buffer<ArrayBuffer> {
  const at = below(mail.length);
  const end = Math.min(mail.length, at + 1 + below(60));
  const [before, after] = [mail.subarray(0, at), mail.subarray(at)];
  switch (below(5)) {
    case 0:
      return Buffer.concat([before, Buffer.from([below(256)]), mail.subarray(at + 1)]);
    case 1:
      return Buffer.concat([before, Buffer.from(PIECES[below(PIECES.length)] ?? "", "latin1"), after]);
    case 2:
      return Buffer.concat([before, mail.subarray(end)]);
    case 3:
      return Buffer.concat([before, ...Array.from({ length: below(20) }, () => mail.subarray(at, end)), after]);
    default:
      return mail.subarray(0, Math.max(1, at));
  }
}

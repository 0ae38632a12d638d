import { expect, test } from "vitest";
import { readMail, Unreadable } from "./read-mail.ts";
import { displayHtml } from "./sanitize-html.ts";
import { aMail, anAttachment, multipart } from "./testing/a-mail.ts";

const ROUNDS = 3_000;
const SEED = 20_260_315;
const SLOWEST_MS = 1_000;

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
  "<".repeat(200),
  "=?a?b?".repeat(50),
];

/** Mulberry32: small, fast and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SOUND = [
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
];

function mutated(random: () => number): Uint8Array {
  const below = (limit: number) => Math.floor(random() * limit);
  let mail = Buffer.from(SOUND[below(SOUND.length)] ?? []);
  for (let change = below(8); change >= 0; change -= 1) {
    const at = below(mail.length);
    const kind = below(5);
    const piece = Buffer.from(PIECES[below(PIECES.length)] ?? "", "latin1");
    const end = Math.min(mail.length, at + 1 + below(60));
    if (kind === 0) mail[at] = below(256);
    else if (kind === 1) mail = Buffer.concat([mail.subarray(0, at), piece, mail.subarray(at)]);
    else if (kind === 2) mail = Buffer.concat([mail.subarray(0, at), mail.subarray(end)]);
    else if (kind === 3)
      mail = Buffer.concat([
        mail.subarray(0, at),
        ...Array.from({ length: below(20) }, () => mail.subarray(at, end)),
        mail.subarray(at),
      ]);
    else mail = mail.subarray(0, Math.max(1, at));
  }
  return mail;
}

test(`${ROUNDS} broken mails (seed ${SEED}) are read or refused, none fails otherwise, none takes long, none brings NUL`, () => {
  const random = randomFrom(SEED);
  const options = { remoteImages: false, inlineImage: () => null };
  let read = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const raw = mutated(random);
    const start = process.cpuUsage().user;
    try {
      const mail = readMail(raw);
      const shown = mail.html === null ? "" : displayHtml(mail.html, options).html;
      read += 1;
      expect(shown).not.toMatch(/<script|javascript:|onerror/i);
      const words = [
        mail.subject,
        mail.text,
        mail.quoted,
        mail.signature,
        mail.html ?? "",
        mail.from.name,
        mail.from.address,
        ...mail.attachments.map(({ name }) => name),
        ...mail.references,
        mail.messageId ?? "",
      ];
      expect(
        words.every((word) => !word.includes("\0") && word.isWellFormed()),
        `round ${round}`,
      ).toBe(true);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      expect(error.reason, `round ${round}: ${String(error.cause)}`).not.toBe("broken");
    }
    expect((process.cpuUsage().user - start) / 1_000, `round ${round}`).toBeLessThan(SLOWEST_MS);
  }
  expect(read).toBeGreaterThan(ROUNDS / 2);
});

import { expect, test } from "vitest";
import { readMail } from "../read-mail.ts";
import { aMail, anAttachment, multipart } from "../testing/a-mail.ts";
import { aWinmail } from "../testing/a-winmail.ts";
import { unpackRtf } from "./compressed-rtf.ts";
import { readRtf } from "./rtf.ts";

const bytes = (hex: string) => Buffer.from(hex.replace(/\s/g, ""), "hex");

/** RTF as Outlook may leave it: unpacked, behind the same head. */
function unpackedForm(rtf: string): Buffer {
  const head = Buffer.alloc(16);
  head.writeUInt32LE(rtf.length + 12, 0);
  head.writeUInt32LE(rtf.length, 4);
  head.write("MELA", 8, "latin1");
  return Buffer.concat([head, Buffer.from(rtf, "latin1")]);
}
const wordsOf = (rtf: string) => readRtf(Buffer.from(rtf, "latin1"));

// The examples of MS-OXRTFCP §4.1.
test.each([
  [
    "2d 00 00 00 2b 00 00 00 4c 5a 46 75 f1 c5 c7 a7 03 00 0a 00 72 63 70 67 31 32 35 42 32 0a f3 20 68 65 6c 09 00 20 62 77 05 b0 6c 64 7d 0a 80 0f a0",
    "{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n",
  ],
  [
    "1a 00 00 00 1c 00 00 00 4c 5a 46 75 e2 d4 4b 51 41 00 04 20 57 58 59 5a 0d 6e 7d 01 0e b0",
    "{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}",
  ],
])("packed RTF is unpacked", (packed, rtf) => expect(unpackRtf(bytes(packed))?.toString("latin1")).toBe(rtf));

test("what is no packed RTF is none, and what is cut off gives what it has", () => {
  expect(unpackRtf(bytes("00 01 02"))).toBeNull();
  expect(unpackRtf(Buffer.alloc(40))).toBeNull();
  expect(unpackRtf(unpackedForm("{\\rtf1 abc}").subarray(0, 20))?.toString()).toBe("{\\rt");
});

test.each([
  ["lines and tabs", "{\\rtf1 Hallo\\par Karl\\tab 2\\line Ende}", "Hallo\nKarl\t2\nEnde"],
  ["bytes of the code page", "{\\rtf1\\ansi\\ansicpg1251 \\'cf\\'f0\\'e8}", "При"],
  [
    "umlauts, and Unicode with its stand-in",
    "{\\rtf1\\ansicpg1252 Gr\\'fc\\'dfe \\u8364?5, {\\uc0\\u9731}!}",
    "Grüße €5, ☃!",
  ],
  [
    "no fonts, styles, pictures or unknown destinations",
    "{\\rtf1{\\fonttbl{\\f0 Arial;}}{\\*\\foo bar}{\\pict 00ff}{\\b fett}}",
    "fett",
  ],
  ["braces and backslashes", "{\\rtf1 \\{a\\}\\\\}", "{a}\\"],
  ["nothing where bytes of a picture stand", "{\\rtf1 a\\bin5 }}}}}b}", "ab"],
  ["line breaks of the file are none of the text", "{\\rtf1 ein\r\nWort}", "einWort"],
])("%s", (_what, rtf, text) => expect(wordsOf(rtf)).toEqual({ text, html: null }));

test("RTF made of HTML gives that HTML back", () => {
  const rtf = [
    "{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 \\deff0{\\fonttbl{\\f0 Arial;}}",
    "{\\*\\htmltag18 <body>}{\\*\\htmltag64 <p>}\\htmlrtf \\par \\htmlrtf0 Gr\\'fc\\'dfe {\\*\\htmltag84 <b>}\\htmlrtf {\\b \\htmlrtf0 aus Kiel",
    "\\htmlrtf }\\htmlrtf0 {\\*\\htmltag92 </b>}{\\*\\htmltag72 </p>}{\\*\\htmltag27 </body>}}",
  ].join("\r\n");
  expect(wordsOf(rtf)).toEqual({ text: null, html: "<body><p>Grüße <b>aus Kiel</b></p></body>" });
});

const mailWith = (winmail: Buffer, text: string) =>
  aMail(
    multipart("mixed", [
      { "Content-Type": "text/plain; charset=utf-8", body: text },
      anAttachment({ "Content-Type": 'application/ms-tnef; name="winmail.dat"', body: winmail.toString("base64") }),
    ]),
  );

test("a winmail.dat whose words are in RTF alone shows them, and no file remains of it", () => {
  const winmail = aWinmail([], undefined, unpackedForm("{\\rtf1\\ansicpg1252 Die M\\'fchle ist kaputt.\\par}"));
  expect(readMail(mailWith(winmail, ""))).toMatchObject({ text: "Die Mühle ist kaputt.", attachments: [] });
  expect(readMail(mailWith(winmail, "Im Text.")).text).toBe("Im Text.");
});

test("no bytes make it throw or hang", () => {
  const before = process.cpuUsage();
  for (const start of ["{", "\\u1 ", "{\\*\\x ", "\\'fc", "}", "\\bin9999999999 ", "{\\rtf1 a"]) {
    wordsOf(start.repeat(Math.ceil(1_000_000 / start.length)));
  }
  const packed = bytes(
    "2d 00 00 00 ff ff ff ff 4c 5a 46 75 f1 c5 c7 a7 03 00 0a 00 72 63 70 67 31 32 35 42 32 0a f3 20",
  );
  for (let at = 12; at < packed.length; at += 1) {
    for (const value of [0, 1, 0x7f, 0xff]) {
      const broken = Buffer.from(packed);
      broken[at] = value;
      expect(unpackRtf(broken)?.length).toBeLessThan(5_000);
    }
  }
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(5);
});

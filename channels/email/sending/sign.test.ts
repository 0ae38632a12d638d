import { generateKeyPairSync } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import type { Outgoing, OutgoingFile } from "../../../conversations/outbox/deliver.ts";
import { recordOf } from "../domains/key.ts";
import { carrier } from "./carry.ts";
import { plain } from "./compose.ts";
import { signed } from "./sign.ts";
import { bytesOf, openReceiver } from "./testing.ts";
import { verify } from "./testing-verifier.ts";

const pair = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "der" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});
const key = { domainName: "morgenrot.example", keySelector: "sg1", privateKey: pair.privateKey };
const record = recordOf({
  domain: "morgenrot.example",
  selector: "sg1",
  public_key: pair.publicKey.toString("base64"),
});
const inDns = (name: string) => (name === record.name ? record.value : undefined);

const letter: Outgoing = {
  ...{ conversation_id: "c", message_id: "m", attempts: 1, first_due_at: new Date(0), at: new Date(1_795_000_000_000) },
  ...{ address_id: null, taken: [], refused: [] },
  ...{ author_name: "Jule Brandt, Rösterei", author_address: "hallo@morgenrot.example" },
  recipients: { to: [{ name: "Katharina Vollmer", address: "k.vollmer@post.example" }], cc: [], bcc: [] },
  ...{ subject: "Re: Glas zerbrochen", mail_id: "m.1@morgenrot.example", reply_to_id: "first@post.example" },
  ...{ refs: ["first@post.example"], text: "Das tut uns leid.", html: null, quoted: "", signature: "Viele Grüße" },
};
const file = (name: string, size: number): OutgoingFile => ({
  ...{ id: name, name, type: "application/pdf", content_id: null, content: Buffer.alloc(size, "glas ") },
});
const made = async (change: Partial<Outgoing> = {}, files: OutgoingFile[] = []) =>
  bytesOf(await signed(await plain({ ...letter, ...change }, files), key));

describe("a mail of ours", () => {
  it.each<[string, Partial<Outgoing>, OutgoingFile[]?]>([
    ["of plain words", { text: "Hello" }],
    ["of umlauts and emoji", { text: "Größe: 5 €, ça va? 🙂" }],
    ["with long lines", { text: `${"Wort ".repeat(400)}\n${"x".repeat(3000)}` }],
    ["with spaces at the end of lines, and empty lines at its end", { text: "a \t \n  b  c\n\n\n\n" }],
    ["with dots at the beginning of lines", { text: ".\n..\n.a" }],
    ["with a subject folded over lines", { subject: `Re: ${"Glück und Glas ".repeat(30)}` }],
    [
      "with a line of references that is folded",
      { refs: Array.from({ length: 60 }, (_, n) => `a-long-id-${n}@post.example`) },
    ],
    [
      "to many",
      {
        recipients: {
          ...letter.recipients,
          cc: Array.from({ length: 80 }, (_, n) => ({ name: `Käufer ${n}`, address: `k${n}@post.example` })),
        },
      },
    ],
    [
      "with formatting and history",
      { html: "<p>Das ist <b>neu</b></p>", quoted: "Am 1. schrieb K.:\n> Glas\n> > alt" },
    ],
    ["with files", {}, [file("größe.pdf", 70_000), file("b.pdf", 3)]],
  ])("%s bears a signature that fits", async (_what, change, files) => {
    expect(verify(await made(change, files), inDns)).toBe("pass");
  });

  it("is the same to the last byte when it is tried again", async () => {
    const files = [file("a.pdf", 500)];
    expect(await made({ html: "<p>Hallo</p>" }, files)).toEqual(
      await made({ html: "<p>Hallo</p>", attempts: 7 }, files),
    );
  });

  it.each<[string, (text: string) => string, string]>([
    ["another word", (text) => text.replace("tut", "tat"), "body-changed"],
    ["a line more", (text) => `${text}P.S.\r\n`, "body-changed"],
    ["another subject", (text) => text.replace("Subject: Re: Glas", "Subject: Re: Gas"), "header-changed"],
    ["another sender", (text) => text.replace(/hallo@morgenrot/, "chef@morgenrot"), "header-changed"],
    ["another recipient", (text) => text.replace("k.vollmer@", "x.vollmer@"), "header-changed"],
    [
      "another signature",
      (text) => text.replace(/ b=\w/, (b) => ` b=${b.endsWith("A") ? "B" : "A"}`),
      "header-changed",
    ],
  ])("with %s no longer fits", async (_what, change, verdict) => {
    const mail = (await made()).toString("latin1");
    expect(change(mail)).not.toBe(mail);
    expect(verify(Buffer.from(change(mail), "latin1"), inDns)).toBe(verdict);
  });

  it("still fits when servers on the way fold it anew, and change nothing else", async () => {
    const mail = (await made()).toString("latin1").replace("Subject: Re: Glas", "Subject:  Re:\r\n\tGlas");
    expect(verify(Buffer.from(`Received: from a by b\r\n${mail}\r\n\r\n`, "latin1"), inDns)).toBe("pass");
  });

  it("leaves as it is without a key", async () => {
    const raw = await plain(letter, []);
    expect(await signed(raw, undefined)).toBe(raw);
    expect(verify(await bytesOf(raw), inDns)).toBe("no-signature");
  });
});

describe("over a real connection", async () => {
  const receiver = await openReceiver();
  afterAll(() => receiver.close());
  const carry = carrier(receiver.url, async (one, files) => signed(await plain(one, files), key));

  it("what arrives bears a signature that fits, twice the same where it is tried again", async () => {
    const rich = {
      ...{ ...letter, text: ".\n..\nGrüße \t \n\n.\n", html: "<p>.</p><p>Grüße</p>" },
      quoted: "Am 1. schrieb K.:\n> Glas",
    };
    for (const attempts of [1, 2]) {
      const outcome = await carry({ ...rich, attempts }, [file("a.pdf", 5000)], async () => undefined);
      expect(outcome).toMatchObject({ result: "sent" });
    }
    expect(receiver.taken.map(({ raw }) => verify(raw, inDns))).toEqual(["pass", "pass"]);
    expect(receiver.taken[1]?.raw).toEqual(receiver.taken[0]?.raw);
  });
});

it.each([
  ["8-bit bytes", "Grüße: \xfc\xe4\xa0 \xff\r\n"],
  ["no line break at its end", "abc"],
  ["nothing in it", ""],
  ["tabs, and lines of spaces", "a\t\tb \r\n \t\r\n\r\nc\r\n \r\n"],
])("a mail of %s bears a signature that fits", async (_what, body) => {
  const head = "From: a@morgenrot.example\r\nSubject:   a\r\n\t folded  one \r\nTo: b@post.example\r\n\r\n";
  const bytes = Buffer.from(head + body, "latin1");
  const mail = {
    size: bytes.byteLength,
    // Also where it is read in pieces that end anywhere.
    pieces: async function* () {
      for (const byte of bytes) yield Buffer.of(byte);
    },
    drop: async () => undefined,
  };
  expect(verify(await bytesOf(await signed(mail, key)), inDns)).toBe("pass");
});

/**
 * How well and how fast mail is read: `node bench/mail-reading.ts [--differences]` prints one line. Fixtures lie beside the
 * checkout in ../shared/data/mail; without them only the speed is measured.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Address, type ReadMail, readMail, Unreadable } from "../channels/email/reading/read-mail.ts";
import { readReply } from "../channels/email/reading/reply-text.ts";

const DATA = join(import.meta.dirname, "..", "..", "shared", "data", "mail");
const SECONDS = 2;

type Value = Record<string, unknown> | string;
type ExpectedPart = {
  headers: { name: string | { other: string }; value: Value }[];
  body: Record<string, unknown> | string;
};
type Expected = { parts: ExpectedPart[]; text_body: number[]; html_body: number[]; attachments: number[] };
type Check = { field: string; expected: unknown; got: unknown };

function header(part: ExpectedPart, name: string): Value | undefined {
  return part.headers.find((candidate) => candidate.name === name)?.value;
}

function headerText(part: ExpectedPart, name: string): string | null {
  const value = header(part, name);
  return typeof value === "object" && typeof value["Text"] === "string" ? value["Text"] : null;
}

function headerAddresses(part: ExpectedPart, name: string): { name: string; address: string }[] {
  const value = header(part, name);
  if (typeof value !== "object") return [];
  const kinds = value["Address"] as
    | { List?: Partial<Address>[]; Group?: { addresses: Partial<Address>[] }[] }
    | undefined;
  const all = [...(kinds?.List ?? []), ...(kinds?.Group ?? []).flatMap((group) => group.addresses)];
  return all.flatMap(({ name: given, address }) =>
    address ? [{ name: given ?? "", address: address.toLowerCase() }] : [],
  );
}

function headerDate(part: ExpectedPart): string | null {
  const value = header(part, "date");
  if (typeof value !== "object") return null;
  const at = value["DateTime"] as Record<string, number> & { tz_before_gmt: boolean };
  const zone = ((at["tz_hour"] ?? 0) * 60 + (at["tz_minute"] ?? 0)) * (at.tz_before_gmt ? -1 : 1);
  const time =
    Date.UTC(at["year"] ?? 0, (at["month"] ?? 1) - 1, at["day"], at["hour"], at["minute"], at["second"]) -
    zone * 60_000;
  return time < Date.UTC(1990, 0, 1) ? null : new Date(time).toISOString();
}

function squeezed(text: string): string {
  return text.replace(/[\s>]+/g, " ").trim();
}

function bodyChecks(expected: Expected, mail: ReadMail): Check[] {
  const all = squeezed(`${mail.text}\n${mail.signature}\n${mail.quoted}`);
  return [...new Set([...expected.text_body, ...expected.html_body])].flatMap((index): Check[] => {
    const body = expected.parts[index]?.body;
    if (typeof body !== "object") return [];
    const text = body["Text"];
    const html = body["Html"];
    if (typeof text === "string" && expected.text_body.includes(index)) {
      const words = squeezed(text).split(" ");
      return [
        {
          field: "text",
          expected: squeezed(text),
          got: words.every((word) => all.includes(word)) ? squeezed(text) : all,
        },
      ];
    }
    const shown = squeezed(mail.html ?? "");
    return typeof html === "string"
      ? [{ field: "html", expected: squeezed(html), got: shown.includes(squeezed(html)) ? squeezed(html) : shown }]
      : [];
  });
}

function attachmentChecks(expected: Expected, mail: ReadMail): Check[] {
  return expected.attachments.flatMap((index): Check[] => {
    const part = expected.parts[index];
    const body = typeof part?.body === "object" ? (part.body["Binary"] ?? part.body["InlineBinary"]) : undefined;
    if (!Array.isArray(body)) return [];
    const want = Buffer.from(body as number[]);
    const found = mail.attachments.find(({ content }) => want.equals(content));
    return [
      {
        field: "attachment",
        expected: want.length,
        got: found?.content.byteLength ?? mail.attachments.map(({ content }) => content.byteLength),
      },
    ];
  });
}

function checksOf(expected: Expected, mail: ReadMail): Check[] {
  const root = expected.parts[0];
  if (root === undefined) return [];
  const named = (list: readonly Address[]) => list.map(({ name, address }) => ({ name, address }));
  return [
    { field: "from", expected: headerAddresses(root, "from").slice(0, 1), got: named([mail.from]) },
    { field: "to", expected: headerAddresses(root, "to"), got: named(mail.to) },
    { field: "cc", expected: headerAddresses(root, "cc"), got: named(mail.cc) },
    { field: "subject", expected: headerText(root, "subject") ?? "", got: mail.subject },
    { field: "message-id", expected: headerText(root, "message_id"), got: mail.messageId },
    { field: "date", expected: headerDate(root), got: mail.date?.toISOString() ?? null },
    ...bodyChecks(expected, mail),
    ...attachmentChecks(expected, mail),
  ];
}

type Fields = { mails: number; read: number; quarantined: number; fields: number; equal: number };

function fieldsEqual(report: (line: string) => void): Fields {
  const result = { mails: 0, read: 0, quarantined: 0, fields: 0, equal: 0 };
  for (const folder of ["legacy", "rfc"]) {
    for (const name of readdirSync(join(DATA, "mime", folder)).filter((file) => file.endsWith(".eml"))) {
      const path = join(DATA, "mime", folder, name);
      result.mails += 1;
      try {
        const mail = readMail(readFileSync(path));
        result.read += 1;
        const expectation = path.replace(/eml$/, "json");
        if (!existsSync(expectation)) continue;
        for (const { field, expected, got } of checksOf(JSON.parse(readFileSync(expectation, "utf8")), mail)) {
          const same = JSON.stringify(expected) === JSON.stringify(got);
          result.fields += 1;
          result.equal += same ? 1 : 0;
          if (!same)
            report(
              `${folder}/${name} ${field}\n  expected ${JSON.stringify(expected)}\n  got      ${JSON.stringify(got)}`,
            );
        }
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        result.quarantined += 1;
        report(`${folder}/${name} quarantined: ${error.reason}`);
      }
    }
  }
  return result;
}

function visibleEqual(report: (line: string) => void): { replies: number; equal: number } {
  const result = { replies: 0, equal: 0 };
  for (const name of readdirSync(join(DATA, "replies", "emails"))) {
    const got = readReply(readFileSync(join(DATA, "replies", "emails", name), "utf8")).text.trim();
    const expected = readFileSync(join(DATA, "replies", "trimmed", name), "utf8")
      .replaceAll("\r\n", "\n")
      .trim();
    result.replies += 1;
    if (got === expected) result.equal += 1;
    else report(`${name}\n  expected ${JSON.stringify(expected)}\n  got      ${JSON.stringify(got)}`);
  }
  return result;
}

function smallMail(index: number): Buffer {
  const words = Array.from({ length: 120 }, (_, at) => `Wort${(index * 31 + at * 7) % 997}`)
    .join(" ")
    .replace(/(.{70}\S*) /g, "$1\r\n");
  const headers = [
    `From: =?utf-8?Q?J=C3=BCrgen_Kunde_${index}?= <kunde${index}@example.de>`,
    "To: info@roesterei.example",
    `Subject: Frage ${index}`,
    "Date: Fri, 13 Mar 2026 09:30:00 +0100",
    `Message-ID: <${index}@example.de>`,
    "MIME-Version: 1.0",
  ];
  const plain = `Guten Tag,\r\n\r\n${words}\r\n\r\nViele Grüße\r\nJürgen\r\n\r\nAm 12.03.2026 um 10:11 schrieb Rösterei:\r\n> Hallo Jürgen,\r\n> ${words.slice(0, 300).replaceAll("\r\n", "\r\n> ")}\r\n`;
  if (index % 2 === 0)
    return Buffer.from([...headers, "Content-Type: text/plain; charset=utf-8", "", plain].join("\r\n"));
  const html = `<div>Guten Tag,<br><br>${words}<br><br>Viele Grüße<br>Jürgen</div><blockquote type="cite">${words.slice(0, 300)}</blockquote>`;
  const part = (type: string, body: string) => `--b\r\nContent-Type: ${type}; charset=utf-8\r\n\r\n${body}\r\n`;
  return Buffer.from(
    [
      ...headers,
      "Content-Type: multipart/alternative; boundary=b",
      "",
      `${part("text/plain", plain)}${part("text/html", html)}--b--`,
    ].join("\r\n"),
  );
}

function perSecond(): number {
  const mails = Array.from({ length: 500 }, (_, index) => smallMail(index));
  for (const raw of mails) readMail(raw);
  const start = process.cpuUsage();
  const spent = () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  };
  let count = 0;
  while (spent() < SECONDS) for (const raw of mails) count += readMail(raw).text.length > 0 ? 1 : 0;
  return Math.round(count / spent());
}

function main(): void {
  const report = process.argv.includes("--differences")
    ? (line: string) => process.stderr.write(`${line}\n`)
    : () => undefined;
  const figures = [`readMail ${perSecond()} mails per second of one core (half plain, half with HTML)`];
  if (existsSync(DATA)) {
    const fields = fieldsEqual(report);
    const visible = visibleEqual(report);
    figures.unshift(
      `fixtures ${fields.read} of ${fields.mails} read, ${fields.quarantined} quarantined`,
      `fields equal ${fields.equal} of ${fields.fields}`,
      `visible text equal ${visible.equal} of ${visible.replies} (${((100 * visible.equal) / visible.replies).toFixed(1)} %)`,
    );
  }
  process.stdout.write(`mail-reading: ${figures.join("; ")}\n`);
}

main();

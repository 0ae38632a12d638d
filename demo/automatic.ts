import { DAY, whenWeWork } from "./calendar.ts";
import { rawBounceParts } from "./mail/bounce.ts";
import { escapeHtml } from "./mail/clients.ts";
import { type Mail, type Part, writeMail } from "./mail/message.ts";
import type { Random } from "./random.ts";
import { BULK, type Bulk, OUT_OF_OFFICE_DE, OUT_OF_OFFICE_EN } from "./stories/automatic.ts";
import { type DemoMail, hex, type WrittenTalk } from "./talk.ts";
import { type Scene, telling } from "./telling/slots.ts";
import { parseTemplate, tell } from "./telling/template.ts";

const ABSENT = { de: parseTemplate(OUT_OF_OFFICE_DE), en: parseTemplate(OUT_OF_OFFICE_EN) };

/** Where in a talk we answered: the turn, its Message-ID, its moment. */
type Answer = { written: WrittenTalk; id: string; at: Date; references: string[] };

function answersIn(written: WrittenTalk[]): Answer[] {
  return written.flatMap((one) => {
    const turn = one.talk.turns.findIndex(({ by }) => by === "us");
    const [id, mail] = [one.ids[turn], one.mails[turn]];
    return id && mail ? [{ written: one, id, at: mail.at, references: one.ids.slice(0, turn + 1) }] : [];
  });
}

/** Absence notes and bounces that our answers met; they stand in the talks they belong to. */
export function echoes(random: Random, now: Date, ended: WrittenTalk[]): DemoMail[] {
  const answers = answersIn(ended);
  const offices = answers.filter(({ written }) => written.talk.customer.organisation);
  const people = answers.filter(({ written }) => !written.talk.customer.organisation);
  return [
    ...offices.filter((_, index) => index % 6 === 2).map((answer) => absence(random, now, answer)),
    ...people.filter((_, index) => index % 83 === 40).map((answer) => bounce(random, answer)),
  ];
}

function absence(random: Random, now: Date, { written, id, at, references }: Answer): DemoMail {
  const { talk, customerEmail } = written;
  const { customer, subject, staff } = talk;
  const scene: Scene = { random, customer, shop: customer.shop, staff, at, now };
  const when = new Date(at.getTime() + random.int(4, 55) * 1000);
  const prefix =
    customer.language === "de" ? random.pick(["Automatische Antwort", "Abwesenheitsnotiz"]) : "Automatic reply";
  const raw = writeMail({
    ...{ from: { name: customer.display, email: customerEmail }, to: { name: "", email: talk.address } },
    ...{ subject: `${prefix}: Re: ${subject}`, at: when, inReplyTo: id, references },
    id: `<${hex(random, 24)}@${customerEmail.split("@")[1]}>`,
    headers: [
      ["Auto-Submitted", "auto-replied"],
      ["X-Auto-Response-Suppress", "All"],
    ],
    body: { type: "text/plain", text: tell(ABSENT[customer.language], telling(scene)), encoding: "quoted-printable" },
  });
  return { raw, at: when };
}

function bounce(random: Random, { written, id, at, references }: Answer): DemoMail {
  const domain = written.customerEmail.split("@")[1] ?? "post.example";
  const when = new Date(at.getTime() + random.int(2, 40) * 1000);
  const raw = writeMail({
    ...{ from: { name: "Mail Delivery System", email: `mailer-daemon@${domain}` } },
    ...{ to: { name: "", email: written.talk.address }, at: when, inReplyTo: id, references },
    subject: "Undelivered Mail Returned to Sender",
    id: `<${hex(random, 20)}@mx.${domain}>`,
    headers: [["Auto-Submitted", "auto-replied"]],
    body: rawBounceParts(random, written.customerEmail, id),
  });
  return { raw, at: when };
}

export type BulkMail = DemoMail & { id: string; spam: boolean };

/** Newsletters of suppliers, and what the spam filter let through. */
export function bulkMail(random: Random, now: Date): BulkMail[] {
  return BULK.map((bulk) => {
    const at = whenWeWork(new Date(now.getTime() - (bulk.daysAgo + 3) * DAY));
    const id = `<${hex(random, 22)}@${bulk.email.split("@")[1]}>`;
    return { raw: writeMail(bulkLetter(bulk, at, id)), at, id, spam: Boolean(bulk.spam) };
  });
}

function bulkLetter({ from, email, to, subject, text, spam }: Bulk, at: Date, id: string): Mail {
  const domain = email.split("@")[1];
  const html = `<html><body><table width="600"><tr><td><h1>${escapeHtml(from)}</h1><p>${escapeHtml(text)}</p></td></tr></table></body></html>`;
  const body: Part = {
    multipart: "alternative",
    boundary: `bulk-${id.slice(1, 13)}`,
    parts: [
      { type: "text/plain", text, encoding: "quoted-printable" },
      { type: "text/html", text: html, encoding: "base64" },
    ],
  };
  const list: [string, string][] = [
    ["List-Unsubscribe", `<mailto:abmelden@${domain}>`],
    ["List-Id", `<news.${domain}>`],
    ["Precedence", "bulk"],
  ];
  const flagged: [string, string][] = [["X-Spam-Score", "6.4"]];
  return {
    from: { name: from, email },
    to: { name: "", email: to },
    subject,
    at,
    id,
    headers: spam ? flagged : list,
    body,
  };
}

/** Two mails nobody can make sense of: one without any header, one that breaks every promise its headers make. */
export function riddles(now: Date): DemoMail[] {
  const noise = Buffer.from(Array.from({ length: 700 }, (_, index) => (index * 167 + (index >> 3) * 59) & 255));
  const broken =
    'Received: from unknown (HELO scanner)\r\nContent-Type: multipart/mixed; boundary=""\r\n' +
    "Content-Transfer-Encoding: x-uuencode-maybe\r\n\r\n--\r\nContent-Type: image/tiff\r\n\r\n\x00\x81\x02 SCAN0007 %%%\r\n";
  return [
    { raw: noise, at: new Date(now.getTime() - 31 * DAY) },
    { raw: Buffer.from(broken, "latin1"), at: new Date(now.getTime() - 2 * DAY) },
  ];
}

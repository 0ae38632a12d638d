import type { JourneyStage } from "../customers/contract.ts";
import { MINUTE } from "./calendar.ts";
import { type Dressed, dress } from "./mail/clients.ts";
import { type Mail, type Part, writeMail } from "./mail/message.ts";
import type { Earlier } from "./mail/quote.ts";
import type { Customer } from "./people/customers.ts";
import { STAFF, type StaffMember } from "./people/staff.ts";
import type { Random } from "./random.ts";
import { asCustomer, asStaff } from "./voice.ts";

export type Turn = {
  by: "customer" | "us";
  at: Date;
  text: string;
  files?: Part[];
  /** Who of us writes, when it is not the one the talk belongs to. */
  staff?: string;
  /** What hangs below when it is not the mail before. */
  quoting?: Earlier;
  /** Written word for word: no greeting and no name is added. */
  bare?: boolean;
};

/** One exchange of mails about one concern. */
export type Talk = {
  customer: Customer;
  /** Writes from the second address of this person. */
  fromSecond?: boolean;
  address: string;
  staff: string;
  subject: string;
  /** To which stage of the journey we said it belongs. */
  journey?: JourneyStage | undefined;
  turns: Turn[];
  closed: boolean;
};

export type DemoMail = { raw: Uint8Array; at: Date };
export type WrittenTalk = { talk: Talk; ids: string[]; mails: DemoMail[]; customerEmail: string };

/** Writes a talk as the mails that crossed the wire: threaded, quoted, each in the manner of its program. */
export function writeTalk(random: Random, talk: Talk): WrittenTalk {
  const customerEmail = (talk.fromSecond && talk.customer.second) || talk.customer.email;
  const written: WrittenTalk = { talk, ids: [], mails: [], customerEmail };
  const below = talk.customer.client === "thunderbird" && random.chance(0.5);
  const quotes = random.chance(0.88);
  let earlier: Earlier | undefined;
  talk.turns.forEach((turn, index) => {
    const staff = staffMember(turn.staff ?? talk.staff);
    const { from, to } = ends(talk, turn, staff, customerEmail);
    const at = new Date(turn.at.getTime() + random.int(0, 59) * 1000);
    const subject = index === 0 ? talk.subject : reply(talk.subject, turn, talk.customer);
    const key = hex(random, 24);
    const client = turn.by === "us" ? "ours" : talk.customer.client;
    const dressed = dress({
      ...{ client, language: talk.customer.language, text: wording(random, talk, index, staff), key },
      ...{
        earlier: turn.quoting ?? (quotes || turn.by === "us" ? earlier : undefined),
        below: below && turn.by === "customer",
      },
    });
    const id = messageId(random, client, from.email);
    written.mails.push({
      raw: writeMail(envelope({ from, to, subject, at, id }, written.ids, turn, dressed, key)),
      at,
    });
    written.ids.push(id);
    earlier = { name: from.name || from.email, email: from.email, to: to.email, subject, at, plain: dressed.plain };
  });
  return written;
}

export function staffMember(key: string): StaffMember {
  const found = STAFF.find((member) => member.key === key);
  if (!found) throw new Error(`nobody here has the key “${key}”`);
  return found;
}

function wording(random: Random, talk: Talk, index: number, staff: StaffMember): string {
  const turn = talk.turns[index];
  if (!turn) throw new Error("a talk has no such turn");
  const before = talk.turns[index - 1];
  const known = before?.by === "us" ? staffMember(before.staff ?? talk.staff) : hostOf(talk.customer);
  if (turn.bare) return turn.by === "us" ? `${turn.text}\n\n-- \n${staff.signature}` : turn.text;
  if (turn.by === "customer") return asCustomer(random, talk.customer, turn.text, index, known);
  const letter = asStaff(random, staff, talk.customer, turn.text, turn.at, index);
  return `${letter}\n\n-- \n${staff.signature}`;
}

function hostOf({ host }: Customer): StaffMember | undefined {
  return host ? staffMember(host) : undefined;
}

type Ends = Pick<Mail, "from" | "to">;

function ends({ customer, address }: Talk, { by }: Turn, staff: StaffMember, customerEmail: string): Ends {
  const them = { name: customer.display, email: customerEmail };
  return by === "us"
    ? { from: { name: `${staff.name}, Rösterei Morgenrot`, email: address }, to: them }
    : { from: them, to: { name: "", email: address } };
}

function reply(subject: string, { by }: Turn, { client, language }: Customer): string {
  const prefix = by === "customer" && language === "de" && (client === "outlook" || client === "webmail") ? "AW" : "Re";
  return `${prefix}: ${subject}`;
}

function envelope(
  head: Pick<Mail, "from" | "to" | "subject" | "at" | "id">,
  ids: string[],
  turn: Turn,
  dressed: Dressed,
  key: string,
): Mail {
  const files = turn.files ?? [];
  const body: Part = files.length
    ? { multipart: "mixed", boundary: `mixed-${key}`, parts: [dressed.body, ...files] }
    : dressed.body;
  return { ...head, inReplyTo: ids.at(-1), references: [...ids], headers: dressed.headers, body };
}

/** A Message-ID in the manner of the program that wrote the mail. */
function messageId(random: Random, client: string, email: string): string {
  const domain = email.split("@")[1] ?? "post.example";
  if (client === "gmail") return `<CA+${hex(random, 36)}@mail.${domain}>`;
  if (client === "apple") return `<${[8, 4, 4, 4, 12].map((n) => hex(random, n).toUpperCase()).join("-")}@${domain}>`;
  if (client === "outlook" || client === "officephone")
    return `<AS8PR04MB${hex(random, 20).toUpperCase()}@exchange.${domain}>`;
  return `<${hex(random, 20)}@${domain}>`;
}

export function hex(random: Random, length: number): string {
  let digits = "";
  while (digits.length < length)
    digits += Math.floor(random.next() * 0x10000)
      .toString(16)
      .padStart(4, "0");
  return digits.slice(0, length);
}

/** The moment of the last turn. */
export function lastAt(talk: Talk): Date {
  const last = talk.turns.at(-1);
  if (!last) throw new Error("a talk without turns");
  return new Date(last.at.getTime() + MINUTE);
}

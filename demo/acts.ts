import type { JourneyStage } from "../customers/contract.ts";
import type { BulkMail } from "./automatic.ts";
import { DAY, HOUR, MINUTE } from "./calendar.ts";
import type { Customer } from "./people/customers.ts";
import type { Random } from "./random.ts";
import { CUSTOMER_NOTES, FACTS_DE, FACTS_EN, KNOWN_FACTS, type Remembered, TALK_NOTES } from "./stories/facts.ts";
import { lastAt, type WrittenTalk } from "./talk.ts";
import type { OpenAffair } from "./today.ts";

/** Something staff did; the runner carries it out through the product's own verbs. */
export type DemoAct =
  | { kind: "reply"; by: string; conversationOf: string; text: string; at: Date }
  | { kind: "note"; by: string; conversationOf: string; text: string; at: Date }
  | { kind: "assign"; conversationOf: string; to: string }
  | { kind: "close" | "spam" | "delete"; by: string; conversationOf: string; at: Date }
  | { kind: "tag"; by: string; conversationOf: string; name: string }
  | { kind: "snooze"; by: string; conversationOf: string; until: Date }
  | { kind: "customer-tag"; customer: string; by: string; name: string; at: Date }
  | { kind: "place"; by: string; conversationOf: string; stage: JourneyStage; at: Date }
  | { kind: "host"; customer: string; staff: string; at: Date }
  | { kind: "fact"; customer: string; by: string; text: string; at: Date; expiresAt?: Date }
  | { kind: "customer-note"; customer: string; by: string; text: string; at: Date }
  | { kind: "join"; customers: [string, string]; at: Date };

/** Of so many talks that ended we said to which stage of the journey they belong: of one in three. */
const PLACED = 3;

/** Of those who wrote from two addresses, we found out about this share; the others are left to be found. */
const JOINED = 0.6;

/** What is known about people: who hosts them, which addresses are one person, little things. Only who wrote is known. */
export function peopleActs(random: Random, now: Date, customers: Customer[], wrote: Set<string>): DemoAct[] {
  return customers.flatMap((customer, index): DemoAct[] => {
    // Weeks ago, each at another time.
    const at = new Date(now.getTime() - (9 + ((index * 17) % 70)) * DAY - index * 7 * MINUTE);
    const { email, second, host } = customer;
    const [known, other] = [email, second].filter((address) => address !== undefined && wrote.has(address));
    if (!known) return [];
    const joined = other !== undefined && (KNOWN_FACTS[email] !== undefined || random.chance(JOINED));
    return [
      ...(joined ? [{ kind: "join" as const, customers: [known, other] as [string, string], at }] : []),
      ...(host ? [{ kind: "host" as const, customer: known, staff: host, at }] : []),
      ...(customer.organisation
        ? [{ kind: "customer-tag" as const, customer: known, by: "tomasz", name: "Großkunde", at }]
        : []),
      ...facts(random, now, customer).map((fact) => ({ ...fact, customer: known })),
      ...customerNote(random, now, customer).map((note) => ({ ...note, customer: known })),
    ];
  });
}

type Fact = Extract<DemoAct, { kind: "fact" }>;

function facts(random: Random, now: Date, { email, language, host, organisation }: Customer): Fact[] {
  const common = language === "de" ? FACTS_DE : FACTS_EN;
  const some = !organisation && random.chance(0.3) ? [random.fairly(common)] : [];
  const remembered: Remembered[] = KNOWN_FACTS[email] ?? some;
  return remembered.map(({ by, text, days }, index) => ({
    kind: "fact",
    customer: email,
    by: by ?? host ?? "jule",
    text,
    // Heard one after the other, over most of a year.
    at: new Date(now.getTime() - (9 + index * 71 + (email.length % 13) * 4) * DAY - 5 * HOUR),
    expiresAt: days ? new Date(now.getTime() + days * DAY) : undefined,
  }));
}

function customerNote(random: Random, now: Date, { email, host }: Customer): DemoAct[] {
  if (!random.chance(0.07)) return [];
  const at = new Date(now.getTime() - random.int(3, 300) * DAY);
  return [{ kind: "customer-note", customer: email, by: host ?? "nele", text: random.fairly(CUSTOMER_NOTES), at }];
}

/** What was done with talks: assigned, noted, answered and, once at their end, closed. */
export function deskActs(
  random: Random,
  now: Date,
  open: { affair: OpenAffair; written: WrittenTalk }[],
  ended: WrittenTalk[],
  bulk: BulkMail[],
): DemoAct[] {
  const assigned = open.flatMap(({ affair, written }): DemoAct[] =>
    affair.assigned ? [{ kind: "assign", conversationOf: anyId(written), to: affair.assigned }] : [],
  );
  const done = [
    ...ended.flatMap((written) => ending(random, now, written)),
    ...ended.flatMap((written, index) => placing(written, index)),
    ...open.flatMap(({ affair, written }) => atTheDesk(affair, anyId(written))),
    ...bulk.flatMap((mail) => putAway(now, mail)),
  ];
  const sorted = open.flatMap(({ affair, written }) => sortedIn(affair, anyId(written)));
  return [...assigned, ...done.sort((a, b) => a.at.getTime() - b.at.getTime()), ...sorted];
}

/** The tags of an open talk, and until when it is put off. */
function sortedIn({ assigned, tags = [], until }: OpenAffair, conversationOf: string): DemoAct[] {
  const by = assigned ?? "jule";
  return [
    ...tags.map((name) => ({ kind: "tag" as const, by, conversationOf, name })),
    ...(until ? [{ kind: "snooze" as const, by, conversationOf, until }] : []),
  ];
}

type Dated = Extract<DemoAct, { conversationOf: string; at: Date }>;

/** Newsletters are closed after a glance, the latest thrown away; what came in the last days nobody has looked at yet. */
function putAway(now: Date, { id, at, spam }: BulkMail): Dated[] {
  const later = new Date(at.getTime() + 3 * 60 * MINUTE);
  if (now.getTime() - later.getTime() < 5 * DAY) return [];
  const thrownAway = now.getTime() - later.getTime() < 28 * DAY;
  return [{ kind: spam ? "spam" : thrownAway ? "delete" : "close", by: "jule", conversationOf: id, at: later }];
}

function atTheDesk({ reply, note }: OpenAffair, conversationOf: string): Dated[] {
  return [
    ...(note ? [{ kind: "note" as const, conversationOf, ...note }] : []),
    ...(reply ? [{ kind: "reply" as const, conversationOf, ...reply }] : []),
  ];
}

function ending(random: Random, now: Date, written: WrittenTalk): Dated[] {
  const conversationOf = anyId(written);
  const last = lastAt(written.talk).getTime();
  const by = written.talk.staff;
  const at = new Date(Math.min(last + random.int(2, 240) * MINUTE, now.getTime()));
  const close: Dated = { kind: "close", by, conversationOf, at };
  if (!random.chance(0.06)) return [close];
  const noted = new Date(Math.min(last + MINUTE, at.getTime() - 1));
  return [{ kind: "note", by, conversationOf, text: random.fairly(TALK_NOTES), at: noted }, close];
}

/** In the long life told by hand of every talk. */
function placing(written: WrittenTalk, index: number): Dated[] {
  const { journey, staff, turns } = written.talk;
  if (!journey || (index % PLACED > 0 && !turns.every(({ bare }) => bare))) return [];
  return [{ kind: "place", by: staff, conversationOf: anyId(written), stage: journey, at: lastAt(written.talk) }];
}

function anyId({ ids }: WrittenTalk): string {
  const [id] = ids;
  if (!id) throw new Error("a talk without mails");
  return id;
}

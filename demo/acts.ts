import { MINUTE } from "./calendar.ts";
import type { Customer } from "./people/customers.ts";
import type { Random } from "./random.ts";
import { lastAt, type WrittenTalk } from "./talk.ts";
import type { OpenAffair } from "./today.ts";

/** Something staff did; the runner carries it out through the product's own verbs. */
export type DemoAct =
  | { kind: "reply"; by: string; conversationOf: string; text: string; at: Date }
  | { kind: "note"; by: string; conversationOf: string; text: string; at: Date }
  | { kind: "assign"; conversationOf: string; to: string }
  | { kind: "close"; by: string; conversationOf: string; at: Date }
  | { kind: "host"; customer: string; staff: string }
  | { kind: "fact"; customer: string; by: string; text: string; expiresAt?: Date }
  | { kind: "customer-note"; customer: string; by: string; text: string; at: Date }
  | { kind: "join"; customers: [string, string] };

/** What is known about people: who hosts them, which addresses are one person. Only those who wrote are known. */
export function peopleActs(customers: Customer[], wrote: Set<string>): DemoAct[] {
  return customers.flatMap(({ email, second, host }): DemoAct[] => {
    const known = [email, second].filter((address) => address !== undefined).filter((address) => wrote.has(address));
    return host ? known.slice(0, 1).map((customer) => ({ kind: "host", customer, staff: host })) : [];
  });
}

/** What was done with talks: assigned, noted, answered and, once at their end, closed. */
export function deskActs(
  random: Random,
  now: Date,
  open: { affair: OpenAffair; written: WrittenTalk }[],
  ended: WrittenTalk[],
): DemoAct[] {
  const assigned = open.flatMap(({ affair, written }): DemoAct[] =>
    affair.assigned ? [{ kind: "assign", conversationOf: anyId(written), to: affair.assigned }] : [],
  );
  const done = [
    ...ended.map((written) => closing(random, now, written)),
    ...open.flatMap(({ affair, written }) => atTheDesk(affair, anyId(written))),
  ];
  return [...assigned, ...done.sort((a, b) => a.at.getTime() - b.at.getTime())];
}

function atTheDesk({ reply, note }: OpenAffair, conversationOf: string): Extract<DemoAct, { at: Date }>[] {
  return [
    ...(note ? [{ kind: "note" as const, conversationOf, ...note }] : []),
    ...(reply ? [{ kind: "reply" as const, conversationOf, ...reply }] : []),
  ];
}

function closing(random: Random, now: Date, written: WrittenTalk): Extract<DemoAct, { kind: "close" }> {
  const at = lastAt(written.talk).getTime() + random.int(2, 240) * MINUTE;
  return {
    kind: "close",
    by: written.talk.staff,
    conversationOf: anyId(written),
    at: new Date(Math.min(at, now.getTime())),
  };
}

function anyId({ ids }: WrittenTalk): string {
  const [id] = ids;
  if (!id) throw new Error("a talk without mails");
  return id;
}

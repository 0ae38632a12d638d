import { MINUTE, onDayOf } from "./calendar.ts";
import type { Part } from "./mail/message.ts";
import { invoicePaper } from "./mail/papers.ts";
import { photograph } from "./mail/pictures.ts";
import type { Earlier } from "./mail/quote.ts";
import type { Customer } from "./people/customers.ts";
import type { Random } from "./random.ts";
import type { OpenTalk } from "./stories/today/open-talk.ts";
import { TODAY } from "./stories/today.ts";
import type { Talk, Turn } from "./talk.ts";
import { telling } from "./telling/slots.ts";
import { parseTemplate, type Telling, tell } from "./telling/template.ts";

/** A talk that is open today, and what staff do about it at the desk. */
export type OpenAffair = { talk: Talk; assigned?: string; reply?: Said; note?: Said; tags?: string[]; until?: Date };
export type Said = { by: string; at: Date; text: string };

/** The talks of today that are written by hand. */
export function today(random: Random, now: Date, customers: Customer[]): OpenAffair[] {
  return TODAY.map((open) => {
    const customer = find(customers, open.who);
    const scene = { random, customer, shop: customer.shop, staff: open.assigned ?? "jule", at: now, now };
    const slots = telling(scene);
    const said = (who?: { by: string; ago: number; text: string }) =>
      who && { by: who.by, at: before(now, who.ago), text: who.text };
    return {
      talk: asTalk(random, now, open, customer, slots),
      assigned: open.assigned,
      reply: said(open.reply),
      note: said(open.note),
      tags: open.tags,
      until: open.later ? onDayOf(before(now, -open.later * 24 * 60), 9, 0) : undefined,
    };
  });
}

function find(customers: Customer[], who: string): Customer {
  const name = who.startsWith("ORG:") ? who.slice(4) : "";
  const found = customers.find((customer) => (name ? customer.organisation === name : customer.email === who));
  if (!found) throw new Error(`no customer of the demo is “${who}”`);
  return found;
}

function asTalk(random: Random, now: Date, open: OpenTalk, customer: Customer, slots: Telling): Talk {
  const turns = open.turns.map(
    (turn): Turn => ({
      by: turn.by,
      at: before(now, turn.ago),
      text: fill(turn.text, slots),
      staff: turn.staff,
      files: turn.files && [paper(random, turn.files, customer, now)],
      quoting: turn.quoting && quoted(turn.quoting, before(now, turn.quoting.ago), customer),
      bare: true,
    }),
  );
  return {
    ...{ customer, address: open.to, staff: open.assigned ?? "jule", subject: fill(open.subject, slots) },
    ...{ turns, closed: false },
  };
}

type Quoting = NonNullable<OpenTalk["turns"][number]["quoting"]>;

function quoted({ name, email, text }: Quoting, at: Date, customer: Customer): Earlier {
  return { name, email, to: customer.email, subject: "", at, plain: text };
}

/** Fills the slots of a text whose lines stay as they are. */
function fill(text: string, slots: Telling): string {
  return text
    .split("\n")
    .map((line) => tell(parseTemplate(line), slots))
    .join("\n");
}

function paper(random: Random, name: string, customer: Customer, now: Date): Part {
  if (name !== "invoice") return photograph(random, name);
  return invoicePaper(random, customer, before(now, 9 * 24 * 60), `${now.getUTCFullYear()}-1187`);
}

function before(now: Date, minutes: number): Date {
  return new Date(now.getTime() - minutes * MINUTE);
}

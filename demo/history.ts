import { DAY, HOUR, localTime, MINUTE, onDayOf, whenWeWork } from "./calendar.ts";
import { invoicePaper, orderPaper } from "./mail/papers.ts";
import { photograph } from "./mail/pictures.ts";
import type { Customer } from "./people/customers.ts";
import { ADDRESSES, STAFF } from "./people/staff.ts";
import type { Random } from "./random.ts";
import { STORIES, thanksFor } from "./stories/all.ts";
import type { Talk, Turn } from "./talk.ts";
import { type Scene, telling } from "./telling/slots.ts";
import type { Story } from "./telling/story.ts";
import { type Telling, type Template, tell } from "./telling/template.ts";

/** Tells stories so that no text is ever told twice. */
export type Teller = {
  random: Random;
  now: Date;
  told: Set<string>;
  uses: Map<Story, number>;
  lived: Map<Customer, Set<Story>>;
};

export function teller(random: Random, now: Date): Teller {
  return { random, now, told: new Set(), uses: new Map(), lived: new Map() };
}

/** The old talks of all customers, all of them ended: one each at least, more for those who come often. */
export function history(by: Teller, customers: Customer[], talks: number): Talk[] {
  const { random } = by;
  const people = customers.filter((customer) => !customer.knownByHand);
  const often = people.map((_, index) => 1 / (1 + ((index * 37) % 90)) + 0.06);
  const sum = often.reduce((a, b) => a + b, 0);
  const someone = () => {
    let mark = random.next() * sum;
    const found = people.findIndex((_, index) => {
      mark -= often[index] ?? 0;
      return mark < 0;
    });
    return people[Math.max(0, found)];
  };
  const result: Talk[] = [];
  for (let index = 0; result.length < talks && index < talks * 3; index += 1) {
    const customer = people[index] ?? someone();
    const talk = customer && oldTalk(by, customer);
    if (talk) result.push(talk);
  }
  return result;
}

/** One talk of the past two years that has come to its end. */
function oldTalk(by: Teller, customer: Customer): Talk | undefined {
  const day = pastDay(by);
  const story = chooseStory(by, customer, day);
  if (!story) return undefined;
  const at = story.episode ? episodeDay(by, story.episode) : day;
  const talk = liveStory(by, customer, story, at);
  if (!talk) return oldTalk(by, customer);
  if (talk.turns.at(-1)?.by === "us" && by.random.chance(0.5)) thank(by, talk);
  return talk;
}

/** A moment between two years and two and a half days ago, denser towards today and before Christmas. */
function pastDay({ random, now }: Teller): Date {
  for (;;) {
    const share = 1 - random.next() ** 0.8;
    const at = wakingTime(random, new Date(now.getTime() - (9 + share * 720) * DAY));
    const { month, weekday } = localTime(at);
    if (weekday === 0 && random.chance(0.6)) continue;
    if (month > 1 && month < 10 && random.chance(0.15)) continue;
    return at;
  }
}

function episodeDay({ random, now }: Teller, episode: "jars" | "roaster"): Date {
  const [from, to] = episode === "jars" ? [36, 9] : [13, 8];
  return wakingTime(random, new Date(now.getTime() - random.int(to, from) * DAY));
}

const HOURS = [7, 8, 8, 9, 9, 9, 10, 10, 10, 11, 11, 12, 13, 14, 14, 15, 16, 17, 18, 19, 19, 20, 20, 21, 21, 22];

/** A time of that day at which people are up. */
export function wakingTime(random: Random, day: Date): Date {
  return onDayOf(day, random.pick(HOURS), random.int(0, 59));
}

/** The story told least so far among those this customer could live at that time and has not lived yet. */
export function chooseStory(by: Teller, customer: Customer, at: Date, suits = (_: Story) => true): Story | undefined {
  const { random, uses, lived } = by;
  const month = localTime(at).month;
  const had = lived.get(customer);
  const fitting = STORIES.filter(
    (story) =>
      fits(story, customer) &&
      suits(story) &&
      uses.get(story) !== Number.POSITIVE_INFINITY &&
      !had?.has(story) &&
      (!story.season || story.season.includes(month)) &&
      !(story.once && uses.has(story)),
  );
  const least = Math.min(...fitting.map((story) => uses.get(story) ?? 0));
  const rarest = fitting.filter((story) => (uses.get(story) ?? 0) === least);
  return rarest.length ? random.pick(rarest) : undefined;
}

function fits(story: Story, { language, form, organisation, shop }: Customer): boolean {
  if (story.language !== language || (story.writer === "org") !== Boolean(organisation)) return false;
  if (language === "de" && story.form && story.form !== form) return false;
  return story.place === "any" || story.place === "online" || shop !== "online";
}

/** Lets a customer live a story from a given moment on; nothing comes of it when its beginning has no new words left. */
export function liveStory(by: Teller, customer: Customer, story: Story, at: Date): Talk | undefined {
  const { random } = by;
  by.uses.set(story, (by.uses.get(story) ?? 0) + 1);
  by.lived.set(customer, (by.lived.get(customer) ?? new Set()).add(story));
  const shop = story.place === "online" ? "online" : customer.shop;
  const { address, staff } = desk(random, customer, shop);
  const begins = story.weBegin ? whenWeWork(at) : at;
  const scene: Scene = { random, customer, shop, staff, at: begins, now: by.now };
  const beginning = begin(by, story, scene);
  if (!beginning) {
    by.uses.set(story, Number.POSITIVE_INFINITY);
    return undefined;
  }
  const { slots, first } = beginning;
  const subject = tell(story.subject, slots);
  const turns: Turn[] = [{ by: story.weBegin ? "us" : "customer", at: begins, text: first }];
  for (const { by: side, text } of story.turns.slice(1)) {
    const last = turns.at(-1);
    const told = tellOnce(by, text, slots);
    // What has been said in all its variants is not said again: the talk ends one turn earlier.
    if (told === undefined || !last) break;
    turns.push({ by: side, at: nextTime(random, side, last.at), text: told });
  }
  if (turns.length === 1 && story.turns.length > 1) {
    by.uses.set(story, Number.POSITIVE_INFINITY);
    return undefined;
  }
  addPapers(scene, story, slots, turns);
  const fromSecond = Boolean(customer.second) && random.chance(0.35);
  return { customer, fromSecond, address, staff, subject, journey: story.journey, turns, closed: true };
}

/** Chooses the variants of a story anew until its first words are new. */
function begin(by: Teller, story: Story, scene: Scene): { slots: Telling; first: string } | undefined {
  const [opening] = story.turns;
  for (let tries = 0; opening && tries < 12; tries += 1) {
    const slots = telling(scene);
    const first = tellOnce(by, opening.text, slots);
    if (first !== undefined) return { slots, first };
  }
  return undefined;
}

function addPapers(scene: Scene, story: Story, slots: Telling, turns: Turn[]): void {
  const theirs = turns.find((turn) => turn.by === "customer");
  const ours = turns.find((turn) => turn.by === "us");
  if (story.photo && theirs) theirs.files = [photograph(scene.random, story.photo)];
  if (story.paper === "order" && theirs) theirs.files = [orderPaper(scene.random, scene.customer, scene.at)];
  if (story.paper === "invoice" && ours) {
    ours.files = [invoicePaper(scene.random, scene.customer, scene.at, slots.slot("invoice", "", ""))];
  }
}

function tellOnce(by: Teller, text: Template, slots: Telling): string | undefined {
  for (let tries = 0; tries < 40; tries += 1) {
    const told = tell(text, slots);
    const key = told.toLowerCase().replace(/\s+/g, " ");
    if (by.told.has(key)) continue;
    by.told.add(key);
    return told;
  }
  return undefined;
}

/** Where somebody writes to, and who of us answers there. */
export function desk(random: Random, customer: Customer, shop: string): { address: string; staff: string } {
  const office = customer.organisation && random.chance(0.6);
  const general = shop === "suedvorstadt" ? 0.65 : shop === "online" ? 0.15 : 0;
  const address = office ? "buero" : random.chance(general) ? "hallo" : shop;
  const email = `${address}@morgenrot.example`;
  const place = ADDRESSES.find((own) => own.email === email)?.shop ?? shop;
  const members = STAFF.filter((member) => member.role === "staff" && member.shops.includes(place));
  const host = members.find((member) => member.key === customer.host);
  const staff = host && random.chance(0.75) ? host.key : random.pick(members).key;
  return { address: email, staff: office && random.chance(0.2) ? "henrike" : staff };
}

function nextTime(random: Random, side: "customer" | "us", after: Date): Date {
  const soon = random.chance(0.45);
  const wait = soon ? random.int(8, 120) * MINUTE : random.int(2, 26) * HOUR + random.int(0, 59) * MINUTE;
  const at = new Date(after.getTime() + wait);
  if (side === "us") return new Date(whenWeWork(at).getTime() + random.int(0, 25) * MINUTE);
  const { hour } = localTime(at);
  return hour < 7 || hour > 22 ? new Date(at.getTime() + 9 * HOUR) : at;
}

function thank(by: Teller, talk: Talk): void {
  const { customer, turns } = talk;
  const at = nextTime(by.random, "customer", turns.at(-1)?.at ?? by.now);
  const scene: Scene = { random: by.random, customer, shop: customer.shop, staff: talk.staff, at, now: by.now };
  const text = tellOnce(by, thanksFor(customer), telling(scene));
  if (text) turns.push({ by: "customer", at, text });
}

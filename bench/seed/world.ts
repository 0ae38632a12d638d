import { type Circle, settle } from "./people.ts";
import { idAt, type Random, randomOf } from "./random.ts";
import type { Language } from "./vocabulary.ts";

/** A conversation to be written: who with, when, how long, and where it stands. */
export type Talk = {
  id: string;
  /** The profile it is with. */
  profile: number;
  language: Language;
  address: number;
  /** Who of us answers, by number. */
  staff: number;
  times: number[];
  open: boolean;
  assigned: boolean;
};

export type World = {
  seed: number;
  circle: Circle;
  talks: Talk[];
  /** All messages by time: which conversation, and the how-manieth in it. */
  order: { talk: Uint32Array; place: Uint8Array; count: number };
};

const day = 24 * 60 * 60 * 1000;
/** Everything happened in the two years before this moment. */
const until = Date.UTC(2026, 9, 31, 18);
const span = 730 * day;
const bigOnes = { messages: 10_000, profiles: 50 };

/** Decides who there is and what was said when, down to the number of messages asked for; writes no words yet. */
export function imagine(messages: number, seed: number): World {
  const big = Math.min(5, Math.floor(messages / 50_000));
  const circle = settle(Math.max(1, Math.round(messages / 5)), big, bigOnes.profiles, seed);
  const random = randomOf(seed, 1);
  const talks: Talk[] = [];
  let left = messages;
  let met = big;
  for (let one = 0; one < big; one++)
    left -= talkUntil(bigOnes.messages, talks, random, () => profileOf(circle, one, random));
  const next = () => {
    const customer = met < circle.customers.length ? met++ : skewed(random, circle.customers.length);
    return profileOf(circle, customer, random);
  };
  talkUntil(left, talks, random, next);
  return { seed, circle, talks, order: byTime(talks, messages) };
}

/** Later conversations come from few more than from many. */
const skewed = (random: Random, end: number) => Math.floor(end * random.unit() ** 3);

function profileOf(circle: Circle, customer: number, random: Random): number {
  const { first, count } = circle.customers[customer] ?? { first: 0, count: 1 };
  return first + random.below(count);
}

function talkUntil(messages: number, talks: Talk[], random: Random, profile: () => number): number {
  for (let left = messages; left > 0; ) {
    const length = Math.min(left, lengthOf(random));
    talks.push(talk(random, length, profile()));
    left -= length;
  }
  return messages;
}

/** One to eight mostly, three on average, a long one now and then. */
function lengthOf(random: Random): number {
  if (random.chance(0.01)) return 9 + random.below(22);
  let length = 1;
  while (length < 8 && random.chance(0.68)) length++;
  return length;
}

function talk(random: Random, length: number, profile: number): Talk {
  const start = until - random.unit() * span;
  const times = [start];
  for (let place = 1; place < length; place++) {
    times.push(Math.min(until, (times[place - 1] ?? start) + random.logNormal(5 * 60 * 60 * 1000, 1.2)));
  }
  const age = until - (times.at(-1) ?? start);
  const open = random.chance(age < span / 10 ? 0.14 : 0.0065);
  return {
    id: idAt(random, Math.floor(start)),
    profile,
    language: random.chance(0.6) ? "de" : "en",
    address: random.below(5),
    staff: random.below(8),
    times: times.map(Math.floor),
    open,
    assigned: random.chance(open ? 0.5 : 0.85),
  };
}

function byTime(talks: readonly Talk[], count: number): World["order"] {
  const at = new Float64Array(count);
  const talkOf = new Uint32Array(count);
  const placeOf = new Uint8Array(count);
  let filled = 0;
  for (const [number, { times }] of talks.entries()) {
    for (const [place, time] of times.entries()) {
      at[filled] = time;
      talkOf[filled] = number;
      placeOf[filled] = place;
      filled += 1;
    }
  }
  const sorted = Uint32Array.from({ length: count }, (_, index) => index).sort(
    (a, b) => (at[a] ?? 0) - (at[b] ?? 0) || a - b,
  );
  return {
    talk: sorted.map((index) => talkOf[index] ?? 0),
    place: Uint8Array.from(sorted, (index) => placeOf[index] ?? 0),
    count,
  };
}

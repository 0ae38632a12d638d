/** Numbers that look random and are the same in every run with the same seed. */
export type Random = {
  /** A whole number below 2^32. */
  next(): number;
  /** From 0 to below 1. */
  unit(): number;
  /** A whole number from 0 to below `end`. */
  below(end: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** Log-normal: half of them lie below `median`; `spread` is the standard deviation of the logarithm. */
  logNormal(median: number, spread: number): number;
};

/** xoshiro128**, each stream begun by a hash of its parts, so that the millionth message needs none of those before it. */
export function randomOf(...parts: readonly number[]): Random {
  let [a, b, c, d] = begin(parts);
  const next = () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result;
  };
  const unit = () => next() / 4_294_967_296;
  const below = (end: number) => Math.floor(unit() * end);
  return {
    next,
    unit,
    below,
    chance: (probability) => unit() < probability,
    pick: <Item>(items: readonly Item[]) => items[below(items.length)] as Item,
    logNormal: (median, spread) => median * Math.exp(spread * bell(unit(), unit())),
  };
}

function begin(parts: readonly number[]): [number, number, number, number] {
  let state = 0x9e3779b9;
  const step = () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  for (const part of parts) {
    state ^= part | 0;
    state = step();
  }
  return [step(), step(), step(), step() | 1];
}

const rotate = (value: number, by: number) => (value << by) | (value >>> (32 - by));

/** Box and Muller's way from two even draws to one of the bell curve. */
const bell = (one: number, two: number) => Math.sqrt(-2 * Math.log(1 - one)) * Math.cos(2 * Math.PI * two);

/** A UUIDv7 of that time. */
export function idAt(random: Random, at: number): string {
  const time = at.toString(16).padStart(12, "0");
  const high = (0x7000 | (random.next() & 0xfff)).toString(16);
  const variant = (0x8000 | (random.next() & 0x3fff)).toString(16);
  const tail = `${(random.next() & 0xffff).toString(16).padStart(4, "0")}${random.next().toString(16).padStart(8, "0")}`;
  return `${time.slice(0, 8)}-${time.slice(8)}-${high}-${variant}-${tail}`;
}

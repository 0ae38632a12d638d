import type { Locale, Look } from "./demo-desk.ts";
import { rooms } from "./screens/all.ts";
import type { Screen } from "./screens/screen.ts";

export type Shot = Look & { locale: Locale; end: string };

/** Light and dark, wide and narrow, both languages: each pair of them once. */
const shots: readonly Shot[] = [
  { dark: false, narrow: false, locale: "de", end: "" },
  { dark: true, narrow: false, locale: "en", end: "-dark" },
  { dark: false, narrow: true, locale: "en", end: "-phone" },
  { dark: true, narrow: true, locale: "de", end: "-phone-dark" },
];
/** For what is seldom seen two are enough that have nothing in common, the one pair and the other by turns. */
const pairs: readonly (readonly number[])[] = [
  [0, 3],
  [1, 2],
];

const seldom = rooms.flatMap(({ screens }) => screens.filter(({ daily, only }) => !daily && !only));

export function shotsOf(screen: Screen): readonly Shot[] {
  if (screen.only) return shots.filter(({ narrow }) => narrow === (screen.only === "phone"));
  const turn = pairs[seldom.indexOf(screen) % 2];
  return turn ? shots.filter((_, index) => turn.includes(index)) : shots;
}

export const fileOf = ({ name }: Screen, { end }: Shot) => `${name}${end}.png`;

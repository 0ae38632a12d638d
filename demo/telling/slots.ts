import { DAY, dayAndMonth, type Language, localTime, monthName, weekdayName } from "../calendar.ts";
import { nextHoliday } from "../holiday.ts";
import type { Customer } from "../people/customers.ts";
import { STAFF } from "../people/staff.ts";
import type { Random } from "../random.ts";
import { LEXICON } from "./lexicon.ts";
import type { Telling } from "./template.ts";

export type Scene = {
  random: Random;
  customer: Customer;
  shop: string;
  staff: string;
  /** When the talk begins; dates in the story are counted from here. */
  at: Date;
  /** Order numbers grow up to today. */
  now: Date;
};

type Slot = (scene: Scene, form: string) => string;

const IN: Record<string, string> = { suedvorstadt: "Südvorstadt", plagwitz: "Plagwitz", schleussig: "Schleußig" };
const CAFES = Object.keys(IN);
const MASCULINE = new Set(["levin", "tomasz", "samir", "tarek"]);

/** The telling of one talk: every slot keeps its value from the first sentence to the last. */
export function telling(scene: Scene): Telling {
  const known = new Map<string, string>();
  const chosen = new Map<string, number>();
  return {
    choose(options, group) {
      const place = chosen.get(group);
      const option = place === undefined ? scene.random.fairly(options) : options[place % options.length];
      if (option === undefined) throw new Error("a choice of a story has no options");
      if (group && place === undefined) chosen.set(group, options.indexOf(option));
      return option;
    },
    slot(name, second, form) {
      const key = name in COMPUTED ? `${name}${second}:${form}` : name + second;
      let value = known.get(key);
      if (value === undefined) {
        value = fill(scene, name, form, [...known.values()]);
        known.set(key, value);
      }
      return name in COMPUTED ? value : inCase(value, form);
    },
  };
}

function fill(scene: Scene, name: string, form: string, used: string[]): string {
  const computed = COMPUTED[name];
  if (computed) return computed(scene, form);
  const words = LEXICON[scene.customer.language][name];
  if (!words) throw new Error(`stories use the slot “$${name}”, which no lexicon fills`);
  for (let tries = 0; tries < 20; tries += 1) {
    const word = scene.random.fairly(words);
    if (!used.includes(word)) return word;
  }
  return scene.random.pick(words);
}

function inCase(value: string, form: string): string {
  const [nominative = "", dative = nominative, accusative = nominative] = value.split("/");
  return form === "d" ? dative : form === "a" ? accusative : nominative;
}

function date({ at, customer }: Scene, days: number, form: string): string {
  const sunday = localTime(new Date(at.getTime() + days * DAY)).weekday === 0;
  const day = new Date(at.getTime() + (days + (sunday ? Math.sign(days) : 0)) * DAY);
  return form === "w" ? weekdayName(customer.language, localTime(day).weekday) : dayAndMonth(customer.language, day);
}

/** A fixed choice for this talk, so that “$past” and “$past:w” name the same day. */
function steady(scene: Scene, salt: number, min: number, max: number): number {
  return min + ((Math.floor(scene.at.getTime() / 60_000) * 31 + salt) % (max - min + 1));
}

/** The first working day at least one day on. */
function soon(scene: Scene): number {
  const days = steady(scene, 5, 1, 3);
  const { weekday } = localTime(new Date(scene.at.getTime() + days * DAY));
  return weekday === 0 ? days + 1 : weekday === 6 ? days + 2 : days;
}

function money(language: Language, cents: number): string {
  const [euros, rest] = [Math.floor(cents / 100), String(cents % 100).padStart(2, "0")];
  return language === "de" ? `${euros},${rest} €` : `€${euros}.${rest}`;
}

function month({ at, customer }: Scene, on: number): string {
  return monthName(customer.language, localTime(at).month + on);
}

function cafe(scene: Scene): string {
  const likely = [scene.shop, scene.customer.shop].find((key) => CAFES.includes(key));
  return likely ?? CAFES[steady(scene, 7, 0, 2)] ?? "";
}

function colleague(scene: Scene): string {
  const others = STAFF.filter(({ key }) => key !== scene.staff && key !== "henrike");
  return scene.random.pick(others).name.split(" ")[0] ?? "";
}

const COMPUTED: Record<string, Slot> = {
  order: ({ now, at, random }) =>
    `M-${Math.round(20418 - (now.getTime() - at.getTime()) / (DAY * 0.12)) - random.int(0, 40)}`,
  invoice: ({ at, random }) => {
    const { year, month: number, day } = localTime(at);
    return `${year}-${String(Math.max(1, number * 108 + day * 3 - random.int(1, 60))).padStart(4, "0")}`;
  },
  voucher: ({ random }) => `G-${random.int(1000, 9999)}-${random.int(10, 99)}`,
  sum: ({ customer, random }) =>
    money(customer.language, random.int(18, 96) * 100 + random.pick([0, 20, 40, 50, 80, 90])),
  small: ({ customer, random }) => money(customer.language, random.pick([320, 380, 420, 490, 540, 690, 980])),
  past: (scene, form) => date(scene, -steady(scene, 1, 2, 9), form),
  longago: (scene, form) => date(scene, -steady(scene, 2, 15, 40), form),
  fut: (scene, form) => date(scene, steady(scene, 3, 6, 24), form),
  later: (scene, form) => date(scene, steady(scene, 4, 30, 80), form),
  soon: (scene, form) => date(scene, soon(scene), form),
  month: (scene) => month(scene, 0),
  lastmonth: (scene) => month(scene, -1),
  nextmonth: (scene) => month(scene, 1),
  thirdmonth: (scene) => month(scene, 3),
  year: ({ at }) => String(localTime(at).year),
  lastyear: ({ at }) => String(localTime(at).year - 1),
  nextyear: ({ at }) => String(localTime(at).year + 1),
  holiday: ({ at, customer }) => nextHoliday(at)[customer.language],
  shop: (scene) => IN[cafe(scene)] ?? "",
  in: (scene) => inShop(scene, cafe(scene)),
  othershop: (scene) => inShop(scene, scene.random.pick(CAFES.filter((key) => key !== scene.shop))),
  staff: ({ staff }) => nameOf(staff),
  staffd: ({ staff }) => (MASCULINE.has(staff) ? "ihm" : "ihr"),
  mate: colleague,
  me: ({ customer }) => `${customer.first} ${customer.last}`,
  myname: ({ customer }) => customer.last,
  org: ({ customer }) => customer.organisation ?? `${customer.first} ${customer.last}`,
  number: ({ random }) => String(random.int(3, 148)),
};

function inShop({ customer }: Scene, key: string): string {
  return customer.language === "de" && key === "suedvorstadt" ? "in der Südvorstadt" : `in ${IN[key]}`;
}

function nameOf(key: string): string {
  return STAFF.find((member) => member.key === key)?.name.split(" ")[0] ?? "";
}

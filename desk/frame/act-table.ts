import type { IconName } from "../../platform/ui/icon-shapes.tsx";

export const places = ["everywhere", "list", "conversation", "customer", "pair"] as const;
type Place = (typeof places)[number];
type Line = {
  /** As in KeyboardEvent.key; null for what only the palette and menus offer. */
  key: string | null;
  place: Place;
  icon: IconName;
  /** Steps through lists are for keys alone. */
  step?: true;
};

/**
 * Everything one can do by a single key, in the order it is listed on the page of keys. The palette offers whatever of it
 * can be done at the moment. Their names stand in the words of `acts`.
 */
export const actTable = {
  nextEntry: { key: "j", place: "customer", icon: "down", step: true },
  previousEntry: { key: "k", place: "customer", icon: "down", step: true },
  earlierMonth: { key: "h", place: "customer", icon: "back", step: true },
  laterMonth: { key: "l", place: "customer", icon: "right", step: true },
  // Before the search of everything, whose key it takes while a timeline is there.
  findHere: { key: "/", place: "customer", icon: "search" },
  print: { key: null, place: "customer", icon: "file" },
  noteThem: { key: null, place: "customer", icon: "text" },
  renameThem: { key: null, place: "customer", icon: "pen" },
  joinThem: { key: null, place: "customer", icon: "people" },
  search: { key: "/", place: "everywhere", icon: "search" },
  addPerson: { key: "c", place: "everywhere", icon: "plus" },
  news: { key: "b", place: "everywhere", icon: "bell" },
  matches: { key: "d", place: "everywhere", icon: "pair" },
  keys: { key: "?", place: "everywhere", icon: "key" },
  samePerson: { key: "1", place: "pair", icon: "people" },
  twoPeople: { key: "2", place: "pair", icon: "split" },
  takeBack: { key: "z", place: "pair", icon: "back" },
  next: { key: "j", place: "list", icon: "down", step: true },
  previous: { key: "k", place: "list", icon: "down", step: true },
  read: { key: "Enter", place: "list", icon: "mail", step: true },
  leave: { key: "Escape", place: "list", icon: "back", step: true },
  select: { key: "x", place: "list", icon: "select" },
  selectDown: { key: "J", place: "list", icon: "select", step: true },
  selectUp: { key: "K", place: "list", icon: "select", step: true },
  selectAll: { key: null, place: "list", icon: "select" },
  write: { key: "n", place: "list", icon: "pen" },
  reply: { key: "r", place: "conversation", icon: "reply" },
  forward: { key: "f", place: "conversation", icon: "forward" },
  assign: { key: "a", place: "conversation", icon: "people" },
  handOver: { key: "A", place: "conversation", icon: "words" },
  snooze: { key: "z", place: "conversation", icon: "moon" },
  tag: { key: "t", place: "conversation", icon: "tag" },
  place: { key: null, place: "conversation", icon: "flag" },
  merge: { key: "m", place: "conversation", icon: "merge" },
  apart: { key: null, place: "conversation", icon: "split" },
  unread: { key: "u", place: "conversation", icon: "mail" },
  copyLink: { key: null, place: "conversation", icon: "link" },
  follow: { key: "w", place: "conversation", icon: "eye" },
  remember: { key: "i", place: "conversation", icon: "text" },
  close: { key: "e", place: "conversation", icon: "archive" },
  spam: { key: "!", place: "conversation", icon: "spam" },
  delete: { key: "#", place: "conversation", icon: "bin" },
} as const satisfies Record<string, Line>;

export type Act = keyof typeof actTable;
export const acts = Object.keys(actTable) as Act[];
export const lineOf = (act: Act): Line => actTable[act];

/** How a key is written for people: in capitals, as on the keyboard. */
export function written(key: string): string {
  if (key === "Enter") return "↵";
  if (key === "Escape") return "Esc";
  if (/^[A-Z]$/.test(key)) return `⇧${key}`;
  return key.length === 1 ? key.toUpperCase() : key;
}

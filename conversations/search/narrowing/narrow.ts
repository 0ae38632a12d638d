import { whoIsCalled } from "../../../customers/directory/called.ts";
import type { Actor } from "../../../platform/actor.ts";
import type { Db } from "../../../platform/db/database.ts";
import { fold } from "../../../platform/fold.ts";
import { colleaguesCalled } from "../../../team/staff/called.ts";
import { findTag } from "../../tags/store.ts";
import type { SearchFilter, SearchHint } from "../contract.ts";
import { withFiles } from "../marks.ts";
import {
  both,
  deletedOnes,
  everything,
  fewConversations,
  findAddressesCalled,
  findShopsCalled,
  inShops,
  spamOnes,
  standing,
  tagged,
  type Which,
} from "./store.ts";

/** What a message has one of: marks as they are, or those of people and addresses. */
export type Pick = { marks: readonly number[]; ids: readonly string[]; emails: readonly string[] };

/** What a search is narrowed to, besides its words. */
export type Narrowing = {
  /** The conversations it looks in. */
  which: Which;
  /** The same, one by one, when they are few. */
  among: readonly string[] | null;
  /** Of each of these, messages have one. */
  picks: readonly Pick[];
  from: Date | null;
  until: Date | null;
};

export const wide: Narrowing = { which: everything, among: null, picks: [], from: null, until: null };

/** Conversations are looked through one by one when they are no more than this. */
const mostAmong = 200;
/** Shorter parts of names say nothing. */
const tooShort = /^[a-z0-9]{1,2}$/;
const myself = new Set(["me", "ich", "mich", "mir"]);

/** What filters narrow a search to; null when nothing can be found. `hints` says why, and what was left out. */
export async function narrow(
  db: Db,
  actor: Actor,
  filters: readonly SearchFilter[],
  start: { which: Which; isSelective: boolean },
): Promise<{ narrowing: Narrowing | null; hints: SearchHint[] }> {
  const parts = await Promise.all(filters.map((filter) => partOf(db, actor, filter)));
  const hints = parts.flatMap(({ hint }, place) => (hint ? [{ kind: hint, text: filters[place]?.text ?? "" }] : []));
  if (parts.some(({ impossible }) => impossible)) return { narrowing: null, hints };
  const which = whichOf(start.which, parts);
  const tagId = parts.find((part) => part.tagId)?.tagId ?? null;
  const isSelective = start.isSelective || parts.some((part) => part.isSelective);
  const narrowing: Narrowing = {
    which,
    among: isSelective ? await fewConversations(db, actor, which, tagId, mostAmong) : null,
    picks: parts.flatMap(({ pick }) => (pick ? [pick] : [])),
    from: latest(filters.flatMap((filter) => (filter.kind === "after" ? [new Date(filter.value)] : []))),
    until: earliest(filters.flatMap((filter) => (filter.kind === "before" ? [new Date(filter.value)] : []))),
  };
  return { narrowing, hints };
}

/** Spam and the bin are no part of all the rest; within anything else they are one condition more. */
function whichOf(start: Which, parts: readonly Part[]): Which {
  const places = parts.flatMap(({ place }) => (place ? [place] : []));
  const conditions = parts.flatMap(({ which }) => (which ? [which] : []));
  const all = [...(start === everything && places.length > 0 ? [] : [start]), ...places, ...conditions];
  return all.length > 1 ? both(all) : (all[0] ?? start);
}

const latest = (moments: readonly Date[]) => moments.toSorted((a, b) => b.getTime() - a.getTime())[0] ?? null;
const earliest = (moments: readonly Date[]) => moments.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null;

type Part = {
  which?: Which;
  /** Where to look instead of in all there is. */
  place?: Which;
  pick?: Pick;
  tagId?: string;
  /** Leaves so few conversations that it is worth asking which. */
  isSelective?: boolean;
  hint?: SearchHint["kind"];
  /** Nothing can be found. */
  impossible?: boolean;
};

async function partOf(db: Db, actor: Actor, filter: SearchFilter): Promise<Part> {
  switch (filter.kind) {
    case "from":
      return writers(db, actor, filter.value);
    case "to":
      return receivers(db, filter.value);
    case "tag": {
      const tagId = await findTag(db, filter.value);
      return tagId ? { which: tagged(tagId), tagId, isSelective: true } : { hint: "no-tag", impossible: true };
    }
    case "in": {
      if (filter.value === "spam") return { place: spamOnes };
      if (filter.value === "deleted") return { place: deletedOnes };
      const shops = await findShopsCalled(db, filter.value);
      return shops.length > 0 ? { which: inShops(shops) } : { hint: "no-shop", impossible: true };
    }
    case "has":
      return { pick: { marks: [withFiles], ids: [], emails: [] } };
    case "is":
      return { which: standing[filter.value], isSelective: filter.value !== "closed" };
    default:
      return {};
  }
}

async function writers(db: Db, actor: Actor, name: string): Promise<Part> {
  if (myself.has(fold(name))) {
    return actor.staffId
      ? { pick: { marks: [], ids: [actor.staffId], emails: [] } }
      : { hint: "nobody", impossible: true };
  }
  if (tooShort.test(fold(name))) return { hint: "too-short" };
  const [people, colleagues] = await Promise.all([whoIsCalled(db, name), colleaguesCalled(db, name)]);
  const ids = [...colleagues, ...people.profileIds];
  if (ids.length === 0) return { hint: "nobody", impossible: true };
  return { pick: { marks: [], ids, emails: [] }, ...(people.more ? { hint: "many-people" as const } : {}) };
}

/** A whole address needs nobody behind it: it may be a stranger who got a copy. */
async function receivers(db: Db, name: string): Promise<Part> {
  const key = fold(name);
  if (tooShort.test(key)) return { hint: "too-short" };
  const [people, ours] = await Promise.all([whoIsCalled(db, name), findAddressesCalled(db, name)]);
  const whole = /^\S+@\S+$/.test(key) ? [name.toLowerCase()] : [];
  const emails = [...new Set([...whole, ...people.emails, ...ours.map(({ email }) => email)])];
  if (emails.length === 0) return { hint: "nobody", impossible: true };
  const pick = { marks: [], ids: ours.map(({ id }) => id), emails };
  return { pick, ...(people.more ? { hint: "many-people" as const } : {}) };
}

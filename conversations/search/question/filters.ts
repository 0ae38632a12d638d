import { fold } from "../../../platform/fold.ts";
import { filterKinds, type isValues, type SearchFilter, type SearchHint, type Understood } from "../contract.ts";
import { beginningOf } from "./day.ts";

type Kind = (typeof filterKinds)[number];

/** What a filter may be called, besides its own name. */
const names: Readonly<Record<Kind, string>> = {
  from: "von",
  to: "an",
  tag: "stichwort schlagwort",
  before: "vor",
  after: "nach since seit ab",
  has: "hat mit",
  is: "ist",
  in: "laden shop",
};
const kinds = new Map(filterKinds.flatMap((kind) => [kind, ...names[kind].split(" ")].map((name) => [name, kind])));

const files = new Set("attachment attachments file files anhang anhange datei dateien".split(" "));
const states = new Map<string, (typeof isValues)[number]>([
  ...["open", "offen", "offene"].map((name) => [name, "open"] as const),
  ...["closed", "geschlossen", "zu", "erledigt"].map((name) => [name, "closed"] as const),
  ...["snoozed", "spater", "later"].map((name) => [name, "snoozed"] as const),
]);
const places = new Map([
  ["spam", "spam"],
  ...["deleted", "bin", "trash", "papierkorb"].map((name) => [name, "deleted"] as const),
]);

/** Words before a colon that are none of ours and meant as they stand: subjects, addresses on the web. */
const plain = /^(re|aw|wg|fw|fwd|antw|ps|https?|ftp|mailto|tel|cid)$/;

/** A phrase, a filter with its value, or whatever stands between blanks. */
const pieces = /(-?)(?:"[^"]*"?|(\p{L}{2,20}):(?:"([^"]*)"?|([^\s"]*))|[^\s"]+)/gu;

/** What somebody typed, taken apart: the words that are left when the filters are taken out, and how those were read. */
export type Typed = Understood & { words: string };

/** Takes the filters out of what somebody typed; `zone` says where their days begin. Never throws. */
export function takeFilters(typed: string, zone: string, now: Date): Typed {
  const text = typed
    .toWellFormed()
    .replace(/\p{Cc}/gu, " ")
    .replace(/[“”„«»]/g, '"');
  const filters: SearchFilter[] = [];
  const hints: SearchHint[] = [];
  let endsInFilter = false;
  const words = text.replace(pieces, (whole, minus: string, name = "", quoted?: string, bare = "") => {
    const value = (quoted ?? bare).trim();
    const kind = kinds.get(fold(name));
    endsInFilter = kind !== undefined;
    if (!kind) {
      if (value !== "" && !plain.test(fold(name)) && !value.startsWith("//"))
        hints.push({ kind: "unknown-filter", text: whole });
      return whole;
    }
    const read = minus ? "no-minus" : value === "" ? null : readFilter(kind, value, zone, now);
    if (typeof read === "string") hints.push({ kind: read, text: whole });
    else if (read) filters.push({ ...read, text: whole });
    return " ";
  });
  // A word before a filter may be in the making as one at the end.
  return { words: endsInFilter ? words.trimEnd() : words, filters, hints };
}

type Without<Filter> = Filter extends SearchFilter ? Omit<Filter, "text"> : never;

function readFilter(kind: Kind, value: string, zone: string, now: Date): Without<SearchFilter> | SearchHint["kind"] {
  switch (kind) {
    case "from":
    case "to":
    case "tag":
      return { kind, value };
    case "in":
      return { kind, value: places.get(fold(value)) ?? value };
    case "has":
      return files.has(fold(value)) ? { kind, value: "attachment" } : "unknown-value";
    case "is": {
      const state = states.get(fold(value));
      return state ? { kind, value: state } : "unknown-value";
    }
    default: {
      const moment = beginningOf(value, zone, now);
      return moment ? { kind, value: moment.toISOString() } : "bad-day";
    }
  }
}

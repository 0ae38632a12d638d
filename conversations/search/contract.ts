import { z } from "zod";
import { CustomerRow, PersonCard } from "../../customers/contract.ts";
import { Count, Id, Instant, page } from "../../platform/contract.ts";
import { ConversationRow, State } from "../contract.ts";

export const SearchHit = z.object({
  conversationId: Id,
  messageId: Id,
  subject: z.string(),
  customer: PersonCard,
  author: z.string(),
  at: Instant,
  state: State,
  /** Words around the hit; matches stand between U+0002 and U+0003. */
  excerpt: z.string(),
});
export type SearchHit = z.infer<typeof SearchHit>;

export const filterKinds = ["from", "to", "tag", "before", "after", "has", "is", "in"] as const;
export const isValues = ["open", "closed", "snoozed"] as const;

const asTyped = { text: z.string().describe("as it stands in `q`") };
const filter = <Kind extends string, Value extends z.ZodType>(kind: Kind, value: Value) =>
  z.object({ kind: z.literal(kind), value, ...asTyped });

/**
 * A filter that was read in `q`. `before` and `after` say the moment that their day begins at; `in` a shop's name, `spam` or
 * `deleted`.
 */
export const SearchFilter = z.discriminatedUnion("kind", [
  filter("from", z.string()),
  filter("to", z.string()),
  filter("tag", z.string()),
  filter("before", Instant),
  filter("after", Instant),
  filter("has", z.literal("attachment")),
  filter("is", z.enum(isValues)),
  filter("in", z.string()),
]);
export type SearchFilter = z.infer<typeof SearchFilter>;

/**
 * What in `q` did not do what it looks like. `unknown-filter`: read as words; `unknown-value`, `bad-day`, `no-minus`,
 * `too-short`: ignored; `nobody`, `no-tag`, `no-shop`: so nothing is found; `many-people`: more people fit than are looked
 * for.
 */
export const hintKinds = [
  ...["unknown-filter", "unknown-value", "bad-day", "no-minus", "too-short"],
  ...["nobody", "no-tag", "no-shop", "many-people"],
] as const;
export const SearchHint = z.object({ kind: z.enum(hintKinds), ...asTyped });
export type SearchHint = z.infer<typeof SearchHint>;

/** How `q` was read. */
export const Understood = z.object({ filters: z.array(SearchFilter), hints: z.array(SearchHint) });
export type Understood = z.infer<typeof Understood>;

/** A view of the inbox; with `q` also how that was read. */
export const ConversationPage = page(ConversationRow).extend(Understood.partial().shape);
export type ConversationPage = z.infer<typeof ConversationPage>;

const isZone = (zone: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
  } catch {
    return false;
  }
};

/** Words and filters, and where the reader's day begins: a time zone by name, UTC when there is none. */
export const Question = z.object({
  q: z.string().max(200),
  zone: z.string().max(64).refine(isZone, "A time zone by its name, like Europe/Berlin.").optional(),
});

export const SearchResult = z.object({
  /** On the first page only. */
  customers: z.array(CustomerRow),
  messages: page(SearchHit),
  /** How many messages match, counted to 100; behind the first page only those shown. */
  total: Count,
  ...Understood.shape,
});
export type SearchResult = z.infer<typeof SearchResult>;

import { z } from "zod";
import { Id, Instant, Locale, PageQuery, TagName } from "../platform/contract.ts";
import { ShopRef, StaffRef } from "../team/contract.ts";
import { ListField } from "./lists/contract.ts";
import { Unreachable } from "./reach/contract.ts";

export const customerKinds = ["person", "organisation"] as const;
export const CustomerKind = z.enum(customerKinds);
export type CustomerKind = z.infer<typeof CustomerKind>;

/** Who this is, small enough to stand in a list or beside a conversation. */
export const PersonCard = z.object({
  id: Id,
  kind: CustomerKind,
  name: z.string(),
  host: StaffRef.nullable(),
  firstAt: Instant,
});
export type PersonCard = z.infer<typeof PersonCard>;

export const CustomerRow = PersonCard.extend({
  emails: z.array(z.string()),
  phones: z.array(z.string()),
  tags: z.array(z.string()),
  lastAt: Instant,
  openConversations: z.number().int(),
  /** What was searched for stands here but for a slip or two. */
  close: z.boolean(),
});
export type CustomerRow = z.infer<typeof CustomerRow>;

export const directorySorts = ["name", "last"] as const;
/** Which customers, in which order: by name, or those who had contact last first. */
export const DirectoryQuery = PageQuery.extend({
  q: z.string().max(200).optional(),
  sort: z.enum(directorySorts).default("name"),
  kind: CustomerKind.optional(),
  host: z.union([Id, z.literal("none")]).optional(),
  shop: Id.optional(),
  tag: TagName.optional(),
  open: z.enum(["true", "false"]).optional(),
  knownAfter: Instant.optional(),
  knownBefore: Instant.optional(),
  lastAfter: Instant.optional(),
  lastBefore: Instant.optional(),
});
export type DirectoryQuery = z.infer<typeof DirectoryQuery>;

export const identifierStates = ["claimed", "verified"] as const;
export const IdentifierView = z.object({
  /** `external`: by which one of our sources knows them. */
  kind: z.enum(["email", "phone", "external"]),
  value: z.string(),
  state: z.enum(identifierStates),
  /** The last mail there came back. */
  unreachable: Unreachable.omit({ address: true }).nullable(),
});
export type IdentifierView = z.infer<typeof IdentifierView>;

export const ProfileView = z.object({
  id: Id,
  source: z.enum(["mail", "hand", "list", "track"]),
  /** What the source is called that told of them; null for mail and what was entered by hand. */
  origin: z.string().nullable(),
  name: z.string(),
  identifiers: z.array(IdentifierView),
  /** What a list says beyond that; `field` is what the column means, `label` what it is called there. */
  details: z.array(z.object({ field: ListField, label: z.string(), value: z.string() })),
  firstAt: Instant,
  lastAt: Instant,
});
export type ProfileView = z.infer<typeof ProfileView>;

export const FactView = z.object({
  id: Id,
  text: z.string(),
  author: StaffRef.nullable(),
  at: Instant,
  expiresAt: Instant.nullable(),
  /** Where it was heard. */
  conversation: z.object({ id: Id, subject: z.string() }).nullable(),
});
export type FactView = z.infer<typeof FactView>;

export const formalities = ["formal", "informal"] as const;
export const salutations = ["ms", "mr", "none"] as const;

/** Said by one of us, read from their own words, from the name they gave, or not known. */
const told = <T extends z.ZodType>(value: T) =>
  z.object({
    value: value.nullable(),
    source: z.enum(["hand", "words", "name", "unknown"]),
    by: StaffRef.nullable(),
    at: Instant.nullable(),
  });

/** How somebody wants to be spoken to. */
export const Manner = z.object({
  language: told(Locale),
  /** Sie or du, where a language knows both. */
  formality: told(z.enum(formalities)),
  /** "none": neither Ms nor Mr. */
  salutation: told(z.enum(salutations)),
});
export type Manner = z.infer<typeof Manner>;

/** Somebody a customer belongs with: an organisation's person, or a person's organisation. */
export const RelatedView = z.object({
  id: Id,
  kind: CustomerKind,
  name: z.string(),
  /** What the person does there, "" when nobody said. */
  role: z.string(),
  emails: z.array(z.string()),
  lastAt: Instant,
});
export type RelatedView = z.infer<typeof RelatedView>;
export const RelatedList = z.object({ items: z.array(RelatedView) });

export const CustomerView = PersonCard.extend({
  lastAt: Instant,
  shop: ShopRef.nullable(),
  /** Where the name comes from: said by hand, or read from one of the profiles. */
  nameSource: z.enum(["hand", "mail"]),
  profiles: z.array(ProfileView),
  facts: z.array(FactView),
  manner: Manner,
  /** Open conversations, newest first, at most ten. */
  open: z.array(z.object({ id: Id, subject: z.string(), lastAt: Instant })),
  /** The newest closed ones, at most three. */
  closed: z.array(z.object({ id: Id, subject: z.string(), lastAt: Instant })),
  /** Whom they belong with, by name, at most four; `GET …/relations` has all. */
  related: z.array(z.object({ id: Id, kind: CustomerKind, name: z.string(), role: z.string() })),
  counts: z.object({ messages: z.number().int(), conversations: z.number().int(), capped: z.boolean() }),
  tags: z.array(z.string()),
  mayChange: z.boolean(),
});
export type CustomerView = z.infer<typeof CustomerView>;

/** The way people go with us. What was said in a conversation counts as getting help until somebody says otherwise. */
export const journeyStages = ["discover", "choose", "buy", "use", "help", "stay"] as const;
export const JourneyStage = z.enum(journeyStages);
export type JourneyStage = z.infer<typeof JourneyStage>;

/**
 * `visit`: what they did in one go on a website or in an app; `order`: what happened to something they ordered; `closed`: a conversation that is closed now; `change`: what
 * became known of the customer as such.
 */
export const timelineKinds = ["message", "note", "fact", "closed", "change", "visit", "order"] as const;
export const orderSteps = ["placed", "changed", "refunded", "cancelled"] as const;
export const changeKinds = [
  "joined",
  "separated",
  "tagged",
  "untagged",
  "entrusted",
  "released",
  "related",
  "unrelated",
] as const;

export const TimelineEntry = z.object({
  id: Id,
  at: Instant,
  kind: z.enum(timelineKinds),
  direction: z.enum(["in", "out", "none"]),
  channel: z.enum(["email", "none"]),
  /** Null for a change: it is about all of them. */
  profileId: Id.nullable(),
  /** Who wrote it: the customer's name, or ours; who made a change, "" for nobody of us. */
  author: z.string(),
  subject: z.string(),
  /** The first words, at most 280 characters. */
  text: z.string(),
  /** When it was searched for: the words around the hits, each hit between U+0002 and U+0003. */
  excerpt: z.string().nullable(),
  conversationId: Id.nullable(),
  attachments: z.number().int(),
  /** Said in a conversation that is in spam or in the bin. */
  away: z.enum(["spam", "deleted"]).nullable(),
  /** The first words of its conversation. */
  begins: z.boolean(),
  /** Of a message; `said`: one of us has said so. */
  journey: z.object({ stage: JourneyStage, said: z.boolean() }).nullable(),
  /** Of a closed conversation: since when, and how many messages. */
  closing: z.object({ since: Instant, messages: z.number().int() }).nullable(),
  /** What became known: with whom they were joined, which word they carry, who is host; "" when that is gone. */
  change: z.object({ what: z.enum(changeKinds), name: z.string() }).nullable(),
  /** Of a visit: until when, how many pages and other things; the first names of pages, of products looked at and taken, and of the rest. */
  visit: z
    .object({
      until: Instant,
      pages: z.number().int(),
      actions: z.number().int(),
      titles: z.array(z.string()),
      viewed: z.array(z.string()),
      taken: z.array(z.string()),
      done: z.array(z.string()),
      checkout: z.boolean(),
    })
    .nullable(),
  /** Of an order: its number, what happened, for how much (ISO 4217), and the first of its lines; `more` are not shown. */
  order: z
    .object({
      number: z.string(),
      what: z.enum(orderSteps),
      amount: z.number().nullable(),
      currency: z.string().nullable(),
      lines: z.array(z.object({ name: z.string(), quantity: z.number() })),
      more: z.number().int(),
    })
    .nullable(),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const TimelineQuery = PageQuery.extend({
  kind: z.enum(timelineKinds).optional(),
  direction: z.enum(["in", "out"]).optional(),
  channel: z.enum(["email", "none"]).optional(),
  journey: JourneyStage.optional(),
  /** From this moment on, and before that one. */
  since: Instant.optional(),
  until: Instant.optional(),
  q: z.string().max(200).optional(),
});
export type TimelineQuery = z.infer<typeof TimelineQuery>;

/** How much happened in a month ("2026-11"): from them, from us, by kind, and in which stage of the journey. */
export const LifeMonth = z.object({
  month: z.string(),
  received: z.number().int(),
  sent: z.number().int(),
  notes: z.number().int(),
  facts: z.number().int(),
  closed: z.number().int(),
  changes: z.number().int(),
  visits: z.number().int(),
  orders: z.number().int(),
  /** Only those in which something was. */
  journey: z.partialRecord(JourneyStage, z.number().int()),
});
export type LifeMonth = z.infer<typeof LifeMonth>;
export const LifeMonths = z.object({ items: z.array(LifeMonth) });
export const MonthsQuery = z.object({ zone: z.string().max(64).default("UTC") });

const Words = z.string().trim().min(1).max(4000);
export const CustomerInput = z.object({
  name: z.string().trim().min(1).max(200),
  kind: CustomerKind.default("person"),
  email: z.email().max(254).optional(),
  phone: z.string().trim().min(3).max(40).optional(),
});
export type CustomerInput = z.infer<typeof CustomerInput>;
export const NameInput = z.object({ name: z.string().trim().min(1).max(200) });
export const HostInput = z.object({ staffId: Id.nullable() });
export const FactInput = z.object({
  text: Words.max(500),
  expiresAt: Instant.nullable().default(null),
  /** The conversation it was heard in, one of this customer's. */
  conversationId: Id.nullable().default(null),
});
export type FactInput = z.input<typeof FactInput>;
export const NoteInput = z.object({ text: Words });
export type NoteInput = z.infer<typeof NoteInput>;
/** What is null goes by their words again; what is not given stays. */
export const MannerInput = z.object({
  language: Locale.nullable().optional(),
  formality: z.enum(formalities).nullable().optional(),
  salutation: z.enum(salutations).nullable().optional(),
});
export type MannerInput = z.infer<typeof MannerInput>;
export const RelationInput = z.object({ role: z.string().trim().max(80).default("") });
/** What somebody is about to be added with. */
export const DoublesQuery = z.object({
  name: z.string().max(200).optional(),
  email: z.string().max(254).optional(),
  phone: z.string().max(40).optional(),
});
export type DoublesQuery = z.infer<typeof DoublesQuery>;
export const Double = CustomerRow.extend({ why: z.enum(["email", "phone", "name"]) });
export type Double = z.infer<typeof Double>;
export const DoubleList = z.object({ items: z.array(Double) });
/** What is left of a customer, and whom the profile belongs to that was separated. */
export const Separated = CustomerView.extend({ otherId: Id });
export type Separated = z.infer<typeof Separated>;
export const JoinInput = z.object({ otherId: Id });

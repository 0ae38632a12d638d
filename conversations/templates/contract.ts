import { z } from "zod";
import { formalities } from "../../customers/contract.ts";
import { Id, Instant, Locale, PageQuery } from "../../platform/contract.ts";
import { ShopRef, StaffRef } from "../../team/contract.ts";

/** A language, and where it knows Sie and du, which of the two. */
export const variants = ["de-formal", "de-informal", "en"] as const;
export const Variant = z.enum(variants);
export type Variant = z.infer<typeof Variant>;

/** What a template may speak of, written `{{customer.firstName}}`. */
export const placeholders = [
  "customer.greeting",
  "customer.firstName",
  "customer.lastName",
  "customer.name",
  "staff.name",
  "staff.firstName",
  "shop.name",
  "company.name",
  "conversation.subject",
] as const;
export type Placeholder = (typeof placeholders)[number];

const Words = z.string().max(20_000);
/** The words in each language and formality; at least one of them is not empty. */
export const Texts = z.object({
  "de-formal": Words.optional(),
  "de-informal": Words.optional(),
  en: Words.optional(),
});
export type Texts = z.infer<typeof Texts>;

export const reaches = ["mine", "shop", "everybody"] as const;
export const Reach = z.enum(reaches);
export type Reach = z.infer<typeof Reach>;

const Name = z.string().trim().min(1).max(120);
/** One word in small letters, digits and hyphens, at most 30 characters. */
const Shortcut = z
  .string()
  .trim()
  .toLowerCase()
  .max(30)
  .regex(/^[\p{Ll}\p{N}]+(-[\p{Ll}\p{N}]+)*$/u, "One word of small letters, digits and hyphens.");

export const TemplateInput = z.object({
  name: Name,
  shortcut: Shortcut.nullable().default(null),
  reach: Reach,
  /** Whose it is, when it is a shop's. */
  shopId: Id.nullable().default(null),
  texts: Texts,
});
export type TemplateInput = z.infer<typeof TemplateInput>;

/** What is not given stays. `removed: false` brings it back. */
export const TemplateChange = z.object({
  name: Name.optional(),
  shortcut: Shortcut.nullable().optional(),
  reach: Reach.optional(),
  shopId: Id.nullable().optional(),
  texts: Texts.optional(),
  removed: z.literal(false).optional(),
});
export type TemplateChange = z.infer<typeof TemplateChange>;

export const TemplateRow = z.object({
  id: Id,
  name: z.string(),
  shortcut: z.string().nullable(),
  reach: Reach,
  shop: ShopRef.nullable(),
  variants: z.array(Variant),
  /** The first words in the variant asked for, or another one, at most 140 characters. */
  preview: z.string(),
  mayChange: z.boolean(),
});
export type TemplateRow = z.infer<typeof TemplateRow>;

export const TemplateView = TemplateRow.extend({
  texts: Texts,
  updatedAt: Instant,
  updatedBy: StaffRef.nullable(),
});
export type TemplateView = z.infer<typeof TemplateView>;

export const TemplateQuery = PageQuery.extend({
  /** Words of name, shortcut or text. */
  q: z.string().trim().max(200).optional(),
  reach: Reach.optional(),
  variant: Variant.optional(),
});

/** In which words it is wanted; what is not said is taken from what we know of the customer. */
export const ToneQuery = z.object({
  language: Locale.optional(),
  formality: z.enum(formalities).optional(),
});
export type ToneQuery = z.infer<typeof ToneQuery>;

/** For a message that begins a conversation: to whom, and about what. */
export const LetterToneQuery = ToneQuery.extend({
  to: z.email().toLowerCase().max(254).optional(),
  toName: z.string().max(200).default(""),
  addressId: Id.optional(),
  subject: z.string().max(500).default(""),
});
export type LetterToneQuery = z.infer<typeof LetterToneQuery>;

/** A template in the words of one customer. */
export const FilledTemplate = z.object({
  id: Id,
  text: z.string(),
  /** Which of its texts it is, and which was wanted: the other one where it has no such text. */
  variant: Variant,
  wanted: Variant,
  /** Who said that this one is wanted: the query, one of us, the customer's words, or nobody, so that it is a guess. */
  because: z.enum(["asked", "hand", "words", "unknown"]),
  variants: z.array(Variant),
  /** Placeholders we have nothing for; they stand in the text as they are. */
  missing: z.array(z.string()),
  /** What we would have to know to greet them better. */
  weak: z.enum(["salutation", "name"]).nullable(),
});
export type FilledTemplate = z.infer<typeof FilledTemplate>;

import { howToAddressMailbox } from "../../customers/manner/behind-address.ts";
import { type Addressing, howToAddress } from "../../customers/manner/how-to-address.ts";
import { partsOfName } from "../../customers/manner/name-parts.ts";
import type { Actor } from "../../platform/actor.ts";
import type { Db } from "../../platform/db/database.ts";
import { notFound } from "../../platform/errors.ts";
import { type Formality, greet } from "../../platform/i18n/greeting.ts";
import { fillPlaceholders } from "../../platform/i18n/placeholders.ts";
import { listThese } from "../inbox/store.ts";
import { findSender, findWriter } from "../writing/store.ts";
import type { FilledTemplate, LetterToneQuery, Placeholder, ToneQuery, Variant } from "./contract.ts";
import { findTemplate, type TemplateRecord } from "./store.ts";
import { nearest, variantFor, variantsOf } from "./template.ts";

/** Where the words will stand: what they can speak of besides the customer. */
type Setting = { shop: string | null; company: string | null; subject: string | null };

/**
 * A template in the words of a conversation's customer. Language and formality are the ones asked for, else how the customer
 * is to be addressed, else the reader's own language and Sie. Throws `not_found` for either.
 */
export async function fillTemplate(
  db: Db,
  actor: Actor,
  conversationId: string,
  templateId: string,
  tone: ToneQuery,
): Promise<FilledTemplate> {
  const [[row], template] = await Promise.all([listThese(db, actor, [conversationId]), usable(db, actor, templateId)]);
  if (!row?.customer_id) throw notFound("conversation");
  const [addressing, sender] = await Promise.all([
    howToAddress(db, row.customer_id),
    findSender(db, { addressId: row.address_id, shopId: row.shop_id }),
  ]);
  const setting = {
    shop: row.shop_name || sender?.shop || null,
    company: sender?.company || null,
    subject: row.subject || null,
  };
  return fill(db, actor, template, addressing, setting, tone);
}

/** The same for a message that will begin a conversation. */
export async function fillForLetter(
  db: Db,
  actor: Actor,
  id: string,
  letter: LetterToneQuery,
): Promise<FilledTemplate> {
  const template = await usable(db, actor, id);
  const [addressing, sender] = await Promise.all([
    howToAddressMailbox(db, { name: letter.toName, address: letter.to ?? "" }),
    findSender(db, { addressId: letter.addressId ?? null, shopId: null }),
  ]);
  const setting = { shop: sender?.shop || null, company: sender?.company || null, subject: letter.subject || null };
  return fill(db, actor, template, addressing, setting, letter);
}

async function usable(db: Db, actor: Actor, id: string): Promise<TemplateRecord> {
  const row = await findTemplate(db, actor, id);
  if (!row || row.removed_at) throw notFound("template");
  return row;
}

async function fill(
  db: Db,
  actor: Actor,
  template: TemplateRecord,
  addressing: Addressing,
  setting: Setting,
  tone: ToneQuery,
): Promise<FilledTemplate> {
  const writer = actor.staffId ? await findWriter(db, actor.staffId) : undefined;
  const { language, formality } = addressing.manner;
  const wanted = variantFor(
    tone.language ?? language.value ?? writer?.locale ?? "de",
    tone.formality ?? formality.value ?? "formal",
  );
  const there = variantsOf(template.texts);
  const variant = nearest(there, wanted) ?? wanted;
  const greeting = greetingIn(variant, addressing, tone.formality);
  const values = { ...valuesOf(addressing, setting, writer?.name ?? null), "customer.greeting": greeting.text };
  const filled = fillPlaceholders(template.texts[variant] ?? "", values);
  const greets = template.texts[variant]?.includes("customer.greeting");
  const because = tone.language || tone.formality ? "asked" : language.source === "name" ? "words" : language.source;
  return { id: template.id, ...filled, variant, wanted, because, variants: there, weak: greets ? greeting.weak : null };
}

/** German greets as formally as its text is written. English does so only where we were told to. */
function greetingIn(variant: Variant, { manner, parts }: Addressing, asked: Formality | undefined) {
  const told = manner.formality.source === "hand" ? manner.formality.value : null;
  const formality = variant === "de-formal" ? "formal" : variant === "en" ? (asked ?? told ?? "informal") : "informal";
  const language = variant === "en" ? "en" : "de";
  return greet({ language, formality, salutation: manner.salutation.value, name: parts });
}

function valuesOf(
  { name, parts }: Addressing,
  { shop, company, subject }: Setting,
  staff: string | null,
): Record<Exclude<Placeholder, "customer.greeting">, string | null> {
  return {
    "customer.firstName": parts?.first || null,
    "customer.lastName": parts?.last || null,
    "customer.name": name || null,
    "staff.name": staff || null,
    "staff.firstName": (staff && partsOfName(staff).first) || null,
    "shop.name": shop,
    "company.name": company,
    "conversation.subject": subject,
  };
}

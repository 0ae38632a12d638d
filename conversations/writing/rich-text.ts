import sanitize from "sanitize-html";
import { invalid } from "../../platform/errors.ts";
import { storable } from "../../platform/storable.ts";
import { plainOf } from "./plain-text.ts";

/** One message's own words: always as plain text, and with their formatting when there is any. */
export type RichText = {
  text: string;
  html: string | null;
  /** The uploads that stand in it as pictures, each once, in their order. */
  pictures: string[];
};

/** What formatted words are made of. Everything else is taken out; its words stay. */
const tags = ["p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "a", "img"];
/** What other programs write for the same. */
const sameAs: Record<string, string> = {
  b: "strong",
  i: "em",
  div: "p",
  h1: "p",
  h2: "p",
  h3: "p",
  h4: "p",
  h5: "p",
  h6: "p",
};
/** Lists and quotes within each other, as deep as anybody reads. */
const deepest = 20;
/** Beyond this a parser may take quadratic time over tags left open. */
const mostTags = 20_000;
const widest = 640;
const longestAlt = 200;
const longestLink = 2_000;
const picture = /^cid:([\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})$/i;

/**
 * Takes words as somebody sent them: formatting is cut down to what we let through, and the plain text is read from it, so
 * that both always say the same. Without `html` they are the text. Throws `invalid` when they hold too many elements.
 */
export function richText(given: { text: string; html?: string | null | undefined }): RichText {
  if (!given.html) return { text: storable(given.text), html: null, pictures: [] };
  const html = cleanHtml(storable(given.html));
  return { text: plainOf(html), html, pictures: picturesIn(html) };
}

/** The same, of words that must say something. Throws `invalid` for empty ones. */
export function saidText(given: { text: string; html?: string | null | undefined }): RichText {
  const words = richText(given);
  if (words.text === "") throw invalid("no-words", "Write something first.");
  return words;
}

/** Formatting cut down to paragraphs, lists, quotes, links, bold, italic and our own pictures. Never more than it was given. */
export function cleanHtml(html: string): string {
  if ((html.match(/</g)?.length ?? 0) > mostTags) {
    throw invalid("too-formatted", "This has too much formatting. Send it as plain text.");
  }
  return sanitize(html, {
    allowedTags: tags,
    allowedAttributes: { a: ["href"], img: ["src", "alt", "width"], ol: ["start"] },
    allowedSchemes: ["http", "https", "mailto", "tel"],
    allowedSchemesByTag: { img: ["cid"] },
    allowProtocolRelative: false,
    nestingLimit: deepest,
    transformTags: {
      ...Object.fromEntries(Object.entries(sameAs).map(([from, tagName]) => [from, () => ({ tagName, attribs: {} })])),
      a: (_tag, attribs) => linkOf(attribs["href"] ?? ""),
      img: (_tag, attribs) => pictureOf(attribs),
      ol: (tagName, { start = "" }) => ({ tagName, attribs: only({ start: /^\d{1,4}$/.test(start) ? start : "" }) }),
    },
  }).trim();
}

/** A tag that is not on the list goes, and what is in it stays. */
const gone = { tagName: "span", attribs: {} };

function linkOf(href: string): sanitize.Tag {
  const leads = href.trim();
  if (leads.length > longestLink || !/^(?:https?:\/\/|mailto:|tel:)/i.test(leads)) return gone;
  return URL.canParse(leads) ? { tagName: "a", attribs: { href: new URL(leads).href } } : gone;
}

function pictureOf({ src = "", alt = "", width = "" }: sanitize.Attributes): sanitize.Tag {
  const id = picture.exec(src.trim())?.[1];
  if (!id) return gone;
  const wide = /^\d{1,5}$/.test(width) ? String(Math.min(widest, Math.max(1, Number(width)))) : "";
  const named = alt.replace(/\s+/g, " ").trim().slice(0, longestAlt);
  return { tagName: "img", attribs: only({ src: `cid:${id.toLowerCase()}`, alt: named, width: wide }) };
}

/** Attributes that say something. */
const only = (attribs: sanitize.Attributes): sanitize.Attributes =>
  Object.fromEntries(Object.entries(attribs).filter(([, value]) => value !== ""));

const picturesIn = (html: string): string[] => [
  ...new Set([...html.matchAll(/<img src="cid:([\da-f-]{36})"/g)].map(([, id = ""]) => id)),
];

import sanitize from "sanitize-html";
import { isTreeSized } from "./html/html-bounds.ts";
import { leadsElsewhere } from "./html/link-target.ts";
import { stripTags } from "./html/strip-tags.ts";
import { harmlessStyle } from "./html/style.ts";
import { LIMITS } from "./limits.ts";

/** How a mail's HTML is to be shown. */
export type DisplayOptions = {
  /** Whether pictures from other servers are loaded: their owners then learn who read the mail, when and where. */
  readonly remoteImages: boolean;
  /** Address of the picture that came with the mail under this Content-ID (without brackets), or null. */
  inlineImage(contentId: string): string | null;
};

const TAGS =
  `a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del dfn div dl dt em
  figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark ol p pre q rp rt ruby s samp section small
  span strike strong sub sup table tbody td tfoot th thead time tr tt u ul var wbr`.split(/\s+/);
const SILENT =
  `script style textarea option select noscript title template svg math iframe object embed applet audio video canvas
  xmp noembed noframes plaintext head`.split(/\s+/);
const PRESENTATION = [
  "align",
  "bgcolor",
  "border",
  "cellpadding",
  "cellspacing",
  "color",
  "dir",
  "face",
  "height",
  "lang",
  "size",
  "style",
  "valign",
  "width",
];
/** Pictures that came inside the HTML itself; no SVG, which is a document with scripts. */
const DATA_IMAGE = /^data:image\/(?:png|gif|jpe?g|webp|bmp);base64,[A-Za-z0-9+/=\s]{0,2000000}$/i;
const LONGEST_TITLE = 300;

type Attributes = Record<string, string>;

function isTracker(attributes: Attributes): boolean {
  const tiny = (value: string | undefined) => value !== undefined && /^\s*[01](?:px)?\s*$/.test(value);
  return (
    tiny(attributes["width"]) ||
    tiny(attributes["height"]) ||
    /(?:^|;)\s*(?:max-)?(?:width|height)\s*:\s*[01](?:px)?\s*(?:;|!|$)/i.test(attributes["style"] ?? "")
  );
}

function withStyle(attributes: Attributes): Attributes {
  if (attributes["style"] === undefined) return attributes;
  const { style, ...rest } = attributes;
  const harmless = harmlessStyle(style ?? "");
  return harmless === "" ? rest : { ...rest, style: harmless };
}

/** Where a link leads when it is one we let people follow, else null. */
function safeTarget(href: string): string | null {
  const plain = href.replace(/[\p{Cc}\s]+/gu, "");
  if (/^(?:mailto:[^?]*|tel:[+\d() .-]+)/i.test(plain)) return plain;
  if (!/^https?:\/\//i.test(plain) || !URL.canParse(plain)) return null;
  return new URL(plain).href;
}

/** Links as they go by; their words are known only at their end. */
class Links {
  readonly #elsewhere = new Map<string, string>();
  #count = 0;

  attributes(given: Attributes): Attributes {
    const { href, title, target, rel, [mark]: _, ...rest } = given;
    const leads = href === undefined ? null : safeTarget(href);
    if (leads === null) return withStyle(rest);
    this.#count += 1;
    return { [mark]: String(this.#count), ...withStyle(rest), ...followed(leads) };
  }

  end(words: string, attributes: Attributes): void {
    const host = leadsElsewhere(words, attributes["href"] ?? "");
    if (host !== null) this.#elsewhere.set(attributes[mark] ?? "", host);
  }

  /** The finished HTML; behind a link whose words name another place stands where it leads. */
  told(html: string): string {
    return html.replace(marked, (_, number: string, rest: string, inside: string) => {
      const host = this.#elsewhere.get(number);
      const told = host ? ` <span class="elsewhere">(→ ${escaped(host)})</span>` : "";
      return `<a${rest}>${inside}</a>${told}`;
    });
  }
}

const mark = "data-link";
const marked = /<a data-link="(\d+)"([^>]*)>([\s\S]*?)<\/a>/g;

function followed(leads: string): Attributes {
  return {
    href: leads,
    title: leads.slice(0, LONGEST_TITLE),
    target: "_blank",
    rel: "noopener noreferrer nofollow",
  };
}

/** Decides about each picture, and counts those kept back. */
class Pictures {
  blocked = 0;
  readonly #options: DisplayOptions;

  constructor(options: DisplayOptions) {
    this.#options = options;
  }

  #source(src: string): string | null {
    if (/^cid:/i.test(src)) return this.#options.inlineImage(contentIdOf(src));
    if (DATA_IMAGE.test(src)) return src.replace(/\s+/g, "");
    if (!/^(?:https?:)?\/\//i.test(src)) return null;
    if (this.#options.remoteImages) return src.startsWith("//") ? `https:${src}` : src;
    this.blocked += 1;
    return null;
  }

  attributes(given: Attributes): Attributes | null {
    const src = (given["src"] ?? "").trim();
    if (isTracker(given)) return null;
    const shown = this.#source(src);
    const { src: _, alt = "", title, width, height, ...rest } = given;
    const size = { ...(width && { width }), ...(height && { height }) };
    const named = { alt: alt || title || "" };
    if (shown !== null) return { ...withStyle(rest), ...size, ...named, src: shown, loading: "lazy" };
    return named.alt === "" ? null : named;
  }
}

function contentIdOf(src: string): string {
  const id = src.slice(4).replace(/[<>\s]/g, "");
  try {
    return decodeURIComponent(id);
  } catch (error) {
    if (error instanceof URIError) return id;
    throw error;
  }
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (char) => (char === "&" ? "&amp;" : char === "<" ? "&lt;" : "&gt;"));
}

/**
 * HTML of a mail made fit to stand inside our own page: no script, form, frame, style sheet or style that reaches beyond the
 * mail; remote pictures only when asked for; links open elsewhere and say where they lead. HTML beyond the limits in size or
 * depth is shown as its text. `blockedImages` counts the remote pictures that were kept back.
 */
export function displayHtml(html: string, options: DisplayOptions): { html: string; blockedImages: number } {
  if (!isTreeSized(html)) {
    const text = stripTags(html.slice(0, LIMITS.htmlRead)).slice(0, LIMITS.text);
    return { html: `<div style="white-space:pre-wrap">${escaped(text)}</div>`, blockedImages: 0 };
  }
  const pictures = new Pictures(options);
  const links = new Links();
  const shown = sanitize(html, {
    allowedTags: TAGS,
    nonTextTags: SILENT,
    allowedAttributes: {
      "*": PRESENTATION,
      a: [...PRESENTATION, "href", "title", "target", "rel", mark],
      img: [...PRESENTATION, "src", "alt", "loading"],
      ol: [...PRESENTATION, "start", "type"],
      td: [...PRESENTATION, "colspan", "rowspan"],
      th: [...PRESENTATION, "colspan", "rowspan"],
      col: [...PRESENTATION, "span"],
      time: ["datetime"],
      abbr: ["title"],
    },
    allowedSchemes: ["http", "https", "mailto", "tel", "data", "cid"],
    allowProtocolRelative: false,
    parseStyleAttributes: false,
    exclusiveFilter: ({ tag, text, attribs }) => {
      if (tag === "a") links.end(text, attribs);
      return false;
    },
    transformTags: {
      "*": (tagName, attribs) => ({ tagName, attribs: withStyle(attribs) }),
      a: (tagName, attribs) => ({ tagName, attribs: links.attributes(attribs) }),
      img: (_, attribs) => {
        const kept = pictures.attributes(attribs);
        return kept === null
          ? { tagName: "span", attribs: {} }
          : { tagName: kept["src"] ? "img" : "span", attribs: kept, text: kept["src"] ? undefined : kept["alt"] };
      },
    },
  });
  return { html: links.told(shown), blockedImages: pictures.blocked };
}

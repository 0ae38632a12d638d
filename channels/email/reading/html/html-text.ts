import { compile, type FormatCallback, type SelectorDefinition } from "html-to-text";
import { LIMITS } from "../limits.ts";
import { MARKS } from "../reply/segments.ts";
import { isTreeSized } from "./html-bounds.ts";
import { stripTags } from "./strip-tags.ts";

/** Elements after which everything is history: clients put them above the mail they answer. */
const HISTORY_BELOW = [
  "div#appendonsend",
  "div#divRplyFwdMsg",
  "div#x_divRplyFwdMsg",
  "div#mail-editor-reference-message-container",
  "div.ms-outlook-mobile-reference-message",
  "hr#zwchr",
  "hr#stopSpelling",
  'div[style*="border-top:solid #E1E1E1"i]',
  'div[style*="border-top:solid #B5C4DF"i]',
  'div[style*="border-top: solid #B5C4DF"i]',
  'div[style*="border-top: 1pt solid"i]',
  'div[style*="border-top:1pt solid"i]',
];
/** Elements that hold the history, or a part of it. */
const HISTORY_INSIDE = [
  "div.yahoo_quoted",
  "div.yahoo-quoted-begin",
  "div.zmail_extra",
  "div.protonmail_quote",
  "div.tutanota_quote",
  'div[name="quote"]',
  'div[name="messageReplySection"]',
];
const QUOTES = ["blockquote"];
/** Elements that say who wrote what follows. */
const ATTRIBUTIONS = ["div.gmail_attr", "div.moz-cite-prefix", "div.airmail_on"];
const SIGNATURES = [
  "div.gmail_signature",
  "span.gmail_signature",
  'div[data-smartmail="gmail_signature"]',
  "div.moz-signature",
  "pre.moz-signature",
  "div#Signature",
  "div#signature",
  "div#x_Signature",
  "div#ms-outlook-mobile-signature",
  "div#composer_signature",
  "div#AppleMailSignature",
  "div#ymail_android_signature",
  "div.protonmail_signature_block-user",
  "div.k9mail-signature",
  'div[name="messageSignatureSection"]',
  'div[name="signature"]',
  'div[data-marker="__SIG_PRE__"]',
];
const LONGEST_LINK = 120;
const ANY_MARK = new RegExp(`[${Object.values(MARKS).join("")}]`, "g");

type Node = { attribs?: Record<string, string>; children?: unknown[]; data?: string; type?: string };

const historyBelow: FormatCallback = (element, walk, builder, options) => {
  builder.openBlock({ leadingLineBreaks: 1 });
  builder.addInline(MARKS.history);
  builder.closeBlock({ trailingLineBreaks: 1 });
  builder.openBlock({ leadingLineBreaks: 1 });
  walk(element.children, builder);
  builder.closeBlock({ trailingLineBreaks: options["trailing"] === false ? 0 : 1 });
};

/** Quotes deeper than this get no more marks: each level goes over all of its text again. */
const DEEPEST_QUOTE = 20;
let quoteDepth = 0;

function withQuoteMarks(text: string): string {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => line !== "");
  const last = lines.findLastIndex((line) => line !== "");
  return lines
    .slice(Math.max(first, 0), last + 1)
    .map((line) => (line.startsWith(">") ? `>${line}` : `> ${line}`))
    .join("\n");
}

const quoted: FormatCallback = (element, walk, builder) => {
  const isMarked = quoteDepth < DEEPEST_QUOTE;
  builder.openBlock({ leadingLineBreaks: 1, reservedLineLength: 2 });
  quoteDepth += 1;
  try {
    walk(element.children, builder);
  } finally {
    quoteDepth -= 1;
  }
  builder.closeBlock({ trailingLineBreaks: 1, ...(isMarked && { blockTransform: withQuoteMarks }) });
};

/** Gmail puts the headers of a forwarded mail where it puts "… wrote:" in an answer. */
const attribution: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 1 });
  if (
    !textOf(element as Node)
      .trim()
      .startsWith("---")
  )
    builder.addInline(MARKS.attribution);
  walk(element.children, builder);
  builder.closeBlock({ trailingLineBreaks: 1 });
};

const signature: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 1 });
  builder.addInline(MARKS.signatureStart);
  builder.closeBlock({ trailingLineBreaks: 1 });
  walk(element.children, builder);
  builder.openBlock({ leadingLineBreaks: 1 });
  builder.addInline(MARKS.signatureEnd);
  builder.closeBlock({ trailingLineBreaks: 1 });
};

function textOf(node: Node, depth = 0): string {
  if (node.type === "text") return node.data ?? "";
  if (depth > 20) return "";
  return (node.children ?? []).map((child) => textOf(child as Node, depth + 1)).join("");
}

/** A link reads as its text; where it leads is added when the text does not say so and it can be read at all. */
const link: FormatCallback = (element, walk, builder) => {
  walk(element.children, builder);
  const href = String((element as Node).attribs?.["href"] ?? "").trim();
  const text = textOf(element as Node).trim();
  if (!/^https?:\/\//i.test(href) || href.length > LONGEST_LINK || text === "") return;
  const bare = (url: string) => url.replace(/^https?:\/\/(?:www\.)?/i, "").replace(/\/$/, "");
  if (bare(href) !== bare(text) && !/^(?:https?:\/\/|www\.)/i.test(text))
    builder.addInline(` (${href})`, { noWordTransform: true });
};

/** Pictures are silent but for emoji, which some clients send as pictures. */
const picture: FormatCallback = (element, _walk, builder) => {
  const alt = String((element as Node).attribs?.["alt"] ?? "");
  if (/^\p{Extended_Pictographic}/u.test(alt) && alt.length <= 12) builder.addInline(alt);
};

const cell: FormatCallback = (element, walk, builder) => {
  walk(element.children, builder);
  builder.addInline(" ");
};

function all(selectors: readonly string[], format: string): SelectorDefinition[] {
  return selectors.map((selector) => ({ selector, format }));
}

const LINE = { leadingLineBreaks: 1, trailingLineBreaks: 1 };
const convert = compile({
  wordwrap: false,
  limits: { maxDepth: 350, ellipsis: "" },
  formatters: { historyBelow, attribution, quoted, signature, link, picture, cell },
  selectors: [
    { selector: "a", format: "link" },
    { selector: "img", format: "picture" },
    { selector: "table", format: "block", options: LINE },
    { selector: "tr", format: "block", options: LINE },
    { selector: "td", format: "cell" },
    { selector: "th", format: "cell" },
    { selector: "hr", format: "block", options: LINE },
    { selector: "ul", options: { itemPrefix: "- ", ...LINE } },
    { selector: "ol", options: LINE },
    { selector: "p.MsoNormal", format: "block", options: LINE },
    { selector: "p.MsoPlainText", format: "block", options: LINE },
    { selector: "p.p1", format: "block", options: LINE },
    { selector: "title", format: "skip" },
    { selector: "style", format: "skip" },
    { selector: "script", format: "skip" },
    { selector: "template", format: "skip" },
    { selector: '[style*="display:none"i]', format: "skip" },
    { selector: '[style*="display: none"i]', format: "skip" },
    ...["h1", "h2", "h3", "h4", "h5", "h6"].map((selector) => ({ selector, options: { uppercase: false } })),
    ...all(ATTRIBUTIONS, "attribution"),
    ...all(QUOTES, "quoted"),
    ...all(HISTORY_INSIDE, "quoted"),
    ...all(HISTORY_BELOW, "historyBelow"),
    ...all(SIGNATURES, "signature"),
  ],
});

/** Text of an HTML body with quotes as ">" lines and the marks of `readReply` where the client marked history or signature. */
export function htmlToReplyText(html: string): string {
  const source = html.slice(0, LIMITS.htmlRead).replace(ANY_MARK, "");
  if (!isTreeSized(source)) return stripTags(source);
  const lines = convert(source).replaceAll("\u00a0", " ").split("\n");
  return lines
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(/\n{4,}/g, "\n\n\n");
}

/** Whether a client left its own marks of quoting in the HTML, which are surer than any rule about lines. */
export function hasQuoteStructure(html: string): boolean {
  return /<blockquote|gmail_quote|divRplyFwdMsg|appendonsend|yahoo_quoted|name="?quote|border-top:\s?(?:solid #(?:E1E1E1|B5C4DF)|1pt solid)|zmail_extra|protonmail_quote|tutanota_quote|reference-message|zwchr|messageReplySection/i.test(
    html,
  );
}

import { compile, type FormatCallback } from "html-to-text";

type Node = {
  attribs?: Record<string, string>;
  children?: Node[];
  data?: string;
  name?: string;
  parent?: Node | null;
  type?: string;
};

const textOf = (node: Node): string =>
  node.type === "text" ? (node.data ?? "") : (node.children ?? []).map(textOf).join("");

/** A link reads as its words; where it leads follows in brackets unless they say so themselves. */
const link: FormatCallback = (element, walk, builder) => {
  const href = String((element as Node).attribs?.["href"] ?? "");
  walk(element.children, builder);
  const words = textOf(element as Node).trim();
  if (bare(words) !== bare(href))
    builder.addInline(words ? ` (${shown(href)})` : shown(href), { noWordTransform: true });
};
const shown = (href: string) => href.replace(/^(?:mailto|tel):/i, "");
const bare = (href: string) =>
  shown(href)
    .replace(/^(?:https?:\/\/)?(?:www\.)?/i, "")
    .replace(/\/$/, "")
    .toLowerCase();

const picture: FormatCallback = (element, _walk, builder) => {
  builder.addInline(`[${(element as Node).attribs?.["alt"] || "•"}]`);
};

/** Every line behind the mark, also the empty ones: that is how mail clients see where a quote ends. */
const quote: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 2 });
  walk(element.children, builder);
  builder.closeBlock({
    trailingLineBreaks: 2,
    blockTransform: (text) =>
      text
        .replace(/^\n+|\n+$/g, "")
        .split("\n")
        .map((line) => (line.startsWith(">") ? `>${line}` : `> ${line}`.trimEnd()))
        .join("\n"),
  });
};

/** Numbers stand at the margin, as people type them. */
const numbered: FormatCallback = (element, walk, builder) => {
  const list = element as Node;
  const items = (list.children ?? []).filter((child) => child.name === "li");
  const first = Number(list.attribs?.["start"] ?? 1);
  const lines = list.parent?.name === "li" ? 1 : 2;
  const maxPrefixLength = `${first + items.length - 1}. `.length;
  builder.openList({ interRowLineBreaks: 1, leadingLineBreaks: lines, maxPrefixLength, prefixAlign: "left" });
  for (const [place, item] of items.entries()) {
    builder.openListItem({ prefix: `${first + place}. ` });
    walk(item.children as Parameters<typeof walk>[0], builder);
    builder.closeListItem();
  }
  builder.closeList({ trailingLineBreaks: lines });
};

const tight = { leadingLineBreaks: 1, trailingLineBreaks: 1 };
const convert = compile({
  wordwrap: false,
  formatters: { link, picture, quote, numbered },
  selectors: [
    { selector: "a", format: "link" },
    { selector: "img", format: "picture" },
    { selector: "blockquote", format: "quote" },
    { selector: "ol", format: "numbered" },
    { selector: "ul", options: { itemPrefix: "- " } },
    { selector: "li > p", format: "block", options: tight },
  ],
});

/** Formatted words as plain text that reads well: lists with dashes, links as "words (address)", quotes behind ">". */
export function plainOf(html: string): string {
  return convert(html)
    .replaceAll("\u00a0", " ")
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

import type { JSONContent } from "@tiptap/core";

/** The words as plain text, as the server will read them too: lists with dashes, links as "words (address)". */
export function plainOf(doc: JSONContent): string {
  return blocksOf(doc).join("\n").trimEnd();
}

function blocksOf(node: JSONContent): string[] {
  return (node.content ?? []).flatMap((child) => {
    if (child.type === "bulletList") return (child.content ?? []).flatMap((item) => behind("- ", blocksOf(item)));
    if (child.type === "orderedList") {
      const first = Number(child.attrs?.["start"] ?? 1);
      return (child.content ?? []).flatMap((item, at) => behind(`${first + at}. `, blocksOf(item)));
    }
    if (child.type === "blockquote") return blocksOf(child).map((line) => `> ${line}`.trimEnd());
    return lineOf(child).split("\n");
  });
}

const behind = (mark: string, [first = "", ...rest]: string[]) => [
  mark + first,
  ...rest.map((line) => (line ? " ".repeat(mark.length) + line : "")),
];

const lineOf = (line: JSONContent): string => (line.content ?? []).map(partOf).join("");

function partOf(part: JSONContent): string {
  if (part.type === "hardBreak") return "\n";
  if (part.type === "picture") return `[${part.attrs?.["alt"] || "•"}]`;
  const href = linkOf(part);
  const text = part.text ?? "";
  return href && !saysItself(text, href) ? `${text} (${shown(href)})` : text;
}

/** Whether nothing would be lost if only the text were sent. */
export function isPlain(node: JSONContent): boolean {
  if (node.type === "text") {
    const href = linkOf(node);
    return (node.marks ?? []).every((mark) => mark.type === "link") && (!href || saysItself(node.text ?? "", href));
  }
  return plainTypes.has(node.type ?? "") && (node.content ?? []).every(isPlain);
}

const plainTypes = new Set(["doc", "paragraph", "hardBreak"]);
const linkOf = (part: JSONContent): string | undefined =>
  part.marks?.find((mark) => mark.type === "link")?.attrs?.["href"] as string | undefined;
const shown = (href: string) => href.replace(/^(?:mailto|tel):/i, "");
const bare = (href: string) =>
  shown(href)
    .replace(/^(?:https?:\/\/)?(?:www\.)?/i, "")
    .replace(/\/$/, "")
    .toLowerCase();
const saysItself = (text: string, href: string) => bare(text.trim()) === bare(href);

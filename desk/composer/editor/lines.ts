import type { JSONContent } from "@tiptap/core";

/**
 * In the editor a line is a paragraph of its own, as everywhere where people write mail: a list takes the lines that are
 * chosen, and an empty line is an empty line. On the wire a paragraph is a paragraph: lines within it are broken, and empty
 * ones lie between. These two turn one into the other.
 */
export function toParagraphs(node: JSONContent): JSONContent {
  if (!isContainer(node)) return node;
  const parts: JSONContent[] = [];
  let run: JSONContent[] = [];
  const close = () => {
    parts.push(...joined(run));
    run = [];
  };
  for (const child of node.content ?? []) {
    if (child.type === "paragraph") run.push(child);
    else {
      close();
      parts.push(toParagraphs(child));
    }
  }
  close();
  return { ...node, content: opened(node, parts) };
}

export function toLines(node: JSONContent): JSONContent {
  if (!isContainer(node)) return node;
  const parts = (node.content ?? []).flatMap((child, place, all) => {
    if (child.type !== "paragraph") return [toLines(child)];
    const lines = brokenUp(child);
    return all[place - 1]?.type === "paragraph" ? [emptyLine, ...lines] : lines;
  });
  return { ...node, content: opened(node, parts) };
}

/** Plain words as the editor holds them. */
export const linesOf = (text: string): JSONContent => ({
  type: "doc",
  content: text
    .split(/\r?\n/)
    .map((line) => (line ? { ...emptyLine, content: [{ type: "text", text: line }] } : emptyLine)),
});

const emptyLine: JSONContent = { type: "paragraph" };
const lineBreak: JSONContent = { type: "hardBreak" };
const containers = new Set(["doc", "blockquote", "bulletList", "orderedList", "listItem"]);
const isContainer = (node: JSONContent) => containers.has(node.type ?? "");
const isEmpty = (line: JSONContent) =>
  (line.content ?? []).every((part) => part.type === "hardBreak" || (part.type === "text" && !part.text?.trim()));

/** Words, items and quotes hold at least one line; a list item begins with one. */
function opened(node: JSONContent, parts: JSONContent[]): JSONContent[] {
  if (node.type === "bulletList" || node.type === "orderedList") return parts;
  if (node.type === "listItem" && parts[0]?.type !== "paragraph") return [emptyLine, ...parts];
  return parts.length > 0 ? parts : [emptyLine];
}

/** Lines that follow each other make a paragraph; empty ones end it. */
function joined(run: JSONContent[]): JSONContent[] {
  const paragraphs: JSONContent[] = [];
  let open = false;
  for (const line of run) {
    const last = paragraphs.at(-1);
    if (isEmpty(line)) open = false;
    else if (open && last) last.content = [...(last.content ?? []), lineBreak, ...(line.content ?? [])];
    else {
      paragraphs.push({ ...line });
      open = true;
    }
  }
  return paragraphs;
}

function brokenUp(paragraph: JSONContent): JSONContent[] {
  const lines: JSONContent[][] = [[]];
  for (const part of paragraph.content ?? []) {
    if (part.type === "hardBreak") lines.push([]);
    else lines.at(-1)?.push(part);
  }
  return lines.map((content) => (content.length > 0 ? { ...paragraph, content } : emptyLine));
}

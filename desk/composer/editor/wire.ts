import { type Editor, type Extensions, generateJSON, getHTMLFromFragment, type JSONContent } from "@tiptap/core";
import { linesOf, toLines, toParagraphs } from "./lines.ts";
import { isPlain, plainOf } from "./plain.ts";

/** One message's words as a draft keeps them and the server takes them; without formatting there is no `html`. */
export type Words = { text: string; html: string | null };

/** What stands in the editor, for the draft. Pictures that are still on their way up are not in it. */
export function wordsIn(editor: Editor): Words {
  const doc = withoutUploads(editor.getJSON());
  const text = plainOf(doc);
  if (isPlain(doc)) return { text, html: null };
  const { content } = editor.schema.nodeFromJSON(toParagraphs(doc));
  return { text, html: getHTMLFromFragment(content, editor.schema) };
}

/** A draft's words, for the editor. */
export function contentOf({ text, html }: Words, extensions: Extensions): JSONContent {
  return html ? toLines(generateJSON(html, extensions)) : linesOf(text);
}

function withoutUploads(node: JSONContent): JSONContent {
  if (!node.content) return node;
  const there = node.content.filter((child) => child.type !== "picture" || child.attrs?.["file"]);
  return { ...node, content: there.map(withoutUploads) };
}

import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { TextSelection } from "@tiptap/pm/state";
import type { Editor } from "@tiptap/react";
import { nextGap } from "../../../platform/i18n/placeholders.ts";

type Range = { from: number; to: number };

/** Puts plain words in place of a range, line by line, and goes to the first gap in them, or behind them. */
export function putWords(editor: Editor, text: string, range: Range): void {
  const { schema, tr } = editor.state;
  const lines = text.split(/\r?\n/).map((line) => schema.node("paragraph", null, line ? [schema.text(line)] : []));
  tr.setSelection(TextSelection.create(tr.doc, range.from, range.to));
  tr.replaceSelection(new Slice(Fragment.from(lines), 1, 1));
  const end = tr.selection.to;
  const gap = gapIn(tr.doc, range.from, end);
  if (gap) tr.setSelection(TextSelection.create(tr.doc, gap.from, gap.to));
  editor.view.dispatch(tr.scrollIntoView());
  editor.view.focus();
}

/** Goes to the next gap behind the caret, or to the first one. Answers whether there was one. */
export function goToGap(editor: Editor): boolean {
  const { doc, selection } = editor.state;
  const gap = gapIn(doc, selection.to, doc.content.size) ?? gapIn(doc, 0, doc.content.size);
  if (!gap) return false;
  editor.chain().focus().setTextSelection(gap).scrollIntoView().run();
  return true;
}

function gapIn(doc: Node, from: number, to: number): Range | undefined {
  let found: Range | undefined;
  doc.nodesBetween(from, to, (node, position) => {
    if (found || !node.isTextblock) return !found;
    // What is no text counts as one character, so that places in the words are places in the document.
    const words = node.textBetween(0, node.content.size, undefined, "\ufffc");
    const begin = position + 1;
    const gap = nextGap(words, Math.max(0, from - begin));
    if (gap && begin + gap.start >= from && begin + gap.end <= to)
      found = { from: begin + gap.start, to: begin + gap.end };
    return false;
  });
  return found;
}

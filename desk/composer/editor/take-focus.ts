import { Selection } from "@tiptap/pm/state";
import type { Editor } from "@tiptap/react";

/**
 * Puts the caret at a place in the document, or at its end, and takes the focus within this very call: the editor's
 * own command waits for the next frame, and keys pressed until then would be taken for the desk's keys.
 */
export function takeFocus(editor: Editor, at: number | "end"): void {
  const { doc, tr } = editor.state;
  const selection =
    at === "end" ? Selection.atEnd(doc) : Selection.near(doc.resolve(Math.min(Math.max(at, 0), doc.content.size)));
  editor.view.dispatch(tr.setSelection(selection).scrollIntoView());
  editor.view.focus();
}

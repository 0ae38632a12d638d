import "../../templates/gapped.css";
import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { stretchesOf } from "../../../platform/i18n/placeholders.ts";

/** What a template left open stands marked in the words. */
export const Gaps = Extension.create({
  name: "gaps",
  addProseMirrorPlugins() {
    return [
      new Plugin<DecorationSet>({
        state: {
          init: (_, { doc }) => marked(doc),
          apply: (tr, before) => (tr.docChanged ? marked(tr.doc) : before),
        },
        props: {
          decorations(state) {
            return this.getState(state);
          },
        },
      }),
    ];
  },
});

function marked(doc: Node): DecorationSet {
  const marks: Decoration[] = [];
  doc.descendants((node, position) => {
    if (!node.isText) return;
    for (const { at, text, gap } of stretchesOf(node.text ?? "")) {
      const from = position + at;
      if (gap !== null) marks.push(Decoration.inline(from, from + text.length, { class: "gap" }));
    }
  });
  return DecorationSet.create(doc, marks);
}

import { type Extensions, Mark } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";
import { Gaps } from "./gaps.ts";
import { type OnFiles, Pasting } from "./paste.ts";
import { Picture } from "./picture.ts";

/** What is being written: what the editor offers may differ. */
export type WritingKind = "reply" | "note" | "new" | "forward";

export type EditorHooks = { kind: WritingKind; onFiles: OnFiles };

/** The kit, but that what is typed after a link is not part of it. */
const Kit = StarterKit.extend({
  addExtensions() {
    const parts = this.parent?.() ?? [];
    return parts.map((part) =>
      part instanceof Mark && part.name === "link" ? part.extend({ inclusive: false }) : part,
    );
  },
});

/**
 * What the editor can do: what mail needs and no more. Whoever adds a part (a node, a suggestion, a shortcut) adds it here;
 * its HTML has to be on the list of `conversations/writing/rich-text.ts` too, or the server takes it out.
 */
export const extensionsFor = ({ onFiles }: EditorHooks): Extensions => [
  Kit.configure({
    code: false,
    codeBlock: false,
    heading: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    link: {
      openOnClick: false,
      defaultProtocol: "https",
      HTMLAttributes: { target: null, rel: null },
      isAllowedUri: (href, { defaultValidate }) =>
        defaultValidate(href) && !/^(?!https?:|mailto:|tel:)[a-z]+:/i.test(href),
    },
  }),
  Picture,
  Gaps,
  Pasting.configure({ onFiles }),
];

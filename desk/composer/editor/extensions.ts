import { Extension, type Extensions } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";
import { Gaps } from "./gaps.ts";
import { type OnFiles, Pasting } from "./paste.ts";
import { Picture } from "./picture.ts";

/** What is being written: what the editor offers may differ. */
export type WritingKind = "reply" | "note" | "new" | "forward";

export type EditorHooks = { kind: WritingKind; onFiles: OnFiles };

/** What is typed after a link is not part of it. */
const LinksEnd = Extension.create({
  name: "linksEnd",
  extendMarkSchema: (extension) => (extension.name === "link" ? { inclusive: false } : {}),
});

/**
 * What the editor can do: what mail needs and no more. Whoever adds a part (a node, a suggestion, a shortcut) adds it here;
 * its HTML has to be on the list of `conversations/writing/rich-text.ts` too, or the server takes it out.
 */
export const extensionsFor = ({ onFiles }: EditorHooks): Extensions => [
  StarterKit.configure({
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
  LinksEnd,
  Picture,
  Gaps,
  Pasting.configure({ onFiles }),
];

import { Extension } from "@tiptap/core";
import { Fragment, Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { isPicture } from "./fit-picture.ts";

/** What to do with files that come with a paste or are dropped on the words, at a place in them. */
export type OnFiles = (files: File[], at?: number) => void;

/** Pasting as mail asks for it: lines stay lines, paragraphs of other programs keep the air between them, pictures stand in place. */
export const Pasting = Extension.create<{ onFiles: OnFiles }>({
  name: "pasting",
  addOptions() {
    return { onFiles: () => undefined };
  },
  addProseMirrorPlugins() {
    const { onFiles } = this.options;
    return [
      new Plugin({
        props: {
          clipboardTextParser: (text, _context, _plain, { state: { schema } }) => {
            const lines = text
              .split(/\r\n?|\n/)
              .map((line) => schema.node("paragraph", null, line ? [schema.text(line)] : []));
            return new Slice(Fragment.from(lines), 1, 1);
          },
          transformPastedHTML: (html) => (html.includes("data-pm-slice") ? html : withAir(html)),
          handlePaste: (_view, event) => {
            const files = filesIn(event.clipboardData);
            if (files.length === 0 || hasWords(event.clipboardData)) return false;
            onFiles(files);
            return true;
          },
          handleDrop: (view, event, _slice, moved) => {
            const files = moved ? [] : filesIn(event.dataTransfer);
            // Other files are for the whole composer: they are attached.
            if (files.length === 0 || !files.every(isPicture)) return false;
            onFiles(files, view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos);
            return true;
          },
        },
      }),
    ];
  },
});

const filesIn = (data: DataTransfer | null): File[] => [...(data?.files ?? [])];

/** Office programs put a picture of the words beside the words: then the words are meant. */
function hasWords(data: DataTransfer | null): boolean {
  const html = data?.getData("text/html") ?? "";
  const words = new DOMParser().parseFromString(html, "text/html").body.textContent;
  return Boolean((words || (html ? "" : data?.getData("text/plain")))?.trim());
}

/** Paragraphs that follow each other get an empty line between them. Word's own have no air to begin with. */
function withAir(html: string): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const paragraph of page.querySelectorAll("p + p:not(.MsoNormal)")) paragraph.before(page.createElement("p"));
  return page.body.innerHTML;
}

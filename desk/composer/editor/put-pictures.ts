import type { Editor } from "@tiptap/core";
import { v7 } from "uuid";
import type { FileView } from "../../../conversations/contract.ts";
import { fitPicture } from "./fit-picture.ts";
import { previews } from "./picture.ts";

/** Brings a file up; null when that failed, which has been said already. */
export type Upload = (file: File) => Promise<FileView | null>;

/** Shows pictures where the cursor (or `at`) is, at once, while their files are on their way up. */
export async function putPictures(editor: Editor, files: readonly File[], upload: Upload, at?: number): Promise<void> {
  await Promise.all(files.map((file) => putPicture(editor, file, upload, at)));
}

async function putPicture(editor: Editor, given: File, upload: Upload, at?: number): Promise<void> {
  const { file, width } = await fitPicture(given);
  if (editor.isDestroyed) return;
  const key = v7();
  previews.set(key, URL.createObjectURL(file));
  const picture = { type: "picture", attrs: { key, alt: file.name, width } };
  editor
    .chain()
    .focus(at)
    .insertContent([picture, { type: "text", text: " " }])
    .run();
  const there = await upload(file);
  settle(editor, key, there?.id ?? null);
  URL.revokeObjectURL(previews.get(key) ?? "");
  previews.delete(key);
}

/** The picture has its file now, or goes when it did not get there. Neither is a step of its own for undo. */
function settle(editor: Editor, key: string, file: string | null): void {
  if (editor.isDestroyed) return;
  const { tr, doc } = editor.state;
  doc.descendants((node, position) => {
    if (node.type.name !== "picture" || node.attrs["key"] !== key) return;
    if (file) tr.setNodeMarkup(position, null, { ...node.attrs, file });
    else tr.delete(position, position + node.nodeSize);
  });
  editor.view.dispatch(tr.setMeta("addToHistory", false));
}

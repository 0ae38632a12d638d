import type { AttachmentView, MessageView } from "../../../conversations/contract.ts";

export type PreviewKind = "picture" | "pdf" | "text";

const mega = 1024 * 1024;
/** Larger than this a file is only downloaded: it would take the memory of a phone. */
const mostShown: Record<PreviewKind, number> = { picture: 25 * mega, pdf: 25 * mega, text: 25 * mega };
/** Thumbnails are the pictures themselves; heavier ones wait for a click. */
const mostAsThumb = 3 * mega;
/** Smaller pictures among a mail's formatting are its decoration: logos, lines, little signs. */
const decoration = 10 * 1024;

/** How a file can be looked at here, undefined when it can only be downloaded. */
export function previewKind({ type, size }: Pick<AttachmentView, "type" | "size">): PreviewKind | undefined {
  const bare = type.split(";")[0]?.trim().toLowerCase() ?? "";
  const kind = /^image\/(?:png|jpe?g|gif|webp|avif)$/.test(bare)
    ? "picture"
    : bare === "application/pdf"
      ? "pdf"
      : /^text\/(?:plain|csv|markdown|calendar|vcard|x-log)$/.test(bare)
        ? "text"
        : undefined;
  return kind && size <= mostShown[kind] ? kind : undefined;
}

/** What came with a message and does not stand in its words: pictures to be seen at once, and files. */
export function shownBeside(message: Pick<MessageView, "attachments" | "html" | "hasHtml">) {
  const beside = message.attachments.filter((file) => !message.html?.includes(`cid:${file.id}`));
  const decorates = (file: AttachmentView) => file.inline && message.hasHtml && !message.html && file.size < decoration;
  const shown = beside.filter((file) => !(previewKind(file) === "picture" && decorates(file)));
  const isThumb = (file: AttachmentView) => previewKind(file) === "picture" && file.size <= mostAsThumb;
  return { pictures: shown.filter(isThumb), files: shown.filter((file) => !isThumb(file)) };
}

/** Everything of a message that one can page through, in the order it came. */
export const previewable = (message: Pick<MessageView, "attachments">) =>
  message.attachments.filter((file) => previewKind(file) !== undefined);

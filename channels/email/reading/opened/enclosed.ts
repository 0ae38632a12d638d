import type { Enclosed } from "../../../../conversations/particulars/contract.ts";
import type { ReadAttachment } from "../attachments.ts";
import type { ReadMail } from "../read-mail.ts";
import { Unreadable } from "../unreadable.ts";

const MOST = 5;
const MOST_BYTES = 8 * 1024 * 1024;
const MOST_TEXT = 20_000;
const MOST_FILES = 20;

function isMail({ type, name }: ReadAttachment): boolean {
  return type === "message/rfc822" || type === "message/global" || /\.eml$/i.test(name);
}

/** Mails that came as files of this one, read by the same rules; those that cannot be read stay files and nothing more. */
export function openEnclosed(files: readonly ReadAttachment[], read: (raw: Uint8Array) => ReadMail): Enclosed[] {
  const mails = files.filter((file) => isMail(file) && file.content.byteLength <= MOST_BYTES).slice(0, MOST);
  return mails.flatMap(({ content }): Enclosed[] => {
    try {
      const { from, date, subject, text, attachments } = read(content);
      if (from.address === "") return [];
      return [
        {
          from: { name: from.name, address: from.address.slice(0, 320) },
          at: date?.toISOString() ?? null,
          subject,
          text: text.slice(0, MOST_TEXT).toWellFormed(),
          files: attachments
            .filter((file) => file.disposition === "attachment")
            .map(({ name }) => name)
            .slice(0, MOST_FILES),
        },
      ];
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      return [];
    }
  });
}

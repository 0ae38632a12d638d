import { hash } from "node:crypto";
import { Readable } from "node:stream";
import MailComposer from "nodemailer/lib/mail-composer/index.js";
import type { OutgoingLink } from "../../../conversations/file-links/link-big-files.ts";
import type { Outgoing, OutgoingFile } from "../../../conversations/outbox/deliver.ts";
import { piecesOf } from "../../../platform/db/pieces.ts";
import { Spool } from "../../../platform/spool.ts";
import { htmlOf } from "./html.ts";
import { linksAsHtml, linksAsText } from "./links.ts";

/** A mail ready to leave; a large one waits on disk until it is dropped. */
export type Composed = Pick<Spool, "size" | "pieces" | "drop">;

/** Makes a letter the bytes that leave: the same each time it is tried. */
export type Prepare = (letter: Outgoing, files: readonly OutgoingFile[]) => Promise<Composed>;

/** A mail as it is, unsigned and with all its files. */
export const plain: Prepare = (letter, files) => Spool.of(compose(letter, files));

/**
 * The mail as bytes: the same Message-ID, date, words and parts each time it is tried. Large files are read while it is read,
 * and it fails as they do.
 */
export function compose(
  letter: Outgoing,
  files: readonly OutgoingFile[],
  links: readonly OutgoingLink[] = [],
): Readable {
  const { to, cc, replyTo } = letter.recipients;
  // A Content-ID is unique in the world, as a Message-ID is (RFC 2392).
  const host = letter.author_address.split("@")[1] ?? "localhost";
  const mail = new MailComposer({
    from: { name: letter.author_name, address: letter.author_address },
    to,
    cc,
    ...(replyTo && { replyTo }),
    subject: letter.subject,
    date: letter.at,
    messageId: `<${letter.mail_id}>`,
    inReplyTo: letter.reply_to_id ? `<${letter.reply_to_id}>` : undefined,
    references: letter.refs.map((id) => `<${id}>`),
    text: textOf(letter, linksAsText(links)),
    html: overTheWire(
      htmlOf({
        ...letter,
        html: letter.html?.replace(/ src="cid:([\da-f-]+)"/g, ` src="cid:$1@${host}"`) ?? null,
        links: linksAsHtml(links),
      }),
    ),
    attachments: files.map((file) => ({
      filename: file.name,
      contentType: file.type,
      ...contentOf(file),
      ...(file.content_id ? { cid: `${file.content_id}@${host}`, contentDisposition: "inline" as const } : {}),
    })),
    // Between its parts stands what is made of its id, so that it is the same mail when it is tried again.
    baseBoundary: hash("sha256", letter.mail_id).slice(0, 24),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return mail.compile().createReadStream();
}

/** What is read in pieces goes as it is, whatever kind it says it is of. */
const contentOf = ({ content }: OutgoingFile) =>
  Buffer.isBuffer(content)
    ? { content }
    : {
        content: Readable.from(piecesOf(content.size, content.read)),
        contentTransferEncoding: "base64" as const,
      };

/** Words, links to files, signature behind its mark (RFC 3676 §4.3), history quoted. */
function textOf({ text, signature, quoted }: Outgoing, links: string): string {
  const parts = [text, links, signature ? `-- \n${signature}` : "", quoted];
  return overTheWire(`${parts.filter(Boolean).join("\n\n")}\n`);
}

/** Lines end as they do in mail: what is signed is what is sent. */
const overTheWire = (text: string) => text.replace(/\r?\n/g, "\r\n");

import { hash } from "node:crypto";
import MailComposer from "nodemailer/lib/mail-composer/index.js";
import type { OutgoingLink } from "../../../conversations/file-links/link-big-files.ts";
import type { Outgoing, OutgoingFile } from "../../../conversations/outbox/deliver.ts";
import { htmlOf } from "./html.ts";
import { linksAsHtml, linksAsText } from "./links.ts";

/** Makes a letter the bytes that leave: the same each time it is tried. */
export type Prepare = (letter: Outgoing, files: readonly OutgoingFile[]) => Promise<Buffer>;

/** The mail as bytes: the same Message-ID, date, words and parts each time it is tried. */
export async function compose(
  letter: Outgoing,
  files: readonly OutgoingFile[],
  links: readonly OutgoingLink[] = [],
): Promise<Buffer> {
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
      content: file.content,
      ...(file.content_id ? { cid: `${file.content_id}@${host}`, contentDisposition: "inline" as const } : {}),
    })),
    // Between its parts stands what is made of its id, so that it is the same mail when it is tried again.
    baseBoundary: hash("sha256", letter.mail_id).slice(0, 24),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return mail.compile().build();
}

/** Words, links to files, signature behind its mark (RFC 3676 §4.3), history quoted. */
function textOf({ text, signature, quoted }: Outgoing, links: string): string {
  const parts = [text, links, signature ? `-- \n${signature}` : "", quoted];
  return overTheWire(`${parts.filter(Boolean).join("\n\n")}\n`);
}

/** Lines end as they do in mail: what is signed is what is sent. */
const overTheWire = (text: string) => text.replace(/\r?\n/g, "\r\n");

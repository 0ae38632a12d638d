import MailComposer from "nodemailer/lib/mail-composer/index.js";
import type { Outgoing, OutgoingFile } from "../../../conversations/outbox/deliver.ts";
import { htmlOf } from "./html.ts";

/** The mail as bytes: the same Message-ID, date and words each time it is tried. */
export async function compose(letter: Outgoing, files: readonly OutgoingFile[]): Promise<Buffer> {
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
    text: textOf(letter),
    html: htmlOf({ ...letter, html: letter.html?.replace(/ src="cid:([\da-f-]+)"/g, ` src="cid:$1@${host}"`) ?? null }),
    attachments: files.map((file) => ({
      filename: file.name,
      contentType: file.type,
      content: file.content,
      ...(file.content_id ? { cid: `${file.content_id}@${host}`, contentDisposition: "inline" as const } : {}),
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return mail.compile().build();
}

/** Words, signature behind its mark (RFC 3676 §4.3), history quoted. */
function textOf({ text, signature, quoted }: Outgoing): string {
  const parts = [text, signature ? `-- \n${signature}` : "", quoted];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

import type { AttachmentView, MessageView } from "../contract.ts";
import type { FileLinkView } from "../file-links/contract.ts";
import type { AttachmentRow, DeliveryRow, MessageRow } from "./store.ts";

/** A message as the desk shows it. */
export function presentMessage(row: MessageRow): MessageView {
  return {
    id: row.id,
    conversationId: row.conversation_id,
    strandId: row.strand_id && row.strand_id !== row.conversation_id ? row.strand_id : null,
    kind: row.kind,
    channel: row.kind === "note" ? "none" : "email",
    at: row.at.toISOString(),
    receivedAt: row.received_at.toISOString(),
    author: {
      // Mail clients write "Jule Brandt, Morgenrot"; we know her.
      name: row.staff_name || row.author_name || row.author_address || "",
      address: row.author_address,
      staff: row.staff_id ? { id: row.staff_id, name: row.staff_name ?? "" } : null,
      customerId: row.customer_id,
    },
    to: row.recipients.to ?? [],
    cc: row.recipients.cc ?? [],
    bcc: row.recipients.bcc ?? [],
    subject: row.subject,
    text: row.text,
    html: row.html,
    forwards: row.forwards,
    quoted: row.quoted,
    signature: row.signature,
    hasHtml: row.has_html,
    hasRaw: row.raw_id !== null,
    automatic: row.automatic,
    particulars: row.particulars,
    attachments: row.attachments?.map(presentAttachment) ?? [],
    mentions: row.mentions ?? [],
    delivery: row.delivery ? presentDelivery(row.delivery) : null,
  };
}

const presentAttachment = ({ link, ...row }: AttachmentRow): AttachmentView => ({
  id: row.id,
  name: row.name,
  type: row.type,
  size: row.size,
  inline: row.inline,
  ...(link ? { link: presentLink(link) } : {}),
});

const moment = (at: string | null) => (at ? new Date(at).toISOString() : null);

const presentLink = (link: NonNullable<AttachmentRow["link"]>): FileLinkView => ({
  until: new Date(link.until).toISOString(),
  revokedAt: moment(link.revokedAt),
  downloads: link.downloads,
  lastAt: moment(link.lastAt),
});

const presentDelivery = (row: DeliveryRow) => ({
  state: row.state,
  dueAt: new Date(row.due_at).toISOString(),
  attempts: row.attempts,
  error: row.error,
  sentAt: row.sent_at ? new Date(row.sent_at).toISOString() : null,
  maybeTwice: row.maybe_twice,
  waitsFor: row.waits_for,
  refused: row.refused,
  returns: row.returns?.map((one) => ({ ...one, at: new Date(one.at).toISOString() })) ?? [],
});

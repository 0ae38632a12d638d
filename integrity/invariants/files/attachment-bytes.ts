import { sql } from "kysely";
import { dropLeftOver } from "../../../conversations/files/mend.ts";
import { bytesFromMail } from "../../bytes-from-mail.ts";
import { attachments, type Invariant, type Wrong } from "../../invariant.ts";

const keysOf = (wrong: readonly Wrong[], why: string) =>
  wrong.filter((one) => one.why === why).map(({ key: [conversationId = "", id = ""] }) => ({ conversationId, id }));

export const attachmentBytes: Invariant = {
  name: "attachment-bytes",
  promise: "every attachment belongs to a message and has its bytes, as many as it says",
  walk: attachments,
  wrong: sql`select case when m.id is null and e.elsewhere then 'left-over' when m.id is null then 'no-message' when f.sha256 is null then 'no-bytes' else 'other-size' end as why
    from attachments a left join messages m on m.conversation_id = a.conversation_id and m.id = a.message_id
    left join files f on f.sha256 = a.sha256
    cross join lateral (select m.id is null and exists (
      select from attachments b join messages n on n.conversation_id = b.conversation_id and n.id = b.message_id
      where b.sha256 = a.sha256) as elsewhere) e
    where a.conversation_id = r.conversation_id and a.id = r.id and (m.id is null or f.sha256 is null or f.size <> a.size)`,
  ways: {
    "left-over": {
      means: "The message this file came with is not there; another one carries the same bytes.",
      mend: "it is removed here",
    },
    "no-message": { means: "The message this file came with is not there.", mend: null },
    "no-bytes": {
      means: "The bytes of this attachment are not there: it cannot be opened.",
      mend: "they are read again from the mail it came with; what we attached ourselves is in a backup only",
    },
    "other-size": { means: "The attachment says another size than its bytes have.", mend: null },
  },
  mend: async (tx, wrong) => {
    await dropLeftOver(tx, keysOf(wrong, "left-over"));
    await bytesFromMail(tx, { attachments: keysOf(wrong, "no-bytes") });
  },
};

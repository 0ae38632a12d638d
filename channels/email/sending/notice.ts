import MailComposer from "nodemailer/lib/mail-composer/index.js";
import type { NoticeMail, Post } from "../../../conversations/notifications/mail.ts";
import { Spool } from "../../../platform/spool.ts";
import type { CarryDeps } from "../outgoing/carry.ts";
import { canLeave, handOverOnce } from "../outgoing/hand-over-once.ts";
import { findAddressId, findHouseAddressId } from "../outgoing/store.ts";
import { wordsOf } from "../outgoing/trouble.ts";
import { signed, signingKeyFor } from "./sign.ts";

/**
 * How the house writes to its own people: by the server its address sends by, signed as any other mail. Marked as automatic
 * (RFC 3834), so that no absence note comes back. In test mode nobody is written to.
 */
export function noticePost(deps: CarryDeps): Post {
  const { db, seal } = deps;
  return {
    works: async () => canLeave(deps, await findHouseAddressId(db)),
    async write(mail) {
      const { address: from } = mail.from;
      const raw = await signed(await composed(mail), await signingKeyFor(db, seal, from));
      const done = await handOverOnce(deps, await findAddressId(db, from), { from, to: [mail.to.address], raw });
      if (done === "unset") throw new Error("there is no server that mail of the house leaves by");
      if (done === "nowhere") return;
      const error = "error" in done ? done.error : (done.refused[0] ?? done.deferred[0])?.error;
      if (error) throw new Error(wordsOf(error), { cause: error });
    },
  };
}

const composed = ({ mailId, ...mail }: NoticeMail): Promise<Spool> =>
  Spool.of(
    new MailComposer({
      ...mail,
      messageId: `<${mailId}>`,
      headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
      disableFileAccess: true,
      disableUrlAccess: true,
    })
      .compile()
      .createReadStream(),
  );

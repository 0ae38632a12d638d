import type { Readable } from "node:stream";
import MailComposer from "nodemailer/lib/mail-composer/index.js";
import type { Db } from "../../../platform/db/database.ts";
import { Spool } from "../../../platform/spool.ts";
import type { TrialReason } from "../contract.ts";
import type { CarryDeps } from "../outgoing/carry.ts";
import { handOverOnce } from "../outgoing/hand-over-once.ts";
import type { HandedOver } from "../sending/hand-over.ts";
import { signed, signingKeyFor } from "../sending/sign.ts";
import { whyNot } from "../sending/why-not.ts";
import type { Begun } from "./begin.ts";
import { markAccepted, markRefused } from "./store.ts";
import { subjectOf } from "./trial.ts";

/** Somebody waits and looks; the server's own time-outs in SMTP_URL come first. */
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

const words = `This mail was sent by Stammgast from one of your addresses to itself, to see whether mail leaves and
comes in. Nobody has to answer it. It may be deleted.`;

/** Hands the mail to the server the address sends by, and writes down what came of it. */
export async function sendTrial(db: Db, deps: CarryDeps, begun: Begun): Promise<void> {
  const done = await handedOver(deps, begun);
  if (typeof done === "string") return markRefused(db, begun.id, done, "");
  const error = "error" in done ? done.error : (done.refused[0] ?? done.deferred[0])?.error;
  if (error) {
    const { reason, detail } = whyNot(error);
    return markRefused(db, begun.id, reason, detail);
  }
  if ("response" in done) await markAccepted(db, begun.id, new Date(), done.response.slice(0, 300));
}

/** What came of it, or why there is nobody to hand it to. */
async function handedOver(deps: CarryDeps, { id, addressId, email, to }: Begun): Promise<HandedOver | TrialReason> {
  const key = await signingKeyFor(deps.db, deps.seal, email);
  const raw = await signed(await Spool.of(mailOf({ id, email, to })), key);
  return handOverOnce(deps, addressId, { from: email, to: [to], raw }, timeouts);
}

const mailOf = ({ id, email, to }: Pick<Begun, "id" | "email" | "to">): Readable =>
  new MailComposer({
    ...{ from: email, to, subject: subjectOf(id), text: words },
    messageId: `<${id}@${email.split("@")[1]}>`,
    headers: { "Auto-Submitted": "auto-generated" },
  })
    .compile()
    .createReadStream();

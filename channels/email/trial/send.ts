import MailComposer from "nodemailer/lib/mail-composer/index.js";
import type { Db } from "../../../platform/db/database.ts";
import type { TrialReason } from "../contract.ts";
import { type CarryDeps, directOptions } from "../outgoing/carry.ts";
import type { OutgoingTrouble } from "../outgoing/contract.ts";
import { findOutgoingFor } from "../outgoing/store.ts";
import { targetOf } from "../outgoing/target.ts";
import { outgoingTroubleOf } from "../outgoing/trouble.ts";
import { toDomain } from "../sending/direct/to-domain.ts";
import { type HandedOver, handOver, type Parcel } from "../sending/hand-over.ts";
import { relayOf, type Target } from "../sending/line.ts";
import { signed, signingKeyFor } from "../sending/sign.ts";
import { type SmtpError, whyNot } from "../sending/why-not.ts";
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
  if (deps.mailOut === "nowhere") return "nowhere";
  const server = await findOutgoingFor(deps.db, addressId);
  const key = await signingKeyFor(deps.db, deps.seal, email);
  const parcel: Parcel = { from: email, to: [to], raw: await signed(await mailOf({ id, email, to }), key) };
  const handed = async () => undefined;
  if (server?.kind === "direct")
    return toDomain(to.slice(to.lastIndexOf("@") + 1), parcel, handed, directOptions(deps));
  if (server?.kind === "smtp") {
    try {
      return await handOver(impatient(await targetOf(server, deps)), parcel, handed);
    } catch (error) {
      const code = codes[outgoingTroubleOf(error).reason] ?? "ECONNECTION";
      return {
        error: Object.assign(error as SmtpError, { code }),
        begun: false,
        open: false,
        deferred: [],
        refused: [],
      };
    }
  }
  return deps.smtpUrl === undefined ? "unset" : handOver(relayOf(deps.smtpUrl, timeouts), parcel, handed);
}

/** What failed before a server was asked, as if it had said so. */
const codes: Partial<Record<OutgoingTrouble, string>> = {
  ...{ dns: "EDNS", forbidden: "EDNS", plain: "ETLS" },
  ...{ password: "EAUTH", consent: "EAUTH", client: "EAUTH", key: "EAUTH" },
};

const impatient = (target: Target): Target => ({ ...target, options: { ...target.options, ...timeouts } });

const mailOf = ({ id, email, to }: Pick<Begun, "id" | "email" | "to">): Promise<Buffer> =>
  new MailComposer({
    ...{ from: email, to, subject: subjectOf(id), text: words },
    messageId: `<${id}@${email.split("@")[1]}>`,
    headers: { "Auto-Submitted": "auto-generated" },
  })
    .compile()
    .build();

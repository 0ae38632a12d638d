import { toDomain } from "../sending/direct/to-domain.ts";
import { type HandedOver, handOver, type Parcel } from "../sending/hand-over.ts";
import { patience, relayOf, type Target } from "../sending/line.ts";
import type { SmtpError } from "../sending/why-not.ts";
import { type CarryDeps, directOptions } from "./carry.ts";
import type { OutgoingTrouble } from "./contract.ts";
import { findOutgoingFor } from "./store.ts";
import { targetOf } from "./target.ts";
import { outgoingTroubleOf } from "./trouble.ts";

/** Why there is nobody to hand a mail to: test mode, or no server. */
export type Nobody = "nowhere" | "unset";

/**
 * Hands a mail to the server that one of our addresses sends by, once and outside the outbox: for one recipient, or several at one
 * domain. Never throws.
 */
export async function handOverOnce(
  deps: CarryDeps,
  addressId: string | null,
  parcel: Parcel,
  timeouts: typeof patience = patience,
): Promise<HandedOver | Nobody> {
  if (deps.mailOut === "nowhere") return "nowhere";
  const handed = async () => undefined;
  try {
    const server = await findOutgoingFor(deps.db, addressId);
    if (server?.kind === "direct") {
      const [to = ""] = parcel.to;
      return await toDomain(to.slice(to.lastIndexOf("@") + 1), parcel, handed, directOptions(deps));
    }
    if (server?.kind === "smtp") return await handOver(within(timeouts, await targetOf(server, deps)), parcel, handed);
  } catch (error) {
    const code = codes[outgoingTroubleOf(error).reason] ?? "ECONNECTION";
    const failed = Object.assign(error as SmtpError, { code });
    return { error: failed, begun: false, open: false, deferred: [], refused: [] };
  }
  return deps.smtpUrl === undefined ? "unset" : handOver(relayOf(deps.smtpUrl, timeouts), parcel, handed);
}

/** Whether mail from one of our addresses has a server to leave by. */
export async function canLeave(
  { db, smtpUrl, mailOut }: Pick<CarryDeps, "db" | "smtpUrl" | "mailOut">,
  addressId: string | null,
): Promise<boolean> {
  if (mailOut === "nowhere") return false;
  if (smtpUrl !== undefined) return true;
  const server = await findOutgoingFor(db, addressId);
  return server !== undefined && server.kind !== "house";
}

/** What failed before a server was asked, as if it had said so. */
const codes: Partial<Record<OutgoingTrouble, string>> = {
  ...{ dns: "EDNS", forbidden: "EDNS", plain: "ETLS" },
  ...{ password: "EAUTH", consent: "EAUTH", client: "EAUTH", key: "EAUTH" },
};

const within = (timeouts: typeof patience, target: Target): Target => ({
  ...target,
  options: { ...target.options, ...timeouts },
});

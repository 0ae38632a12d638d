import type { Carrier, Outcome } from "../../../conversations/outbox/deliver.ts";
import { type Composed, type Prepare, plain } from "./compose.ts";
import { relayOf, type Target } from "./line.ts";
import { failureOf, type Letter, leftOf, type Slow, type Steps, toOneServer } from "./one-server.ts";
import type { SmtpError } from "./why-not.ts";

/** Without a server, letters wait. */
export const noServer = { result: "later", error: "no-smtp-url", open: false } as const satisfies Outcome;

const nobodyWaits: Slow = async () => undefined;

/** Carries letters to the server that SMTP_URL names, whatever they leave by elsewhere. */
export function carrier(smtpUrl: string | undefined, prepare: Prepare = plain): Carrier {
  const relay = smtpUrl === undefined ? undefined : relayOf(smtpUrl);
  return (letter, files, handed, kept = async () => undefined) =>
    relay
      ? carryTo(relay, letter, () => prepare(letter, files), { handed, kept }, nobodyWaits)
      : Promise.resolve(noServer);
}

/** Carries one letter to one server, for everybody who does not have it yet. Never throws. */
export async function carryTo(
  target: Target,
  letter: Letter,
  mail: () => Promise<Composed>,
  steps: Steps,
  slow: Slow,
): Promise<Outcome> {
  const to = leftOf(letter);
  if (to.length === 0) return { result: "sent", response: "", refused: [] };
  let raw: Composed | undefined;
  try {
    raw = await mail();
    return await toOneServer(target, { from: letter.author_address, to, raw }, steps, slow);
  } catch (error) {
    return failureOf({ error: error as SmtpError, begun: true, open: false, deferred: [], refused: [] }, slow);
  } finally {
    await raw?.drop();
  }
}

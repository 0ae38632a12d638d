import { Readable } from "node:stream";
import { createTransport } from "nodemailer";
import type { Carrier, Outcome } from "../../../conversations/outbox/deliver.ts";
import { compose, type Prepare } from "./compose.ts";
import type { SmtpError } from "./why-not.ts";

const minute = 60_000;

/** Carries letters to the server that SMTP_URL names. Without one, they wait. */
export function carrier(smtpUrl: string | undefined, prepare: Prepare = compose): Carrier {
  if (!smtpUrl) return async () => ({ result: "later", error: "no-smtp-url", open: false });
  const transport = createTransport(withTimeouts(smtpUrl));
  return async (letter, files, handed) => {
    let open = false;
    try {
      const raw = await prepare(letter, files);
      const markOpen = async () => {
        await handed();
        open = true;
      };
      const info = await transport.sendMail({ envelope: envelopeOf(letter), raw: heldBack(raw, markOpen) });
      return { result: "sent", response: info.response, refused: info.rejected.map(addressOf) };
    } catch (error) {
      return classify(error as SmtpError, open);
    }
  };
}

/** No server keeps a message in the air for longer than this; what the setting says itself comes first. */
const timeouts = { connectionTimeout: minute / 2, greetingTimeout: minute / 2, socketTimeout: 2 * minute };

export function withTimeouts(smtpUrl: string): string {
  const url = new URL(smtpUrl);
  for (const [name, ms] of Object.entries(timeouts)) {
    if (!url.searchParams.has(name)) url.searchParams.set(name, String(ms));
  }
  return url.href;
}

type Letter = Parameters<Carrier>[0];

const envelopeOf = ({ author_address, recipients: { to, cc, bcc } }: Letter) => ({
  from: author_address,
  to: [...new Set([...to, ...cc, ...bcc].map(({ address }) => address))],
});

const addressOf = (recipient: string | { address: string }) =>
  typeof recipient === "string" ? recipient : recipient.address;

/** The last bytes leave only after it is written down that they are about to. */
function heldBack(raw: Buffer, beforeLast: () => Promise<void>): Readable {
  const last = Math.max(0, raw.byteLength - 2);
  return Readable.from(
    (async function* () {
      yield raw.subarray(0, last);
      await beforeLast();
      yield raw.subarray(last);
    })(),
  );
}

/** 5xx is an answer for good; anything else may pass. An answer of any kind means it was not taken. */
function classify(error: SmtpError, open: boolean): Outcome {
  const answered = error.responseCode !== undefined;
  const words = (error.response ?? error.message).replace(/\s+/g, " ").trim();
  const forGood = answered && (error.responseCode ?? 0) >= 500;
  return { result: forGood ? "never" : "later", error: words, open: open && !answered };
}

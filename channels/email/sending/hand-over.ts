import { Readable } from "node:stream";
import type { Composed } from "./compose.ts";
import { openLine, type Target } from "./line.ts";
import type { SmtpError } from "./why-not.ts";

/** A mail as bytes, and whom it goes to. */
export type Parcel = { from: string; to: string[]; raw: Composed };
export type Unwanted = { address: string; error: SmtpError };

/**
 * What one server did with a mail: took it for some, put others off or refused them; or took nothing. `begun`: it had begun
 * to take the mail itself; `open`: it had all of it, and its answer did not come.
 */
export type HandedOver = { deferred: Unwanted[]; refused: Unwanted[] } & (
  | { taken: string[]; response: string }
  | { error: SmtpError; begun: boolean; open: boolean }
);

/** Hands a mail to one server. Calls `handed` before the last byte leaves, and waits for it. Never throws. */
export async function handOver(target: Target, parcel: Parcel, handed: () => Promise<void>): Promise<HandedOver> {
  const { from, to, raw } = parcel;
  let begun = false;
  let open = false;
  const beforeLast = async () => {
    await handed();
    open = true;
  };
  const begin = () => {
    begun = true;
  };
  try {
    const { connection, step, close } = await openLine(target);
    try {
      // Nothing is read from the stream before the server wants the mail.
      const content = heldBack(raw, begin, beforeLast);
      const info = await step<Sent>((done) =>
        connection.send({ from, to, size: raw.size }, content, (error, sent) => done(error, sent)),
      );
      const { accepted = [], response = "", rejectedErrors } = info ?? {};
      return { taken: accepted, response, ...sorted(rejectedErrors) };
    } finally {
      close();
    }
  } catch (thrown) {
    const error = thrown as SmtpError & { rejectedErrors?: unknown };
    return { error, begun, open: open && error.responseCode === undefined, ...sorted(error.rejectedErrors) };
  }
}

type Sent = { accepted: string[]; response: string; rejectedErrors?: unknown };

/** Those that may be taken later, and those that never will. */
function sorted(errors: unknown): { deferred: Unwanted[]; refused: Unwanted[] } {
  const unwanted = (Array.isArray(errors) ? errors : []).map((error: SmtpError & { recipient?: string }) => ({
    address: error.recipient ?? "",
    error,
  }));
  const isForGood = ({ error }: Unwanted) => (error.responseCode ?? 0) >= 500;
  return { deferred: unwanted.filter((one) => !isForGood(one)), refused: unwanted.filter(isForGood) };
}

/** The last bytes leave only after it is written down that they are about to. */
function heldBack(raw: Composed, begin: () => void, beforeLast: () => Promise<void>): Readable {
  return Readable.from(
    (async function* () {
      begin();
      let left = Math.max(0, raw.size - 2);
      const last: Buffer[] = [];
      for await (const piece of raw.pieces()) {
        if (left > 0) yield piece.subarray(0, left);
        last.push(piece.subarray(left));
        left = Math.max(0, left - piece.byteLength);
      }
      await beforeLast();
      yield Buffer.concat(last);
    })(),
  );
}

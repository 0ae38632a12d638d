import type { Mailbox } from "../contract.ts";
import type { Particulars } from "../particulars/contract.ts";

/** An address that mail of ours did not reach, as a report says. */
export type Failure = { address: string; permanent: boolean; status: string; said: string };

export type ArrivedFile = {
  name: string;
  type: string;
  inline: boolean;
  contentId: string | null;
  content: Uint8Array;
};

/** A message that has been understood and now finds its conversation and its person. */
export type Arrival = {
  /** The raw mail it was read from. */
  rawId: string;
  /** Message-ID without angle brackets; made from the digest where the mail has none. */
  mailId: string;
  /** What makes two copies the same message. */
  digest: Uint8Array;
  /** Message-IDs it answers, the nearest last. */
  references: readonly string[];
  /** Message-IDs of mail of ours that could not be delivered, when this is the report. */
  bounceOf: readonly string[];
  /** Whom it did not reach. */
  failures: readonly Failure[];
  /** What stood behind the plus of our addresses it came to: perhaps a mark of ours. */
  marks: readonly string[];
  direction: "in" | "out";
  author: Mailbox;
  /** Whether the author's address belongs to a function rather than a person. */
  kind: "person" | "organisation";
  staffId: string | null;
  to: readonly Mailbox[];
  cc: readonly Mailbox[];
  bcc: readonly Mailbox[];
  /** Where they want the answer to go, if not to the author. */
  replyTo: readonly Mailbox[];
  /** Our address that it came to or left from, and the shop that address belongs to. */
  addressId: string | null;
  shopId: string | null;
  subject: string;
  text: string;
  quoted: string;
  signature: string;
  html: string | null;
  automatic: "auto-reply" | "bounce" | "list" | "bulk" | null;
  at: Date;
  /** Taken over from an archive and long past: it opens nothing. */
  settled: boolean;
  /** It came just now and out of no archive. */
  news?: boolean;
  files: readonly ArrivedFile[];
  /** What it is beside its words; null for the most. */
  particulars: Particulars | null;
  /** What search finds it by, as PostgreSQL receives it (tsvector), where that is known ahead: see words.ts. */
  words?: Buffer | null;
};

/** Recipients past this many are kept with the message but get no profile of their own. */
export const mostPeople = 50;

/** Everybody outside who takes part, the author first, each once. */
export function peopleOf(arrival: Arrival, own: ReadonlySet<string>): Mailbox[] {
  const found = new Map<string, Mailbox>();
  for (const person of [arrival.author, ...arrival.to, ...arrival.cc, ...arrival.bcc]) {
    if (person.address && !own.has(person.address) && !found.has(person.address)) found.set(person.address, person);
    if (found.size === mostPeople) break;
  }
  return [...found.values()];
}

export type UnreadableReason = "no-sender" | "empty" | "too-deep" | "too-many-parts" | "too-large" | "broken";

const WORDS: Record<UnreadableReason, string> = {
  "no-sender": "The mail names no sender address in From, Sender, Reply-To or Return-Path, and neither did its server.",
  empty: "The mail is empty.",
  "too-deep": "The mail nests parts within parts deeper than we follow.",
  "too-many-parts": "The mail has more parts than we follow.",
  "too-large": "The mail, or its header, is larger than we read.",
  broken: "The mail is broken in a way we do not understand.",
};

/** The one error reading a mail can raise: the mail is kept, but goes to quarantine with this reason. */
export class Unreadable extends Error {
  readonly reason: UnreadableReason;

  constructor(reason: UnreadableReason, options?: ErrorOptions) {
    super(WORDS[reason], options);
    this.name = "Unreadable";
    this.reason = reason;
  }
}

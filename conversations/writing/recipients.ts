import type { Mailbox } from "../contract.ts";

/** The message an answer goes to. */
export type Answered = {
  kind: "in" | "out";
  author: Mailbox;
  to: readonly Mailbox[];
  cc: readonly Mailbox[];
  replyTo: readonly Mailbox[];
};

/**
 * To whom an answer goes. Answering their message: where they asked for it, or to them; everybody else in To and Cc is what
 * "reply to all" adds. Going on from our own: to the same people again. Our own addresses are never among them.
 */
export function answerTo(message: Answered, own: ReadonlySet<string>): { to: Mailbox[]; cc: Mailbox[] } {
  const outside = (mailboxes: readonly Mailbox[]) =>
    unique(mailboxes.filter(({ address }) => address && !own.has(address)));
  const to =
    message.kind === "out"
      ? outside(message.to)
      : outside(message.replyTo.length > 0 ? message.replyTo : [message.author]);
  const first = to.length > 0 ? to : outside([message.author]);
  const taken = new Set(first.map(({ address }) => address));
  const cc = outside([...(message.kind === "in" ? message.to : []), ...message.cc]).filter(
    ({ address }) => !taken.has(address),
  );
  return { to: first, cc };
}

function unique(mailboxes: readonly Mailbox[]): Mailbox[] {
  return [...new Map(mailboxes.map((mailbox) => [mailbox.address, mailbox])).values()];
}

/** "Re: " once, whatever the subject had. */
export const replySubject = (subject: string): string => `Re: ${subject}`.trim();

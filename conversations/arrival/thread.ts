import type { Arrival } from "./arrival.ts";

/** What is known of a Message-ID. */
export type Known = {
  digest: string;
  conversationId: string;
  messageId: string;
  ours: boolean;
  /** We wrote it elsewhere: with another program, before it came here. Looked up only where a report speaks of it. */
  sentElsewhere?: boolean;
};

/** What the threading decision looks at. */
export type Memory = {
  seen: ReadonlyMap<string, readonly Known[]>;
  mentions: ReadonlyMap<string, readonly string[]>;
  /** Addresses that take part in a conversation. */
  participants: ReadonlyMap<string, ReadonlySet<string>>;
  own: ReadonlySet<string>;
};

/**
 * The same Message-ID with the same body is the same message, to whichever of our addresses it came. A copy of what we
 * wrote comes back changed by the servers on its way; our id alone tells it.
 */
export function twinOf(arrival: Arrival, memory: Memory): Known | undefined {
  const digest = Buffer.from(arrival.digest).toString("hex");
  return memory.seen
    .get(arrival.mailId)
    ?.find((known) => known.digest === digest || (known.ours && arrival.direction === "out"));
}

/**
 * The conversation it belongs to, by Message-ID alone and never by subject: the nearest mail it answers that we know, else
 * a conversation that spoke of this mail before it came. A stranger who merely quotes an id does not get in: the author
 * takes part already, or quotes an id that we made and only a recipient of our mail can have. A report belongs to the mail it
 * is about, also to one that we sent before we came here.
 */
export function threadOf(arrival: Arrival, memory: Memory): string | null {
  const reported = arrival.bounceOf.flatMap((id) => memory.seen.get(id) ?? []).find((known) => known.sentElsewhere);
  if (reported) return reported.conversationId;
  for (const id of [...arrival.bounceOf, ...arrival.references.toReversed()]) {
    for (const known of memory.seen.get(id) ?? []) {
      if (known.ours || takesPart(arrival, known.conversationId, memory)) return known.conversationId;
    }
    const mentioned = memory.mentions.get(id)?.find((conversation) => takesPart(arrival, conversation, memory));
    if (mentioned) return mentioned;
  }
  return memory.mentions.get(arrival.mailId)?.find((conversation) => takesPart(arrival, conversation, memory)) ?? null;
}

function takesPart(arrival: Arrival, conversationId: string, memory: Memory): boolean {
  if (arrival.direction === "out") return sharesSomebody(arrival, conversationId, memory);
  return memory.participants.get(conversationId)?.has(arrival.author.address) ?? false;
}

/** What we wrote belongs where somebody it went to takes part. */
function sharesSomebody(arrival: Arrival, conversationId: string, memory: Memory): boolean {
  const participants = memory.participants.get(conversationId);
  const recipients = [...arrival.to, ...arrival.cc, ...arrival.bcc];
  return recipients.some(({ address }) => !memory.own.has(address) && participants?.has(address));
}

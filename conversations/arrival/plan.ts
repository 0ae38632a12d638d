import { newId } from "../../platform/ids.ts";
import { putAway } from "../away/away.ts";
import type { Mailbox } from "../contract.ts";
import {
  begin,
  datesAfter,
  goOn,
  goOnBlocked,
  previewOf,
  type Said,
  type Standing,
  saidAt,
  subjectOf,
} from "../conversation.ts";
import { type Arrival, peopleOf } from "./arrival.ts";
import { type Known, type Memory, threadOf, twinOf } from "./thread.ts";

/** A conversation as it stands before or after a batch. */
export type Strand = Standing & {
  id: string;
  isNew: boolean;
  subject: string;
  messages: number;
  attachments: number;
  createdAt: Date;
  /** The arrival it begins with; null for one that was there. */
  first: Arrival | null;
  /** Stands in this one, which moves in its stead; null for one that stands by itself. */
  mergedInto: string | null;
};

/** `people`: everybody outside it concerns. A report about a mail of ours concerns nobody but the conversation. */
export type Placed = {
  arrival: Arrival;
  messageId: string;
  strand: Strand;
  /** The conversation it is shown in. */
  wholeId: string;
  people: Mailbox[];
  blocked: boolean;
};
export type Plan = {
  placed: Placed[];
  twins: { arrival: Arrival; known: Known }[];
  strands: Strand[];
};

/** The memory a plan writes into as it goes, so that an answer finds its question in the same batch. */
export type Draft = {
  own: ReadonlySet<string>;
  seen: Map<string, Known[]>;
  mentions: Map<string, string[]>;
  participants: Map<string, Set<string>>;
  /** Authors whose mail goes into spam. */
  blocked: ReadonlySet<string>;
  /** Authors of whom no spam filter is believed. */
  trusted: ReadonlySet<string>;
};

/** Decides for a whole batch, oldest first, where each message belongs. Reads and writes nothing but its arguments. */
export function plan(arrivals: readonly Arrival[], memory: Draft, existing: ReadonlyMap<string, Strand>): Plan {
  const strands = new Map(existing);
  const result: Plan = { placed: [], twins: [], strands: [] };
  for (const arrival of [...arrivals].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    const twin = twinOf(arrival, memory);
    if (twin) result.twins.push({ arrival, known: twin });
    else result.placed.push(place(arrival, memory, strands));
  }
  const touched = new Set(result.placed.flatMap(({ strand, wholeId }) => [strand.id, wholeId]));
  result.strands = [...strands.values()].filter((strand) => touched.has(strand.id));
  for (const placed of result.placed) placed.strand = strands.get(placed.strand.id) ?? placed.strand;
  return result;
}

function place(given: Arrival, memory: Draft, strands: Map<string, Strand>): Placed {
  const thread = threadOf(given, memory);
  const before = thread ? strands.get(thread) : undefined;
  const arrival = before ? inItsTime(given, before, new Date()) : given;
  const blocked = arrival.direction === "in" && memory.blocked.has(arrival.author.address);
  const participants = memory.participants.get(thread ?? "") ?? new Set();
  const standing = (one: Strand) => standingAfter(one, arrival, blocked, participants);
  const strand = before
    ? extend(before, standing(before), arrival)
    : start(arrival, blocked || isSpam(arrival, memory));
  strands.set(strand.id, strand);
  const whole = standWhole(strand, arrival, strands, standing);
  const messageId = newId(arrival.at);
  const people = before && arrival.automatic === "bounce" ? [] : peopleOf(arrival, memory.own);
  remember(arrival, strand.id, messageId, people, memory);
  return { arrival, messageId, strand, wholeId: whole.id, people, blocked };
}

/** Where words stand that are still to be said by the time it is now, the clock was set back: what comes now comes after them. */
function inItsTime(arrival: Arrival, before: Strand, now: Date): Arrival {
  if (!arrival.news || before.lastAt <= now || arrival.at > before.lastAt) return arrival;
  return { ...arrival, at: saidAt(arrival.at, before) };
}

/** What stands in another keeps its own dates and numbers; where it stands is said by that other one. */
function standWhole(
  strand: Strand,
  arrival: Arrival,
  strands: Map<string, Strand>,
  standing: (whole: Strand) => Standing,
): Strand {
  let whole = strand;
  while (whole.mergedInto) {
    const next = strands.get(whole.mergedInto);
    if (!next) throw new Error(`conversation ${whole.id} stands in one that was not read`);
    whole = next;
  }
  if (whole.id === strand.id) return strand;
  const { lastInAt, lastOutAt } = whole;
  const moved = { ...extend(whole, standing(whole), arrival), lastInAt, lastOutAt };
  strands.set(moved.id, moved);
  return moved;
}

function standingAfter(
  before: Strand,
  arrival: Arrival,
  blocked: boolean,
  participants: ReadonlySet<string>,
): Standing {
  if (before.mergedInto) return { ...before, ...datesAfter(before, saidBy(arrival)) };
  if (!blocked) return goOn(before, saidBy(arrival));
  const others = [...participants].some((address) => address !== arrival.author.address);
  return goOnBlocked(before, saidBy(arrival), others, new Date());
}

/** Where the filter in front of us is believed: of a new conversation, and of somebody we know nothing good of. */
function isSpam(arrival: Arrival, memory: Draft): boolean {
  return (
    arrival.direction === "in" && Boolean(arrival.particulars?.spam) && !memory.trusted.has(arrival.author.address)
  );
}

function start(arrival: Arrival, away: boolean): Strand {
  const standing = begin(saidBy(arrival));
  return {
    ...(away ? putAway(standing, "spam", new Date()) : standing),
    id: newId(arrival.at),
    isNew: true,
    subject: subjectOf(arrival.subject),
    messages: 1,
    attachments: arrival.files.length,
    createdAt: arrival.at,
    first: arrival,
    mergedInto: null,
  };
}

function extend(before: Strand, standing: Standing, arrival: Arrival): Strand {
  return {
    ...before,
    ...standing,
    messages: before.messages + 1,
    attachments: before.attachments + arrival.files.length,
    createdAt: new Date(Math.min(before.createdAt.getTime(), arrival.at.getTime())),
  };
}

function saidBy(arrival: Arrival): Said {
  return {
    direction: arrival.direction,
    at: arrival.at,
    automatic: arrival.automatic !== null,
    settled: arrival.settled,
    news: arrival.news ?? false,
    undelivered: arrival.bounceOf.length > 0 && arrival.failures.some(({ permanent }) => permanent),
    preview: previewOf(arrival.text || arrival.quoted),
  };
}

function remember(
  arrival: Arrival,
  conversationId: string,
  messageId: string,
  people: readonly Mailbox[],
  memory: Draft,
): void {
  const digest = Buffer.from(arrival.digest).toString("hex");
  const sentElsewhere = arrival.direction === "out";
  append(memory.seen, arrival.mailId, { digest, conversationId, messageId, ours: false, sentElsewhere });
  for (const id of unknownReferences(arrival, memory)) append(memory.mentions, id, conversationId);
  const participants = memory.participants.get(conversationId) ?? new Set<string>();
  for (const { address } of people) participants.add(address);
  memory.participants.set(conversationId, participants);
}

/** Ids it speaks of that we have no mail of, at most the nearest twenty. */
export function unknownReferences(arrival: Arrival, memory: Memory): string[] {
  return arrival.references.slice(-20).filter((id) => !memory.seen.has(id));
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

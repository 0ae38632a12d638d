import { type Recognised, recognise, type Sighting } from "../../customers/recognise.ts";
import { kindOfAddress } from "../../customers/role-address.ts";
import { type Touch, touch } from "../../customers/touch.ts";
import { system } from "../../platform/actor.ts";
import { atOnce } from "../../platform/db/at-once.ts";
import type { Tx } from "../../platform/db/database.ts";
import { type RecordedEvent, record } from "../../platform/events/record.ts";
import { blockedAmong } from "../blocks/block.ts";
import { tellConcerned } from "../notifications/tell.ts";
import { followMarks } from "../reply-marks/follow.ts";
import { noteReach } from "../returns/note.ts";
import { trustedAmong } from "../spam/allow.ts";
import type { Arrival } from "./arrival.ts";
import { type Placed, type Plan, plan, type Strand, unknownReferences } from "./plan.ts";
import {
  candidatesOf,
  insertParticipants,
  insertStrands,
  lockStrands,
  type NewStrand,
  recall,
  takeTurn,
  updateStrands,
} from "./store.ts";
import { insertAttachments, insertMessages, remember, removedAmong } from "./store-messages.ts";

export type Received = {
  rawId: string;
  state: "received" | "duplicate";
  /** What it is a copy of was removed for ever: nothing of the copy may be kept. */
  gone: boolean;
  conversationId: string;
  messageId: string;
};

/**
 * Takes in understood mail: finds or begins the conversations, recognises the people, writes messages, touchpoints and
 * events, all in the given transaction and with a fixed number of queries however many there are. `own` are our addresses.
 * A message that is known already is answered with where it is.
 */
export async function receive(tx: Tx, given: readonly Arrival[], own: ReadonlySet<string>): Promise<Received[]> {
  if (given.length === 0) return [];
  const arrivals = await followMarks(tx, given);
  await takeTurn(tx);
  const mentioned = arrivals.flatMap(({ mailId, references, bounceOf }) => [mailId, ...references, ...bounceOf]);
  const reported = [...new Set(arrivals.flatMap(({ bounceOf }) => bounceOf))];
  const memory = await recall(tx, [...new Set(mentioned)], own, reported);
  const existing = await lockStrands(tx, candidatesOf(memory));
  const authors = new Set(arrivals.filter(({ direction }) => direction === "in").map(({ author }) => author.address));
  const blocked = await blockedAmong(tx, [...authors]);
  const doubtful = arrivals.filter(({ particulars }) => particulars?.spam).map(({ author }) => author.address);
  const trusted = await trustedAmong(tx, [...new Set(doubtful)]);
  const decided = plan(arrivals, { ...memory, blocked, trusted }, existing);
  if (decided.placed.length > 0) {
    const people = await recognisePeople(tx, decided.placed);
    await write(tx, decided, people, (one) => unknownReferences(one.arrival, memory));
  }
  const gone = await removedAmong(
    tx,
    decided.twins.map(({ known }) => known.messageId),
  );
  return answer(decided, gone);
}

async function recognisePeople(tx: Tx, placed: readonly Placed[]): Promise<Map<string, Recognised>> {
  const sightings: Sighting[] = placed.flatMap(({ arrival, people }) =>
    people.map((person) => ({
      ...person,
      at: arrival.at,
      wroteToUs: arrival.direction === "in" && person.address === arrival.author.address,
      kind: person.address === arrival.author.address ? arrival.kind : kindOfAddress(person.address),
      shopId: arrival.shopId,
    })),
  );
  return recognise(tx, sightings);
}

async function write(
  tx: Tx,
  decided: Plan,
  people: ReadonlyMap<string, Recognised>,
  mentioned: (one: Placed) => string[],
): Promise<void> {
  const profileOf = (address: string) => people.get(address)?.profileId ?? null;
  const [fresh, known] = [decided.strands.filter((s) => s.isNew), decided.strands.filter((s) => !s.isNew)];
  const owned = fresh.flatMap((strand) => ownerOf(strand, decided, people));
  const touches = decided.placed.flatMap((one) => touchesOf(one, profileOf));
  const events = decided.placed.map((one) => eventOf(one, people));
  await atOnce([
    insertMessages(tx, decided.placed, profileOf),
    insertStrands(tx, owned),
    updateStrands(tx, known),
    insertParticipants(tx, decided.placed, profileOf),
    insertAttachments(tx, decided.placed),
    remember(tx, decided.placed, mentioned),
    touch(tx, touches),
    record(tx, system, events),
  ]);
  await noteReach(tx, decided.placed);
  await tellConcerned(tx, system, decided.placed.flatMap(newsOf));
}

/** What is to be told: neither what machines or blocked senders wrote nor what comes out of an archive. */
const newsOf = ({ arrival, strand, wholeId, messageId, blocked }: Placed) =>
  arrival.direction === "in" && !arrival.automatic && !arrival.settled && !blocked && strand.state !== "spam"
    ? [{ conversationId: wholeId, messageId, byCustomer: true }]
    : [];

/** Whose concern a new conversation is, and who gets it first: the host, if the customer has one. */
function ownerOf(strand: Strand, decided: Plan, people: ReadonlyMap<string, Recognised>): NewStrand[] {
  const first = decided.placed.find((one) => one.strand.id === strand.id);
  const whose = first?.people.map(({ address }) => people.get(address)).find(Boolean);
  if (!first || !whose) return [];
  const { addressId, shopId, staffId } = first.arrival;
  const assigneeId = first.arrival.direction === "out" ? staffId : whose.hostId;
  return [{ strand, profileId: whose.profileId, addressId, shopId, assigneeId }];
}

function touchesOf(one: Placed, profileOf: (address: string) => string | null): Touch[] {
  return one.people.flatMap(({ address }) => {
    const profileId = profileOf(address);
    if (!profileId) return [];
    const { at, direction } = one.arrival;
    return [{ profileId, at, id: one.messageId, kind: "message" as const, direction, conversationId: one.strand.id }];
  });
}

function eventOf(one: Placed, people: ReadonlyMap<string, Recognised>): RecordedEvent {
  const person = one.people[0];
  return {
    type: one.blocked ? "message.blocked" : one.arrival.direction === "in" ? "message.received" : "message.imported",
    conversationId: one.wholeId,
    customerId: person ? (people.get(person.address)?.customerId ?? null) : null,
    data: { messageId: one.messageId },
  };
}

function answer(decided: Plan, gone: ReadonlySet<string>): Received[] {
  const received = decided.placed.map(({ arrival, strand, messageId }) => ({
    rawId: arrival.rawId,
    state: "received" as const,
    gone: false,
    conversationId: strand.id,
    messageId,
  }));
  const twins = decided.twins.map(({ arrival, known }) => ({
    rawId: arrival.rawId,
    state: "duplicate" as const,
    gone: gone.has(known.messageId),
    conversationId: known.conversationId,
    messageId: known.messageId,
  }));
  return [...received, ...twins];
}

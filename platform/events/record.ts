import { sql } from "kysely";
import type { Actor } from "../actor.ts";
import type { Signal } from "../contract.ts";
import type { Tx } from "../db/database.ts";
import { kept } from "../db/kept.ts";
import type { KeyOf } from "../i18n/dictionary.ts";
import type { audit } from "../i18n/words/audit.en.ts";
import { newId } from "../ids.ts";
import { changesWhoMay } from "./shut-out.ts";

/** What can be recorded: only what the audit log has words for, in every language. */
export type EventType = KeyOf<typeof audit.deeds>;

/** Something that happened inside Stammgast, in the past tense: `conversation.closed`. */
export type RecordedEvent = Told & {
  type: EventType;
  /** When, if not now. */
  at?: Date | undefined;
};

/** What is told to whom: of a recorded event, or of something fleeting that nobody records. */
type Told = {
  type: `${string}.${string}`;
  conversationId?: string | null;
  customerId?: string | null;
  /** Ids and small values, never what people said. */
  data?: Record<string, unknown>;
  /** Others may see the conversation from now on than before. */
  moved?: boolean;
  /** Whose own things have changed, when nobody else need hear of it. */
  staffIds?: readonly string[];
};

export const signalChannel = "stammgast_signal";
/** A NOTIFY carries at most 8000 bytes; past this many ids browsers refetch everything they show. */
const mostIds = 40;

/**
 * Writes events in the transaction that changes the state, and tells every process at its commit.
 * One notification for all of them: NOTIFY makes commits take turns.
 */
export async function record(tx: Tx, actor: Actor, events: readonly RecordedEvent[]): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map((event) => ({
    id: newId(event.at),
    at: event.at ?? null,
    type: event.type,
    staff_id: actor.staffId,
    key_id: actor.kind === "key" ? actor.credentialId : null,
    conversation_id: event.conversationId ?? null,
    customer_id: event.customerId ?? null,
    data: event.data ?? {},
  }));
  await sql`${kept}insert into events (id, at, type, staff_id, key_id, conversation_id, customer_id, data)
    select id, coalesce(at, now()), type, staff_id, key_id, conversation_id, customer_id, data
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as e(id uuid, at timestamptz, type text, staff_id uuid, key_id uuid, conversation_id uuid, customer_id uuid, data jsonb)`.execute(
    tx,
  );
  await notify(tx, rows[rows.length - 1]?.id ?? "", events);
}

/** Tells every process at the commit that something fleeting has changed, and keeps no record of it. */
export async function announce(tx: Tx, event: Told): Promise<void> {
  const people = unique(event.staffIds ?? []);
  if (people.length <= mostIds) return notify(tx, "", [event]);
  for (let from = 0; from < people.length; from += mostIds) {
    await notify(tx, "", [{ ...event, staffIds: people.slice(from, from + mostIds) }]);
  }
}

/** The same about these conversations, in as many notifications as it takes to name them all. */
export async function announceOf(tx: Tx, type: Told["type"], conversationIds: readonly string[]): Promise<void> {
  const ids = unique(conversationIds);
  for (let from = 0; from < ids.length; from += mostIds) {
    await send(tx, { id: "", type, conversations: ids.slice(from, from + mostIds), customers: [], more: false });
  }
}

/** The same about these customers, all of them in one statement. */
export async function announceToCustomers(tx: Tx, type: Told["type"], customerIds: readonly string[]): Promise<void> {
  const ids = unique(customerIds);
  const signals = Array.from({ length: Math.ceil(ids.length / mostIds) }, (_, place): Signal => {
    const customers = ids.slice(place * mostIds, (place + 1) * mostIds);
    return { id: "", type, conversations: [], customers, more: false };
  });
  const texts = signals.map((signal) => JSON.stringify(signal));
  if (texts.length > 0)
    await sql`select pg_notify(${signalChannel}, text) from unnest(${texts}::text[]) text`.execute(tx);
}

async function notify(tx: Tx, id: string, events: readonly Told[]): Promise<void> {
  const conversations = unique(events.map((event) => event.conversationId));
  const customers = unique(events.map((event) => event.customerId));
  const staff = events.every(({ staffIds }) => staffIds)
    ? unique(events.flatMap(({ staffIds }) => staffIds ?? []))
    : null;
  const more = conversations.length > mostIds || customers.length > mostIds;
  await send(tx, {
    id,
    type: typeOf(events),
    conversations: more ? [] : conversations,
    customers: more ? [] : customers,
    more,
    ...(events.some(({ moved }) => moved) ? { moved: true } : {}),
    ...(staff ? { staff } : {}),
  });
}

const send = (tx: Tx, signal: Signal) => sql`select pg_notify(${signalChannel}, ${JSON.stringify(signal)})`.execute(tx);

/** Events of one kind bear its name. Of several kinds, one that changes who may is told by its name: nobody may overhear it. */
function typeOf(events: readonly Told[]): string {
  const telling = events.find(({ type }) => changesWhoMay(type));
  const types = new Set(events.map(({ type }) => type));
  return types.size === 1 ? (events[0]?.type ?? "") : (telling?.type ?? "several");
}

const unique = (ids: readonly (string | null | undefined)[]): string[] => [
  ...new Set(ids.filter((id): id is string => typeof id === "string")),
];

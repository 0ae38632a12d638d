import type { QueryKey } from "@tanstack/react-query";
import type { Told } from "../../conversations/contract.ts";
import { keys } from "../api/keys.ts";

/** What every desk shows of every conversation: once its rows are there, asking the server again can wait. */
const everybodys: readonly QueryKey[] = [keys.lists, keys.counts, keys.tags];

/** Which of the things kept in the browser a signal has made old, and which of these can wait. */
export function touched(signal: Told): { now: QueryKey[]; later: QueryKey[] } {
  const old = oldBy(signal);
  const named = new Set(signal.rows?.map(({ id }) => id));
  if (!signal.conversations.every((id) => named.has(id))) return { now: old, later: [] };
  return { now: old.filter((key) => !everybodys.includes(key)), later: old.filter((key) => everybodys.includes(key)) };
}

function oldBy(signal: Told): QueryKey[] {
  if (signal.more) return [[]];
  const room = signal.type.split(".")[0] ?? "";
  if (room === "notification") return [keys.notifications];
  if (room === "notification-wishes") return [keys.notificationWishes];
  if (room === "presence") return signal.present ? [] : [keys.presence];
  if (room === "draft") return signal.conversations.map(keys.drafts);
  const old: QueryKey[] = [];
  if (signal.conversations.length > 0) old.push(...everybodys);
  for (const id of signal.conversations)
    old.push(keys.conversation(id), keys.messages(id), keys.reply(id), keys.drafts(id));
  if (signal.customers.length > 0) old.push(keys.people);
  for (const id of signal.customers) old.push(keys.customer(id), keys.timeline(id));
  if (room === "match" || redrawn.has(signal.type)) old.push(keys.matches, keys.counts);
  if (room === "manner") old.push(keys.templates);
  // Whose they are, no such signal says.
  if (weaving.has(signal.type)) old.push(["customers", "one"], ["customers", "timeline"]);
  if (inLives.has(signal.type)) old.push(...(signal.rows ?? []).map(({ customer }) => keys.timeline(customer.id)));
  if (signal.conversations.length === 0 && signal.customers.length === 0) old.push(...ofRoom(room));
  return old;
}

/** What stands in the timeline of whoever a conversation is with. */
const inLives = new Set(["closed", "reopened", "placed"].map((name) => `conversation.${name}`));
/** Changes who is one person. */
const redrawn = new Set(["joined", "separated", "erased"].map((name) => `customer.${name}`));
const weaving = new Set(["merged", "separated", "split", "reunited"].map((name) => `conversation.${name}`));
const teamRooms = new Set(["staff", "shop", "session", "key", "company", "member", "password", "reset", "sign-in"]);
const channelRooms = new Set(["address", "account", "outgoing", "signing-key", "quarantine"]);

function ofRoom(room: string): QueryKey[] {
  if (teamRooms.has(room)) return [["team"], keys.counts];
  if (room === "template") return [keys.templates];
  if (room === "list") return [keys.customerLists, keys.people];
  if (room === "match" || room === "matching") return [keys.matches, keys.counts];
  if (room === "sender") return [keys.blocks];
  if (room === "backup" || room === "backup-plan") return [keys.backups, keys.health];
  if (channelRooms.has(room)) return [["channels"], keys.counts];
  return [[]];
}

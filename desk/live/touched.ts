import type { QueryKey } from "@tanstack/react-query";
import type { Signal } from "../../platform/contract.ts";
import { keys } from "../api/keys.ts";

/** Which of the things kept in the browser a signal has made old. */
export function touched(signal: Signal): QueryKey[] {
  if (signal.more) return [[]];
  const room = signal.type.split(".")[0] ?? "";
  if (room === "draft") return signal.conversations.map(keys.drafts);
  const old: QueryKey[] = [];
  if (signal.conversations.length > 0) old.push(keys.lists, keys.counts, keys.tags);
  for (const id of signal.conversations)
    old.push(keys.conversation(id), keys.messages(id), keys.reply(id), keys.drafts(id));
  if (signal.customers.length > 0) old.push(keys.people);
  for (const id of signal.customers) old.push(keys.customer(id), ["customers", "timeline", id]);
  if (signal.conversations.length === 0 && signal.customers.length === 0) old.push(...ofRoom(room));
  return old;
}

const teamRooms = new Set(["staff", "shop", "session", "key", "company", "member", "password", "reset", "sign-in"]);
const channelRooms = new Set(["address", "quarantine"]);

function ofRoom(room: string): QueryKey[] {
  if (teamRooms.has(room)) return [["team"], keys.counts];
  if (channelRooms.has(room)) return [["channels"], keys.counts];
  return [[]];
}

import type { BatchAction } from "../../conversations/bulk/contract.ts";
import type { ConversationRow } from "../../conversations/contract.ts";
import type { ShopRef, StaffRef } from "../../team/contract.ts";

/** What is done to many, with the names that are shown of it at once. */
export type Doing = BatchAction & { staff?: StaffRef | null; shop?: ShopRef };

/** How a row will stand, as far as that can be told before the server answers; the same row when it cannot. */
export function foreseen(row: ConversationRow, doing: Doing, now: string): ConversationRow {
  switch (doing.do) {
    case "assign":
      return { ...row, assignee: doing.staff ?? null, ...(doing.shop ? { shop: doing.shop } : {}) };
    case "close":
      return row.awayAt ? row : { ...row, state: "closed", snoozedUntil: null };
    case "reopen":
      return row.awayAt ? row : { ...row, state: "open" };
    case "snooze":
      return row.state === "open" ? { ...row, snoozedUntil: doing.until } : row;
    case "wake":
      return { ...row, snoozedUntil: null };
    case "spam":
      return row.state === "deleted" ? row : { ...row, state: "spam", awayAt: now, snoozedUntil: null };
    case "delete":
      return { ...row, state: "deleted", awayAt: now, snoozedUntil: null };
    case "not-spam":
    case "restore":
      // Where it comes back to the server knows; here it is gone.
      return { ...row, state: "open", awayAt: null, purgeAt: null };
    case "tag":
      return row.tags.some((tag) => same(tag, doing.name)) ? row : { ...row, tags: [...row.tags, doing.name] };
    case "untag":
      return { ...row, tags: row.tags.filter((tag) => !same(tag, doing.name)) };
    case "read":
      return { ...row, unread: false, mentioned: false };
    case "unread":
      return { ...row, unread: row.state === "open" };
  }
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** Whether this takes conversations out of the list they stand in, or may. */
export const leaves = ({ do: what }: BatchAction): boolean =>
  what !== "tag" && what !== "untag" && what !== "read" && what !== "unread" && what !== "assign";

import type { EventType } from "../../platform/events/record.ts";
import { bringBack, isAway, putAway, type Whereabouts } from "../away/away.ts";
import type { BatchAction } from "./contract.ts";

/** What of a conversation these actions change. */
export type Kept = Whereabouts & {
  closedAt: Date | null;
  assigneeId: string | null;
  shopId: string | null;
};

/** How it stands from now on; the same object when it stood so already; or why not. */
export type Decision = Kept | { refused: string };
export const isRefused = (decision: Decision): decision is { refused: string } => "refused" in decision;

/** Actions that change how a conversation stands, rather than its tags or who has seen it. */
export type StandingAction = Exclude<BatchAction, { do: "tag" | "untag" | "read" | "unread" }>;

/** Decides for one conversation as the single routes do. */
export function decide(action: StandingAction, before: Kept, now: Date): Decision {
  switch (action.do) {
    case "assign":
      return assigned(before, action.staffId, action.shopId === undefined ? before.shopId : action.shopId);
    case "spam":
      if (before.state === "deleted") return { refused: "deleted" };
      return before.state === "spam" ? before : putAway(before, "spam", now);
    case "delete":
      return before.state === "deleted" ? before : putAway(before, "deleted", now);
    case "not-spam":
      return before.state === "spam" ? bringBack(before) : before;
    case "restore":
      return before.state === "deleted" ? bringBack(before) : before;
    default:
      return isAway(before.state) ? { refused: before.state } : inPlace(action, before, now);
  }
}

const assigned = (before: Kept, assigneeId: string | null, shopId: string | null): Kept =>
  before.assigneeId === assigneeId && before.shopId === shopId ? before : { ...before, assigneeId, shopId };

type InPlace = Extract<StandingAction, { do: "close" | "reopen" | "snooze" | "wake" }>;

function inPlace(action: InPlace, before: Kept, now: Date): Decision {
  switch (action.do) {
    case "close":
      return before.state === "closed" ? before : { ...before, state: "closed", closedAt: now, snoozedUntil: null };
    case "reopen":
      return before.state === "open" ? before : { ...before, state: "open", closedAt: null };
    case "wake":
      return before.snoozedUntil === null ? before : { ...before, snoozedUntil: null };
    case "snooze":
      if (before.state === "closed") return { refused: "closed" };
      return snoozed(before, new Date(action.until));
  }
}

const snoozed = (before: Kept, until: Date): Kept =>
  before.snoozedUntil?.getTime() === until.getTime() ? before : { ...before, snoozedUntil: until };

const fields = ["state", "awayAt", "was", "snoozedUntil", "closedAt", "assigneeId", "shopId"] as const;
const isPlace = (field: (typeof fields)[number]) => field === "assigneeId" || field === "shopId";
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * How it stands once this is taken back: what was changed is as before, all else as it is now. Put out of sight, it comes
 * back to where it would stand now, whatever was said in it since. `changed-meanwhile` when what was changed has been
 * changed again.
 */
export function takenBack(current: Kept, before: Kept, after: Kept): Decision {
  if (isAway(after.state) && current.state === after.state && same(current.awayAt, after.awayAt))
    return bringBack(current);
  // Who has it and where are one thing: somebody there may have taken it up.
  const given = before.assigneeId !== after.assigneeId || before.shopId !== after.shopId;
  const changed = fields.filter((field) => (given && isPlace(field)) || !same(before[field], after[field]));
  if (changed.every((field) => same(current[field], before[field]))) return current;
  if (changed.some((field) => !same(current[field], after[field]))) return { refused: "changed-meanwhile" };
  return { ...current, ...Object.fromEntries(changed.map((field) => [field, before[field]])) };
}

/** What is to be told of a change, in the words the single routes use. */
export function happened(before: Kept, after: Kept): { type: EventType; data?: object; moved?: boolean }[] {
  const moved = before.assigneeId !== after.assigneeId || before.shopId !== after.shopId;
  return [
    ...(before.state === after.state ? [] : [{ type: changeOf(before, after) }]),
    ...(before.state === "open" && after.state === "open" && !same(before.snoozedUntil, after.snoozedUntil)
      ? [snoozing(after.snoozedUntil)]
      : []),
    ...(moved
      ? [
          {
            type: "conversation.assigned" as const,
            data: { staffId: after.assigneeId, ...(before.shopId === after.shopId ? {} : { shopId: after.shopId }) },
            moved: true,
          },
        ]
      : []),
  ];
}

const snoozing = (until: Date | null) =>
  until
    ? { type: "conversation.snoozed" as const, data: { until: until.toISOString() } }
    : { type: "conversation.woken" as const };

function changeOf(before: Kept, after: Kept): EventType {
  if (after.state === "deleted") return "conversation.deleted";
  if (before.state === "deleted") return "conversation.restored";
  if (after.state === "spam") return "conversation.marked-spam";
  if (before.state === "spam") return "conversation.unmarked-spam";
  return after.state === "closed" ? "conversation.closed" : "conversation.reopened";
}

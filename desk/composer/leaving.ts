import { useSyncExternalStore } from "react";
import type { MessageView } from "../../conversations/contract.ts";
import type { Draft } from "./drafts.ts";

/** One of our messages in the seconds in which it can still be called back. */
export type Leaving = {
  messageId: string;
  conversationId: string;
  to: string;
  dueAt: string;
  /** The draft it was sent from: called back, it is what it was. */
  draft: Draft;
  place: "reply" | "new" | "forward";
};

let current: Leaving[] = [];
const hearers = new Set<() => void>();

function set(next: Leaving[]) {
  current = next;
  for (const hear of hearers) hear();
}

/** A message was just sent. It is shown here while it waits; one that waits for nothing has left already. */
export function nowLeaving(delivery: MessageView["delivery"], sent: Omit<Leaving, "dueAt">): void {
  if (delivery?.state === "waiting") set([...current, { ...sent, dueAt: delivery.dueAt }]);
}
export const hasLeft = (messageId: string) => set(current.filter((one) => one.messageId !== messageId));

const subscribe = (hear: () => void) => {
  hearers.add(hear);
  return () => void hearers.delete(hear);
};

/** Messages written in this tab that can still be called back, the newest last. */
export const useLeaving = (): Leaving[] => useSyncExternalStore(subscribe, () => current);

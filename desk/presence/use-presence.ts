import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import { v7 } from "uuid";
import type { Presence, Present } from "../../conversations/presence/contract.ts";
import { presenceQuery, putPresence, removePresence } from "../api/presence.ts";
import { ProblemError } from "../api/problem.ts";
import { isBlank } from "../composer/drafts.ts";
import { drafts, placeOf } from "../composer/use-draft.ts";
import { useMe } from "../frame/use-me.ts";
import { attention } from "./attention.ts";
import { PresenceKeeper } from "./presence-keeper.ts";

const pageId = v7();
const server = {
  show: (conversationId: string, doing: Present["doing"]) => putPresence(conversationId, pageId, doing),
  leave: () => removePresence(pageId),
};
const keeper = new PresenceKeeper(server, { restMs: 400, beatMs: 20_000, idleMs: 8_000 }, (error) => {
  // Nobody need know: the next sign of life comes, and whoever may not come in any more reads that elsewhere.
  if (!(error instanceof ProblemError)) throw error;
});

const doings = { reply: "answering", note: "noting" } as const;
drafts.onTyped((name) => {
  const place = placeOf(name);
  if (place && !isBlank(drafts.read(name))) keeper.writes(place.conversationId, doings[place.kind]);
});
drafts.subscribe((name) => {
  const place = placeOf(name);
  if (place && isBlank(drafts.read(name))) keeper.stops(place.conversationId);
});

const isSeen = () => document.visibilityState === "visible";
/** Whoever has not moved anything for so long is not looking, whatever the page shows. */
const awayMs = 5 * 60_000;
const page = attention((there) => keeper.see(there), awayMs, isSeen());
keeper.see(isSeen());
document.addEventListener("visibilitychange", () => page.see(isSeen()));
for (const move of ["pointermove", "pointerdown", "keydown", "wheel"]) {
  window.addEventListener(move, page.moved, { passive: true, capture: true });
}
window.addEventListener("pagehide", () => void keeper.close());
window.addEventListener("pageshow", ({ persisted }) => persisted && keeper.see(isSeen()));

/** Tells colleagues that this page shows a conversation, for as long as it does. */
export function useBeingThere(conversationId: string | undefined): void {
  useEffect(() => {
    if (!conversationId) return;
    keeper.open(conversationId);
    return () => keeper.leave(conversationId);
  }, [conversationId]);
}

/** Says goodbye before somebody signs out. */
export const goodbye = (): Promise<void> => keeper.close();

const nobody: Present[] = [];

/** Colleagues who have it open, those who came first first. */
export function usePresent(conversationId: string): Present[] {
  const me = useMe().id;
  const others = useCallback(
    ({ items }: Presence) =>
      items.find((one) => one.conversationId === conversationId)?.people.filter(({ staff }) => staff.id !== me) ??
      nobody,
    [conversationId, me],
  );
  return useQuery({ ...presenceQuery, select: others }).data ?? nobody;
}

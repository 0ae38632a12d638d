import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useSyncExternalStore } from "react";
import { v7 } from "uuid";
import type { DraftKind, DraftView } from "../../conversations/contract.ts";
import { deleteDraft, draftsQuery, putDraft } from "../api/drafts.ts";
import { queryClient } from "../api/query-client.ts";
import { useMe } from "../frame/use-me.ts";
import { draftKeeper } from "./draft-keeper.ts";
import { type Draft, draftStore, namesOn } from "./drafts.ts";

export const drafts = draftStore(window.localStorage, v7);
window.addEventListener("storage", (event) => drafts.changedElsewhere(event.key));

/** What is being written at a place: "new", or a conversation's reply, note or what is passed on. Each person on this browser has their own. */
export type DraftPlace = "new" | `${string}.${"reply" | "note" | "forward"}`;
export const draftName = (me: string, place: DraftPlace) => `${me}.${place}`;

/** Server side, a draft belongs to a conversation; one of a new message or of passing on stays in this browser. */
export const placeOf = (name: string): { conversationId: string; kind: DraftKind } | null => {
  const [, conversationId, kind] = name.split(".");
  return conversationId && (kind === "reply" || kind === "note") ? { conversationId, kind } : null;
};

const pauses = { typingMs: 800, againMs: 5_000 };
const server = {
  async put(name: string, draft: Draft): Promise<number> {
    const place = placeOf(name);
    if (!place) return 0;
    const { id: messageId, revision, text, html, to, cc, bcc, seen } = draft;
    const files = draft.files.map((file) => file.id);
    const input = { kind: place.kind, messageId, revision, text, html, to, cc, bcc, seen, files };
    return (await putDraft(place.conversationId, input)).revision;
  },
  async drop(name: string): Promise<void> {
    const place = placeOf(name);
    if (place) await deleteDraft(place.conversationId, place.kind);
  },
};
const keeper = draftKeeper(drafts, server, contest, pauses);
drafts.onTyped((name) => placeOf(name) && keeper.soon(name));
window.addEventListener("online", () => void keeper.now());
window.addEventListener("pagehide", () => void keeper.now());

/** Somebody went on writing this draft in another place: it is for them to say which one counts. */
function contest(name: string): void {
  const place = placeOf(name);
  drafts.settle(name, { contested: true });
  if (place) void queryClient.invalidateQueries({ queryKey: draftsQuery(place.conversationId).queryKey });
}

/** The draft of a place, and how to change it. It outlives reloads and errors until `clear`. */
export function useDraft(place: DraftPlace) {
  const name = draftName(useMe().id, place);
  const draft = useSyncExternalStore(drafts.subscribe, () => drafts.read(name));
  const change = useCallback((part: Partial<Draft>) => drafts.change(name, part), [name]);
  const clear = useCallback(() => drafts.clear(name), [name]);
  return { draft, change, clear };
}

/**
 * Keeps the draft of a conversation together with what the server has of it: what was typed on another machine shows here,
 * what was sent or thrown away there is gone here. Answers with the other version while the two contradict each other.
 */
export function useKept(conversationId: string, kind: DraftKind) {
  const me = useMe().id;
  const name = draftName(me, `${conversationId}.${kind}`);
  const { data, isFetching, isStale } = useQuery(draftsQuery(conversationId));
  const draft = useSyncExternalStore(drafts.subscribe, () => drafts.read(name));
  const theirs = data?.mine.find((one) => one.kind === kind);
  useEffect(() => {
    if (data && !isFetching && !isStale) follow(name, theirs);
  }, [name, data, theirs, isFetching, isStale]);
  useEffect(() => {
    for (const one of namesOn(window.localStorage, me)) if (placeOf(one)) keeper.soon(one);
  }, [me]);
  useEffect(() => () => void keeper.keep(name), [name]);
  if (!draft.contested || !theirs || theirs.revision <= draft.revision) return null;
  return {
    text: theirs.text,
    take: () => drafts.settle(name, ofServer(theirs)),
    keepMine: () => {
      drafts.settle(name, { revision: theirs.revision, contested: false });
      void keeper.keep(name);
    },
  };
}

function follow(name: string, theirs: DraftView | undefined): void {
  const mine = drafts.read(name);
  if (mine.dirty || keeper.isBusy(name) || (theirs && drafts.isGone(theirs.messageId))) return;
  if (!theirs && mine.revision > 0) drafts.clear(name);
  if (theirs && (theirs.messageId !== mine.id || theirs.revision > mine.revision)) {
    drafts.settle(name, ofServer(theirs));
  }
}

const ofServer = ({ messageId, text, html, to, cc, bcc, files, seen, revision }: DraftView): Partial<Draft> => ({
  ...{ id: messageId, text, html, to, cc, bcc, files, seen, revision },
  ...{ dirty: false, contested: false },
});

/** Brings what was written in a conversation to the server at once. */
export async function bringDrafts(me: string, conversationId: string): Promise<void> {
  const names = (["reply", "note"] as const).map((kind) => draftName(me, `${conversationId}.${kind}`));
  await Promise.all(names.map(keeper.keep));
}

/** Asks before the tab closes while `busy`. */
export function useStay(busy: boolean): void {
  useEffect(() => {
    if (!busy) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [busy]);
}

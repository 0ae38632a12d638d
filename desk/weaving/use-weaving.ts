import { type InfiniteData, type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ConversationView, MessageView } from "../../conversations/contract.ts";
import type { ConversationRef, SplitInput } from "../../conversations/weaving/contract.ts";
import type { Page } from "../../platform/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { say } from "../../platform/ui/toast.tsx";
import { keys } from "../api/keys.ts";
import { refresh } from "../api/optimistic.ts";
import { explain } from "../api/problem.ts";
import { merge, split, unmerge, unsplit } from "../api/weaving.ts";

type Words = ReturnType<typeof useWords>;
type Named = Pick<ConversationRef, "id" | "subject">;
type Desk = { client: QueryClient; words: Words };

/** Merging, splitting, and both ways back. Each says what happened, and offers the way back. */
export function useWeaving() {
  const client = useQueryClient();
  const words = useWords();
  return useMemo(() => {
    const desk = { client, words };
    return {
      /** Lets the other stand in this one. Throws what the server refused. */
      merge: (other: Named, into: string) => mergeInto(desk, other, into),
      apart: (other: Named, whole: string) => takeApart(desk, other, whole),
      split: (id: string, chosen: SplitInput) => splitOff(desk, id, chosen),
      putBack: (part: Named, from: string) => putBack(desk, part, from),
    };
  }, [client, words]);
}

async function mergeInto(desk: Desk, other: Named, into: string): Promise<void> {
  const { client, words } = desk;
  client.setQueryData(keys.conversation(into), await merge(other.id, into));
  void refreshBoth(client, other.id, into);
  say({
    text: words.t("weaving.merged", { subject: named(words, other) }),
    action: undo(words, () => takeApart(desk, other, into)),
  });
}

async function takeApart(desk: Desk, other: Named, whole: string): Promise<void> {
  const { words } = desk;
  const done = await tried(desk, [other.id, whole], () => unmerge(other.id));
  if (!done) return;
  say({
    text: words.t("weaving.tookApart", { subject: named(words, other) }),
    action: undo(words, () => mergeAgain(desk, other, whole)),
  });
}

async function mergeAgain(desk: Desk, other: Named, into: string): Promise<void> {
  try {
    await mergeInto(desk, other, into);
  } catch (error) {
    say({ text: explain(desk.words.t, error), bad: true });
  }
}

async function splitOff(desk: Desk, id: string, chosen: SplitInput): Promise<void> {
  const { client, words } = desk;
  const back = await hide(client, id, chosen);
  const made = await tried(desk, [id], () => split(id, chosen));
  if (!made) return back();
  say({
    text: words.t("weaving.wasSplit", { subject: named(words, made) }),
    action: undo(words, () => putBack(desk, made, id)),
  });
}

async function putBack(desk: Desk, part: Named, from: string): Promise<void> {
  const { words } = desk;
  const done = await tried(desk, [part.id, from], () => unsplit(part.id));
  if (!done) return;
  say({
    text: words.t("weaving.wasPutBack", { subject: named(words, part) }),
    action: undo(words, () => splitAgain(desk, part, from)),
  });
}

/** With the same messages, which the server remembers. */
async function splitAgain(desk: Desk, part: Named, from: string): Promise<void> {
  const { words } = desk;
  const made = await tried(desk, [part.id, from], () => unmerge(part.id));
  if (!made) return;
  say({
    text: words.t("weaving.wasSplit", { subject: named(words, made) }),
    action: undo(words, () => putBack(desk, made, from)),
  });
}

const named = ({ t }: Words, { subject }: Named) => subject || t("inbox.noSubject");
const undo = ({ t }: Words, run: () => unknown) => ({ label: t("basics.undo"), run: () => void run() });

/** Does it, asks anew for all it touched, and says why when it was refused. */
async function tried(
  { client, words }: Desk,
  ids: readonly string[],
  call: () => Promise<ConversationView>,
): Promise<ConversationView | undefined> {
  try {
    return await call();
  } catch (error) {
    say({ text: explain(words.t, error), bad: true });
    return undefined;
  } finally {
    void refreshBoth(client, ...ids);
  }
}

const refreshBoth = (client: QueryClient, ...ids: string[]) =>
  Promise.all([
    ...ids.map((id) => refresh(client, id)),
    ...ids.map((id) => client.invalidateQueries({ queryKey: keys.drafts(id) })),
    client.invalidateQueries({ queryKey: ["customers", "one"] }),
  ]);

type Pages = InfiniteData<Page<MessageView>>;

/** Takes the messages out of sight at once. Answers with the way back. */
async function hide(client: QueryClient, id: string, chosen: SplitInput): Promise<() => void> {
  const queryKey = keys.messages(id);
  await client.cancelQueries({ queryKey });
  const before = client.getQueryData<Pages>(queryKey);
  const first =
    "fromId" in chosen
      ? before?.pages.flatMap(({ items }) => items).find((one) => one.id === chosen.fromId)
      : undefined;
  const goes = (one: MessageView) =>
    "fromId" in chosen ? first !== undefined && !isBefore(one, first) : chosen.messageIds.includes(one.id);
  client.setQueryData<Pages>(
    queryKey,
    (all) =>
      all && { ...all, pages: all.pages.map((page) => ({ ...page, items: page.items.filter((one) => !goes(one)) })) },
  );
  return () => client.setQueryData(queryKey, before);
}

const isBefore = (one: MessageView, other: MessageView) =>
  one.at < other.at || (one.at === other.at && one.id < other.id);

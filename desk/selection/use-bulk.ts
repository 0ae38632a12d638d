import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type { BatchOutcome, BatchResult } from "../../conversations/bulk/contract.ts";
import type { ConversationRow } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { hasWords, type Key } from "../../platform/i18n/translate.ts";
import { say } from "../../platform/ui/toast.tsx";
import { doToMany, takeBackMany } from "../api/bulk.ts";
import { keys } from "../api/keys.ts";
import { explain } from "../api/problem.ts";
import { showRows } from "../live/rows.ts";
import { type Doing, foreseen } from "./foreseen.ts";

type Words = ReturnType<typeof useWords>;
/** So many the server takes in one request. */
const mostInBatch = 200;
const mostNamed = 3;

/** Does the same to many: shows it at once, says what came of it and which were left out, and offers the way back from all. */
export function useBulk() {
  const client = useQueryClient();
  const words = useWords();
  return useMemo(
    () => async (rows: readonly ConversationRow[], doing: Doing) => {
      const back = await showMany(client, rows, doing);
      const results: BatchResult[] = [];
      try {
        const { staff: _, shop: __, ...action } = doing;
        for (const ids of parts(rows)) results.push(await doToMany({ ids, action }));
      } catch (error) {
        if (results.length === 0) back();
        say({ text: explain(words.t, error), bad: true });
      }
      renew(client, rows);
      if (results.length > 0) tell(client, words, rows, doing, results);
    },
    [client, words],
  );
}

async function showMany(client: QueryClient, rows: readonly ConversationRow[], doing: Doing): Promise<() => void> {
  await client.cancelQueries({ queryKey: keys.lists });
  const before = [
    ...client.getQueriesData({ queryKey: keys.lists }),
    ...rows.map(({ id }) => [keys.conversation(id), client.getQueryData(keys.conversation(id))] as const),
  ];
  const now = new Date().toISOString();
  showRows(
    client,
    rows.map((row) => foreseen(row, doing, now)),
  );
  return () => {
    for (const [key, data] of before) if (data !== undefined) client.setQueryData(key, data);
  };
}

/** Two hundred at a time. */
function* parts(rows: readonly ConversationRow[]): Generator<string[]> {
  for (let at = 0; at < rows.length; at += mostInBatch) yield rows.slice(at, at + mostInBatch).map(({ id }) => id);
}

function renew(client: QueryClient, rows: readonly ConversationRow[]): void {
  for (const queryKey of [keys.lists, keys.counts, keys.tags, ...rows.map(({ id }) => keys.conversation(id))]) {
    void client.invalidateQueries({ queryKey });
  }
}

function tell(
  client: QueryClient,
  words: Words,
  rows: readonly ConversationRow[],
  doing: Doing,
  results: readonly BatchResult[],
): void {
  const { t } = words;
  const items = results.flatMap((result) => result.items);
  const count = items.filter(({ outcome }) => outcome === "done").length;
  const undoable = results.flatMap(({ id }) => id ?? []);
  const undo = async () => {
    try {
      const taken = [];
      for (const id of undoable) taken.push(...(await takeBackMany(id)).items);
      const left = refused(words, rows, taken);
      if (left) say({ text: t("bulk.notTakenBack", { left }), bad: true });
    } catch (error) {
      say({ text: explain(t, error), bad: true });
    }
    renew(client, rows);
  };
  const left = refused(words, rows, items);
  const done = count > 0 ? t("bulk.done", { count, what: t(`bulk.what.${doing.do}`) }) : t("bulk.nothing");
  const text = left ? `${done} ${t("bulk.leftOut", { left })}` : done;
  const action = { label: t("basics.undo"), run: () => void undo() };
  say({ text, ...(undoable.length > 0 ? { action } : {}) });
}

/** "Nora Engel and 2 more (it is closed)": who was left out, and why the first was. */
function refused({ t, format }: Words, rows: readonly ConversationRow[], items: readonly BatchOutcome[]): string {
  const left = items.filter(({ outcome }) => outcome === "refused");
  const [first] = left;
  if (!first) return "";
  const names = new Map(rows.map((row) => [row.id, row.customer.name]));
  const named = left.slice(0, mostNamed).map(({ id }) => names.get(id) ?? t("bulk.someone"));
  const more = left.length - named.length;
  const list = format.list(more > 0 ? [...named, t("bulk.more", { count: more })] : named);
  const reason = `bulk.reasons.${first.reason}`;
  return isReason(reason) ? t("bulk.because", { names: list, reason: t(reason) }) : list;
}

type Reason = Extract<Key, `bulk.reasons.${string}`>;
const isReason = (key: string): key is Reason => hasWords(key);

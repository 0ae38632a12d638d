import { type QueryKey, type UseQueryResult, useQueries, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import type { LifeMonth, TimelineEntry } from "../../../customers/contract.ts";
import type { Page } from "../../../platform/contract.ts";
import { keys } from "../../api/keys.ts";
import { type Show, stretchQuery } from "../../api/timeline.ts";
import { type Line, linesOf, type Stretch, stretchesOf } from "./stretches.ts";

type Entries = Page<TimelineEntry>;
type Part = { stretch: Stretch; pages: Entries[]; lines: Line[] };
/** How many pages of a stretch are wanted, by its key. */
type Needed = Record<string, number>;

/**
 * A whole life as lines, of which only what is near the window is asked for: how much happened in each month is known
 * beforehand, so the rest is there as lines that wait. `need` says which lines are near, `bring` asks for the
 * newest, as many as `most`.
 */
export function useStretches(id: string, life: LifeMonth[], show: Show | undefined) {
  const client = useQueryClient();
  // Cut once: what arrives meanwhile must not move the cuts, or all would be asked for anew.
  const [stretches] = useState(() => stretchesOf(life, show));
  const [needed, setNeeded] = useState<Needed>({});
  const queries = useMemo(
    () =>
      stretches.flatMap((stretch) =>
        Array.from({ length: needed[stretch.key] ?? 0 }, (_, page) => stretchQuery(id, show, stretch, page)),
      ),
    [id, show, stretches, needed],
  );
  const { come, error } = useQueries({ queries, combine });
  const partFor = useParts(life, show);
  const parts = useMemo(() => {
    // What has come before stands there, too, while nobody looks at it.
    const kept = client.getQueriesData<Entries>({ queryKey: keys.stretches(id, show) });
    const seen = queries.map(({ queryKey }, place) => [queryKey, come[place]] as const);
    const there = new Map([...kept, ...seen].flatMap(([key, page]) => (page ? [[nameOf(key), page]] : [])));
    return stretches.map((stretch) => partFor(stretch, pagesOf(stretch, there)));
  }, [client, id, show, stretches, queries, come, partFor]);
  const lines = useMemo(() => parts.flatMap((part) => part.lines), [parts]);
  const need = useCallback(
    (first: number, last: number) => setNeeded((before) => unlessEqual(before, neededFor(parts, first, last))),
    [parts],
  );
  const retry = () => void client.refetchQueries({ queryKey: keys.stretches(id, show), type: "active" });
  const bring = async (most: number) => {
    for (let place = 0, count = 0; place < stretches.length && count < most; place += 1) {
      const stretch = stretches[place];
      if (!stretch) continue;
      for (let page = 0, next: string | null = ""; next !== null && count < most; page += 1) {
        const here: Entries = await client.fetchQuery(stretchQuery(id, show, stretch, page));
        next = here.next;
        count += here.items.length;
      }
    }
    // What has come is looked for among what is kept when the needs change.
    setNeeded((before) => ({ ...before }));
  };
  return { lines, need, bring, error, retry };
}

const combine = (results: UseQueryResult<Entries>[]) => ({
  come: results.map(({ data }) => data),
  error: results.find(({ error }) => error)?.error ?? null,
});

const nameOf = (key: QueryKey) => key.slice(-2).join(" ");

/** Parts in which nothing is new are kept: a life may have ten thousand lines. */
function useParts(life: LifeMonth[], show: Show | undefined) {
  return useMemo(() => {
    const made = new Map<string, Part>();
    return (stretch: Stretch, pages: Entries[]): Part => {
      const before = made.get(stretch.key);
      if (before?.pages.length === pages.length && before.pages.every((page, at) => page === pages[at])) return before;
      const part = { stretch, pages, lines: linesOf(stretch, life, show, pages) };
      made.set(stretch.key, part);
      return part;
    };
  }, [life, show]);
}

/** Pages without a gap before them. */
function pagesOf(stretch: Stretch, there: ReadonlyMap<string, Entries>): Entries[] {
  const pages: Entries[] = [];
  for (;;) {
    const page = there.get(nameOf([stretch.key, pages.length]));
    if (page) pages.push(page);
    if (!page?.next) break;
  }
  return pages;
}

/** For lines that have come the pages they came with, so that what changes in them is heard; for others those to come. */
function neededFor(parts: readonly Part[], first: number, last: number): Needed {
  const needed: Needed = {};
  let start = 0;
  for (const { stretch, pages, lines } of parts) {
    const near = lines.slice(Math.max(0, first - start), Math.max(0, last - start + 1));
    start += lines.length;
    if (near.length === 0) continue;
    const wanted = near.map((line) => (line.type === "awaited" ? line.page + 1 : 0));
    needed[stretch.key] = Math.max(1, pages.length, ...wanted);
  }
  return needed;
}

function unlessEqual(before: Needed, after: Needed): Needed {
  const names = Object.keys(after);
  const equal = names.length === Object.keys(before).length && names.every((name) => before[name] === after[name]);
  return equal ? before : after;
}

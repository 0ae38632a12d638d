import { infiniteQueryOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import type { JourneyStage, LifeMonth, NoteInput, TimelineEntry, TimelineQuery } from "../../customers/contract.ts";
import type { Page } from "../../platform/contract.ts";
import { keys } from "./keys.ts";
import { get, post } from "./request.ts";

/** The stages of the journey, in the order people come through them. */
export const stages = ["discover", "choose", "buy", "use", "help", "stay"] as const satisfies readonly JourneyStage[];
/** What of a life is shown: one direction, one kind, or one stage of the journey. */
export type Show = "in" | "out" | "note" | "fact" | "closed" | "change" | "visit" | "order" | JourneyStage;
export const isStage = (show: Show | undefined): show is JourneyStage => stages.some((stage) => stage === show);
/** A part of a life: from one moment on and before another, open where null. */
export type Bounds = { key: string; since: Date | null; until: Date | null };

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** How much happened in each month, newest first, as the calendar of this browser has them. */
export const lifeMonthsQuery = (id: string) =>
  queryOptions({
    queryKey: keys.lifeMonths(id),
    queryFn: async ({ signal }) =>
      (await get<{ items: LifeMonth[] }>(`/customers/${id}/months`, { zone }, signal)).items,
  });

/** One page of a part of a life. The pages before it say where it begins, and are asked for first if they are not there. */
export const stretchQuery = (id: string, show: Show | undefined, bounds: Bounds, page: number) =>
  queryOptions({
    queryKey: keys.stretch(id, show, bounds.key, page),
    queryFn: async ({ signal, client }): Promise<Page<TimelineEntry>> => {
      const cursor = page === 0 ? undefined : await nextOf(client, id, show, bounds, page - 1);
      if (cursor === null) return { items: [], next: null };
      return read(id, { ...asked(show), ...moments(bounds), cursor }, signal);
    },
  });

const nextOf = async (client: QueryClient, id: string, show: Show | undefined, bounds: Bounds, page: number) =>
  (await client.fetchQuery(stretchQuery(id, show, bounds, page))).next;

/** What was said that holds every word, newest first, before a moment. A page may hold little and still go on. */
export const foundQuery = (id: string, show: Show | undefined, q: string, until: Date | null) =>
  infiniteQueryOptions({
    queryKey: keys.found(id, show, q, until?.toISOString()),
    queryFn: ({ pageParam, signal }) =>
      read(id, { ...asked(show), until: until?.toISOString(), q, cursor: pageParam ?? undefined }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

/** All of it, or what is shown of it, as much as `most`, for paper. */
export async function readLife(id: string, show: Show | undefined, q: string | undefined, most: number) {
  const items: TimelineEntry[] = [];
  let cursor: string | null | undefined;
  do {
    const page: Page<TimelineEntry> = await read(id, { ...asked(show), q, cursor, limit: 100 });
    items.push(...page.items);
    cursor = page.next;
  } while (cursor && items.length < most);
  return { items, whole: !cursor };
}

export const writeNote = (id: string, input: NoteInput) => post<TimelineEntry>(`/customers/${id}/notes`, input);

type Asked = Omit<Partial<TimelineQuery>, "cursor"> & { cursor?: string | null | undefined };
const read = (id: string, query: Asked, signal?: AbortSignal) =>
  get<Page<TimelineEntry>>(`/customers/${id}/timeline`, { limit: 50, ...query }, signal);

function asked(show: Show | undefined): Asked {
  if (show === undefined) return {};
  if (show === "in" || show === "out") return { direction: show };
  return isStage(show) ? { journey: show } : { kind: show };
}
const moments = ({ since, until }: Bounds) => ({ since: since?.toISOString(), until: until?.toISOString() });

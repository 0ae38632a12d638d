import { queryOptions } from "@tanstack/react-query";
import type { Page } from "../../platform/contract.ts";
import type { Me, ShopView, SignInInput, StaffView } from "../../team/contract.ts";
import { keys } from "./keys.ts";
import { del, get, post } from "./request.ts";

export const meQuery = queryOptions({
  queryKey: keys.me,
  // Without a signal: a page that goes away must not cancel what the way to the next one waits for.
  queryFn: () => get<Me>("/session"),
  staleTime: Number.POSITIVE_INFINITY,
});

export const staffQuery = queryOptions({
  queryKey: keys.staff,
  queryFn: ({ signal }) => everybody(signal),
});

/** More people than this nobody chooses from in a list. */
const mostPages = 20;

/** Who works here, page after page. */
async function everybody(signal: AbortSignal): Promise<{ items: StaffView[] }> {
  const items: StaffView[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const part: Page<StaffView> = await get<Page<StaffView>>("/staff", { limit: 100, cursor }, signal);
    items.push(...part.items);
    cursor = part.next;
    if (!cursor) break;
  }
  return { items };
}

export const shopsQuery = queryOptions({
  queryKey: keys.shops,
  queryFn: ({ signal }) => get<{ items: ShopView[] }>("/shops", undefined, signal),
});

export const signIn = (input: SignInInput) => post<Me>("/session", input);
export const signOut = () => del("/session");

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
  queryFn: ({ signal }) => get<Page<StaffView>>("/staff", { limit: 100 }, signal),
});

export const shopsQuery = queryOptions({
  queryKey: keys.shops,
  queryFn: ({ signal }) => get<{ items: ShopView[] }>("/shops", undefined, signal),
});

export const signIn = (input: SignInInput) => post<Me>("/session", input);
export const signOut = () => del("/session");

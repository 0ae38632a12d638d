import { queryOptions } from "@tanstack/react-query";
import type { LinkInput, LinkView, Me, SetupInput } from "../../team/contract.ts";
import { keys } from "./keys.ts";
import { get, post } from "./request.ts";

/** What a one-time link is for, and for whom. */
export const linkQuery = (token: string) =>
  queryOptions({
    queryKey: keys.link(token),
    queryFn: ({ signal }) => get<LinkView>(`/links/${encodeURIComponent(token)}`, undefined, signal),
    retry: false,
    staleTime: 0,
  });

export const setUp = (input: SetupInput) => post<Me>("/setup", input);
export const enterByLink = (input: LinkInput) => post<Me>("/links", input);

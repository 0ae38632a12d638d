import { queryOptions } from "@tanstack/react-query";
import type { TrialView } from "../../channels/email/contract.ts";
import { keys } from "./keys.ts";
import { get, post } from "./request.ts";

const everyMs = 1000;

export const beginTrial = (addressId: string) => post<TrialView>(`/addresses/${addressId}/trials`);

export const isUnderWay = ({ state }: TrialView) => state === "sending" || state === "accepted";

/** How a test of an address goes, asked again each second until it is over. */
export const trialQuery = (addressId: string, id: string) =>
  queryOptions({
    queryKey: keys.trial(id),
    queryFn: ({ signal }) => get<TrialView>(`/addresses/${addressId}/trials/${id}`, undefined, signal),
    refetchInterval: ({ state }) => (!state.data || isUnderWay(state.data) ? everyMs : false),
    staleTime: 0,
  });

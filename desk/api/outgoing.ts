import { queryOptions } from "@tanstack/react-query";
import type {
  OutgoingChange,
  OutgoingInput,
  OutgoingModeView,
  OutgoingTestInput,
  OutgoingTestView,
  OutgoingView,
} from "../../channels/email/outgoing/contract.ts";
import { keys } from "./keys.ts";
import { del, get, patch, post } from "./request.ts";

const everyMs = 10_000;

/** The servers mail leaves by, asked again while somebody looks how they take it. */
export const outgoingQuery = queryOptions({
  queryKey: keys.outgoing,
  queryFn: ({ signal }) => get<{ items: OutgoingView[] }>("/outgoing-servers", undefined, signal),
  refetchInterval: everyMs,
});

/** Whether mail leaves this house at all. It changes with a restart only. */
export const outgoingModeQuery = queryOptions({
  queryKey: keys.outgoingMode,
  queryFn: ({ signal }) => get<OutgoingModeView>("/outgoing-mode", undefined, signal),
  staleTime: Number.POSITIVE_INFINITY,
});

export const addOutgoing = (input: OutgoingInput) => post<OutgoingView>("/outgoing-servers", input);
export const changeOutgoing = (id: string, change: OutgoingChange) =>
  patch<OutgoingView>(`/outgoing-servers/${id}`, change);
export const dropOutgoing = (id: string) => del(`/outgoing-servers/${id}`);
export const testOutgoing = (input: OutgoingTestInput) => post<OutgoingTestView>("/outgoing-server-tests", input);

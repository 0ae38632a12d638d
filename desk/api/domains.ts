import { queryOptions } from "@tanstack/react-query";
import type { SendingDomainView } from "../../channels/email/domains/contract.ts";
import { keys } from "./keys.ts";
import { del, get, post, put } from "./request.ts";

const everyMs = 30_000;

/** The domains we write from; asked again while somebody waits for a record to be seen. */
export const domainsQuery = queryOptions({
  queryKey: keys.sendingDomains,
  queryFn: ({ signal }) => get<{ items: SendingDomainView[] }>("/sending-domains", undefined, signal),
  refetchInterval: everyMs,
});

const path = (domain: string) => `/sending-domains/${encodeURIComponent(domain)}`;

export const makeKey = (domain: string) => post<SendingDomainView>(`${path(domain)}/keys`);
export const signAtOnce = (domain: string, id: string) => put<SendingDomainView>(`${path(domain)}/keys/${id}/use`);
export const removeKey = (domain: string, id: string) => del(`${path(domain)}/keys/${id}`);
export const lookAtDomain = (domain: string) => post<SendingDomainView>(`${path(domain)}/checks`);

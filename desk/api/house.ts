import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { HealthView } from "../../health/contract.ts";
import type { Page } from "../../platform/contract.ts";
import type { AuditEntry, AuditQuery } from "../../team/contract.ts";
import { keys } from "./keys.ts";
import { get } from "./request.ts";

/** What the audit log is narrowed to. */
export type AuditFilter = Pick<AuditQuery, "kind" | "person" | "subject" | "from" | "until">;

/** Who saw and did what, page by page. */
export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: keys.audit(filter),
    queryFn: ({ pageParam, signal }) =>
      get<Page<AuditEntry>>("/audit", { ...filter, limit: 50, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    staleTime: 0,
  });

const everyMs = 15_000;

/** How we are, asked again while somebody looks. */
export const healthQuery = queryOptions({
  queryKey: keys.health,
  queryFn: ({ signal }) => get<HealthView>("/health", undefined, signal),
  staleTime: 0,
  refetchInterval: everyMs,
});

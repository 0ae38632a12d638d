import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { BackupPlanInput, BackupPlanView, BackupView } from "../../backups/contract.ts";
import type { Page } from "../../platform/contract.ts";
import { keys } from "./keys.ts";
import { get, post, put } from "./request.ts";

const soonMs = 2_000;
const sometimesMs = 30_000;

const isUnderWay = ({ state }: BackupView) => state === "waiting" || state === "making";

export const backupPlanQuery = queryOptions({
  queryKey: keys.backupPlan,
  queryFn: ({ signal }) => get<BackupPlanView>("/backup-plan", undefined, signal),
  staleTime: 0,
});

/** The last asked for first, asked again while somebody looks: soon while one is being made. */
export const backupsQuery = infiniteQueryOptions({
  queryKey: keys.backupList,
  queryFn: ({ pageParam, signal }) => get<Page<BackupView>>("/backups", { limit: 25, cursor: pageParam }, signal),
  initialPageParam: null as string | null,
  getNextPageParam: (last) => last.next,
  staleTime: 0,
  refetchInterval: ({ state }) =>
    state.data?.pages.some(({ items }) => items.some(isUnderWay)) ? soonMs : sometimesMs,
});

export const changePlan = (plan: BackupPlanInput) => put<BackupPlanView>("/backup-plan", plan);
export const backUpNow = () => post<BackupView>("/backups");

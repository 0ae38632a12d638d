import { queryOptions } from "@tanstack/react-query";
import type { ErasureInput, ErasurePreview, ErasureView } from "../../rights/contract.ts";
import { keys } from "./keys.ts";
import { get, put, url } from "./request.ts";

export const erasurePreviewQuery = (id: string) =>
  queryOptions({
    queryKey: keys.erasure(id),
    queryFn: ({ signal }) => get<ErasurePreview>(`/customers/${id}/erasure`, undefined, signal),
    staleTime: 0,
  });

export const eraseCustomer = (id: string, input: ErasureInput) => put<ErasureView>(`/customers/${id}/erasure`, input);
export const exportPath = (id: string, as: "json" | "html") => url(`/customers/${id}/export`, { as });

import type { BatchInput, BatchResult } from "../../conversations/bulk/contract.ts";
import { del, post } from "./request.ts";

export const doToMany = (input: BatchInput) => post<BatchResult>("/conversations/batches", input);
export const takeBackMany = (id: string) => del<BatchResult>(`/conversations/batches/${id}`);

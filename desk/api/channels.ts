import { queryOptions } from "@tanstack/react-query";
import type { AddressView } from "../../channels/email/contract.ts";
import { keys } from "./keys.ts";
import { get } from "./request.ts";

/** Our own mail addresses. */
export const addressesQuery = queryOptions({
  queryKey: keys.addresses,
  queryFn: ({ signal }) => get<{ items: AddressView[] }>("/addresses", undefined, signal),
});

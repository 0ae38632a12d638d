import type { QueryClient } from "@tanstack/react-query";
import type { Told } from "../../conversations/contract.ts";
import type { Presence } from "../../conversations/presence/contract.ts";
import { keys } from "../api/keys.ts";

/** Shows who is where now. An answer under way may be older than this: it is asked for again. */
export function showPresent(client: QueryClient, { conversations, present }: Told): void {
  if (!present) return;
  client.setQueryData<Presence>(keys.presence, (known) => known && withPresent(known, conversations, present));
  if (client.isFetching({ queryKey: keys.presence }) > 0) void client.invalidateQueries({ queryKey: keys.presence });
}

/** The same with these people in the named conversations, and nobody in those of them that `present` leaves out. */
export function withPresent(known: Presence, named: readonly string[], present: Presence["items"]): Presence {
  const others = known.items.filter(({ conversationId }) => !named.includes(conversationId));
  return { items: [...others, ...present] };
}

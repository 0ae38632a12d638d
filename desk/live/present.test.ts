import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { expect, it, vi } from "vitest";
import type { Told } from "../../conversations/contract.ts";
import type { Presence } from "../../conversations/presence/contract.ts";
import { keys } from "../api/keys.ts";
import { showPresent } from "./present.ts";

const someone = (conversationId: string, ...names: string[]): Presence["items"][number] => ({
  conversationId,
  people: names.map((name) => ({ staff: { id: name, name }, doing: "looking", since: "1" })),
});
const signal = (conversations: string[], present?: Presence["items"]): Told => ({
  ...{ id: "", type: "presence.changed", conversations, customers: [], more: false },
  ...(present ? { present } : {}),
});
const shown = (known: Presence | undefined, told: Told) => {
  const client = new QueryClient();
  client.setQueryData(keys.presence, known);
  showPresent(client, told);
  return client.getQueryData<Presence>(keys.presence)?.items;
};

it("shows who came, and nobody where all have gone", () => {
  const known = { items: [someone("a", "Jule"), someone("b", "Mira")] };
  expect(shown(known, signal(["b", "c"], [someone("c", "Mira")]))).toEqual([
    someone("a", "Jule"),
    someone("c", "Mira"),
  ]);
});

it("changes nothing by other signals, nor before it is known who is where", () => {
  const known = { items: [someone("a", "Jule")] };
  expect(shown(known, signal(["a"]))).toEqual(known.items);
  expect(shown(undefined, signal(["a"], []))).toBeUndefined();
});

it("asks again when the answer under way may be older", async () => {
  const client = new QueryClient();
  client.setQueryData<Presence>(keys.presence, { items: [] });
  let asked = 0;
  const queryFn = async () => {
    asked += 1;
    if (asked === 1) showPresent(client, signal(["a"], []));
    return { items: [] };
  };
  const watching = new QueryObserver(client, { queryKey: keys.presence, queryFn }).subscribe(() => undefined);
  await vi.waitFor(() => expect(asked).toBe(2));
  watching();
});

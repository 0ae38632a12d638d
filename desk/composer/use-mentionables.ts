import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { shopsQuery, staffQuery } from "../api/team.ts";
import { useMe } from "../frame/use-me.ts";
import type { Mentionable } from "./mentions.ts";

/** Colleagues who are here and shops: whom a note can speak to. */
export function useMentionables(on = true): Mentionable[] {
  const me = useMe();
  const { data: staff } = useQuery({ ...staffQuery, enabled: on });
  const { data: shops } = useQuery({ ...shopsQuery, enabled: on });
  return useMemo(
    () => [
      ...(staff?.items ?? [])
        .filter((one) => one.id !== me.id && !one.disabledAt)
        .map(({ id, name }) => ({ kind: "staff" as const, id, name })),
      ...(shops?.items ?? []).map(({ id, name }) => ({ kind: "shop" as const, id, name })),
    ],
    [staff, shops, me.id],
  );
}

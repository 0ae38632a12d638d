import { useNavigate } from "@tanstack/react-router";
import { neighbour } from "./grouping.ts";
import { useList, usePlace } from "./use-list.ts";

/** Opens another conversation of the view shown, or none. */
export function useOpen() {
  const navigate = useNavigate();
  const { view, search } = usePlace();
  return (id: string | undefined) =>
    id
      ? navigate({ to: "/inbox/$view/$conversation", params: { view, conversation: id }, search })
      : navigate({ to: "/inbox/$view", params: { view }, search });
}

/** Opens the next in the list when what is open is about to leave it, else the one before, else none. */
export function useLeave(open: string | undefined) {
  const { rows } = useList();
  const go = useOpen();
  return () => {
    const listed = open !== undefined && rows.some((row) => row.id === open);
    void go(listed ? (neighbour(rows, open, 1) ?? neighbour(rows, open, -1))?.id : undefined);
  };
}

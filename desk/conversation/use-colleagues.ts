import { useQuery } from "@tanstack/react-query";
import type { StaffRef } from "../../team/contract.ts";
import { staffQuery } from "../api/team.ts";
import { useMe } from "../frame/use-me.ts";

/** Everybody else who is here and takes conversations. */
export function useColleagues(): StaffRef[] {
  const me = useMe();
  const { data: staff } = useQuery(staffQuery);
  return (staff?.items ?? [])
    .filter((one) => one.id !== me.id && !one.disabledAt && one.role !== "readonly")
    .map(({ id, name }) => ({ id, name }));
}

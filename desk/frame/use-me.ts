import { useSuspenseQuery } from "@tanstack/react-query";
import type { Me } from "../../team/contract.ts";
import { meQuery } from "../api/team.ts";

/** Whoever is signed in. Inside `deskRoute` this is always known. */
export const useMe = (): Me => useSuspenseQuery(meQuery).data;

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import type { Me } from "../../team/contract.ts";
import { keys } from "../api/keys.ts";

/** Lets somebody in who has just proved who they are, and takes them where they wanted to go. */
export function useWelcome() {
  const client = useQueryClient();
  const router = useRouter();
  return (me: Me, to = "/") => {
    client.clear();
    client.setQueryData(keys.me, me);
    router.history.replace(to);
  };
}

import { useLocation, useNavigate } from "@tanstack/react-router";
import { useActs } from "../frame/acts.ts";
import { useHere } from "./use-here.ts";

export const fieldId = "find";

/** "/" leads to the search from everywhere, of what the view one is in holds; on its page it leads back into the field. */
export function useFindKey(): void {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const here = useHere();
  useActs({
    search: () => {
      if (pathname === "/search") document.getElementById(fieldId)?.focus();
      else void navigate({ to: "/search", search: here ? { q: here } : {} });
    },
  });
}

import { useLocation, useNavigate } from "@tanstack/react-router";
import { useActs } from "../frame/acts.ts";

export const fieldId = "find";

/** "/" leads to the search from everywhere; on its page it leads back into the field. */
export function useFindKey(): void {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  useActs({
    search: () => {
      if (pathname === "/search") document.getElementById(fieldId)?.focus();
      else void navigate({ to: "/search" });
    },
  });
}

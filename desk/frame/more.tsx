import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import { useWords } from "../../platform/i18n/react.tsx";
import { Act } from "../../platform/ui/button.tsx";
import { explain } from "../api/problem.ts";

/** The foot of a list that goes on: what is under way, or what failed and how to go on. */
export function More({ query, label }: { query: UseInfiniteQueryResult; label: string }) {
  const { t } = useWords();
  if (query.isFetchNextPageError) {
    return (
      <p className="foot" role="alert">
        {explain(t, query.error)} <Act onClick={() => void query.fetchNextPage()}>{t("basics.tryAgain")}</Act>
      </p>
    );
  }
  return query.isFetchingNextPage ? (
    <p className="foot quiet" role="status">
      {label}
    </p>
  ) : null;
}

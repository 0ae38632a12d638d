import { useLocation, useSearch } from "@tanstack/react-router";
import { useWords } from "../../platform/i18n/react.tsx";
import { filterWords } from "./filter-words.ts";

/**
 * What narrows a search to the view of the inbox one is in, as one would type it, with room for words behind it; undefined
 * where a search of everything is meant, which leaves spam and the bin out.
 */
export function useHere(): string | undefined {
  const { t } = useWords();
  const { pathname } = useLocation();
  const { tag } = useSearch({ strict: false }) as { tag?: string };
  const [, , view = ""] = pathname.startsWith("/inbox/") ? pathname.split("/") : [];
  const words = {
    spam: () => filterWords(t("search.filter.in"), "spam"),
    deleted: () => filterWords(t("search.filter.in"), t("search.binName")),
    closed: () => filterWords(t("search.filter.is"), t("search.stateNames.closed")),
    snoozed: () => filterWords(t("search.filter.is"), t("search.stateNames.snoozed")),
  };
  const narrowed = [
    ...(Object.hasOwn(words, view) ? [words[view as keyof typeof words]()] : []),
    ...(tag ? [filterWords(t("search.filter.tag"), tag)] : []),
  ];
  return narrowed.length > 0 ? `${narrowed.join(" ")} ` : undefined;
}

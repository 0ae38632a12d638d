import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useWords } from "../../platform/i18n/react.tsx";
import { meQuery } from "../api/team.ts";

/** Names the browser tab after the page. */
export function useTitle(page: string): void {
  const { t } = useWords();
  const company = useQuery({ ...meQuery, enabled: false }).data?.company;
  useEffect(() => {
    document.title = company ? t("shell.title", { page, company }) : t("shell.titleBare", { page });
  }, [t, page, company]);
}

import { CSPProvider } from "@base-ui/react/csp-provider";
import { QueryClientProvider, useQuery } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { type ReactNode, useEffect } from "react";
import { WordsProvider } from "../platform/i18n/react.tsx";
import { chooseLocale } from "../platform/i18n/translate.ts";
import { HintProvider } from "../platform/ui/hint.tsx";
import { ToastPlace } from "../platform/ui/toast.tsx";
import { queryClient } from "./api/query-client.ts";
import { meQuery } from "./api/team.ts";
import { router } from "./routes.tsx";

/** The staff web app. */
export function Desk() {
  return (
    <QueryClientProvider client={queryClient}>
      <Language>
        <CSPProvider disableStyleElements>
          <HintProvider delay={400}>
            <ToastPlace>
              <RouterProvider router={router} />
            </ToastPlace>
          </HintProvider>
        </CSPProvider>
      </Language>
    </QueryClientProvider>
  );
}

/** The language of whoever is signed in, before that the browser's. */
function Language({ children }: { children: ReactNode }) {
  const { data: me } = useQuery({ ...meQuery, enabled: false });
  const locale = me?.locale ?? chooseLocale(navigator.languages);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return <WordsProvider locale={locale}>{children}</WordsProvider>;
}

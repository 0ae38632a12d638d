import "./frame.css";
import { useQuery } from "@tanstack/react-query";
import { Outlet, useLocation, useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { useWords } from "../../platform/i18n/react.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { isCode } from "../api/problem.ts";
import { meQuery } from "../api/team.ts";
import { useLive } from "../live/use-live.ts";
import { useFindKey } from "../search/use-find-key.ts";
import { Nav } from "./nav.tsx";
import { Tabs } from "./tabs.tsx";

/** What stands around every page of signed-in staff. Pages render a `<main id="main">`. */
export function Shell() {
  const { t } = useWords();
  const connected = useLive();
  useSignedOut();
  useFindKey();
  return (
    <div className="app">
      <a className="skip" href="#main">
        {t("basics.skip")}
      </a>
      <Nav />
      <div className="place">
        <Outlet />
        <div role="status">
          {connected ? null : (
            <p className="lost">
              <Icon name="warn" small />
              {t("shell.lost")}
            </p>
          )}
        </div>
      </div>
      <Tabs />
    </div>
  );
}

/** A session that ends while the desk is open leads to the sign-in page and back to where one was. */
function useSignedOut() {
  const { error } = useQuery(meQuery);
  const { href } = useLocation();
  const navigate = useNavigate();
  const out = isCode(error, "unauthenticated");
  useEffect(() => {
    if (out) void navigate({ to: "/sign-in", search: { next: href } });
  }, [out, href, navigate]);
}

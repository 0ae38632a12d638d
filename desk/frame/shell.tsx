import "./frame.css";
import { useQuery } from "@tanstack/react-query";
import { Outlet, useLocation, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useRef } from "react";
import { useWords } from "../../platform/i18n/react.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { isCode } from "../api/problem.ts";
import { meQuery } from "../api/team.ts";
import { showAdding, useAddingOpen } from "../customers/adding.ts";
import { bring } from "../live/bring.ts";
import { useLive } from "../live/use-live.ts";
import { useBrowserNotices } from "../notifications/use-browser-notices.ts";
import { TestMode } from "../outgoing/test-mode.tsx";
import { remember } from "../palette/lately.ts";
import { usePaletteKey, usePaletteOpen } from "../palette/opening.ts";
import { PersonCards } from "../person/card.tsx";
import { useFindKey } from "../search/use-find-key.ts";
import { useActKeys, useActs } from "./acts.ts";
import { Nav } from "./nav.tsx";
import { Tabs } from "./tabs.tsx";
import { useMe } from "./use-me.ts";

/** What stands around every page of signed-in staff. Pages render a `<main id="main">`. */
export function Shell() {
  const { t } = useWords();
  const connected = useLive();
  return (
    <div className="app">
      <Everywhere />
      <a className="skip" href="#main">
        {t("basics.skip")}
      </a>
      <Nav />
      <div className="place">
        <TestMode />
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
      <PaletteWhenWanted />
      <AddingWhenWanted />
      <PersonCards />
    </div>
  );
}

const loadPalette = bring(() => import("../palette/palette.tsx"));
const Palette = lazy(async () => ({ default: (await loadPalette()).Palette }));

/** Fetched once the page stands, put in when it is opened for the first time. */
function PaletteWhenWanted() {
  const open = usePaletteOpen();
  const wanted = useRef(false);
  wanted.current ||= open;
  useEffect(() => {
    const timer = setTimeout(() => void loadPalette(), 2_000);
    return () => clearTimeout(timer);
  }, []);
  return wanted.current ? (
    <Suspense>
      <Palette />
    </Suspense>
  ) : null;
}

const loadAdding = bring(() => import("../customers/add-dialog.tsx"));
const AddDialog = lazy(async () => ({ default: (await loadAdding()).AddDialog }));

/** The line in which somebody is added, put in when it is opened for the first time. */
function AddingWhenWanted() {
  const open = useAddingOpen();
  const wanted = useRef(false);
  wanted.current ||= open;
  return wanted.current ? (
    <Suspense>
      <AddDialog />
    </Suspense>
  ) : null;
}

/** What goes on on every page. Shows nothing, so that going elsewhere does not draw the whole frame anew. */
function Everywhere() {
  useSignedOut();
  useActKeys();
  useFindKey();
  useEverywhere();
  useBrowserNotices();
  return null;
}

/** The palette and the page of keys, from wherever one is. */
function useEverywhere() {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  useEffect(() => {
    // Writing it down takes longer than it looks, and is not waited for.
    const later = setTimeout(() => remember(pathname), 300);
    return () => clearTimeout(later);
  }, [pathname]);
  usePaletteKey();
  const { role } = useMe();
  useActs({
    keys: () => void navigate({ to: "/keys" }),
    addPerson: role === "readonly" ? undefined : () => showAdding(true),
    matches: () => void navigate({ to: "/matches" }),
    news: () => void navigate({ to: "/notifications" }),
  });
}

/** A session that ends while the desk is open leads to the sign-in page and back to where one was. */
function useSignedOut() {
  const { error } = useQuery(meQuery);
  const { href, pathname } = useLocation();
  const navigate = useNavigate();
  // While the sign-in page is on its way, this one still stands, at the address of that one.
  const out = isCode(error, "unauthenticated") && pathname !== "/sign-in";
  useEffect(() => {
    if (out) void navigate({ to: "/sign-in", search: { next: href } });
  }, [out, href, navigate]);
}

import { useQuery } from "@tanstack/react-query";
import { Link, useLocation } from "@tanstack/react-router";
import { useWords } from "../../platform/i18n/react.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { countsQuery } from "../api/conversations.ts";
import { type NavItem, roomItems } from "./nav-items.ts";

/** There is little room: who is to be asked about stands there only while there is somebody, or one is there. */
const wanted =
  (path: string) =>
  ({ id, count }: NavItem): boolean =>
    id !== "matches" || path.startsWith("/matches") || (count?.value ?? 0) > 0;

/** The tab bar of small screens: the inbox (its views are behind its title), search, then the rooms. */
export function Tabs() {
  const { t } = useWords();
  const { data: counts } = useQuery(countsQuery);
  const { pathname } = useLocation();
  return (
    <nav className="tabs" aria-label={t("shell.mainSmall")}>
      <Link to="/inbox">
        <Icon name="inbox" />
        {t("shell.inbox")}
      </Link>
      <Link to="/search">
        <Icon name="search" />
        {t("shell.search")}
      </Link>
      {roomItems(t, counts, pathname)
        .filter(wanted(pathname))
        .map((item) => (
          <Link key={item.id} {...item.link}>
            <Icon name={item.icon} />
            <span className="cut">{item.label}</span>
          </Link>
        ))}
    </nav>
  );
}

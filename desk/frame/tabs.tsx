import { useQuery } from "@tanstack/react-query";
import { Link, useLocation } from "@tanstack/react-router";
import { useWords } from "../../platform/i18n/react.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { countsQuery } from "../api/conversations.ts";
import { roomItems } from "./nav-items.ts";

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
      {roomItems(t, counts, pathname).map((item) => (
        <Link key={item.id} {...item.link}>
          <Icon name={item.icon} />
          <span className="cut">{item.label}</span>
        </Link>
      ))}
    </nav>
  );
}

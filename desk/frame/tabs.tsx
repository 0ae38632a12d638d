import { Link } from "@tanstack/react-router";
import { useWords } from "../../platform/i18n/react.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { roomItems } from "./nav-items.ts";

/** The tab bar of small screens: the inbox (its views are behind its title), then the rooms. */
export function Tabs() {
  const { t } = useWords();
  return (
    <nav className="tabs" aria-label={t("shell.mainSmall")}>
      <Link to="/inbox">
        <Icon name="inbox" />
        {t("shell.inbox")}
      </Link>
      {roomItems(t).map((item) => (
        <Link key={item.id} {...item.link}>
          <Icon name={item.icon} />
          {item.label}
        </Link>
      ))}
    </nav>
  );
}

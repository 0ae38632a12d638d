import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { View } from "../../conversations/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { Menu, MenuItem } from "../../platform/ui/menu.tsx";
import { countsQuery } from "../api/conversations.ts";
import { awayItems, inboxItems } from "../frame/nav-items.ts";
import { useMe } from "../frame/use-me.ts";
import { useNarrow } from "../frame/use-narrow.ts";
import { usePlace } from "./use-list.ts";
import { useViewName } from "./use-view-name.ts";

const waiting = (view: View) =>
  view === "all"
    ? "inbox.open"
    : view === "mentioned"
      ? "inbox.toLook"
      : view === "snoozed"
        ? "inbox.putOff"
        : "inbox.toAnswer";

/** The view's name with what waits in it; on small screens also the way to the other views. */
export function ViewTitle() {
  const { t, format } = useWords();
  const me = useMe();
  const { view, shop, tag } = usePlace();
  const name = useViewName();
  const small = useNarrow("47.99rem");
  const { data: counts } = useQuery(countsQuery);
  const items = inboxItems(t, me, counts);
  const count = items.find((item) => item.id === (view === "shop" ? shop : view))?.count;
  return (
    <>
      <h2 className="cut">
        {small ? (
          <Menu
            align="start"
            trigger={
              <button type="button" className="views cut">
                <span className="cut">{name}</span>
                <Icon name="down" small />
              </button>
            }
          >
            {[...items, ...awayItems(t)].map((item) => (
              <MenuItem
                key={item.id}
                icon={item.icon}
                end={item.count && item.count.value > 0 ? format.count(item.count) : null}
                render={<Link {...item.link} />}
              >
                {item.label}
              </MenuItem>
            ))}
          </Menu>
        ) : (
          name
        )}
      </h2>
      {tag ? (
        <Link to="/inbox/$view" params={{ view }} className="quiet">
          {t("inbox.untagged")}
        </Link>
      ) : count && count.value > 0 ? (
        <span className="quiet cut">{t(waiting(view), { count: count.value, shown: format.count(count) })}</span>
      ) : null}
    </>
  );
}

import { useQuery } from "@tanstack/react-query";
import { Link, useLocation } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useWords } from "../../platform/i18n/react.tsx";
import { Button } from "../../platform/ui/button.tsx";
import { Hint } from "../../platform/ui/hint.tsx";
import { BrandMark, Icon } from "../../platform/ui/icon.tsx";
import { Kbd } from "../../platform/ui/kbd.tsx";
import { Menu, MenuItem } from "../../platform/ui/menu.tsx";
import { countsQuery } from "../api/conversations.ts";
import { showAdding } from "../customers/adding.ts";
import { Bell } from "../notifications/bell.tsx";
import { paletteKey, showPalette } from "../palette/opening.ts";
import { MeMenu } from "./me-menu.tsx";
import { awayItems, inboxItems, type NavItem, roomItems } from "./nav-items.ts";
import { useMe } from "./use-me.ts";
import { useNarrow } from "./use-narrow.ts";

/** The slim navigation at the left; below 1280 a rail of icons with tooltips. */
export function Nav() {
  const { t } = useWords();
  const me = useMe();
  const { data: counts } = useQuery(countsQuery);
  // Only which room one is in: from one conversation to the next the navigation stays as it is.
  const pathname = useLocation({ select: (at) => at.pathname.split("/", 3).join("/") });
  const there = awayItems(t).filter(({ id }) => pathname.startsWith(`/inbox/${id}`));
  return (
    <nav className="nav" aria-label={t("shell.main")}>
      <div className="brand-row">
        <p className="brand">
          <BrandMark />
          <span>{me.company}</span>
        </p>
        <Bell />
      </div>
      <Find />
      <NavList label={t("shell.inbox")} items={[...inboxItems(t, me, counts), ...there]} end={<MoreViews />} />
      <NavList
        label={t("shell.rooms")}
        items={roomItems(t, counts, pathname)}
        end={me.role === "readonly" ? null : <AddPerson />}
      />
      <MeMenu me={me} />
    </nav>
  );
}

function Find() {
  const { t } = useWords();
  const rail = useNarrow("79.99rem");
  const button = (
    <button type="button" className="find" onClick={() => showPalette(true)}>
      <Icon name="search" />
      <span className="cut">{t("palette.open")}</span>
      <Kbd keys={paletteKey} />
    </button>
  );
  return rail ? (
    <Hint text={t("palette.open")} keys={paletteKey} side="right">
      {button}
    </Hint>
  ) : (
    button
  );
}

function NavList({ label, items, end }: { label: string; items: NavItem[]; end?: ReactNode }) {
  const rail = useNarrow("79.99rem");
  if (items.length === 0) return null;
  return (
    <ul aria-label={label}>
      {items.map((item) => (
        <li key={item.id}>{rail ? <RailLink item={item} /> : <NavLink item={item} />}</li>
      ))}
      {end ? <li>{end}</li> : null}
    </ul>
  );
}

/** Somebody new, from wherever one is. */
function AddPerson() {
  const { t } = useWords();
  const rail = useNarrow("79.99rem");
  const button = (
    <Button
      look="bare"
      className="more-views"
      aria-label={rail ? t("customers.add") : undefined}
      onClick={() => showAdding(true)}
    >
      <Icon name="plus" />
      <span className="cut">{t("customers.add")}</span>
    </Button>
  );
  return (
    <Hint text={t(rail ? "customers.add" : "customers.addHint")} keys="C" side="right">
      {button}
    </Hint>
  );
}

/** The views one seldom visits. */
function MoreViews() {
  const { t } = useWords();
  return (
    <Menu
      align="start"
      trigger={
        <Button look="bare" className="more-views" aria-label={t("shell.moreViews")}>
          <Icon name="dots" />
          <span className="cut">{t("shell.more")}</span>
        </Button>
      }
    >
      {awayItems(t).map((item) => (
        <MenuItem key={item.id} icon={item.icon} render={<Link {...item.link} />}>
          {item.label}
        </MenuItem>
      ))}
    </Menu>
  );
}

const RailLink = ({ item }: { item: NavItem }) => (
  <Hint text={item.label} side="right">
    <NavLink item={item} />
  </Hint>
);

function NavLink({ item, ...rest }: { item: NavItem }) {
  const { format } = useWords();
  const count = item.count && item.count.value > 0 ? format.count(item.count) : null;
  return (
    <Link {...rest} {...item.link} activeOptions={{ includeSearch: true }}>
      <Icon name={item.icon} />
      <span className="cut">{item.label}</span>
      {count ? <span className="n num">{count}</span> : null}
    </Link>
  );
}

import { useQuery } from "@tanstack/react-query";
import { Link, useLocation } from "@tanstack/react-router";
import { useWords } from "../../platform/i18n/react.tsx";
import { Hint } from "../../platform/ui/hint.tsx";
import { BrandMark, Icon } from "../../platform/ui/icon.tsx";
import { countsQuery } from "../api/conversations.ts";
import { paletteKey, showPalette } from "../palette/opening.ts";
import { MeMenu } from "./me-menu.tsx";
import { inboxItems, type NavItem, roomItems } from "./nav-items.ts";
import { useMe } from "./use-me.ts";
import { useNarrow } from "./use-narrow.ts";

/** The slim navigation at the left; below 1280 a rail of icons with tooltips. */
export function Nav() {
  const { t } = useWords();
  const me = useMe();
  const { data: counts } = useQuery(countsQuery);
  const { pathname } = useLocation();
  return (
    <nav className="nav" aria-label={t("shell.main")}>
      <p className="brand">
        <BrandMark />
        <span>{me.company}</span>
      </p>
      <Find />
      <NavList label={t("shell.inbox")} items={inboxItems(t, me, counts)} />
      <NavList label={t("shell.rooms")} items={roomItems(t, counts, pathname)} />
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
      <kbd>{paletteKey}</kbd>
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

function NavList({ label, items }: { label: string; items: NavItem[] }) {
  const rail = useNarrow("79.99rem");
  if (items.length === 0) return null;
  return (
    <ul aria-label={label}>
      {items.map((item) => (
        <li key={item.id}>{rail ? <RailLink item={item} /> : <NavLink item={item} />}</li>
      ))}
    </ul>
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

import type { LinkProps } from "@tanstack/react-router";
import type { Counts } from "../../conversations/contract.ts";
import type { Count } from "../../platform/contract.ts";
import type { Translate } from "../../platform/i18n/translate.ts";
import type { IconName } from "../../platform/ui/icon-shapes.tsx";
import type { Me } from "../../team/contract.ts";

/** One line of the navigation: `link` is handed to the router, `count` stands at its end. */
export type NavItem = {
  id: string;
  label: string;
  icon: IconName;
  link: Pick<LinkProps, "to" | "params" | "search">;
  count?: Count | undefined;
};

/** The views of the inbox: mine, each of my shops, mentioned, unassigned, snoozed, all, closed. */
export function inboxItems(t: Translate, me: Me, counts: Counts | undefined): NavItem[] {
  const view = (view: string, shop?: string): NavItem["link"] => ({
    to: "/inbox/$view",
    params: { view },
    search: shop ? { shop } : {},
  });
  return [
    { id: "mine", label: t("shell.mine"), icon: "inbox", link: view("mine"), count: counts?.mine },
    ...me.shops.map(
      (shop): NavItem => ({
        id: shop.id,
        label: shop.name,
        icon: "store",
        link: view("shop", shop.id),
        count: counts?.shops.find((one) => one.shop.id === shop.id)?.count,
      }),
    ),
    { id: "mentioned", label: t("shell.mentioned"), icon: "at", link: view("mentioned"), count: counts?.mentioned },
    {
      id: "unassigned",
      label: t("shell.unassigned"),
      icon: "nobody",
      link: view("unassigned"),
      count: counts?.unassigned,
    },
    { id: "snoozed", label: t("shell.snoozed"), icon: "moon", link: view("snoozed"), count: counts?.snoozed },
    { id: "all", label: t("shell.all"), icon: "mail", link: view("all"), count: counts?.open },
    { id: "closed", label: t("shell.closed"), icon: "archive", link: view("closed") },
  ];
}

/** What is out of sight: seldom visited, so it stands behind "more". */
export function awayItems(t: Translate): NavItem[] {
  const view = (view: string): NavItem["link"] => ({ to: "/inbox/$view", params: { view }, search: {} });
  return [
    { id: "spam", label: t("shell.spam"), icon: "spam", link: view("spam") },
    { id: "deleted", label: t("shell.deleted"), icon: "bin", link: view("deleted") },
  ];
}

/** The other rooms, in the order they stand in the navigation. Quarantine only while there is something in it, or one is there. */
export function roomItems(t: Translate, counts: Counts | undefined, path: string): NavItem[] {
  const held = (counts?.quarantine.value ?? 0) > 0 || path.startsWith("/quarantine");
  const quarantine: NavItem = {
    id: "quarantine",
    label: t("shell.quarantine"),
    icon: "warn",
    link: { to: "/quarantine" },
    count: counts?.quarantine,
  };
  return [
    { id: "customers", label: t("shell.customers"), icon: "people", link: { to: "/customers" } },
    { id: "matches", label: t("shell.matches"), icon: "pair", link: { to: "/matches" }, count: counts?.matches },
    ...(held ? [quarantine] : []),
    { id: "settings", label: t("shell.settings"), icon: "gear", link: { to: "/settings" } },
  ];
}

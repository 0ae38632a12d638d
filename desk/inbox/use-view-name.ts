import { useWords } from "../../platform/i18n/react.tsx";
import { useMe } from "../frame/use-me.ts";
import { usePlace } from "./use-list.ts";

/** What the view shown is called: "Mine", or the name of the shop. */
export function useViewName(): string {
  const { t } = useWords();
  const { view, shop, tag } = usePlace();
  const { shops } = useMe();
  if (tag) return tag;
  if (view !== "shop") return t(`shell.${view}`);
  return shops.find((one) => one.id === shop)?.name ?? t("inbox.myShops");
}

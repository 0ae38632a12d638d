import type { LifeMonth } from "../../../customers/contract.ts";
import { useWords } from "../../../platform/i18n/react.tsx";
import { beginOf } from "./months.ts";

/** "March 2024: 5 from them, 4 from us and 1 note" */
export function useMonthWords(life: readonly LifeMonth[]): (month: string) => string {
  const { t, format } = useWords();
  return (month) => {
    const found = life.find((one) => one.month === month);
    const parts = [
      found?.received ? t("customers.timeline.fromThem", { count: found.received }) : "",
      found?.sent ? t("customers.timeline.fromUs", { count: found.sent }) : "",
      found?.notes ? t("customers.timeline.noted", { count: found.notes }) : "",
      found?.visits ? t("customers.timeline.visits", { count: found.visits }) : "",
      found?.orders ? t("customers.timeline.orders", { count: found.orders }) : "",
      found?.facts ? t("customers.timeline.remembered", { count: found.facts }) : "",
      found?.closed ? t("customers.timeline.closed", { count: found.closed }) : "",
      found?.changes ? t("customers.timeline.changed", { count: found.changes }) : "",
    ].filter(Boolean);
    const what = parts.length > 0 ? format.list(parts) : t("customers.timeline.nothing");
    return t("customers.timeline.monthWith", { month: format.month(beginOf(month)), what });
  };
}

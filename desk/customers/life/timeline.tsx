import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import type { CustomerView } from "../../../customers/contract.ts";
import { useWords } from "../../../platform/i18n/react.tsx";
import { Blank } from "../../../platform/ui/blank.tsx";
import { Skeleton } from "../../../platform/ui/skeleton.tsx";
import { lifeMonthsQuery } from "../../api/timeline.ts";
import { useActs } from "../../frame/acts.ts";
import { Failed } from "../../frame/crash.tsx";
import { useMe } from "../../frame/use-me.ts";
import { Life } from "./life.tsx";
import { countOf } from "./months.ts";

/** Everything between us and this customer, newest first, under its months. */
export function Timeline({ customer }: { customer: CustomerView }) {
  const { t } = useWords();
  const look = useSearch({ from: "/desk/customers/$id" });
  const months = useQuery(lifeMonthsQuery(customer.id));
  if (months.isPending) return <Skeleton label={t("customers.timelineLoading")} />;
  if (!months.data) {
    return <Failed title={t("customers.timelineFailed")} error={months.error} retry={() => void months.refetch()} />;
  }
  return (
    <>
      <OwnShops />
      {months.data.length === 0 ? <NoLife /> : <Life customer={customer} life={months.data} look={look} />}
    </>
  );
}

function NoLife() {
  const { t } = useWords();
  useActs({ print: () => window.print() });
  return <Blank title={t("customers.noLife")}>{t("customers.noLifeText")}</Blank>;
}

/** How much there is, beside the heading. */
export function Lived({ customer }: { customer: CustomerView }) {
  const { t, format } = useWords();
  const { data = [] } = useQuery(lifeMonthsQuery(customer.id));
  const count = data.reduce((sum, month) => sum + countOf(month), 0);
  if (count === 0) return null;
  return <small className="sans">{t("customers.timeline.lived", { count, shown: format.number(count) })}</small>;
}

/** Whoever sees only their own shops' conversations is told that there may be more. */
function OwnShops() {
  const { t } = useWords();
  return useMe().sees === "own" ? <p className="quiet tiny own-shops">{t("customers.timeline.ownShops")}</p> : null;
}

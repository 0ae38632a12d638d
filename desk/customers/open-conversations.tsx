import { Link } from "@tanstack/react-router";
import type { CustomerView } from "../../customers/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";

/** What is going on with this customer now. */
export function OpenConversations({ customer }: { customer: CustomerView }) {
  const { t, format } = useWords();
  if (customer.open.length === 0) return null;
  return (
    <section>
      <h2>{t("customers.going", { count: customer.open.length })}</h2>
      <ul className="going">
        {customer.open.map((one) => (
          <li key={one.id}>
            <Link to="/inbox/$view/$conversation" params={{ view: "all", conversation: one.id }} className="cut">
              {one.subject || t("inbox.noSubject")}
            </Link>
            <time dateTime={one.lastAt} title={format.full(one.lastAt)}>
              {format.short(one.lastAt)}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
}

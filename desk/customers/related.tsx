import "../person/person.css";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { CustomerView, RelatedView } from "../../customers/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Act, Button } from "../../platform/ui/button.tsx";
import { Face } from "../../platform/ui/face.tsx";
import { Hint } from "../../platform/ui/hint.tsx";
import { Icon } from "../../platform/ui/icon.tsx";
import { proposalsQuery, relatedQuery } from "../api/directory.ts";
import { explain } from "../api/problem.ts";
import { useRelating } from "./use-relating.ts";

/** An organisation's people, or a person's organisations; and whom their addresses speak for. */
export function Related({ customer, level: Heading }: { customer: CustomerView; level: "h2" | "h3" }) {
  const { t } = useWords();
  const query = useInfiniteQuery(relatedQuery(customer.id));
  const { data: proposed } = useQuery({ ...proposalsQuery(customer.id), enabled: customer.mayChange });
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const others = proposed?.items ?? [];
  if (rows.length + others.length === 0 && (customer.kind === "person" || !query.isSuccess)) return null;
  return (
    <section className="related">
      <Heading>{t(`customers.theirs.${customer.kind}`)}</Heading>
      {rows.length + others.length === 0 ? <p className="quiet">{t("customers.noPeople")}</p> : null}
      <ul>
        {rows.map((row) => (
          <One key={row.id} customer={customer} row={row} />
        ))}
        {others.map((row) => (
          <Proposed key={row.id} customer={customer} row={row} />
        ))}
      </ul>
      {query.isError ? <p className="bad">{explain(t, query.error)}</p> : null}
      {query.hasNextPage ? <Act onClick={() => void query.fetchNextPage()}>{t("customers.morePeople")}</Act> : null}
    </section>
  );
}

type RowProps = { customer: CustomerView; row: RelatedView };

function One({ customer, row }: RowProps) {
  const { t } = useWords();
  const { unrelate } = useRelating(customer);
  return (
    <li>
      <Who row={row} below={row.role || row.emails[0] || ""} />
      {customer.mayChange ? (
        <Hint text={t("customers.unrelate")}>
          <Button
            look="bare"
            size="sm"
            aria-label={t("customers.unrelateOne", { name: row.name })}
            onClick={() => void unrelate(row)}
          >
            <Icon name="x" small />
          </Button>
        </Hint>
      ) : null}
    </li>
  );
}

/** Their addresses lie at the same place: yes or no is one click. */
function Proposed({ customer, row }: RowProps) {
  const { t } = useWords();
  const { relate, refuse } = useRelating(customer);
  return (
    <li>
      <Who row={row} below={t("customers.sameDomain", { domain: row.emails[0]?.split("@")[1] ?? "" })} />
      <span className="answers">
        <Act aria-label={t("customers.belongsOne", { name: row.name })} onClick={() => void relate(row)}>
          {t("customers.belongs")}
        </Act>
        <Act plain aria-label={t("customers.belongsNotOne", { name: row.name })} onClick={() => void refuse(row)}>
          {t("customers.belongsNot")}
        </Act>
      </span>
    </li>
  );
}

const Who = ({ row, below }: { row: RelatedView; below: string }) => (
  <>
    <Face name={row.name} kind={row.kind} size="sm" />
    <span className="cut">
      <Link to="/customers/$id" params={{ id: row.id }} className="name">
        {row.name}
      </Link>
      {below ? <small className="by cut">{below}</small> : null}
    </span>
  </>
);

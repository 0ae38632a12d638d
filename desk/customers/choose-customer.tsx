import "./picks.css";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import type { CustomerKind, CustomerRow } from "../../customers/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Face } from "../../platform/ui/face.tsx";
import { peopleLikeQuery } from "../api/customers.ts";
import { explain } from "../api/problem.ts";
import { FindField } from "../frame/find-field.tsx";
import { walkable } from "../frame/walkable.ts";

type Props = { except: string; kind?: CustomerKind | undefined; onChoose: (row: CustomerRow) => void };

/** Somebody to be chosen by typing, with the arrow keys or a click. */
export function ChooseCustomer({ except, kind, onChoose }: Props) {
  const { t } = useWords();
  const [typed, setTyped] = useState("");
  const q = useDeferredValue(typed.trim());
  const query = useQuery({ ...peopleLikeQuery(q, kind), enabled: q.length > 1, placeholderData: keepPreviousData });
  const rows = (query.data?.items ?? []).filter((row) => row.id !== except);
  return (
    <div ref={walkable} className="choose">
      <FindField
        label={t("customers.find")}
        placeholder={t("customers.findHint")}
        value={typed}
        onChange={setTyped}
        focused
      />
      <ul className="picks">
        {(q.length > 1 ? rows : []).map((row) => (
          <li key={row.id}>
            <button type="button" data-stop onClick={() => onChoose(row)}>
              <Face name={row.name} kind={row.kind} />
              <span className="cut">
                <span className="name">{row.name}</span>
                <br />
                <span className="quiet tiny">{[...row.emails, ...row.phones].join(", ")}</span>
              </span>
              {row.close ? <span className="quiet tiny">{t("customers.nearly")}</span> : null}
            </button>
          </li>
        ))}
      </ul>
      {query.isError ? (
        <p className="bad" role="alert">
          {explain(t, query.error)}
        </p>
      ) : null}
      {q.length > 1 && query.data && rows.length === 0 ? (
        <p className="quiet" role="status">
          {t("customers.nobody", { q })}
        </p>
      ) : null}
    </div>
  );
}

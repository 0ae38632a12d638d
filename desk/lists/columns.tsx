import type { ListDetail, ListField } from "../../customers/lists/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { fieldsInOrder } from "./fields.ts";

type Props = {
  columns: ListDetail["columns"];
  fields: readonly ListField[];
  onField: (at: number, field: ListField) => void;
};

/** Each column with what stands in it, and what it is taken for. */
export function Columns({ columns, fields, onField }: Props) {
  const { t } = useWords();
  return (
    <section className="columns" aria-label={t("lists.columns")}>
      <h3>{t("lists.columns")}</h3>
      <p className="quiet">{t("lists.columnsAbout")}</p>
      <ul>
        {columns.map((column, at) => (
          <li key={column.name}>
            <div>
              <p className="cut">{column.name}</p>
              <p className="by cut">{column.examples.join(" · ") || t("lists.empty")}</p>
            </div>
            <select
              className="input"
              aria-label={t("lists.meansOf", { column: column.name })}
              value={fields[at]}
              data-left-out={fields[at] === "ignore" || undefined}
              onChange={(event) => onField(at, event.target.value as ListField)}
            >
              {fieldsInOrder.map((field) => (
                <option key={field} value={field}>
                  {t(`lists.fields.${field}`)}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </section>
  );
}

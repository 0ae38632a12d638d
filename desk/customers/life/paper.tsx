import { Fragment, useEffect, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import type { CustomerView } from "../../../customers/contract.ts";
import { useWords } from "../../../platform/i18n/react.tsx";
import { Entry } from "./entry.tsx";
import { beginOf } from "./months.ts";
import type { Line } from "./stretches.ts";

/** Whether the page is being put on paper: then all lines must stand there, not those near the window alone. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // At once: the browser takes what stands there when this returns.
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return printing;
}

type Props = { customer: CustomerView; lines: readonly Line[]; q: string | undefined };

/** All that has come, month by month, and how much has not. */
export function OnPaper({ customer, lines, q }: Props) {
  const { t, format } = useWords();
  const months = useMemo(() => byMonth(lines), [lines]);
  const missing = lines.filter(({ type }) => type === "awaited").length;
  return (
    <div className="tl-paper">
      {months.map(({ month, entries }) => (
        <Fragment key={month}>
          <h3>{format.month(beginOf(month))}</h3>
          <ol>
            {entries.map((entry) => (
              <li key={entry.id}>
                <Entry entry={entry} customer={customer} q={q} />
              </li>
            ))}
          </ol>
        </Fragment>
      ))}
      {missing > 0 ? (
        <p className="quiet">{t("customers.timeline.more", { count: missing, shown: format.number(missing) })}</p>
      ) : null}
    </div>
  );
}

function byMonth(lines: readonly Line[]) {
  const months: { month: string; entries: Extract<Line, { type: "entry" }>["entry"][] }[] = [];
  for (const line of lines) {
    if (line.type === "month") months.push({ month: line.month, entries: [] });
    if (line.type === "entry") months.at(-1)?.entries.push(line.entry);
  }
  return months.filter(({ entries }) => entries.length > 0);
}

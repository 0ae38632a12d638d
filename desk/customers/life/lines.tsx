import type { CustomerView } from "../../../customers/contract.ts";
import { useWords } from "../../../platform/i18n/react.tsx";
import { Entry } from "./entry.tsx";
import { beginOf } from "./months.ts";
import { OnPaper, usePrinting } from "./paper.tsx";
import { leaveAt } from "./places.ts";
import type { Line } from "./stretches.ts";
import type { useLifeLines } from "./use-life-lines.ts";

type Props = { customer: CustomerView; lines: Line[]; seen: ReturnType<typeof useLifeLines>; q?: string };

/** The lines near the window; the month they are in stays at the top. */
export function Lines({ customer, lines, seen, q }: Props) {
  const { t, format } = useWords();
  const { list, virtual, items, margin, month, covered } = seen;
  const printing = usePrinting();
  return (
    <div className="tl">
      {printing ? <OnPaper customer={customer} lines={lines} q={q} /> : null}
      {month ? (
        <p className="tl-month" aria-hidden="true" style={{ top: covered }}>
          {format.month(beginOf(month))}
        </p>
      ) : null}
      <ul ref={list} style={{ height: virtual.getTotalSize() }} aria-label={t("customers.life")}>
        {items.map((item) => {
          const line = lines[item.index];
          return line ? (
            <li
              key={item.key}
              data-index={item.index}
              ref={virtual.measureElement}
              onFocus={() => leaveAt({ focused: line.key })}
              style={{ transform: `translateY(${item.start - margin}px)` }}
            >
              <OneLine line={line} customer={customer} q={q} />
            </li>
          ) : null;
        })}
      </ul>
    </div>
  );
}

type OneProps = { line: Line; customer: CustomerView; q: string | undefined };

function OneLine({ line, customer, q }: OneProps) {
  const { format } = useWords();
  if (line.type === "month") return <h3>{format.month(beginOf(line.month))}</h3>;
  if (line.type === "entry") return <Entry entry={line.entry} customer={customer} q={q} />;
  return (
    <div className="entry awaited" aria-hidden="true">
      <i />
      <i />
      <span className="words">
        <i />
        <i />
      </span>
    </div>
  );
}

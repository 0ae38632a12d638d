import "./band.css";
import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from "react";
import type { LifeMonth } from "../../../customers/contract.ts";
import { useWords } from "../../../platform/i18n/react.tsx";
import { isStage, type Show } from "../../api/timeline.ts";
import { type Band as Bars, bandOf } from "./bars.ts";
import { beginOf, countOf, nearestMonth } from "./months.ts";
import { useMonthWords } from "./use-month-words.ts";

type Props = {
  /** Newest first, none empty. */
  life: LifeMonth[];
  show: Show | undefined;
  /** The month at the top of the timeline. */
  month: string | undefined;
  /** `settled`: the pointer let go, or a key was pressed. */
  onJump: (month: string, settled: boolean) => void;
  /** One stage alone; all of it again when that is pressed a second time. */
  onShow: (show: Show | undefined) => void;
};

/**
 * The years with us, month by month: how much happened in each stage of the journey. Pressed, dragged or stepped through by
 * arrow keys it leads to a month; a slider, for one stop of the Tab key instead of one for each month.
 */
export function Band({ life, show, month, onJump, onShow }: Props) {
  const { t } = useWords();
  const band = useMemo(() => bandOf(life, new Date()), [life]);
  const filled = useMemo(() => life.filter((one) => countOf(one, show) > 0).map((one) => one.month), [life, show]);
  const place = Math.max(0, month ? band.months.indexOf(month) : band.months.length - 1);
  const words = useMonthWords(life);
  const { pointed, ...pointing } = usePointing(band, filled, onJump);
  const step = (event: KeyboardEvent) => {
    const next = stepTo(event.key, filled, month);
    if (!next) return;
    event.preventDefault();
    onJump(next, true);
  };
  const percent = (at: number) => `${((at + 0.5) / band.months.length) * 100}%`;
  const shown = pointed ?? month;
  return (
    <div className="life">
      <Names band={band} show={show} onShow={onShow} />
      <div
        className="life-bars"
        role="slider"
        tabIndex={0}
        aria-label={t("customers.timeline.band")}
        aria-valuemin={0}
        aria-valuemax={band.months.length - 1}
        aria-valuenow={place}
        aria-valuetext={words(band.months[place] ?? "")}
        onKeyDown={step}
        {...pointing}
      >
        {band.rows.map((row) => (
          <Row key={row.name} row={row} months={band.months.length} faded={isStage(show) && show !== row.name} />
        ))}
        {month ? <i className="life-here" style={{ left: percent(place) }} /> : null}
        {pointed ? <i className="life-pointed" style={{ left: percent(band.months.indexOf(pointed)) }} /> : null}
      </div>
      <Totals band={band} />
      <Years band={band} />
      <p className="life-said" aria-hidden="true">
        {shown ? words(shown) : null}
      </p>
    </div>
  );
}

/** The stages of the journey, to be shown alone; one nothing belongs to is named and can do nothing. */
function Names({ band, show, onShow }: { band: Bars } & Pick<Props, "show" | "onShow">) {
  const { t } = useWords();
  return (
    <fieldset className="life-names" aria-label={t("customers.timeline.journey")}>
      {band.rows.map(({ name, total }) => (
        <button
          key={name}
          type="button"
          aria-pressed={show === name}
          disabled={total === 0 && show !== name}
          data-empty={total === 0 || undefined}
          onClick={() => onShow(show === name ? undefined : name)}
        >
          {t(`customers.timeline.stages.${name}`)}
          <span className="sr num">{total}</span>
        </button>
      ))}
    </fieldset>
  );
}

function Row({ row, months, faded }: { row: Bars["rows"][number]; months: number; faded: boolean }) {
  const marks = { "data-faded": faded || undefined, "data-empty": row.total === 0 || undefined };
  const path = row.bars.map(({ at, height }) => `M${at + 0.5} 20V${(20 - height * 17).toFixed(1)}`).join("");
  return (
    <svg viewBox={`0 0 ${months} 24`} preserveAspectRatio="none" aria-hidden="true" {...marks}>
      <path className="ground" d={`M0 20.5H${months}`} />
      <path d={path} />
    </svg>
  );
}

function Totals({ band }: { band: Bars }) {
  const { format } = useWords();
  return (
    <div className="life-totals num" aria-hidden="true">
      {band.rows.map(({ name, total }) => (
        <span key={name} data-empty={total === 0 || undefined}>
          {total > 0 ? format.number(total) : null}
        </span>
      ))}
    </div>
  );
}

const Years = ({ band }: { band: Bars }) => (
  <div className="life-years num" aria-hidden="true">
    {band.years.map(({ year, at }) => (
      <span key={year} style={{ left: `${(at / band.months.length) * 100}%` }}>
        {year}
      </span>
    ))}
  </div>
);

function usePointing(band: Bars, filled: readonly string[], onJump: Props["onJump"]) {
  const [pointed, setPointed] = useState<string>();
  const last = useRef<string>(undefined);
  const under = ({ clientX, currentTarget }: PointerEvent) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    const at = Math.floor(((clientX - left) / width) * band.months.length);
    return nearestMonth(filled, band.months[Math.min(band.months.length - 1, Math.max(0, at))] ?? "");
  };
  const drag = (month: string | undefined) => {
    if (!month || month === last.current) return;
    last.current = month;
    onJump(month, false);
  };
  return {
    pointed,
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      last.current = undefined;
      drag(under(event));
    },
    onPointerMove: (event: PointerEvent) => {
      const month = under(event);
      setPointed(month);
      if (event.currentTarget.hasPointerCapture(event.pointerId)) drag(month);
    },
    onPointerUp: () => {
      if (last.current) onJump(last.current, true);
    },
    onPointerLeave: () => setPointed(undefined),
  };
}

const steps: Record<string, number> = { ArrowLeft: 1, ArrowDown: 1, ArrowRight: -1, ArrowUp: -1 };

/** Left is earlier, as the band is drawn; pages are years. `filled` newest first. */
function stepTo(key: string, filled: readonly string[], month: string | undefined): string | undefined {
  const at = Math.max(0, month ? filled.indexOf(month) : 0);
  if (key === "Home") return filled.at(-1);
  if (key === "End") return filled[0];
  if (key in steps) return filled[at + (steps[key] ?? 0)];
  if (key !== "PageUp" && key !== "PageDown") return undefined;
  const year = beginOf(month ?? filled[0] ?? "", key === "PageUp" ? 12 : -12);
  return nearestMonth(filled, `${year.getFullYear()}-${String(year.getMonth() + 1).padStart(2, "0")}`);
}

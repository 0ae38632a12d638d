import { useId, useState } from "react";
import type { MatchingInput, MatchingView } from "../../customers/matching/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { Act, Button } from "../../platform/ui/button.tsx";
import { keys } from "../api/keys.ts";
import { moveLines } from "../api/matches.ts";
import { usePoints } from "../matches/waterfall.tsx";
import { Refused } from "../settings/refused.tsx";
import { useAct } from "../settings/use-act.ts";
import { Chart } from "./chart.tsx";
import { highest, type Lines, lowest, meaningOf, settled } from "./outlook.ts";

type Learned = NonNullable<MatchingView["learned"]>;
type Props = { stand: MatchingView; learned: Learned };

/** Where the lines lie, and what moving them would mean. */
export function LinesForm({ stand, learned }: Props) {
  const { t } = useWords();
  const points = usePoints();
  const [input, setInput] = useState<MatchingInput>({ link: stand.link, ask: stand.ask, alone: stand.alone });
  const { act, busy, error } = useAct(keys.matching);
  const lines = { link: input.link ?? learned.link, ask: input.ask ?? learned.ask };
  const asData = input.link === null && input.ask === null;
  const move = (line: keyof Lines) => (bits: number) => setInput({ ...input, [line]: bits });
  return (
    <form
      className="lines-form"
      onSubmit={(event) => {
        event.preventDefault();
        void act(() => moveLines(settled(input, lines)), t("matching.saved"));
      }}
    >
      <Chart outlook={learned.outlook} lines={lines} alone={input.alone} />
      {input.alone ? <Slider label={t("matching.link")} value={lines.link} onMove={move("link")} /> : null}
      <Slider label={t("matching.ask")} value={lines.ask} onMove={move("ask")} />
      <p className="quiet">
        {t("matching.dataSays", { link: points(learned.link), ask: points(learned.ask) })}{" "}
        {asData ? null : (
          <Act onClick={() => setInput({ ...input, link: null, ask: null })}>{t("matching.asData")}</Act>
        )}
      </p>
      <label className="tick">
        <input
          type="checkbox"
          checked={input.alone}
          onChange={(event) => setInput({ ...input, alone: event.currentTarget.checked })}
        />
        {t("matching.alone")}
      </label>
      <p className="help">{t("matching.aloneHelp")}</p>
      <Meaning learned={learned} lines={lines} alone={input.alone} />
      <Refused error={error} />
      <div className="acts">
        <Button look="main" type="submit" aria-disabled={busy || undefined}>
          {t("settings.save")}
        </Button>
      </div>
    </form>
  );
}

type SliderProps = { label: string; value: number; onMove: (bits: number) => void };

function Slider({ label, value, onMove }: SliderProps) {
  const { t } = useWords();
  const points = usePoints();
  const id = useId();
  return (
    <div className="slider">
      <label htmlFor={id} className="label">
        {label}
      </label>
      <output htmlFor={id} className="num">
        {points(value)} <span className="quiet">{t("matching.unit")}</span>
      </output>
      <input
        id={id}
        type="range"
        min={lowest}
        max={highest}
        step={0.5}
        value={value}
        aria-valuetext={points(value)}
        onChange={(event) => onMove(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}

/** In sentences, and how far to trust them. Heard when a line has moved. */
function Meaning({ learned, lines, alone }: { learned: Learned; lines: Lines; alone: boolean }) {
  const { t, format } = useWords();
  const { wrong, missed, asked } = meaningOf(learned.outlook, lines, alone);
  if (lines.ask > lines.link && alone) {
    return (
      <p className="bad" role="status">
        {t("matching.crossed")}
      </p>
    );
  }
  const wrongWords =
    wrong >= 0.95
      ? t("matching.wouldWrong", { wrong: format.number(Math.round(wrong)) })
      : t("matching.wouldWrongFew", { wrong: format.number(Math.max(1, Math.ceil(wrong * 10))) });
  return (
    <div role="status" className="meaning">
      <ul>
        {alone ? <li>{wrongWords}</li> : null}
        {alone ? <li>{t("matching.wouldMiss", { missed: format.number(Math.round(missed)) })}</li> : null}
        <li>{t("matching.wouldAsk", { count: asked })}</li>
      </ul>
      <p className="quiet">{t("matching.unsure")}</p>
    </div>
  );
}

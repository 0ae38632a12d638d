import "./waterfall.css";
import type { CSSProperties } from "react";
import type { MatchingView, MatchReason, MatchView } from "../../customers/matching/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import type { Key, Translate } from "../../platform/i18n/translate.ts";
import { fallOf, oddsOf, type Step } from "./fall.ts";

type Props = { match: MatchView; stand: MatchingView | undefined };

/** Why two records are, or could be, one person: each reason as a bar left or right of where the last one ended. */
export function Waterfall({ match, stand }: Props) {
  const { t } = useWords();
  const points = usePoints();
  const link = stand?.link ?? stand?.learned?.link;
  const ask = stand?.ask ?? stand?.learned?.ask;
  const lines = link === undefined || ask === undefined ? null : { link, ask };
  const fall = fallOf(match.reasons, [match.bits, ...(lines ? [lines.link] : [])]);
  const elsewhere = Math.abs(fall.sum - match.bits) >= 0.05;
  const scale = scaleOf(fall.lowest, fall.highest, lines?.link);
  return (
    <>
      <p className="quiet">
        {t("matches.whyAbout")}{" "}
        {lines ? (
          <span className="acc">{t("matches.lines", { ask: points(lines.ask), link: points(lines.link) })}</span>
        ) : null}
      </p>
      <dl className="fall" aria-label={t("matches.evidence")} style={scale}>
        {fall.steps.map((step) => (
          <Line key={`${step.reason.part} ${step.from}`} step={step} />
        ))}
        <Sum words={t("matches.together")} bits={fall.sum} />
        {elsewhere ? <Sum words={t("matches.allRecords")} bits={match.bits} /> : null}
      </dl>
      <p className="quiet">{chance(t, match)}</p>
    </>
  );
}

function chance(t: Translate, { proven, probability }: MatchView): string {
  if (proven) return t(`matches.odds.proven.${proven}`);
  const { kind, n } = oddsOf(probability);
  return t(`matches.odds.${kind}`, { n });
}

/** Points as people read them: "+9.1", "−1.4". */
export function usePoints(): (bits: number) => string {
  const { format } = useWords();
  return (bits) => {
    const shown = Math.round(Math.abs(bits) * 10) / 10;
    const sign = shown === 0 ? "" : bits < 0 ? "−" : "+";
    return `${sign}${format.number(shown)}`;
  };
}

const scaleOf = (lowest: number, highest: number, link: number | undefined) =>
  ({
    "--lowest": lowest,
    "--span": Math.max(1, highest - lowest),
    "--link": link ?? lowest,
    "--lined": link === undefined ? 0 : 1,
  }) as CSSProperties;

function Line({ step: { reason, from, to } }: { step: Step }) {
  const { t } = useWords();
  const points = usePoints();
  const look = reason.part === "before" ? "pri" : reason.bits < 0 ? "neg" : "";
  return (
    <div>
      <dt>
        {t(`matches.parts.${reason.part}`)}
        <small>{reasonWords(t, reason)}</small>
      </dt>
      <dd className={`track ${look}`} aria-hidden="true">
        <i style={{ "--a": Math.min(from, to), "--w": Math.abs(to - from) } as CSSProperties} />
      </dd>
      <dd className="v num">{points(reason.bits)}</dd>
    </div>
  );
}

function Sum({ words, bits }: { words: string; bits: number }) {
  const points = usePoints();
  return (
    <div className="sumline">
      <dt>{words}</dt>
      <dd className="track sum" aria-hidden="true">
        <i style={{ "--a": Math.min(0, bits), "--w": Math.abs(bits) } as CSSProperties} />
      </dd>
      <dd className="v num">{points(bits)}</dd>
    </div>
  );
}

type LevelKey = Extract<Key, `matches.levels.${string}`>;

/** How alike both are in this, and where they differ, as they are compared: in small letters, without signs. */
function reasonWords(t: Translate, { part, level, one, other }: MatchReason): string {
  if (part === "before") return t("matches.before");
  if (part === "together") return t("matches.togetherWhy");
  if (part === "neighbours") return t("matches.neighboursWhy");
  if (level === 0) return t("matches.oneMissing");
  const words = t(`matches.levels.${part}.l${level}` as LevelKey);
  return one !== "" && one !== other && part !== "mail" ? `${words}: ${shown(one)} · ${shown(other)}` : words;
}

/** Eight digits are a date. */
const shown = (word: string) => word.replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3");

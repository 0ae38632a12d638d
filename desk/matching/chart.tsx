import type { OutlookPoint } from "../../customers/matching/contract.ts";
import { useWords } from "../../platform/i18n/react.tsx";
import { highest, type Lines, lowest } from "./outlook.ts";

const width = 600;
const height = 140;
const xOf = (bits: number) => ((Math.max(lowest, Math.min(highest, bits)) - lowest) / (highest - lowest)) * width;
const yOf = (share: number) => height - Math.min(1, share) * height;
const ticks = [-10, -5, 0, 5, 10, 15, 20];

type Props = { outlook: readonly OutlookPoint[]; lines: Lines; alone: boolean };

/** What would be wrong and what missed, by where the line lies. It stands over the sliders, as wide as they are. */
export function Chart({ outlook, lines, alone }: Props) {
  const { t, format } = useWords();
  return (
    <figure className="outlook">
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label={t("matching.chart")}>
        <rect
          className="asks"
          x={xOf(lines.ask)}
          width={Math.max(0, xOf(alone ? lines.link : highest) - xOf(lines.ask))}
          y="0"
          height={height}
        />
        {alone ? (
          <rect className="joins" x={xOf(lines.link)} width={width - xOf(lines.link)} y="0" height={height} />
        ) : null}
        <path className="missed" d={curve(outlook, "missed")} />
        <path className="wrong" d={curve(outlook, "wrong")} />
        <path className="line" d={`M${xOf(lines.ask)} 0V${height}`} />
        {alone ? <path className="line" d={`M${xOf(lines.link)} 0V${height}`} /> : null}
      </svg>
      <p className="scale" aria-hidden="true">
        {ticks.map((bits) => (
          <span key={bits} style={{ left: `${(xOf(bits) / width) * 100}%` }}>
            {format.number(bits)}
          </span>
        ))}
      </p>
      <figcaption>
        <span className="of-wrong">{t("matching.wrong")}</span>
        <span className="of-missed">{t("matching.missed")}</span>
      </figcaption>
    </figure>
  );
}

const curve = (outlook: readonly OutlookPoint[], of: "wrong" | "missed") =>
  outlook
    .map((point, at) => `${at === 0 ? "M" : "L"}${xOf(point.bits).toFixed(1)} ${yOf(point[of]).toFixed(1)}`)
    .join("");

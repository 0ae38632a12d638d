import type { Scored } from "../clusters/cluster.ts";
import { inBits } from "./numbers.ts";

/** How many compared pairs have about so many bits; the ends hold all beyond them. */
export type Bar = { from: number; pairs: number };

const lowest = -30;
const highest = 40;
const width = 2;

/** Of scored pairs, and of those that were only counted, by whole nats. */
export function histogramOf({ scores, size }: Scored, left: ReadonlyMap<number, number>): Bar[] {
  const bars = Array.from({ length: (highest - lowest) / width }, (_, at) => ({ from: lowest + at * width, pairs: 0 }));
  const add = (score: number, pairs: number) => {
    const place = Math.floor((inBits(score) - lowest) / width);
    const bar = bars[Math.max(0, Math.min(bars.length - 1, place))];
    if (bar) bar.pairs += pairs;
  };
  for (let at = 0; at < size; at++) add(scores[at] as number, 1);
  for (const [score, pairs] of left) add(score, pairs);
  return bars;
}

const height = 160;
const step = 20;

/** Bars on a logarithmic scale, for few pairs matter as much as many; the thresholds as lines (in bits). */
export function drawn(bars: readonly Bar[], lines: readonly { name: string; bits: number }[]): string {
  const most = Math.log10(Math.max(10, ...bars.map(({ pairs }) => pairs)));
  const xOf = (bits: number) => ((Math.max(lowest, Math.min(highest, bits)) - lowest) / width) * step;
  const shapes = bars.map(({ from, pairs }) => {
    const tall = pairs === 0 ? 0 : Math.max(2, (Math.log10(pairs + 1) / most) * (height - 30));
    const words = `${pairs.toLocaleString("en")} pairs from ${from} to ${from + width}`;
    return `<rect x="${xOf(from) + 1}" y="${height - tall}" width="${step - 2}" height="${tall}"><title>${words}</title></rect>`;
  });
  const marks = lines.map(
    ({ name, bits }, at) =>
      `<line x1="${xOf(bits)}" x2="${xOf(bits)}" y1="${4 + at * 12}" y2="${height}"/><text x="${xOf(bits) + 4}" y="${12 + at * 12}">${name}</text>`,
  );
  const axis = [-30, -20, -10, 0, 10, 20, 30, 40].map(
    (bits) => `<text x="${xOf(bits)}" y="${height + 16}" text-anchor="middle">${bits}</text>`,
  );
  return `<svg viewBox="-14 0 ${xOf(highest) + 28} ${height + 22}" role="img" aria-label="How many compared pairs have which score">${[...shapes, ...marks, ...axis].join("")}</svg>`;
}

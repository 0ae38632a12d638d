import type { PairScore } from "../weights/score-pair.ts";
import { signed } from "./numbers.ts";

/** The reasons for a pair's score as lines of text, the powers of two under each other. */
export function explanation(one: string, other: string, { bits, probability, reasons }: PairScore): string {
  const rows = reasons.map(({ name, level, one: mine, other: yours, bits: own }) => ({
    ...{ name, level, bits: signed(own) },
    values: mine === "" && yours === "" ? "" : `${mine || "–"} | ${yours || "–"}`,
  }));
  const wide = (pick: (row: (typeof rows)[number]) => string) => Math.max(...rows.map((row) => pick(row).length));
  const [names, levels, numbers] = [
    wide((row) => row.name),
    wide((row) => row.level),
    Math.max(
      5,
      wide((row) => row.bits),
    ),
  ];
  const lines = rows.map((row) =>
    `  ${row.name.padEnd(names)}  ${row.bits.padStart(numbers)}  ${row.level.padEnd(levels)}  ${row.values}`.trimEnd(),
  );
  const sum = `  ${"together".padEnd(names)}  ${signed(bits).padStart(numbers)}  ${odds(bits)}`;
  return [
    `${one} and ${other}: ${verdict(probability)}. Powers of two, for (+) and against (−) one person:`,
    "",
    ...lines,
    sum,
  ].join("\n");
}

const verdict = (probability: number): string =>
  probability > 0.999
    ? "one person"
    : probability > 0.5
      ? "probably one person"
      : probability > 0.05
        ? "probably not one person"
        : "not one person";

const odds = (bits: number): string =>
  bits >= 0
    ? `${Math.round(2 ** Math.min(bits, 50)).toLocaleString("en")} to 1 that it is one`
    : `1 to ${Math.round(2 ** Math.min(-bits, 50)).toLocaleString("en")} that it is one`;

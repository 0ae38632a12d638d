/**
 * How well and how fast people are found again: `node bench/resolve.ts [--short] [--records=1000000] [--only=german] [--steady]`. Each set
 * of made-up people on a line of its own, then one line with all; public sets from ../shared/data too where they lie beside the
 * checkout. `--steady` says how far the F1 moves over three orders of rows with three seeds each. No labels are used, one configuration for all.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { resolve } from "../resolution/resolve.ts";
import { tableOf } from "../resolution/table.ts";
import { measure } from "./resolve/measure.ts";
import { Random } from "./resolve/random.ts";
import { crm, germanShop, type LabelledSet, longLives, register } from "./resolve/sets.ts";

const { values } = parseArgs({
  options: {
    short: { type: "boolean", default: false },
    records: { type: "string" },
    only: { type: "string" },
    steady: { type: "boolean", default: false },
    seed: { type: "string", default: "7" },
  },
});
const folder = join(import.meta.dirname, "..", "..", "shared", "data", "identity");

/** No value of these files has a comma, a quote or a line break. */
const cellsOf = (file: string): string[][] =>
  readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));

function publicSet(name: string): LabelledSet {
  const [header = [], ...rows] = cellsOf(join(folder, name, "people.csv"));
  const truth = new Map(cellsOf(join(folder, name, "truth.csv")).map(([id = "", entity = ""]) => [id, entity]));
  return { name, header, rows, truth: rows.map(([id = ""]) => truth.get(id) ?? id) };
}

function sets(): (() => LabelledSet)[] {
  const seed = Number(values.seed);
  if (values.records) return [() => crm(Number(values.records), seed)];
  const size = values.short ? 1500 : 10_000;
  const made = [crm, germanShop, longLives, register].map((make) => () => make(size, seed));
  const found = existsSync(folder) ? readdirSync(folder).sort() : [];
  return [...(values.short ? [] : found.map((name) => () => publicSet(name))), ...made];
}

async function figures({ name, header, rows, truth }: LabelledSet): Promise<string> {
  const table = tableOf(header, rows);
  // Whoever reads a file never holds its rows beside the table: what is measured is the resolution.
  rows.length = 0;
  const [began, used] = [performance.now(), process.cpuUsage()];
  const { clusters, model, expectation } = await resolve(table);
  const { user, system } = process.cpuUsage(used);
  const { precision, recall, f1, matches, largest, largestTrue } = measure(clusters, truth);
  const three = (figure: number) => figure.toFixed(3);
  return (
    `${name}: F1 ${three(f1)} (precision ${three(precision)}, recall ${three(recall)}), matches estimated/true ` +
    `${(model.matches / matches).toFixed(2)} (from clusters ${(expectation.matches / matches).toFixed(2)}), largest ${largest}/${largestTrue}, ` +
    `${((performance.now() - began) / 1000).toFixed(1)} s (CPU ${((user + system) / 1e6).toFixed(1)} s)`
  );
}

/** The lowest and the highest F1 of one set, in three orders of its rows, with three seeds each. */
async function steadiness({ name, header, rows, truth }: LabelledSet): Promise<string> {
  const found: number[] = [];
  for (const seed of [1, 2, 3]) {
    const order = new Random(seed).shuffled(rows.map((_, row) => row));
    const table = tableOf(
      header,
      order.map((row) => rows[row] as string[]),
    );
    const answers = order.map((row) => truth[row] as string);
    for (const own of [1, 2, 3]) found.push(measure((await resolve(table, { seed: own })).clusters, answers).f1);
  }
  const [least, most] = [Math.min(...found), Math.max(...found)];
  return `${name}: F1 ${least.toFixed(4)} to ${most.toFixed(4)}, moves ${(most - least).toFixed(4)}`;
}

const lines: string[] = [];
for (const make of sets()) {
  const set = make();
  if (values.only && !set.name.startsWith(values.only)) continue;
  const line = await (values.steady ? steadiness : figures)(set);
  lines.push(line);
  process.stderr.write(`${line}\n`);
}
process.stdout.write(
  `resolve: ${lines.join("; ")}; peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB\n`,
);

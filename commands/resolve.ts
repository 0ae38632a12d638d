import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { resolve as absolute, basename } from "node:path";
import { defineCommand } from "citty";
import { invalid } from "../platform/errors.ts";
import { optionsFor, readConfigFile, rowOf } from "../resolution/file/config.ts";
import { csvFormOf } from "../resolution/file/read-rows.ts";
import { readTable } from "../resolution/file/read-table.ts";
import { writeClusters } from "../resolution/file/write-clusters.ts";
import { explanation } from "../resolution/report/explanation.ts";
import { inBits, percent, signed, whole } from "../resolution/report/numbers.ts";
import { reportOf } from "../resolution/report/report.ts";
import { type Resolution, resolve } from "../resolution/resolve.ts";
import type { Table } from "../resolution/table.ts";
import { knownOf, wordsOf } from "../resolution/weights/known.ts";
import { scorePair } from "../resolution/weights/score-pair.ts";
import { explain } from "./explain.ts";

type Arguments = Partial<Record<"output" | "explain" | "report" | "config" | "id" | "column", string>> & {
  input: string;
  force: boolean;
};

/** `stammgast resolve --input people.csv --output clusters.csv` */
export const resolveCommand = defineCommand({
  meta: { name: "resolve", description: "Find which rows of a CSV file are the same person; needs no server" },
  args: {
    input: { type: "string", required: true, description: "CSV file with a header, any encoding and separator" },
    output: { type: "string", description: "where to write the rows with their cluster" },
    column: { type: "string", default: "cluster", description: "what the new column is called" },
    explain: { type: "string", description: "A,B: why these two rows are one person, or not" },
    report: { type: "string", description: "write a page (HTML): columns, weights, thresholds, examples" },
    config: { type: "string", description: "JSON file that fixes columns, limits, links, thresholds" },
    id: { type: "string", description: "the column that names rows; found by its name, else rows are counted" },
    force: { type: "boolean", default: false, description: "overwrite files that exist" },
  },
  async run({ args }) {
    try {
      await run(args);
    } catch (error) {
      explain(error);
    }
  },
});

async function run(args: Arguments): Promise<void> {
  checkPaths(args);
  const config = args.config === undefined ? {} : await readConfigFile(args.config);
  const form = await csvFormOf(args.input);
  const column = args.column ?? "cluster";
  if (args.output !== undefined && form.header.includes(column)) {
    throw invalid("column-there", `${args.input} has a column “${column}” already. Name the new one with --column.`);
  }
  const progress = progressBar();
  const table = await readTable(form, args.id ?? config.id, (rows) =>
    progress(`reading ${whole(rows)} rows`, 0, rows % 10_000 !== 0),
  );
  const resolution = await resolve(table, {
    ...optionsFor(config, table),
    onProgress: (step, share) => progress(step, share),
  });
  progress("", 1);
  if (args.output !== undefined) await writeClusters(form, args.output, column, resolution.clusters);
  if (args.report !== undefined) await writeFile(args.report, await reportOf(basename(args.input), table, resolution));
  if (args.explain !== undefined) console.log(explainedPair(args.explain, table, resolution));
  else console.log(summary(args, table, resolution));
}

function checkPaths({ input, output, report, explain: pair, force }: Arguments): void {
  if (output === undefined && report === undefined && pair === undefined) {
    throw invalid(
      "nothing-to-do",
      "What shall be done with the answer? Add --output clusters.csv, --report report.html or --explain A,B.",
    );
  }
  for (const path of [output, report]) {
    if (path === undefined) continue;
    if (absolute(path) === absolute(input))
      throw invalid("same-file", `${path} is the input itself. Name another file.`);
    if (existsSync(path) && !force)
      throw invalid("file-there", `${path} is there already. Name another file, or add --force to overwrite it.`);
  }
}

function explainedPair(pair: string, table: Table, { model, fields, frequencies, clusters }: Resolution): string {
  const rows = new Map(table.ids.map((id, row) => [id, row]));
  const [one = "", other = ""] = pair.split(",");
  const [a, b] = [rowOf(rows, one), rowOf(rows, other)];
  const score = scorePair(knownOf(model, fields, frequencies), wordsOf(fields, a), wordsOf(fields, b));
  const together =
    clusters[a] === clusters[b]
      ? `Both are in cluster ${clusters[a]}.`
      : `They are in clusters ${clusters[a]} and ${clusters[b]}.`;
  return `${explanation(one.trim(), other.trim(), score)}\n\n${together} Clusters are decided by all their pairs together, so one pair may say otherwise.`;
}

function summary(
  { output, report }: Arguments,
  table: Table,
  { count, thresholds, expectation, joins, recognised }: Resolution,
): string {
  const asked = joins.filter(({ mean }) => mean <= thresholds.link && mean > thresholds.ask).length;
  const used = recognised
    .filter(({ kind }) => kind !== "ignored" && kind !== "key")
    .map(({ column, kind }) => `${column.name} (${kind})`);
  return [
    `${whole(table.size)} rows are ${whole(count)} people and firms.`,
    `Expected right: ${percent(expectation.precision)} of the links; expected found: ${percent(expectation.recall)} of what belongs together.`,
    `Linked from ${signed(inBits(thresholds.link))} powers of two on; ${whole(asked)} joins from ${signed(inBits(thresholds.ask))} on are for somebody to look at.`,
    `Compared by: ${used.join(", ")}.`,
    ...[output, report].filter((path) => path !== undefined).map((path) => `Written: ${path}`),
  ].join("\n");
}

/** One line that changes on a terminal; elsewhere a line for each step. */
function progressBar(): (step: string, share: number, skip?: boolean) => void {
  const terminal = process.stderr.isTTY;
  let last = "";
  return (step, share, skip = false) => {
    if (skip) return;
    if (terminal)
      process.stderr.write(step === "" ? "\r\x1b[K" : `\r\x1b[K${"█".repeat(share * 20).padEnd(20, "░")} ${step}`);
    else if (step !== "" && step !== last && !step.startsWith("reading")) process.stderr.write(`${step}\n`);
    last = step;
  };
}

import { defineCommand } from "citty";
import type { Finding, Verification } from "../integrity/verify.ts";
import { verify } from "../integrity/verify.ts";
import { openAsIs, type Whereabouts } from "../platform/backup/as-is.ts";
import { inNumbers, openProgress } from "../platform/backup/progress.ts";
import { appliedMigration, newestMigration } from "../platform/db/migrate.ts";
import { openDb } from "../platform/db/pool.ts";
import { conflict } from "../platform/errors.ts";
import { explain } from "./explain.ts";
import { settle } from "./where.ts";

/** What the command ends with: 0 all holds or was mended, 2 everything left can be repaired, 3 something cannot. */
const statuses = { holds: 0, repairable: 2, broken: 3 } as const;

export const verifyCommand = defineCommand({
  meta: { name: "verify", description: "Check that everything Stammgast promises holds, also while it runs" },
  args: {
    repair: { type: "boolean", description: "derive again what can be; the audit log notes it" },
    data: { type: "string", description: "directory of the embedded PostgreSQL (DATA_DIR)" },
  },
  async run({ args }) {
    try {
      const { lines, status } = await look(settle(args.data), args.repair ?? false);
      console.log(lines.join("\n"));
      process.exitCode = status;
    } catch (error) {
      explain(error);
    }
  },
});

async function look(where: Whereabouts, repair: boolean) {
  const database = await openAsIs(where);
  const progress = openProgress();
  const began = performance.now();
  try {
    const db = openDb(database.pool);
    await refuseOlder(db);
    const result = await verify(db, {
      repair,
      onProgress: ({ name }, looked, of) => progress.show(`${name}: ${inNumbers(looked)} of about ${inNumbers(of)}`),
    });
    return told(result, (performance.now() - began) / 1000);
  } finally {
    progress.end();
    await database.close();
  }
}

/** What holds is written for the tables of this version. */
async function refuseOlder(db: Parameters<typeof appliedMigration>[0]): Promise<void> {
  const [there, ours] = [await appliedMigration(db), await newestMigration()];
  if (there === ours) return;
  throw conflict(
    "other-version",
    `The tables are those of ${there}, and this Stammgast knows those of ${ours}. Start it once, or install the version that fits, then verify.`,
  );
}

/** What was found, in lines, and what the command ends with. */
export function told({ looked, findings }: Verification, seconds: number): { lines: string[]; status: number } {
  const left = findings.filter(({ found, mended }) => mended < found);
  const status = left.some((one) => !isMendable(one))
    ? statuses.broken
    : left.length > 0
      ? statuses.repairable
      : statuses.holds;
  return { lines: [...findings.flatMap(inLines), totalOf({ looked, findings }, seconds)], status };
}

const wayOf = ({ invariant, why }: Finding) => invariant.ways[why] ?? { means: why, mend: null };
const isMendable = (finding: Finding) => wayOf(finding).mend !== null;

function inLines(finding: Finding): string[] {
  const { invariant, why, found, mended, examples } = finding;
  const { means, mend } = wayOf(finding);
  const more = found > examples.length ? `, and ${inNumbers(found - examples.length)} more` : "";
  return [
    `${mended === found ? "✓" : "✗"} ${invariant.name}/${why}: ${inNumbers(found)} in ${invariant.walk.table}`,
    `    ${means}`,
    `    ${examples.map((key) => key.join(" ")).join("\n    ")}${more}`,
    `    ${whatHelps(finding, mend)}`,
  ];
}

function whatHelps({ found, mended }: Finding, mend: string | null): string {
  if (mended === found) return `Repaired: ${mend}.`;
  if (mended > 0) return `Repaired ${inNumbers(mended)} of them; the others are left: ${mend}.`;
  return mend === null ? "Cannot be repaired from what is here." : `Can be repaired (--repair): ${mend}.`;
}

function totalOf({ looked, findings }: Verification, seconds: number): string {
  const sum = (of: (finding: Finding) => number) => findings.reduce((total, one) => total + of(one), 0);
  const [found, mended] = [sum((one) => one.found), sum((one) => one.mended)];
  const rows = `${inNumbers(looked)} rows looked at in ${seconds.toFixed(1)} s`;
  if (found === 0) return `Everything holds: ${rows}.`;
  const helpless = sum((one) => (isMendable(one) ? 0 : one.found));
  return `${inNumbers(found)} wrong, ${inNumbers(mended)} repaired, ${inNumbers(helpless)} beyond repair: ${rows}.`;
}

import { system } from "../platform/actor.ts";
import type { Db } from "../platform/db/database.ts";
import { record } from "../platform/events/record.ts";
import type { Invariant, Wrong } from "./invariant.ts";
import { invariants } from "./registry.ts";
import { lookAt, roughlyHow } from "./store.ts";

/** Rows of a table that are wrong in one way: some of them by their keys, and what became of them. */
export type Finding = {
  invariant: Invariant;
  why: string;
  found: number;
  mended: number;
  /** The first few keys. */
  examples: string[][];
};
export type Verification = { looked: number; findings: Finding[] };

export type VerifyOptions = {
  /** Derive again what can be. Default: look only. */
  repair?: boolean;
  /** What to check. Default: everything. */
  only?: readonly Invariant[];
  /** Told now and then: what is checked, and how many rows of about how many are behind us. */
  onProgress?: (invariant: Invariant, looked: number, of: number) => void;
  /** Rows looked at in one statement. */
  stretch?: number;
};

const rowsAtOnce = 2000;
const mostExamples = 5;
/** Mended in one transaction. */
const mendedAtOnce = 200;

/**
 * Holds everything we promise against what is there, stretch after stretch, while others go on working. With `repair` what
 * can be derived again is, in transactions, recorded in the audit log; what counts as mended was looked at again.
 */
export async function verify(db: Db, options: VerifyOptions = {}): Promise<Verification> {
  const result: Verification = { looked: 0, findings: [] };
  for (const invariant of options.only ?? invariants) {
    const { looked, findings } = await check(db, invariant, options);
    result.looked += looked;
    result.findings.push(...findings);
  }
  return result;
}

async function check(db: Db, invariant: Invariant, options: VerifyOptions): Promise<Verification> {
  const of = await roughlyHow(db, invariant.walk.table);
  const most = options.stretch ?? rowsAtOnce;
  const tallies = new Map<string, Finding>();
  let looked = 0;
  for (let after: string[] | null = null, more = true; more; ) {
    const stretch = await lookAt(db, invariant, after, most);
    const left = options.repair ? await mendStretch(db, invariant, stretch.wrong, { after, most }) : stretch.wrong;
    tally(tallies, invariant, stretch.wrong, left);
    looked += stretch.looked;
    options.onProgress?.(invariant, looked, Math.max(of, looked));
    more = !stretch.ended;
    after = stretch.last;
  }
  return { looked, findings: [...tallies.values()] };
}

/** Mends what it can and looks again. Answers what is still wrong. */
async function mendStretch(
  db: Db,
  invariant: Invariant,
  wrong: readonly Wrong[],
  { after, most }: { after: string[] | null; most: number },
): Promise<readonly Wrong[]> {
  const { mend, name, ways } = invariant;
  const mendable = wrong.filter(({ why }) => ways[why]?.mend);
  if (!mend || mendable.length === 0) return wrong;
  for (let from = 0; from < mendable.length; from += mendedAtOnce) {
    const some = mendable.slice(from, from + mendedAtOnce);
    await db.transaction().execute(async (tx) => {
      await mend(tx, some);
      const data = {
        invariant: name,
        rows: some.length,
        keys: some.slice(0, mostExamples).map(({ key }) => key.join(" ")),
      };
      await record(tx, system, [{ type: "database.repaired", data }]);
    });
  }
  return (await lookAt(db, invariant, after, most)).wrong;
}

function tally(
  tallies: Map<string, Finding>,
  invariant: Invariant,
  wrong: readonly Wrong[],
  left: readonly Wrong[],
): void {
  const still = new Set(left.map(nameOf));
  for (const one of wrong) {
    const known = tallies.get(one.why) ?? { invariant, why: one.why, found: 0, mended: 0, examples: [] };
    known.found += 1;
    if (!still.has(nameOf(one))) known.mended += 1;
    if (known.examples.length < mostExamples) known.examples.push(one.key);
    tallies.set(one.why, known);
  }
}

const nameOf = ({ key, why }: Wrong) => `${why} ${key.join(" ")}`;

import { describe, expect, it } from "vitest";
import { measure } from "../bench/resolve/measure.ts";
import { Random } from "../bench/resolve/random.ts";
import { crm, type LabelledSet, longLives, register } from "../bench/resolve/sets.ts";
import { slip } from "../bench/resolve/spelling.ts";
import { resolve } from "./resolve.ts";
import { tableOf } from "./table.ts";

async function figuresOf({ header, rows, truth }: Pick<LabelledSet, "header" | "rows" | "truth">) {
  const { clusters, count } = await resolve(tableOf(header, rows), { lanes: 1 });
  return { ...measure(clusters, truth), clusters, count };
}

/** Everybody's first record alone. */
function once(set: LabelledSet): LabelledSet {
  const first = new Map(set.truth.map((entity, row) => [entity, row] as const).reverse());
  const rows = set.rows.filter((_, row) => first.get(set.truth[row] as string) === row);
  return { ...set, rows, truth: [...first.keys()].reverse() };
}

const people = once(crm(1000, 4));

describe("tables that are not like others", () => {
  it("nobody there twice: at most one row in a thousand is linked, though families abound", async () => {
    const { count } = await figuresOf(people);
    expect(people.rows.length).toBeGreaterThan(400);
    expect(people.rows.length - count).toBeLessThanOrEqual(people.rows.length / 1000);
  });

  it("nearly nobody there twice: those who are, are found", async () => {
    const again = people.rows.slice(0, 8);
    const rows = [...people.rows, ...again];
    const truth = rows.map((_, row) => String(row % people.rows.length));
    const { recall, precision } = await figuresOf({ header: people.header, rows, truth });
    expect(recall).toBeGreaterThan(0.8);
    expect(precision).toBeGreaterThan(0.7);
  });

  it("everybody there twice, to the letter", async () => {
    const set = once(register(400, 3));
    const rows = [...set.rows, ...set.rows];
    const truth = rows.map((_, row) => String(row % set.rows.length));
    const { f1, largest } = await figuresOf({ header: set.header, rows, truth });
    expect(f1).toBeGreaterThan(0.98);
    expect(largest).toBe(2);
  });

  it("a hundred rows", async () => {
    for (const seed of [3, 4]) {
      const { f1 } = await figuresOf(crm(100, seed));
      expect(f1).toBeGreaterThan(0.9);
    }
  });

  it("one column only", async () => {
    const { header, rows, truth } = longLives(300, 3);
    const { precision, recall } = await figuresOf({
      header: [header[1] as string],
      rows: rows.map(([, name = ""]) => [name]),
      truth,
    });
    expect(precision).toBeGreaterThan(0.9);
    expect(recall).toBeGreaterThan(0.5);
  });

  it("a column that says the same of everybody changes nothing", async () => {
    const { header, rows, truth } = crm(300, 3);
    const plain = await figuresOf({ header, rows, truth });
    const country = { header: [...header, "country"], rows: rows.map((row) => [...row, "England"]), truth };
    expect((await figuresOf(country)).clusters).toEqual(plain.clusters);
  });
});

describe("people who are hard to tell", () => {
  it("fifteen records each, with more slips in each than in the one before, who move and marry", async () => {
    const random = new Random(3);
    const { header, rows, truth } = once(longLives(500, 3));
    const later = new Map(truth.map((entity, row) => [entity, rows[(row + 7) % rows.length] as string[]]));
    const records = rows.flatMap((row, person) =>
      Array.from({ length: 15 }, (_, at) => {
        const moved = at > 9 ? later.get(truth[person] as string) : undefined;
        return row.map((value, column) => {
          if (column === 0) return `${value}-${at}`;
          const now = moved && (column === 3 || column === 4) ? (moved[column] ?? "") : value;
          return random.chance(at / 60) ? slip(random, now) : now;
        });
      }),
    );
    const { f1, precision, largest } = await figuresOf({
      ...{ header, rows: records },
      truth: records.map((_, row) => String(Math.floor(row / 15))),
    });
    expect(precision).toBeGreaterThan(0.97);
    expect(f1).toBeGreaterThan(0.95);
    expect(largest).toBeLessThanOrEqual(30);
  });

  it("twins in every house", async () => {
    const random = new Random(5);
    const set = once(crm(1200, 6));
    const whole = set.rows.filter((row) => row.every((value) => value !== ""));
    const names = random.shuffled(whole.map(([, given = ""]) => given));
    const rows = whole.flatMap((row, at) => {
      const twin = row.map((value, column) => (column === 1 ? (names[at] as string) : column === 4 ? "" : value));
      return [row, row, twin, twin].map((one) =>
        one.map((value, column) => (column > 0 && random.chance(0.08) ? slip(random, value) : value)),
      );
    });
    const truth = rows.map((_, row) => String(row >> 1));
    const { precision, recall } = await figuresOf({ header: set.header, rows, truth });
    expect(whole.length).toBeGreaterThan(30);
    expect(precision).toBeGreaterThan(0.9);
    expect(recall).toBeGreaterThan(0.7);
  });
});

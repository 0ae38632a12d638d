import { describe, expect, it } from "vitest";
import { measure } from "../bench/resolve/measure.ts";
import { Random } from "../bench/resolve/random.ts";
import { crm, germanShop, type LabelledSet } from "../bench/resolve/sets.ts";
import { resolve } from "./resolve.ts";
import { tableOf } from "./table.ts";

const people = crm(240, 11);
const plain = await resolve(tableOf(people.header, people.rows), { lanes: 1 });
const asTable = ({ header, rows }: LabelledSet) => tableOf(header, rows);

/** Rows that lie together, as sets of ids, whatever the clusters are called. */
function groups(clusters: Int32Array, ids: readonly (string | undefined)[]): string[] {
  const sets = Map.groupBy(clusters.keys(), (row) => clusters[row] as number);
  return [...sets.values()]
    .map((rows) =>
      rows
        .map((row) => ids[row])
        .sort()
        .join(" "),
    )
    .sort();
}

describe("resolving people", () => {
  it("finds those who were written down differently, and says how many it expects", () => {
    const { clusters, model } = plain;
    const { f1, precision, matches } = measure(clusters, people.truth);
    expect(f1).toBeGreaterThan(0.93);
    expect(precision).toBeGreaterThan(0.93);
    expect(model.matches / matches).toBeGreaterThan(0.8);
    expect(model.matches / matches).toBeLessThan(1.25);
  });

  it("reads German headers, umlauts, titles and firms", async () => {
    const set = germanShop(240, 12);
    const { clusters, recognised } = await resolve(asTable(set), { lanes: 1 });
    expect(recognised.map(({ kind }) => kind)).toEqual(
      "key category category given surname organisation street postcode city phone mail date".split(" "),
    );
    expect(measure(clusters, set.truth).f1).toBeGreaterThan(0.93);
  });

  it("gives the same clusters in any order of rows", async () => {
    const order = new Random(5).shuffled(people.rows.map((_, row) => row));
    const shuffled = { ...people, rows: order.map((row) => people.rows[row] as string[]) };
    const ids = people.rows.map(([id]) => id);
    const first = groups(plain.clusters, ids);
    const second = groups(
      (await resolve(asTable(shuffled), { lanes: 1 })).clusters,
      order.map((row) => ids[row]),
    );
    expect(second.filter((group) => !first.includes(group)).length).toBeLessThanOrEqual(2);
  });

  it("never joins what people said is not one, over no chain, and always what they said is one", async () => {
    const random = new Random(6);
    const linked = plain.joins.filter(({ mean }) => mean > plain.thresholds.link);
    const cannotLinks = Array.from({ length: 30 }, () => random.pick(linked)).map(
      ({ one, other }) => [one, other] as const,
    );
    const apart = new Set(cannotLinks.flat());
    const free = people.rows.map((_, row) => row).filter((row) => !apart.has(row));
    const mustLinks = Array.from(
      { length: 15 },
      (_, at) => [free[at * 2] as number, free[at * 2 + 1] as number] as const,
    );
    const { clusters } = await resolve(asTable(people), { lanes: 1, cannotLinks, mustLinks });
    for (const [one, other] of cannotLinks) expect(clusters[one]).not.toBe(clusters[other]);
    for (const [one, other] of mustLinks) expect(clusters[one]).toBe(clusters[other]);
  });

  it("holds no more addresses in a cluster than it was allowed", async () => {
    const { clusters, fields } = await resolve(asTable(people), { lanes: 1, limits: { mail: 1 } });
    const mail = fields.find(({ kind }) => kind === "mail");
    const addresses = Map.groupBy(
      clusters.keys().filter((row) => (mail?.codes[row] ?? -1) >= 0),
      (row) => clusters[row] as number,
    );
    for (const rows of addresses.values()) expect(new Set(rows.map((row) => mail?.codes[row])).size).toBe(1);
  });

  it("keeps two strangers apart that are all there is", async () => {
    const { count } = await resolve(
      tableOf(
        ["Vorname", "Nachname"],
        [
          ["Anna", "Weiß"],
          ["Jochen", "Oberhuber"],
        ],
      ),
    );
    expect(count).toBe(2);
  });

  it("refuses what contradicts itself, and tables that say nothing", async () => {
    const links = { mustLinks: [[0, 1]] as const, cannotLinks: [[1, 0]] as const };
    await expect(resolve(asTable(people), links)).rejects.toThrow("Take one of both back");
    await expect(resolve(tableOf(["id"], [["1"], ["2"]]))).rejects.toThrow("No column says enough");
  });
});

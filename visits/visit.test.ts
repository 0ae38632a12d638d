import { expect, it } from "vitest";
import { placeSteps, type Step, stageOf, type Visit } from "./visit.ts";

const noon = Date.UTC(2026, 10, 22, 12);
const step = (minute: number, name = `Page ${minute}`, kind: Step["kind"] = "page"): Step => ({
  ...{ profileId: "p", sourceId: "s", kind, name },
  at: new Date(noon + minute * 60_000),
});
let made = 0;
const newId = () => {
  made += 1;
  return `new${made}`;
};
const place = (known: Visit[], ...steps: Step[]) => placeSteps(known, steps, newId);
const minutes = ({ startedAt, endedAt }: Visit) =>
  [Number(startedAt) - noon, Number(endedAt) - noon].map((ms) => ms / 60_000);
const one = (from: number, until: number, id: string): Visit => {
  const { changed } = place([], step(from), step(until));
  const [visit] = changed;
  if (!visit || changed.length !== 1) throw new Error("not one visit");
  return { ...visit, id };
};

it("what happens with pauses of at most half an hour is one visit", () => {
  const { changed, gone } = place([], step(0), step(30), step(60));
  expect(changed.map(minutes)).toEqual([[0, 60]]);
  expect(changed[0]).toMatchObject({ pages: 3, actions: 0, seen: { titles: ["Page 0", "Page 30", "Page 60"] } });
  expect(gone).toEqual([]);
});

it("after a longer pause another begins", () => {
  expect(place([], step(0), step(31)).changed.map(minutes)).toEqual([
    [0, 0],
    [31, 31],
  ]);
});

it("the order of arrival changes nothing", () => {
  const names = (visits: Visit[]) => visits.map(({ seen }) => seen.titles);
  const steps = [step(0), step(20), step(70), step(80)];
  const forwards = place([], ...steps);
  const backwards = place([], ...steps.toReversed());
  expect(names(backwards.changed)).toEqual(names(forwards.changed));
});

it("what comes late widens the visit it belongs to, at either end", () => {
  const known = one(0, 10, "v");
  const { changed } = place([known], step(-20), step(35));
  expect(changed.map(minutes)).toEqual([[-20, 35]]);
  expect(changed[0]).toMatchObject({ id: "v", pages: 4 });
  expect(changed[0]?.seen.titles[0]).toBe("Page -20");
});

it("what comes between two visits makes one of them, and the earlier keeps its name", () => {
  const { changed, gone } = place([one(0, 10, "early"), one(50, 60, "late")], step(30));
  expect(changed.map(({ id }) => id)).toEqual(["early"]);
  expect(changed.map(minutes)).toEqual([[0, 60]]);
  expect(gone.map(({ id }) => id)).toEqual(["late"]);
});

it("a visit that nothing was added to is left alone", () => {
  expect(place([one(0, 10, "v")], step(100)).changed.map(({ id }) => id)).not.toContain("v");
});

it("a visit of a thousand pages keeps their number and the first of their names", () => {
  const { changed } = place([], ...Array.from({ length: 1000 }, (_, at) => step(at / 10, `Page ${at}`)));
  expect(changed).toMatchObject([{ pages: 1000 }]);
  expect(changed[0]?.seen.titles.length).toBe(12);
});

it.each([
  ["discover", [step(0)]],
  ["choose", [step(0), step(1, "Sidamo", "viewed")]],
  ["choose", [step(0), step(1, "Sidamo", "taken")]],
  ["buy", [step(0), step(1, "", "checkout")]],
  ["use", [step(0, "Trial Started", "done")]],
] as const)("it belongs to the stage %s by what was done", (stage, steps) => {
  expect(place([], ...steps).changed.map(stageOf)).toEqual([stage]);
});

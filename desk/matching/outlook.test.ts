import { expect, test } from "vitest";
import { meaningOf, outlookAt, settled } from "./outlook.ts";

const outlook = [
  { bits: 0, wrong: 0.2, missed: 0.02, joined: 200 },
  { bits: 4, wrong: 0.1, missed: 0.1, joined: 160 },
  { bits: 8, wrong: 0, missed: 0.5, joined: 80 },
];

test.each([
  [-5, 0.2, 200],
  [0, 0.2, 200],
  [2, 0.15, 180],
  [8, 0, 80],
  [12, 0, 80],
])("from %d points on %d are wrong and %d are joined", (bits, wrong, joined) => {
  const at = outlookAt(outlook, bits);
  expect([at.wrong, at.joined].map((value) => value.toFixed(3))).toEqual([wrong.toFixed(3), joined.toFixed(3)]);
});

test("what lies between the lines is asked about; without joining alone, all from the lower one on", () => {
  expect(meaningOf(outlook, { link: 4, ask: 0 }, true)).toMatchObject({ wrong: 10, missed: 10, asked: 40 });
  expect(meaningOf(outlook, { link: 4, ask: 0 }, false).asked).toBe(200);
});

test("a line that is not shown gives way to the one that is", () => {
  const input = { link: 4, ask: 6, alone: false };
  expect(settled(input, { link: 4, ask: 6 })).toEqual({ link: 6, ask: 6, alone: false });
  expect(settled({ ...input, alone: true }, { link: 4, ask: 6 }).link).toBe(4);
});

test("nothing learned means nothing", () => {
  expect(outlookAt([], 3)).toEqual({ bits: 3, wrong: 0, missed: 0, joined: 0 });
});

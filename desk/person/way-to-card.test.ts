import { expect, test } from "vitest";
import { distanceTo } from "./way-to-card.ts";

const box = { left: 100, right: 200, top: 50, bottom: 150 };

test.each([
  [{ x: 150, y: 100 }, 0],
  [{ x: 90, y: 100 }, 10],
  [{ x: 230, y: 100 }, 30],
  [{ x: 97, y: 46 }, 5],
  [{ x: 150, y: 160 }, 10],
])("from %j it is %i pixels", (point, away) => expect(distanceTo(box, point)).toBe(away));

test("what is not there is endlessly far", () => expect(distanceTo(undefined, { x: 0, y: 0 })).toBe(Infinity));

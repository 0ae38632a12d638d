import { expect, it } from "vitest";
import { newId } from "./ids.ts";

const uuid7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

it("ids sort in the order they were made in, also within a millisecond, and none comes twice", () => {
  const ids = Array.from({ length: 20_000 }, () => newId());
  expect(ids.every((id) => uuid7.test(id))).toBe(true);
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});

it("ids of a given moment sort by it and differ in everything else", () => {
  const at = new Date("2024-02-29T12:00:00.123Z");
  const ids = Array.from({ length: 5000 }, () => newId(at));
  const hex = at.getTime().toString(16).padStart(12, "0");
  expect(new Set(ids.map((id) => id.slice(0, 13)))).toEqual(new Set([`${hex.slice(0, 8)}-${hex.slice(8)}`]));
  expect(new Set(ids.map((id) => id.slice(14))).size).toBe(5000);
  expect(newId(new Date(at.getTime() + 1)) > newId(at)).toBe(true);
});

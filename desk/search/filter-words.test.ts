import { expect, it } from "vitest";
import { dayOf, filterWords, withFilter, withoutFilter } from "./filter-words.ts";

it("a filter of several words is quoted", () => {
  expect(filterWords("von", "anna")).toBe("von:anna");
  expect(filterWords("von", "Anna Schmidt")).toBe('von:"Anna Schmidt"');
  expect(filterWords("tag", 'a "b')).toBe('tag:"a  b"');
});

it("comes behind what is typed, and a blank behind it", () => {
  expect(withFilter("", "is:open")).toBe("is:open ");
  expect(withFilter("kaffee ", "is:open")).toBe("kaffee is:open ");
});

it("goes as it was typed, whatever the quotation marks", () => {
  expect(withoutFilter("kaffee von:„Anna Schmidt“ mühle", 'von:"Anna Schmidt"')).toBe("kaffee mühle");
  expect(withoutFilter("is:open", "is:open")).toBe("");
  expect(withoutFilter("kaffee", "is:open")).toBe("kaffee");
});

it("days are counted on the calendar", () => {
  const now = new Date(2026, 2, 1, 0, 30);
  expect(dayOf("today", now)).toBe("2026-03-01");
  expect(dayOf("yesterday", now)).toBe("2026-02-28");
  expect(dayOf("week", now)).toBe("2026-02-22");
  expect(dayOf("year", now)).toBe("2025-03-01");
});

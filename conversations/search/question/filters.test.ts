import { describe, expect, test } from "vitest";
import { takeFilters } from "./filters.ts";

const now = new Date("2026-03-30T10:00:00Z");
const read = (typed: string, zone = "UTC") => {
  const { words, filters, hints } = takeFilters(typed, zone, now);
  return {
    words: words.replace(/ +/g, " "),
    filters: filters.map(({ kind, value }) => `${kind} ${value}`),
    hints: hints.map(({ kind, text }) => `${kind} ${text}`),
  };
};

test.each([
  ["from:anna kaffee", " kaffee", ["from anna"]],
  ["kaffee von:anna", "kaffee", ["from anna"]],
  ['from:"Anna Schmidt" to:info@roestwerk.example', "", ["from Anna Schmidt", "to info@roestwerk.example"]],
  ["von:„Anna Schmidt“ an:ich", "", ["from Anna Schmidt", "to ich"]],
  ["FROM:anna Tag:eilig", "", ["from anna", "tag eilig"]],
  ['stichwort:"sehr eilig"', "", ["tag sehr eilig"]],
  ["has:attachment hat:anhang mit:Anhänge has:files", "", Array(4).fill("has attachment")],
  [
    "is:open ist:offen is:closed ist:geschlossen is:snoozed ist:später",
    "",
    [...["is open", "is open", "is closed", "is closed", "is snoozed", "is snoozed"]],
  ],
  ['in:Altstadt laden:"Am Markt" in:papierkorb in:spam', "", ["in Altstadt", "in Am Markt", "in deleted", "in spam"]],
  ["mühle from: kaputt", "mühle kaputt", []],
  ["mühle von:", "mühle", []],
  ['"from:anna" mühle', '"from:anna" mühle', []],
  ['-"von:anna', '-"von:anna', []],
  ["12:30 Re: https://example.org a:b", "12:30 Re: https://example.org a:b", []],
  ["", "", []],
  ["::: :a von:: \0", "::: :a", ["from :"]],
])("%j leaves %j and filters by %j", (typed, words, filters) => {
  expect(read(typed)).toEqual({ words, filters, hints: [] });
});

test.each([
  ["betreff:mühle", "betreff:mühle", ["unknown-filter betreff:mühle"]],
  ["has:humor", "", ["unknown-value has:humor"]],
  ["is:weg", "", ["unknown-value is:weg"]],
  ["before:bald", "", ["bad-day before:bald"]],
  ["after:2026-02-30", "", ["bad-day after:2026-02-30"]],
  ["kaffee -from:anna", "kaffee", ["no-minus -from:anna"]],
])("of %j %j is left, and %j is said", (typed, words, hints) => {
  expect(read(typed)).toEqual({ words, filters: [], hints });
});

describe("days", () => {
  test.each([
    ["before:2026-03-01", "UTC", "before 2026-03-01T00:00:00.000Z"],
    ["vor:1.3.2026", "UTC", "before 2026-03-01T00:00:00.000Z"],
    ["nach:2026-03", "UTC", "after 2026-03-01T00:00:00.000Z"],
    ["seit:12.2025", "UTC", "after 2025-12-01T00:00:00.000Z"],
    ["after:2026", "UTC", "after 2026-01-01T00:00:00.000Z"],
    ["after:today", "UTC", "after 2026-03-30T00:00:00.000Z"],
    ["nach:gestern", "UTC", "after 2026-03-29T00:00:00.000Z"],
    ["after:2026-03-29", "Europe/Berlin", "after 2026-03-28T23:00:00.000Z"],
    ["after:2026-03-30", "Europe/Berlin", "after 2026-03-29T22:00:00.000Z"],
    ["after:2026-10-25", "Europe/Berlin", "after 2026-10-24T22:00:00.000Z"],
    ["after:heute", "Pacific/Auckland", "after 2026-03-29T11:00:00.000Z"],
    ["before:2026-01-01", "America/New_York", "before 2026-01-01T05:00:00.000Z"],
  ])("%j in %s is %j", (typed, zone, filter) => {
    expect(read(typed, zone).filters).toEqual([filter]);
  });
});

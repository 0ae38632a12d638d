import { describe, expect, it } from "vitest";
import { fits, parts } from "./fitting.ts";

describe("what fits the words typed", () => {
  it("fits when each begins a word, whatever the case and the marks", () => {
    expect(fits("Auf später legen", "spat")).toBe(true);
    expect(fits("Settings: Mail addresses", "mail set")).toBe(true);
    expect(fits("Snooze", "ooze")).toBe(false);
    expect(fits("Snooze", "snooze now")).toBe(false);
  });

  it("fits everything while nothing is typed", () => expect(fits("Close", "")).toBe(true));

  it("shows where the words stand", () => {
    expect(parts("Dr. Katharina Vollmer", "voll")).toEqual([
      { text: "Dr. Katharina ", hit: false },
      { text: "Voll", hit: true },
      { text: "mer", hit: false },
    ]);
    expect(parts("a.b", ".")).toEqual([
      { text: "a", hit: false },
      { text: ".", hit: true },
      { text: "b", hit: false },
    ]);
    expect(parts("Anna", "  ")).toEqual([{ text: "Anna", hit: false }]);
  });
});

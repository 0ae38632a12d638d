import { describe, expect, it } from "vitest";
import { begin, goOn, previewOf, type Said, saidAt, stageNumbers, subjectOf } from "./conversation.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 9, minute));
const said = (change: Partial<Said> = {}): Said => ({
  direction: "in",
  at: at(0),
  automatic: false,
  settled: false,
  preview: "Hello",
  ...change,
});

describe("a conversation", () => {
  it("begins open and new when a customer writes", () => {
    expect(begin(said())).toMatchObject({ state: "open", stage: stageNumbers.new, previewBy: "customer" });
  });

  it("waits for them when we write first, and for us when they answer", () => {
    const ours = begin(said({ direction: "out" }));
    expect(ours.stage).toBe(stageNumbers["waiting-for-them"]);
    expect(goOn(ours, said({ at: at(1) })).stage).toBe(stageNumbers["waiting-for-us"]);
  });

  it("stays new when a customer writes twice before we answer", () => {
    expect(goOn(begin(said()), said({ at: at(1) })).stage).toBe(stageNumbers.new);
  });

  it("is reopened by a customer's words", () => {
    const closed = { ...begin(said()), state: "closed" as const, closedAt: at(1) };
    expect(goOn(closed, said({ at: at(2) }))).toMatchObject({ state: "open", closedAt: null });
  });

  it("is not reopened by automatic mail, nor brought to the top", () => {
    const closed = { ...begin(said()), state: "closed" as const, closedAt: at(1) };
    const after = goOn(closed, said({ at: at(2), automatic: true, preview: "I am away" }));
    expect(after).toEqual(closed);
  });

  describe("that is snoozed", () => {
    const snoozed = { ...begin(said()), snoozedUntil: at(50) };
    it.each([
      ["wakes when the customer writes", said({ at: at(1) }), null],
      ["sleeps on when we write", said({ at: at(1), direction: "out" }), at(50)],
      ["sleeps on when a machine writes", said({ at: at(1), automatic: true }), at(50)],
      ["sleeps on when older words arrive late", said({ at: at(-1) }), at(50)],
      ["sleeps on when an archive is taken over", said({ at: at(1), settled: true }), at(50)],
    ])("%s", (_, words, snoozedUntil) => expect(goOn(snoozed, words)).toMatchObject({ snoozedUntil }));
  });

  it("is not changed by older words that arrive late", () => {
    const before = goOn(begin(said()), said({ direction: "out", at: at(10), preview: "Done" }));
    expect(goOn(before, said({ at: at(5), preview: "Late" }))).toMatchObject({ preview: "Done", lastAt: at(10) });
  });

  describe("that we answered while a mail was under way to us", () => {
    const answered = goOn(begin(said()), said({ direction: "out", at: at(10), preview: "Done" }));
    const late = said({ at: at(5), preview: "Late", news: true });

    it("is open and our turn when it comes, for nobody has read it", () => {
      const closed = { ...answered, state: "closed" as const, closedAt: at(11) };
      expect(goOn(closed, late)).toMatchObject({
        ...{ state: "open", closedAt: null, stage: stageNumbers["waiting-for-us"], lastAt: at(10) },
        ...{ preview: "Late", previewBy: "customer", lastInAt: at(5) },
      });
    });

    it("shows what they wrote last, when that came first", () => {
      const before = goOn(answered, said({ at: at(12), preview: "Newer" }));
      expect(goOn(before, late)).toMatchObject({ preview: "Newer", lastAt: at(12) });
    });

    it.each([
      ["a machine's mail", { automatic: true }],
      ["a copy of our own", { direction: "out" as const }],
    ])("stays as it is over %s", (_what, change) => {
      expect(goOn(answered, { ...late, ...change })).toMatchObject({ stage: answered.stage, preview: "Done" });
    });
  });

  it.each([
    ["now", at(1), at(0), at(1)],
    ["after what was said before the clock was set back", at(1), at(60), new Date(at(60).getTime() + 1)],
    ["after what was said this very moment", at(1), at(1), new Date(at(1).getTime() + 1)],
  ])("goes on %s", (_when, now, lastAt, expected) => expect(saidAt(now, { lastAt })).toEqual(expected));

  it("begins closed when taken over from an archive", () => {
    expect(begin(said({ settled: true }))).toMatchObject({ state: "closed", closedAt: at(0) });
  });
});

describe("a subject", () => {
  it.each([
    ["Re: AW: Re: Glas zerbrochen", "Glas zerbrochen"],
    ["RE[2]: Preisliste", "Preisliste"],
    ["Fwd: WG:  Rechnung\n 12", "Rechnung 12"],
    ["Regarding: beans", "Regarding: beans"],
    ["", ""],
  ])("%j reads %j", (given, expected) => expect(subjectOf(given)).toBe(expected));
});

describe("a preview", () => {
  it("is one line", () => expect(previewOf("Guten  Tag,\n\nhier")).toBe("Guten Tag, hier"));
  it("is cut at a word", () => {
    const preview = previewOf("Kaffee ".repeat(60));
    expect(preview).toMatch(/Kaffee…$/);
    expect(preview.length).toBeLessThanOrEqual(140);
  });
});

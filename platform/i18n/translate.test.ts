import { describe, expect, it } from "vitest";
import { chooseLocale, hasWords, pieces, translator } from "./translate.ts";

const en = translator("en");
const de = translator("de");

describe("words", () => {
  it("come in both languages", () => {
    expect(en("shell.inbox")).toBe("Inbox");
    expect(de("shell.inbox")).toBe("Eingang");
  });

  it("tell one from many", () => {
    expect(en("conversation.quoted", { count: 1 })).toBe("Quoted, 1 line");
    expect(en("conversation.quoted", { count: 14 })).toBe("Quoted, 14 lines");
    expect(en("conversation.quoted", { count: 0 })).toBe("Quoted, 0 lines");
    expect(de("conversation.quoted", { count: 1 })).toBe("Zitiert, 1 Zeile");
  });

  it("write numbers as the language does", () => {
    expect(de("conversation.quoted", { count: 1234 })).toBe("Zitiert, 1.234 Zeilen");
    expect(en("conversation.quoted", { count: 1234 })).toBe("Quoted, 1,234 lines");
  });

  it("take names as they are, braces and all", () => {
    expect(en("composer.removeOne", { name: "{count} & <b>" })).toBe("Remove {count} & <b>");
  });

  it("refuse a key nobody wrote words for", () => {
    expect(() => Reflect.apply(en, undefined, ["inbox.gone"])).toThrow("no words for inbox.gone");
    expect(hasWords("inbox.gone")).toBe(false);
    expect(hasWords("problems.reasons.already-left")).toBe(true);
  });

  it("can be taken apart around their gaps, to put links there", () => {
    expect(pieces("en", "inbox.helpWanted")).toEqual(["Until then: ", { name: "link" }, "."]);
  });
});

describe("the language before anybody has signed in", () => {
  it.each([
    [["de-AT", "en"], "de"],
    [["fr-FR", "de"], "de"],
    [["en-US"], "en"],
    [["fr"], "en"],
    [[], "en"],
  ] as const)("is for %j %s", (wanted, locale) => {
    expect(chooseLocale(wanted)).toBe(locale);
  });
});

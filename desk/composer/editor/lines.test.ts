import type { JSONContent } from "@tiptap/core";
import { describe, expect, it } from "vitest";
import { linesOf, toLines, toParagraphs } from "./lines.ts";

const text = (words: string): JSONContent => ({ type: "text", text: words });
const line = (...parts: (string | JSONContent)[]): JSONContent =>
  parts.length === 0
    ? { type: "paragraph" }
    : { type: "paragraph", content: parts.map((part) => (typeof part === "string" ? text(part) : part)) };
const br: JSONContent = { type: "hardBreak" };
const doc = (...content: JSONContent[]): JSONContent => ({ type: "doc", content });
const list = (...items: JSONContent[][]): JSONContent => ({
  type: "bulletList",
  content: items.map((content) => ({ type: "listItem", content })),
});

describe("lines of the editor as paragraphs", () => {
  it.each([
    ["lines that follow each other are one paragraph", [line("a"), line("b")], [line("a", br, "b")]],
    ["an empty line begins the next", [line("a"), line(), line("b")], [line("a"), line("b")]],
    ["several empty lines too", [line("a"), line(), line(), line("b")], [line("a"), line("b")]],
    ["a line of spaces is empty", [line("a"), line("  "), line("b")], [line("a"), line("b")]],
    ["empty lines at the ends go", [line(), line("a"), line()], [line("a")]],
    ["nothing is one empty line", [line()], [line()]],
    ["a list stands by itself", [line("a"), list([line("b")]), line("c")], [line("a"), list([line("b")]), line("c")]],
    ["in lists likewise", [list([line("a"), line("b")])], [list([line("a", br, "b")])]],
    ["an empty item stays one", [list([line()])], [list([line()])]],
  ])("%s", (_what, given, expected) => expect(toParagraphs(doc(...given))).toEqual(doc(...expected)));

  it("are the same lines when they come back", () => {
    const quote = { type: "blockquote", content: [line("q"), line(), line("r")] };
    const words = doc(
      line("a"),
      line("b"),
      line(),
      line("c"),
      list([line("d")], [line("e"), line("f")]),
      line("g"),
      quote,
    );
    expect(toLines(toParagraphs(words))).toEqual(words);
  });

  it("leave what they were given as it was", () => {
    const words = doc(line("a"), line("b"), line("c"));
    const before = structuredClone(words);
    toParagraphs(words);
    expect(words).toEqual(before);
  });
});

it("plain words have their lines, the empty ones too", () => {
  expect(linesOf("a\n\nb")).toEqual(doc(line("a"), line(), line("b")));
  expect(linesOf("")).toEqual(doc(line()));
});

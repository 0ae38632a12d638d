import type { JSONContent } from "@tiptap/core";
import { describe, expect, it } from "vitest";
import { hrefOf } from "./href.ts";
import { isPlain, plainOf } from "./plain.ts";

const text = (words: string, ...marks: { type: string; attrs?: object }[]): JSONContent => ({
  type: "text",
  text: words,
  marks,
});
const line = (...content: JSONContent[]): JSONContent => ({ type: "paragraph", content });
const doc = (...content: JSONContent[]): JSONContent => ({ type: "doc", content });
const link = (href: string) => ({ type: "link", attrs: { href } });
const list = (type: string, ...items: JSONContent[][]): JSONContent => ({
  type,
  content: items.map((content) => ({ type: "listItem", content })),
});

describe("what is written, as plain words", () => {
  it.each([
    ["lines", [line(text("a")), line(), line(text("b"))], "a\n\nb"],
    ["lists", [list("bulletList", [line(text("a"))], [line(text("b")), line(text("c"))])], "- a\n- b\n  c"],
    ["numbers", [list("orderedList", [line(text("a"))], [line(text("b"))])], "1. a\n2. b"],
    ["quotes", [{ type: "blockquote", content: [line(text("a")), line()] }], "> a\n>"],
    ["links", [line(text("here", link("https://a.example")))], "here (https://a.example)"],
    ["links that say so", [line(text("www.a.example", link("https://www.a.example")))], "www.a.example"],
    ["pictures", [line({ type: "picture", attrs: { alt: "glass.png" } })], "[glass.png]"],
  ])("%s", (_what, content, expected) => expect(plainOf(doc(...content))).toBe(expected));
});

describe("only the text is sent", () => {
  it.each([
    ["of plain lines", [line(text("a"), { type: "hardBreak" }, text("b"))], true],
    ["of addresses that are their own link", [line(text("https://a.example/", link("https://a.example")))], true],
    ["but not of other links", [line(text("here", link("https://a.example")))], false],
    ["but not of bold words", [line(text("a", { type: "bold" }))], false],
    ["but not of lists", [list("bulletList", [line(text("a"))])], false],
    ["but not of pictures", [line({ type: "picture" })], false],
  ])("%s", (_what, content, expected) => expect(isPlain(doc(...content))).toBe(expected));
});

describe("an address somebody types", () => {
  it.each([
    ["morgenrot.example/guji", "https://morgenrot.example/guji"],
    [" http://a.example ", "http://a.example"],
    ["a@b.example", "mailto:a@b.example"],
    ["+49 341 123456", undefined],
    ["+49341123456", "tel:+49341123456"],
    ["localhost:3000/x", "https://localhost:3000/x"],
    ["javascript:alert(1)", undefined],
    ["word", undefined],
    ["", undefined],
  ])("%j leads to %j", (typed, href) => expect(hrefOf(typed)).toBe(href));
});

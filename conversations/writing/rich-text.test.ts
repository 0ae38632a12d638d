import { describe, expect, it } from "vitest";
import { plainOf } from "./plain-text.ts";
import { cleanHtml, richText, saidText } from "./rich-text.ts";

const id = "0195c5d8-1111-7111-8111-0123456789ab";

describe("formatting that is let through", () => {
  it.each([
    ["bold and italic", "<p>a <b>b</b> <i>c</i></p>", "<p>a <strong>b</strong> <em>c</em></p>"],
    ["lists", "<ul><li>a</li></ul><ol start=3><li>b</li></ol>", '<ul><li>a</li></ul><ol start="3"><li>b</li></ol>'],
    ["headings, as paragraphs", "<h1>a</h1><div>b</div>", "<p>a</p><p>b</p>"],
    ["quotes", "<blockquote>a</blockquote>", "<blockquote>a</blockquote>"],
    ["links", '<a href="https://a.example/b" class=x>a</a>', '<a href="https://a.example/b">a</a>'],
    ["mail links", '<a href="mailto:a@b.example">a</a>', '<a href="mailto:a@b.example">a</a>'],
    ["our own pictures", `<img src="cid:${id}" alt="x">`, `<img src="cid:${id}" alt="x" />`],
    ["pictures no wider than a column", `<img src="CID:${id}" width=9000>`, `<img src="cid:${id}" width="640" />`],
    ["signs as signs", "<p>1 &lt; 2 & 3</p>", "<p>1 &lt; 2 &amp; 3</p>"],
  ])("%s", (_what, given, clean) => expect(cleanHtml(given)).toBe(clean));
});

describe("what could act", () => {
  it.each([
    ["<script>alert(1)</script>a", "a"],
    ["<p onclick=alert(1) style='position:fixed' id=x>a</p>", "<p>a</p>"],
    ["<a href='javascript:alert(1)'>a</a>", "a"],
    ["<a href='java\nscript:alert(1)'>a</a>", "a"],
    ["<a href='&#106;avascript:alert(1)'>a</a>", "a"],
    ["<a href='//evil.example'>a</a>", "a"],
    ["<a href='/api/v1/session'>a</a>", "a"],
    ["<a href='data:text/html,x'>a</a>", "a"],
    ["<img src='https://evil.example/x.png' onerror=alert(1)>a", "a"],
    ["<img src='data:image/svg+xml,<svg onload=alert(1)>'>a", "a"],
    ["<img src='cid:../../x'>a", "a"],
    [`<img src="cid:${id}" srcset="https://evil.example 1x" alt='"><script>'>`, `alt="&quot;&gt;&lt;script&gt;"`],
    ["<svg><a xlink:href='javascript:x'><text>a</text></a></svg>", "a"],
    ["<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>a", "a"],
    ["<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>a", "a"],
    ["<style>@import 'https://evil.example'</style>a", "a"],
    ["<iframe srcdoc='<script>1</script>'></iframe>a", "a"],
    ["<form action=x><input name=password><button>a</button></form>", "a"],
    ["<template><script>1</script></template>a", "a"],
    ["<!--><img src=x onerror=alert(1)>-->a", "a"],
    ["<p>a<br/onload=x>b</p>", "<p>a<br />b</p>"],
  ])("%j is taken out, its words stay", (hostile, kept) => {
    const clean = cleanHtml(hostile);
    expect(clean).toContain(kept);
    expect(clean).not.toMatch(/<(?!\/?(?:p|br|strong|em|ul|ol|li|blockquote|a|img)\b)/);
    expect(clean.replace(/"[^"]*"/g, "")).not.toMatch(/\son\w+|script|style|srcset|evil/i);
  });

  it("cleaned twice is the same", () => {
    const once = cleanHtml(`<ul><li><p>a<ol><li>b</ul><a href=https://a.example>c<p>d</a><img src=cid:${id}>`);
    expect(cleanHtml(once)).toBe(once);
  });

  it("nothing is nested deeper than anybody reads, and nothing is lost of it", () => {
    const deep = `${"<blockquote>".repeat(5000)}a`;
    expect(cleanHtml(deep).match(/<blockquote/g)?.length).toBeLessThanOrEqual(20);
    expect(plainOf(cleanHtml(deep))).toContain("a");
  });

  it("more elements than a letter has are refused before they are parsed", () => {
    const started = process.cpuUsage();
    expect(() => cleanHtml("<ul></x>".repeat(50_000))).toThrow(/too much formatting/);
    cleanHtml("<ul></x>".repeat(9_000));
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(5_000);
  });
});

describe("the plain words of formatted ones", () => {
  it.each([
    ["lines and paragraphs", "<p>a<br>b</p><p>c</p>", "a\nb\n\nc"],
    ["lists with dashes", "<p>a</p><ul><li><p>b</p></li><li>c</li></ul><p>d</p>", "a\n\n- b\n- c\n\nd"],
    ["lists within lists", "<ul><li>a<ol><li>b</li><li>c</li></ol></li></ul>", "- a\n  1. b\n  2. c"],
    ["numbers from where they begin", '<ol start="9"><li>a</li><li>b</li></ol>', "9.  a\n10. b"],
    ["quotes behind their mark", "<blockquote><p>a</p><p>b</p></blockquote><p>c</p>", "> a\n>\n> b\n\nc"],
    ["quotes within quotes", "<blockquote>a<blockquote>b</blockquote></blockquote>", "> a\n>\n>> b"],
    ["where links lead", '<p><a href="https://a.example/b">here</a>.</p>', "here (https://a.example/b)."],
    ["links that say so once", '<a href="https://a.example/">a.example</a>', "a.example"],
    ["mail addresses once", '<a href="mailto:a@b.example">a@b.example</a>', "a@b.example"],
    ["the names of pictures", `<p>see <img src="cid:${id}" alt="glass.png"></p>`, "see [glass.png]"],
    ["no marks for bold", "<p>a <strong>b</strong> <em>c</em></p>", "a b c"],
    ["signs as they are", "<p>1 &lt; 2 &amp; 3</p>", "1 < 2 & 3"],
  ])("read well: %s", (_what, html, text) => expect(plainOf(html)).toBe(text));
});

describe("one message's words", () => {
  it("are read from the formatted ones, so that both say the same", () => {
    expect(richText({ text: "something else", html: "<p>a <b>b</b></p>" })).toEqual({
      ...{ text: "a b", html: "<p>a <strong>b</strong></p>", pictures: [] },
    });
  });

  it("name each picture once", () => {
    const html = `<img src="cid:${id}"><img src="cid:${id}">`;
    expect(richText({ text: "", html }).pictures).toEqual([id]);
  });

  it.each([{ text: "" }, { text: "", html: "" }, { text: "x", html: "<p> </p><script>a</script>" }])(
    "must say something: %j",
    (given) => expect(() => saidText(given)).toThrow("Write something first."),
  );
});

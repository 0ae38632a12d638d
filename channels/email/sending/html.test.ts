import { describe, expect, it } from "vitest";
import { htmlOf } from "./html.ts";

const of = (text: string, quoted = "", signature = "") =>
  htmlOf({ text, html: null, quoted, signature }).replace(/ style="[^"]*"/g, "");

describe("the HTML part of our mail", () => {
  it.each([
    ["lines and paragraphs", "One\ntwo\n\nthree", "<p>One<br>two</p><p>three</p>"],
    ["markup as words", "<b>&\"'</b>", "<p>&lt;b&gt;&amp;&quot;&#39;&lt;/b&gt;</p>"],
    [
      "a link, without its full stop",
      "See https://a.example/b?c=1&d.",
      '<p>See <a href="https://a.example/b?c=1&amp;d">https://a.example/b?c=1&amp;d</a>.</p>',
    ],
    ["no link that runs", "javascript:alert(1)", "<p>javascript:alert(1)</p>"],
    [
      "no way out of a link",
      'https://a.example/"onclick="x',
      '<p><a href="https://a.example/">https://a.example/</a>&quot;onclick=&quot;x</p>',
    ],
  ])("shows %s", (_what, text, html) => expect(of(text)).toContain(html));

  it("puts quotes within quotes, and closes each", () => {
    const html = of("Hi", "Ruth wrote:\n> a\n>> b\n> c\nd");
    expect(html).toContain(
      '<blockquote type="cite">a<br><blockquote type="cite">b<br></blockquote>c<br></blockquote>d<br>',
    );
    const deep = of("Hi", `Ruth wrote:\n${">".repeat(500)} deep`);
    expect(deep.match(/<blockquote/g)).toHaveLength(12);
    expect(deep.match(/<\/blockquote/g)).toHaveLength(12);
  });

  it("marks the signature", () =>
    expect(of("Hi", "", "Jule\nMorgenrot")).toContain("<div>-- <br>Jule<br>Morgenrot</div>"));

  it("keeps the formatting, tells clients how it looks, and makes bare addresses links", () => {
    const html =
      '<p>a <strong>b</strong></p><ul><li><p>c</p></li></ul><p>https://a.example <a href="https://b.example">b</a></p>';
    const whole = htmlOf({ text: "a b", html, quoted: "", signature: "" });
    expect(whole).toContain('<ul style="margin:0 0 1em;padding-left:1.6em"><li><p style="margin:0">c</p></li></ul>');
    expect(whole).toContain('<a href="https://a.example">https://a.example</a> <a href="https://b.example">b</a>');
  });
});

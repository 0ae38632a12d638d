import { expect, it } from "vitest";
import { displayHtml } from "../reading/sanitize-html.ts";
import { frame, paintsItself } from "./frame.ts";

const clean = (html: string) => displayHtml(html, { remoteImages: false, inlineImage: () => null }).html;

it.each([
  ['<table bgcolor="#ffffff"><tr><td>a</td></tr></table>', true],
  ['<p style="color: #333333">a</p>', true],
  ['<div style="font-size:14px;background-color:white">a</div>', true],
  ['<font color="navy">a</font>', true],
  ["<div>Hallo,<br><b>danke</b></div>", false],
  ['<blockquote style="border-left:1px solid #ccc;border-color:#ccc">a</blockquote>', false],
  ['<p>bgcolor="x" color: red</p>', false],
])("a mail %s paints itself: %s", (html, painted) => expect(paintsItself(clean(html))).toBe(painted));

it("what paints itself stands on paper, also at night", () => {
  expect(frame(clean('<p style="color:#333">a</p>'))).toContain("color-scheme:light;background:#fff");
  expect(frame(clean("<p>a</p>"))).toContain("color-scheme:light dark}");
});

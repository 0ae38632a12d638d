/** Colours a mail gives itself. It was made for paper, whatever it says of dark screens in a style sheet we do not take. */
const colours = /<[^>]*(?:\sbgcolor=|\scolor="|[";\s](?:background-)?color\s*:)/i;

/** Whether a mail, made safe, paints itself. Those that do not may follow light and dark like the desk around them. */
export const paintsItself = (html: string) => colours.test(html);

/** What stays of a link that says less than it does, and where the keyboard is. */
const links = `a:focus-visible{outline:2px solid;outline-offset:2px}
a[title]:focus-visible::after{content:attr(title);position:fixed;left:0;bottom:0;max-width:100%;padding:2px 8px;
background:light-dark(#1f1b16,#f1ebe1);color:light-dark(#faf7f2,#191613);font:12px/1.5 system-ui,sans-serif;text-align:left;overflow-wrap:anywhere}
.elsewhere{white-space:nowrap;font:600 .8em system-ui,sans-serif;color:light-dark(#9a5b13,#e0a75a)}`;

/** A page of its own around a mail's formatting: paper when the mail paints itself, else light or dark as the reader has it. */
export function frame(body: string): string {
  const scheme = paintsItself(body) ? "light" : "light dark";
  return `<!doctype html><html><head><meta charset="utf-8"><meta name="color-scheme" content="${scheme}">
<style>:root{color-scheme:${scheme}${scheme === "light" ? ";background:#fff" : ""}}
body{margin:0;padding:8px 12px;font:15px/1.5 system-ui,sans-serif;color:light-dark(#1f1b16,#f1ebe1);overflow-wrap:anywhere}
a{color:light-dark(#23543d,#9ad3b6)}img{max-width:100%;height:auto}table{max-width:100%}
@media(max-width:660px){table[width],td[width]{width:auto!important}}
blockquote{margin:0 0 0 .5em;padding-left:.8em;border-left:2px solid light-dark(#cfc4b2,#4d443a)}
${links}</style>
</head><body>${body}</body></html>`;
}

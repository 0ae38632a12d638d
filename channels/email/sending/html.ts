type Written = {
  text: string;
  html: string | null;
  signature: string;
  quoted: string;
  /** Markup below the words: files that went as a link. */
  links?: string;
};

const style = "font-family:Georgia,'Times New Roman',serif;font-size:16px;line-height:1.5;color:#1f1b16";
export const quietStyle = "font-family:Helvetica,Arial,sans-serif;font-size:13px;line-height:1.45;color:#5c5346";
const quoteStyle = "margin:0 0 0 .5em;padding-left:.8em;border-left:2px solid #cfc4b2;color:#5c5346";

/** The HTML part: the same words as the text part, quoted history as mail clients mark it so that they fold it. */
export function htmlOf({ text, html, signature, quoted, links = "" }: Written): string {
  const words = `<div style="${style}">${html ? formatted(html) : paragraphs(text)}</div>`;
  const sign = signature ? `<div style="${quietStyle}">-- <br>${lines(signature)}</div>` : "";
  return `<!doctype html><html><body>${words}${links}${sign}${quoted ? history(quoted) : ""}</body></html>`;
}

function history(quoted: string): string {
  const [attribution = "", ...rest] = quoted.split("\n");
  return `<div class="gmail_quote"><p style="${quietStyle}">${escaped(attribution)}</p>${blockquotes(rest)}</div>`;
}

/** Marks of depth become quotes within quotes. */
function blockquotes(quotedLines: readonly string[]): string {
  let depth = 0;
  let html = "";
  for (const line of quotedLines) {
    const marks = /^(?:> ?)*/.exec(line)?.[0] ?? "";
    const level = Math.min(marks.replaceAll(" ", "").length, 12);
    for (; depth < level; depth++) html += `<blockquote type="cite" style="${quoteStyle}">`;
    for (; depth > level; depth--) html += "</blockquote>";
    html += `${linked(line.slice(marks.length))}<br>`;
  }
  return html + "</blockquote>".repeat(depth);
}

/** What mail clients must be told of each element: they have style sheets of their own, or none. */
const looks: Record<string, string> = {
  blockquote: quoteStyle,
  ul: "margin:0 0 1em;padding-left:1.6em",
  ol: "margin:0 0 1em;padding-left:1.6em",
  img: "max-width:100%;height:auto",
};

/**
 * Formatted words for a mail: what `richText` let through, so that a tag is a tag. Addresses outside of links become links,
 * list items have no air around them, a paragraph left empty keeps its line.
 */
function formatted(html: string): string {
  let inLink = false;
  const words = html.replaceAll("<li><p>", '<li><p style="margin:0">').replaceAll("<p></p>", "<p><br></p>");
  return words
    .split(/(<[^>]*>)/)
    .map((part, place) => {
      if (place % 2 === 0) return inLink ? part : linkedMarkup(part);
      const [, end, tag = ""] = /^<(\/?)([a-z]+)/.exec(part) ?? [];
      if (tag === "a") inLink = !end;
      const look = looks[tag];
      return look && !end ? part.replace(tag, `${tag} style="${look}"`) : part;
    })
    .join("");
}

/** The same as `linked`, for text that is markup already. */
const linkedMarkup = (markup: string) =>
  markup.replace(/https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]]/g, (href) => `<a href="${href}">${href}</a>`);

const paragraphs = (text: string) =>
  text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${lines(paragraph)}</p>`)
    .join("");
const lines = (text: string) => text.split("\n").map(linked).join("<br>");

/** Links stay links; everything else is text. */
function linked(line: string): string {
  return line
    .split(/(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]])/)
    .map((part, place) => (place % 2 === 1 ? `<a href="${escaped(part)}">${escaped(part)}</a>` : escaped(part)))
    .join("");
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
export const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

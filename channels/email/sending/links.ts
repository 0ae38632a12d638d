import type { OutgoingLink } from "../../../conversations/file-links/link-big-files.ts";
import { formats } from "../../../platform/i18n/format.ts";
import { translator } from "../../../platform/i18n/translate.ts";
import { escaped, quietStyle } from "./html.ts";

const boxStyle = "margin:1em 0;padding:.7em 1em;border:1px solid #cfc4b2;border-radius:6px";

/** What the plain words say in the place of files; empty without any. */
export const linksAsText = (links: readonly OutgoingLink[]): string =>
  links.map((link) => `${sayOf(link)}\n${link.url}`).join("\n\n");

/** The same for the HTML part, where the name leads there and nothing follows. */
export const linksAsHtml = (links: readonly OutgoingLink[]): string =>
  links
    .map((link) => {
      const name = `<a href="${escaped(link.url)}"><b>${escaped(link.name)}</b></a>`;
      const [before = "", after = ""] = sayOf({ ...link, name: "\n" }).split("\n");
      return `<div style="${quietStyle};${boxStyle}">${escaped(before)}${name}${escaped(after.replace(/:$/, ""))}</div>`;
    })
    .join("");

/** "glas.pdf (34 MB), to be downloaded until 20 February 2027:" */
function sayOf({ name, size, until, locale }: OutgoingLink): string {
  const format = formats(locale);
  return translator(locale)("files.inMail", { name, size: format.bytes(size), day: format.day(until) });
}

import type { Locale } from "../../platform/contract.ts";

export type Quoted = { author: string; address: string | null; at: Date; text: string; quoted: string };

/** History past this many characters is cut: what lies deeper is in the mail before. */
const longest = 40_000;

/** The line a mail client writes above what it quotes. */
export function attribution(message: Quoted, locale: Locale, timeZone: string): string {
  const who = message.address ? `${message.author} <${message.address}>`.trim() : message.author;
  if (locale === "de") {
    const day = new Intl.DateTimeFormat("de-DE", { dateStyle: "medium", timeZone }).format(message.at);
    const time = new Intl.DateTimeFormat("de-DE", { timeStyle: "short", timeZone }).format(message.at);
    return `Am ${day} um ${time} schrieb ${who}:`;
  }
  const format = { weekday: "short", day: "numeric", month: "short", year: "numeric", timeZone } as const;
  const day = new Intl.DateTimeFormat("en-GB", format).format(message.at);
  const time = new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone }).format(message.at);
  return `On ${day} at ${time}, ${who} wrote:`;
}

/** The history as a mail client quotes it: attribution, then every line behind a mark, older history deeper. */
export function quote(message: Quoted, locale: Locale, timeZone: string): string {
  const history = message.quoted ? `${message.text}\n\n${message.quoted}` : message.text;
  const lines = history.slice(0, longest).trimEnd().split(/\r?\n/);
  return [
    attribution(message, locale, timeZone),
    ...lines.map((line) => (line.startsWith(">") ? `>${line}` : `> ${line}`.trimEnd())),
  ].join("\n");
}

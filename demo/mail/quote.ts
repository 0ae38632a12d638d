import { clockTime, dayAndMonth, type Language, localTime, monthName, numericDate, weekdayName } from "../calendar.ts";
import type { Client } from "../people/customers.ts";

/** The mail that is being answered, as the answering program has it: with all the history it quotes itself. */
export type Earlier = { name: string; email: string; to: string; subject: string; at: Date; plain: string };

/** Breaks lines at blanks; with `flowed` each soft break keeps its blank (RFC 3676). */
export function wrap(text: string, width: number, flowed = false): string {
  return text
    .split("\n")
    .map((line) => (line.length <= width ? line : wrapLine(line, width, flowed)))
    .join("\n");
}

function wrapLine(line: string, width: number, flowed: boolean): string {
  const quote = /^(?:> ?)+/.exec(line)?.[0] ?? "";
  const lines: string[] = [];
  let current = quote;
  for (const word of line.slice(quote.length).split(" ")) {
    const blank = current === quote ? "" : " ";
    if (current.length + word.length + 1 > width && current !== quote) {
      lines.push(flowed ? `${current} ` : current);
      current = quote + word;
    } else current += blank + word;
  }
  return [...lines, current].join("\n");
}

export function quoteLines(text: string, mark = "> "): string {
  return text
    .split("\n")
    .map((line) => (line.startsWith(">") ? `>${line}` : `${mark}${line}`.trimEnd()))
    .join("\n");
}

const LONG = (language: Language, at: Date) => {
  const { weekday, day, month, year } = localTime(at);
  return language === "de"
    ? `${weekdayName("de", weekday)}, ${day}. ${monthName("de", month)} ${year} ${clockTime(at)}`
    : `${weekdayName("en", weekday)}, ${day} ${monthName("en", month)} ${year} ${clockTime(at)}`;
};

/** The line or block with which a client introduces what it quotes. */
export function introduction(client: Client | "ours", language: Language, earlier: Earlier): string {
  const { name, email, at } = earlier;
  const { year, weekday } = localTime(at);
  const who = `${name} <${email}>`;
  const de = language === "de";
  switch (client) {
    case "gmail":
      return de
        ? `Am ${weekdayName("de", weekday).slice(0, 2)}., ${dayAndMonth("de", at)} ${year} um ${clockTime(at)} Uhr schrieb ${who}:`
        : `On ${weekdayName("en", weekday).slice(0, 3)}, ${dayAndMonth("en", at)} ${year} at ${clockTime(at)}, ${who} wrote:`;
    case "apple":
      return de
        ? `Am ${numericDate(at)} um ${clockTime(at)} schrieb ${who}:`
        : `On ${dayAndMonth("en", at)} ${year}, at ${clockTime(at)}, ${who} wrote:`;
    case "thunderbird":
      return de
        ? `Am ${numericDate(at, true)} um ${clockTime(at)} schrieb ${name}:`
        : `On ${numericDate(at).replaceAll(".", "/")} ${clockTime(at)}, ${name} wrote:`;
    case "android":
      return de
        ? `Am ${dayAndMonth("de", at)} ${year} ${clockTime(at)}:00 MEZ schrieb ${who}:`
        : `On ${dayAndMonth("en", at)} ${year} ${clockTime(at)}:00 CET, ${who} wrote:`;
    case "ours":
      return de
        ? `Am ${dayAndMonth("de", at)} um ${clockTime(at)} Uhr schrieb ${name}:`
        : `On ${dayAndMonth("en", at)} at ${clockTime(at)} ${name} wrote:`;
    default:
      return headerBlock(client, language, earlier);
  }
}

function headerBlock(client: Client, language: Language, { name, email, to, subject, at }: Earlier): string {
  const [from, sent, addressee, about, original] =
    language === "de"
      ? ["Von", "Gesendet", "An", "Betreff", "-----Ursprüngliche Nachricht-----"]
      : ["From", "Sent", "To", "Subject", "-----Original Message-----"];
  const bracket = client === "latin" ? `"${name}" <${email}>` : `${name} <${email}>`;
  const block = `${from}: ${bracket}\n${sent}: ${LONG(language, at)}\n${addressee}: ${to}\n${about}: ${subject}`;
  if (client === "latin") return `${original}\n${block}`;
  return client === "officephone" ? `________________________________\n${block}` : block;
}

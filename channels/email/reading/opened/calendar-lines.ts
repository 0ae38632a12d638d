/** A line of an iCalendar file (RFC 5545 §3.1): its name and the names of its parameters in capitals. */
export type CalendarLine = {
  readonly name: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
};

const MOST_LINES = 20_000;
const LONGEST_LINE = 20_000;
const HEAD =
  /^([A-Za-z0-9-]{1,60})((?:;[A-Za-z0-9-]{1,60}=(?:"[^"]{0,2000}"|[^",;:]{0,2000})(?:,(?:"[^"]{0,2000}"|[^",;:]{0,2000})){0,50}){0,30}):/;
const PARAMETER = /;([A-Za-z0-9-]{1,60})=(?:"([^"]*)"|([^";:]*))/g;

function lineOf(text: string): CalendarLine[] {
  const head = HEAD.exec(text);
  if (head === null) return [];
  const parameters = new Map<string, string>();
  for (const [, name = "", quoted, bare] of (head[2] ?? "").matchAll(PARAMETER))
    parameters.set(name.toUpperCase(), quoted ?? bare ?? "");
  return [{ name: (head[1] ?? "").toUpperCase(), parameters, value: text.slice(head[0].length) }];
}

/** The lines of an iCalendar file, folded ones made whole; what is no line is left out. */
export function calendarLines(text: string): CalendarLine[] {
  const whole: string[] = [];
  for (const line of text.split(/\r\n|\n|\r/)) {
    const last = whole.at(-1);
    if (last !== undefined && /^[ \t]/.test(line)) {
      if (last.length < LONGEST_LINE) whole[whole.length - 1] = last + line.slice(1);
    } else if (whole.length < MOST_LINES) whole.push(line);
    else break;
  }
  return whole.flatMap((line) => lineOf(line.slice(0, LONGEST_LINE)));
}

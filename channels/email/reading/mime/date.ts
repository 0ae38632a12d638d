const MONTHS = new Map(
  [
    ["jan", "january", "januar", "jän"],
    ["feb", "february", "februar"],
    ["mar", "march", "mär", "märz", "maerz", "mrz"],
    ["apr", "april"],
    ["may", "mai"],
    ["jun", "june", "juni"],
    ["jul", "july", "juli"],
    ["aug", "august"],
    ["sep", "sept", "september"],
    ["oct", "okt", "october", "oktober"],
    ["nov", "november"],
    ["dec", "dez", "december", "dezember"],
  ].flatMap((names, month) => names.map((name) => [name, month] as const)),
);
/** Zone names of RFC 822, and the European ones mailers write although they should not; hours from UTC. */
const ZONES = new Map(
  Object.entries({
    est: -5,
    edt: -4,
    cst: -6,
    cdt: -5,
    mst: -7,
    mdt: -6,
    pst: -8,
    pdt: -7,
    cet: 1,
    cest: 2,
    mez: 1,
    mesz: 2,
    bst: 1,
    eet: 2,
    eest: 3,
    msk: 3,
    jst: 9,
  }),
);
const DATE =
  /(\d{1,2})[\s.-]+([A-Za-zä]{3,9})\.?[\s,-]+(\d{2,4}),?(?:\s+(\d{1,2})[:.](\d{1,2})(?:[:.](\d{1,2}))?(?:[.,]\d+)?\s*([ap]m)?\s*(?:(?:gmt|utc)?([+-])(\d{1,2}):?(\d{2})|([A-Za-z]{1,5}))?)?/i;
/** asctime order: Wed Jan 7 10:20:30 2026 +0100 */
const ASCTIME = /([A-Za-zä]{3,9})\s+(\d{1,2})\s+(\d{1,2}:\d{2}(?::\d{2})?)\s+(?:[A-Z]{3,4}\s+)?(\d{4})(.*)/;
const ISO = /^\s*(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)/;
const DAY = 24 * 60 * 60 * 1000;

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return digits.length === 3 ? 1900 + year : year;
  return year < 50 ? 2000 + year : 1900 + year;
}

function offsetMinutes(
  sign: string | undefined,
  hours: string | undefined,
  minutes: string | undefined,
  zone: string | undefined,
): number {
  if (sign === undefined) return (ZONES.get((zone ?? "").toLowerCase()) ?? 0) * 60;
  const offset = Number(hours) * 60 + Number(minutes);
  return offset > 14 * 60 ? 0 : sign === "-" ? -offset : offset;
}

function hour24(hour: string | undefined, half: string | undefined): number {
  const value = Number(hour ?? 0);
  if (half === undefined) return value;
  return (value % 12) + (half.toLowerCase() === "pm" ? 12 : 0);
}

function parseTime(text: string): number {
  const iso = ISO.exec(text);
  if (iso !== null)
    return Date.parse(/[zZ]|[+-]\d\d:?\d\d\s*$/.test(text) ? text.trim() : `${text.trim().replace(" ", "T")}Z`);
  const ordered = ASCTIME.exec(text);
  const plain = ordered === null ? text : `${ordered[2]} ${ordered[1]} ${ordered[4]} ${ordered[3]}${ordered[5]}`;
  const match = DATE.exec(plain);
  const month = MONTHS.get((match?.[2] ?? "").toLowerCase());
  if (match === null || month === undefined) return Number.NaN;
  const [, day, , year = "", hour, minute, second, half, sign, hours, minutes, zone] = match;
  const offset = offsetMinutes(sign, hours, minutes, zone);
  return (
    Date.UTC(fullYear(year), month, Number(day), hour24(hour, half), Number(minute ?? 0), Number(second ?? 0)) -
    offset * 60_000
  );
}

/** The moment a Date header names, in all forms mailers write; null when there is none, before 1990, or over a day ahead of `now`. */
export function parseDate(header: string, now: Date): Date | null {
  const time = parseTime(header.slice(0, 200));
  if (Number.isNaN(time) || time < Date.UTC(1990, 0, 1) || time > now.getTime() + DAY) return null;
  return new Date(time);
}

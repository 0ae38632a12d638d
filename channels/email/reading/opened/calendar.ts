import type { CalendarMoment, Invite } from "../../../../conversations/particulars/contract.ts";
import { cleanName, normaliseAddress } from "../address.ts";
import { cleanText } from "../body.ts";
import { decodeText } from "../mime/charset.ts";
import { type CalendarLine, calendarLines } from "./calendar-lines.ts";
import { momentOf } from "./calendar-moment.ts";

const LONGEST_FILE = 1024 * 1024;
const MOST_PEOPLE = 30;
const LONGEST_TEXT = 500;

const KINDS: Record<string, Invite["kind"]> = {
  request: "request",
  cancel: "cancel",
  reply: "reply",
  counter: "reply",
  declinecounter: "reply",
  refresh: "reply",
};
type Person = Invite["people"][number];
const ANSWERS: Record<string, Person["answer"]> = {
  accepted: "accepted",
  declined: "declined",
  tentative: "tentative",
};
const RHYTHMS: Record<string, NonNullable<Invite["repeats"]>> = {
  daily: "daily",
  weekly: "weekly",
  monthly: "monthly",
  yearly: "yearly",
};

/** Escapes of text values undone (RFC 5545 §3.3.11), in one line, bounded. */
function textOf(value: string | undefined): string {
  const plain = (value ?? "").replace(/\\([nN\\;,:"])/g, (_, mark: string) =>
    mark.toLowerCase() === "n" ? "\n" : mark,
  );
  return cleanText(plain).replace(/\s+/g, " ").trim().slice(0, LONGEST_TEXT).toWellFormed();
}

function somebody(line: CalendarLine): { name: string; address: string } | null {
  const address = normaliseAddress(line.value) ?? normaliseAddress(line.parameters.get("EMAIL") ?? "");
  const name = cleanName(line.parameters.get("CN") ?? "", address ?? "");
  return address === null && name === "" ? null : { name, address: address ?? "" };
}

function person(line: CalendarLine): Person[] {
  const who = somebody(line);
  const answer = ANSWERS[(line.parameters.get("PARTSTAT") ?? "").toLowerCase()] ?? "open";
  return who === null ? [] : [{ ...who, answer }];
}

/** An event that lasts so long, where it says no end (RFC 5545 §3.3.6). */
function endAfter(start: CalendarMoment, duration: string): CalendarMoment | null {
  const match = /^\+?P(?:(\d{1,3})W)?(?:(\d{1,3})D)?(?:T(?:(\d{1,3})H)?(?:(\d{1,4})M)?(?:\d{1,5}S)?)?$/.exec(duration);
  if (match === null || start.wholeDay) return null;
  const [, weeks = 0, days = 0, hours = 0, minutes = 0] = match.map(Number).map((value) => value || 0);
  const length = (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60_000;
  const later = (iso: string) => new Date(Date.parse(iso) + length).toISOString();
  return { ...start, at: start.at === null ? null : later(start.at), wall: later(`${start.wall}:00Z`).slice(0, 16) };
}

/** The lines of the first event, without those of the alarms within it. */
function eventLines(lines: readonly CalendarLine[]): CalendarLine[] {
  const start = lines.findIndex(({ name, value }) => name === "BEGIN" && /^vevent$/i.test(value.trim()));
  if (start === -1) return [];
  const own: CalendarLine[] = [];
  let depth = 0;
  for (const line of lines.slice(start + 1)) {
    if (line.name === "BEGIN") depth += 1;
    else if (line.name === "END" && depth === 0) break;
    else if (line.name === "END") depth -= 1;
    else if (depth === 0) own.push(line);
  }
  return own;
}

function kindOf(lines: readonly CalendarLine[], method: string, status: string): Invite["kind"] {
  if (/^cancelled$/i.test(status.trim())) return "cancel";
  const said = method || (lines.find(({ name }) => name === "METHOD")?.value ?? "");
  return KINDS[said.trim().toLowerCase()] ?? "publish";
}

/** The appointment in an iCalendar file, or null when there is none. `method` is what the part's Content-Type says. */
export function readInvite(content: Uint8Array, charset: string | undefined, method = ""): Invite | null {
  const lines = calendarLines(decodeText(content.subarray(0, LONGEST_FILE), charset));
  const event = eventLines(lines);
  const first = (name: string) => event.find((line) => line.name === name);
  const started = first("DTSTART");
  const start = started && momentOf(started);
  if (!start) return null;
  const ended = first("DTEND");
  const people = event.filter(({ name }) => name === "ATTENDEE").flatMap(person);
  const organiser = first("ORGANIZER");
  const rhythm = /FREQ=([A-Z]+)/i.exec(first("RRULE")?.value ?? "")?.[1]?.toLowerCase() ?? "";
  return {
    kind: kindOf(lines, method, first("STATUS")?.value ?? ""),
    title: textOf(first("SUMMARY")?.value),
    place: textOf(first("LOCATION")?.value),
    start,
    end: (ended && momentOf(ended)) ?? endAfter(start, first("DURATION")?.value.trim() ?? ""),
    repeats: RHYTHMS[rhythm] ?? null,
    organiser: organiser ? somebody(organiser) : null,
    people: people.slice(0, MOST_PEOPLE),
    guests: people.length,
  };
}

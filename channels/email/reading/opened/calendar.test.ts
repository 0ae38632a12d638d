import { expect, test } from "vitest";
import { readMail } from "../read-mail.ts";
import { aMail, bytes, multipart } from "../testing/a-mail.ts";
import { readInvite } from "./calendar.ts";

function calendar(lines: readonly string[], method = "REQUEST"): string {
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `METHOD:${method}`,
    "BEGIN:VTIMEZONE",
    "TZID:W. Europe Standard Time",
    "BEGIN:STANDARD",
    "DTSTART:16010101T030000",
    "END:STANDARD",
    "END:VTIMEZONE",
    "BEGIN:VEVENT",
    ...lines,
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");
}
const read = (lines: readonly string[], method?: string) => readInvite(bytes(calendar(lines, method)), "utf-8");

const TASTING = [
  "UID:1@example.de",
  "SUMMARY:Verkostung\\, neue Ernte",
  "LOCATION:Laden am",
  "  Markt",
  "DTSTART;TZID=Europe/Berlin:20260312T101500",
  "DTEND;TZID=Europe/Berlin:20260312T111500",
  'ORGANIZER;CN="Müller, Anna":mailto:Anna@Example.de',
  "ATTENDEE;CN=Rösterei;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:info@roesterei.example",
  "ATTENDEE;PARTSTAT=ACCEPTED:MAILTO:karl@example.org",
  "BEGIN:VALARM",
  "DESCRIPTION:REMINDER",
  "DTSTART:19990101T000000Z",
  "END:VALARM",
];

test("an invitation says what, when, where, by whom and for whom", () => {
  expect(read(TASTING)).toEqual({
    kind: "request",
    title: "Verkostung, neue Ernte",
    place: "Laden am Markt",
    start: { at: "2026-03-12T09:15:00.000Z", wall: "2026-03-12T10:15", zone: "Europe/Berlin", wholeDay: false },
    end: { at: "2026-03-12T10:15:00.000Z", wall: "2026-03-12T11:15", zone: "Europe/Berlin", wholeDay: false },
    repeats: null,
    organiser: { name: "Müller, Anna", address: "anna@example.de" },
    people: [
      { name: "Rösterei", address: "info@roesterei.example", answer: "open" },
      { name: "", address: "karl@example.org", answer: "accepted" },
    ],
    guests: 2,
  });
});

test.each([
  ["DTSTART:20260312T091500Z", "2026-03-12T09:15:00.000Z"],
  ["DTSTART;TZID=Europe/Berlin:20260712T101500", "2026-07-12T08:15:00.000Z"],
  ["DTSTART;TZID=W. Europe Standard Time:20260712T101500", "2026-07-12T08:15:00.000Z"],
  ['DTSTART;TZID="Eastern Standard Time":20260312T101500', "2026-03-12T14:15:00.000Z"],
  ["DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Paris:20260312T101500", "2026-03-12T09:15:00.000Z"],
  ["DTSTART;TZID=Customized Time Zone:20260312T101500", null],
  ["DTSTART:20260312T101500", null],
])("%s is the moment %s", (line, at) => {
  expect(read([line])?.start.at).toBe(at);
});

test("a zone nobody knows leaves the hands of the clock, and its name", () => {
  expect(read(["DTSTART;TZID=Customized Time Zone:20260312T101500"])?.start).toMatchObject({
    wall: "2026-03-12T10:15",
    zone: "Customized Time Zone",
  });
});

test("the night clocks are put forward and back is told right", () => {
  const at = (line: string) => read([`DTSTART;TZID=Europe/Berlin:${line}`])?.start.at;
  expect(at("20260329T013000")).toBe("2026-03-29T00:30:00.000Z");
  expect(at("20260329T033000")).toBe("2026-03-29T01:30:00.000Z");
  expect(at("20261025T043000")).toBe("2026-10-25T03:30:00.000Z");
});

test("a whole day, a rhythm and a duration are understood", () => {
  expect(read(["DTSTART;VALUE=DATE:20260312", "RRULE:FREQ=WEEKLY;COUNT=4"])).toMatchObject({
    start: { at: null, wall: "2026-03-12", wholeDay: true },
    repeats: "weekly",
  });
  expect(read(["DTSTART:20260312T091500Z", "DURATION:PT1H30M"])?.end).toMatchObject({
    at: "2026-03-12T10:45:00.000Z",
    wall: "2026-03-12T10:45",
  });
});

test.each([
  ["REQUEST", [], "request"],
  ["CANCEL", [], "cancel"],
  ["REQUEST", ["STATUS:CANCELLED"], "cancel"],
  ["REPLY", [], "reply"],
  ["PUBLISH", [], "publish"],
])("METHOD:%s with %j is %s", (method, more, kind) => {
  expect(read(["DTSTART:20260312T091500Z", ...more], method)?.kind).toBe(kind);
});

test("an invitation is found among the forms of a body, and stays a file", () => {
  const mail = readMail(
    aMail(
      multipart("alternative", [
        { "Content-Type": "text/plain; charset=utf-8", body: "Kommen Sie?" },
        { "Content-Type": "text/calendar; charset=utf-8; method=REQUEST", body: calendar(TASTING) },
      ]),
    ),
  );
  expect(mail).toMatchObject({ text: "Kommen Sie?", invite: { title: "Verkostung, neue Ernte" } });
  expect(mail.attachments.map(({ name }) => name)).toEqual(["attachment.ics"]);
});

test.each([
  ["nothing of a calendar", "Hallo"],
  ["an event without a beginning", calendar(["SUMMARY:Nie"])],
  ["an absurd date", calendar(["DTSTART:00000000T999999"])],
])("%s is no invitation", (_, text) => {
  expect(readInvite(bytes(text), "utf-8")).toBeNull();
});

test.each([
  ["parameters", `DTSTART${";A=1,2".repeat(100_000)}:20260312`],
  ["open quotes", `DTSTART;TZID="${"a".repeat(800_000)}`],
  ["commas", `ATTENDEE;CN=${",".repeat(800_000)}:x`],
  ["people", "ATTENDEE:mailto:a@example.de\r\n".repeat(30_000)],
  ["folds", "SUMMARY:a\r\n".concat(" b\r\n".repeat(200_000))],
])("a megabyte of %s takes no longer than a second", (_, text) => {
  const before = process.cpuUsage();
  readInvite(bytes(calendar(["DTSTART:20260312T091500Z", text])), "utf-8");
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(1);
});

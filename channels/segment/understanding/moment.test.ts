import { expect, it } from "vitest";
import { whenOf } from "./moment.ts";

const receivedAt = new Date("2026-11-22T12:00:00.000Z");
const at = (timestamp: unknown, sentAt: unknown = null) => whenOf({ timestamp, sentAt, receivedAt }).toISOString();

it.each([
  ["at once", "2026-11-22T12:00:00Z", "2026-11-22T12:00:00Z", "2026-11-22T12:00:00.000Z"],
  ["a moment before it was sent", "2026-11-22T11:59:30Z", "2026-11-22T12:00:00Z", "2026-11-22T11:59:30.000Z"],
  ["by a clock three hours fast", "2026-11-22T14:59:00Z", "2026-11-22T15:00:00Z", "2026-11-22T11:59:00.000Z"],
  ["by a clock two years slow", "2024-11-22T11:00:00Z", "2024-11-22T12:00:00Z", "2026-11-22T11:00:00.000Z"],
  ["years ago, told now", "2023-05-01T08:00:00Z", "2026-11-22T12:00:00Z", "2023-05-01T08:00:00.000Z"],
  ["in the future of its own sending", "2026-11-22T12:01:00Z", "2026-11-22T12:00:00Z", "2026-11-22T12:00:00.000Z"],
  ["with another zone", "2026-11-22T12:30:00+01:00", "2026-11-22T12:00:00Z", "2026-11-22T11:30:00.000Z"],
  ["in milliseconds", Date.parse("2026-11-22T11:00:00Z"), null, "2026-11-22T11:00:00.000Z"],
  ["without a time of sending", "2026-11-22T11:00:00Z", null, "2026-11-22T11:00:00.000Z"],
  ["without a time of sending, a minute in the future", "2026-11-22T12:01:00Z", null, "2026-11-22T12:00:00.000Z"],
  ["with an unreadable time of sending", "2026-11-22T11:00:00Z", "noon", "2026-11-22T11:00:00.000Z"],
  ["without a time", undefined, "2026-11-22T12:00:00Z", "2026-11-22T12:00:00.000Z"],
  ["with a time that is none", "yesterday", "2026-11-22T12:00:00Z", "2026-11-22T12:00:00.000Z"],
  ["in the year 275761", 8.7e15, null, "2026-11-22T12:00:00.000Z"],
  ["in the year 0", "0000-01-01T00:00:00Z", null, "2026-11-22T12:00:00.000Z"],
  ["by a clock that is not set", "1970-01-01T00:00:10Z", null, "2026-11-22T12:00:00.000Z"],
  ["with a list for a time", [1, 2], {}, "2026-11-22T12:00:00.000Z"],
])("what happened %s is put where it belongs", (_how, timestamp, sentAt, expected) => {
  expect(at(timestamp, sentAt)).toBe(expected);
});

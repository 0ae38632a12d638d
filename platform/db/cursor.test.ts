import { describe, expect, it } from "vitest";
import { readCursor, toPage, writeCursor } from "./cursor.ts";

const id = "00000000-0000-7000-8000-000000000001";
const at = "2026-11-21T22:24:04.123456+00:00";
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

describe("a cursor", () => {
  it("is the place it was written for", () => {
    expect(readCursor(writeCursor([2, new Date(0), id]), ["number", "time", "id"])).toEqual([
      2,
      "1970-01-01T00:00:00.000Z",
      id,
    ]);
    expect(readCursor(writeCursor([at, id]), ["time", "id"])).toEqual([at, id]);
    expect(readCursor(undefined, ["id"])).toBeNull();
  });

  it.each([
    ["nonsense", "%%%"],
    ["no list", encoded({ length: 2 })],
    ["of another list", encoded([id])],
    ["with a moment PostgreSQL does not know", encoded(["1", id])],
    ["with the year 0", encoded(["0000-01-01T00:00:00.000Z", id])],
    ["with a day that is none", encoded(["2026-13-41T00:00:00.000Z", id])],
    ["beyond all time", encoded(["+275760-09-13T00:00:00.000Z", id])],
    ["with an id that is none", encoded([at, "x"])],
  ])("is refused when it is %s", (_what, cursor) => {
    expect(() => readCursor(cursor, ["time", "id"])).toThrow("does not belong to this list");
  });

  it("ends where the list ends", () => {
    const cut = (rows: number[]) => toPage(rows, 2, String, (n) => [n]);
    expect(cut([1, 2])).toEqual({ items: ["1", "2"], next: null });
    expect(cut([1, 2, 3])).toEqual({ items: ["1", "2"], next: writeCursor([2]) });
    expect(cut([])).toEqual({ items: [], next: null });
  });
});

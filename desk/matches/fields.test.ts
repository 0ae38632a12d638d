import { expect, test } from "vitest";
import type { ProfileView } from "../../customers/contract.ts";
import { differing, fieldLines } from "./fields.ts";

const profile = (given: Partial<ProfileView>): ProfileView => ({
  ...{ id: "1", source: "mail", origin: null, name: "", identifiers: [], details: [] },
  ...{ firstAt: "2026-01-01T00:00:00Z", lastAt: "2026-01-01T00:00:00Z" },
  ...given,
});
const email = (value: string) => ({ kind: "email" as const, value, state: "claimed" as const, unreachable: null });

test("fields stand beside each other in their order, equal ones whatever their capitals and accents", () => {
  const one = profile({
    name: "Anna Weiß",
    identifiers: [email("anna@weiss.example")],
    details: [
      { field: "street", label: "Straße", value: "Hauptstr." },
      { field: "houseNumber", label: "Nr", value: "7" },
      { field: "city", label: "Ort", value: "Köln" },
      { field: "keep", label: "Karte", value: "gold" },
    ],
  });
  const other = profile({ name: "ANNA WEISS", details: [{ field: "city", label: "City", value: "KOLN" }] });
  expect(fieldLines(one, other).map(({ field, label, one, other, same }) => [field, label, one, other, same])).toEqual([
    ["name", "", ["Anna Weiß"], ["ANNA WEISS"], false],
    ["email", "", ["anna@weiss.example"], [], false],
    ["street", "", ["Hauptstr. 7"], [], false],
    ["city", "", ["Köln"], ["KOLN"], true],
    ["keep", "Karte", ["gold"], [], false],
  ]);
});

test.each([
  ["Anna", "Ana", "An[n]a"],
  ["Ana", "Anna", "Ana"],
  ["Weiß", "Weiß", "Weiß"],
  ["Ruf", "Klein", "[Ruf]"],
  ["ABC", "abd", "AB[C]"],
  ["Anna Weiß", "Ana Weiss", "An[n]a Wei[ß]"],
  ["12.04.1985", "04.12.1985", "[12].[04].1985"],
  ["Dr. Tobias Ruf", "Tobias Ruf", "[Dr. ]Tobias Ruf"],
  ["", "x", ""],
])("%j against %j reads %j", (text, from, marked) => {
  const pieces = differing(text, from).map((piece) => (piece.differs ? `[${piece.text}]` : piece.text));
  expect(pieces.join("")).toBe(marked);
});

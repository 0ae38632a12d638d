import { expect, it } from "vitest";
import type { TemplateRow } from "../../conversations/templates/contract.ts";
import { ranked } from "./ranked.ts";

const row = (name: string, shortcut: string | null, reach: TemplateRow["reach"] = "everybody") =>
  ({ name, shortcut, reach }) as TemplateRow;
const order = (rows: TemplateRow[], q: string) => ranked(rows, q).map(({ name }) => name);

it("puts the shortcut first, then what begins so, then the rest", () => {
  const rows = [row("Gedanken", null), row("Danke schön", null), row("Later", "danke-sehr"), row("Thanks", "danke")];
  expect(order(rows, "danke")).toEqual(["Thanks", "Later", "Danke schön", "Gedanken"]);
});

it("puts one's own before the shop's before everybody's, and leaves the order else", () => {
  const rows = [row("b", "x"), row("a", "x", "shop"), row("c", "x", "mine"), row("d", "x")];
  expect(order(rows, "x")).toEqual(["c", "a", "b", "d"]);
});

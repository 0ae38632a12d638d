import { expect, it } from "vitest";
import { type Mentionable, mentionablesLike, mentionsIn } from "./mentions.ts";

const staff = (id: string, name: string): Mentionable => ({ kind: "staff", id, name });
const all: Mentionable[] = [
  staff("1", "Jule Brandt"),
  staff("2", "Jule"),
  staff("3", "Zoë Groß"),
  staff("4", "Jan"),
  { kind: "shop", id: "5", name: "Café Altstadt" },
];
const ids = (text: string) =>
  mentionsIn(text, all)
    .map(({ id }) => id)
    .sort();

it.each([
  ["@Jule Brandt schau mal", ["1"]],
  ["@Jule, schau mal", ["2"]],
  ["An @jan und (@zoe gross)!", ["3", "4"]],
  ["@Café Altstadt: bitte", ["5"]],
  ["@Cafe Altstadt", ["5"]],
  ["@Janosch", []],
  ["post@jan.example", []],
  ["Jan ohne Zeichen", []],
  ["@Jan\n@Jan", ["4"]],
])("in “%s” means %j", (text, expected) => expect(ids(text)).toEqual(expected));

it("means both of the same name", () => {
  const two = [staff("1", "Jan"), staff("2", "Jan")];
  expect(mentionsIn("@Jan", two).map(({ id }) => id)).toEqual(["1", "2"]);
});

it("proposes by the beginning of any word, whatever the marks", () => {
  const names = (typed: string) => mentionablesLike(all, typed).map(({ name }) => name);
  expect(names("jul")).toEqual(["Jule Brandt", "Jule"]);
  expect(names("bran")).toEqual(["Jule Brandt"]);
  expect(names("gro")).toEqual(["Zoë Groß"]);
  expect(names("cafe alt")).toEqual(["Café Altstadt"]);
  expect(names("")).toHaveLength(5);
  expect(names("ule")).toEqual([]);
});

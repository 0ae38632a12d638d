import { expect, it } from "vitest";
import { partsOfName } from "./name-parts.ts";

it.each([
  ["Anna Schmidt", "", "Anna", "Schmidt", null],
  ["Schmidt, Anna", "", "Anna", "Schmidt", null],
  ["Schmidt, Dr. Anna", "Dr.", "Anna", "Schmidt", null],
  ["Frau Schmidt", "", "", "Schmidt", "ms"],
  ["Herr Prof. Dr. Peter von der Heide", "Prof. Dr.", "Peter", "von der Heide", "mr"],
  ["Frau von der Heide", "", "", "von der Heide", "ms"],
  ["Anna Maria Schmidt", "", "Anna", "Schmidt", null],
  ["Anna und Peter Schmidt", "", "Anna und Peter", "Schmidt", null],
  ["J. Smith", "", "", "Smith", null],
  ["anna-lena schmidt", "", "Anna-Lena", "Schmidt", null],
  ["Anna", "", "Anna", "", null],
  ["Mrs. Smith", "", "", "Smith", "ms"],
])("takes “%s” apart", (name, title, first, last, said) => {
  expect(partsOfName(name)).toEqual({ title, first, last, said });
});

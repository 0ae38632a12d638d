import { expect, it } from "vitest";
import { exampleOf } from "./example.ts";

const me = { name: "Jule Brandt", shops: [], company: "Rösterei" } as never;
const around = { me, subject: "Tasse", shop: "Altstadt" };
const text =
  "{{customer.greeting}}, {{customer.firstName}}: {{conversation.subject}}, {{shop.name}}, {{staff.firstName}}";

it("tries a template on somebody known, as formally as it is written", () => {
  expect(exampleOf(text, "de-formal", "someone", around)).toBe(
    "Sehr geehrte Frau Schmidt, Anna: Tasse, Altstadt, Jule",
  );
  expect(exampleOf(text, "de-informal", "someone", around)).toMatch(/^Hallo Anna,/);
  expect(exampleOf(text, "en", "someone", around)).toMatch(/^Hello Anna,/);
});

it("shows what stays open for somebody unknown", () => {
  expect(exampleOf(text, "en", "nobody", around)).toMatch(/^Hello, \{\{customer.firstName\}\}:/);
});

import { expect, it } from "vitest";
import { parsePerson } from "./parse-person.ts";

it.each([
  [
    "Anna Weiß anna@weiss.example 0171 5550172",
    { name: "Anna Weiß", kind: "person", email: "anna@weiss.example", phone: "0171 5550172" },
  ],
  ["0171/555 01-72 Anna Weiß", { name: "Anna Weiß", kind: "person", phone: "0171/555 01-72" }],
  ["Anna Weiß <Anna@Weiss.example>", { name: "Anna Weiß", kind: "person", email: "anna@weiss.example" }],
  ["Weiß, Anna, Tel.: +49 (0)171 5550172", { name: "Anna Weiß", kind: "person", phone: "+49 (0)171 5550172" }],
  ["anna.weiss+shop@post.example", { name: "Anna Weiss", kind: "person", email: "anna.weiss+shop@post.example" }],
  [
    "Café Lindenhof GmbH, info@lindenhof.example",
    {
      ...{ name: "Café Lindenhof GmbH", kind: "organisation", email: "info@lindenhof.example" },
    },
  ],
  ["Dr. Katharina Vollmer", { name: "Dr. Katharina Vollmer", kind: "person" }],
  ["+49 171 5550172", { name: "+49 171 5550172", kind: "person", phone: "+49 171 5550172" }],
  ["Agnes Segbers", { name: "Agnes Segbers", kind: "person" }],
  ["Klasse 7b", { name: "Klasse 7b", kind: "person" }],
])("reads %j", (line, person) => expect(parsePerson(line)).toEqual(person));

it.each(["", "   ", ", ;", "Tel.:"])("finds nobody in %j", (line) => expect(parsePerson(line)).toBeUndefined());

it("keeps what is sent within its bounds", () => {
  expect(parsePerson("x".repeat(500))?.name).toHaveLength(200);
});

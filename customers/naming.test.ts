import { expect, test } from "vitest";
import { nameFromAddress, realName, searchKey, sortKey } from "./naming.ts";
import { kindOfAddress } from "./role-address.ts";

test.each([
  ["anna.schmidt@web.example", "Anna Schmidt"],
  ["anna_maria-schmidt@web.example", "Anna Maria Schmidt"],
  ["anna+shop@web.example", "Anna"],
  ["jürgen.groß@web.example", "Jürgen Groß"],
  ["anna.schmidt84@web.example", "Anna Schmidt84"],
  ["anna.1984@web.example", "Anna"],
  ["4711@web.example", "4711"],
  ["@web.example", "@web.example"],
  ["nonsense", "Nonsense"],
])("the person behind %s is called %s until they say otherwise", (address, name) => {
  expect(nameFromAddress(address, "person")).toBe(name);
});

test.each([
  ["info@lindt-cafe.de", "Lindt Cafe"],
  ["hello@shop.lindt.co.uk", "Lindt"],
  ["kontakt@mail.roesterei.at", "Roesterei"],
  ["office@localhost", "Localhost"],
])("the organisation behind %s is called %s", (address, name) => {
  expect(nameFromAddress(address, "organisation")).toBe(name);
});

test.each([
  ["Anna Schmidt", "Anna Schmidt"],
  ['"Schmidt, Anna"', "Schmidt, Anna"],
  ["'anna@web.example'", ""],
  ["anna.schmidt", ""],
  ["Anna.Schmidt", ""],
  ["…", ""],
  ["  Anna \t\n Schmidt ", "Anna Schmidt"],
  ["李雷", "李雷"],
])("a mail from %j gives the name %j", (given, name) => {
  expect(realName(given, "anna.schmidt@web.example")).toBe(name);
});

test("keys are folded and bounded", () => {
  expect(sortKey("Ärztin Öz")).toBe("arztin oz");
  expect(searchKey(["Öz", "oz", "", "oz@web.example"])).toBe(" oz oz@web.example");
  expect(sortKey("\ufdfa".repeat(200)).length).toBeLessThanOrEqual(200);
  expect(searchKey(Array.from({ length: 5_000 }, (_, place) => `word${place}`)).length).toBeLessThanOrEqual(4_000);
});

test.each([
  "info@a.example",
  "büro@a.example",
  "reklamation@a.example",
  "INFO@a.example",
  "rechnung-2@a.example",
  "no-reply@a.example",
  "info.berlin@a.example",
  "support+shop@a.example",
])("%s belongs to an organisation", (address) => expect(kindOfAddress(address)).toBe("organisation"));

test.each([
  "anna@a.example",
  "informatik@a.example",
  "noah.berg@a.example",
  "hr.meier@a.example",
  "team.anna@a.example",
])("%s belongs to a person", (address) => expect(kindOfAddress(address)).toBe("person"));

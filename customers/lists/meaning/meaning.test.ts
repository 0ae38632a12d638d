import { describe, expect, it } from "vitest";
import type { ListField } from "../contract.ts";
import { guessFields } from "./guess.ts";
import { personOf } from "./person.ts";
import { maySame } from "./same-name.ts";

const guess = (header: string, ...rows: string[]) =>
  guessFields(
    header.split(","),
    rows.map((row) => row.split(",")),
  ).join(",");

describe("what columns mean", () => {
  it.each([
    [
      "Kd-Nr.,Anrede,Vorname,Name,E-Mail-Adresse,Tel.,Straße,PLZ,Ort",
      "17,Frau,Anna,Meier,anna@post.example,0228 12345,Weg 1,53111,Bonn",
      "externalId,salutation,givenName,familyName,email,phone,street,postcode,city",
    ],
    [
      "Customer ID,First Name,Last Name,Email,Mobile,Date of Birth,Zip Code,Country",
      "c1,Ann,Lee,ann@post.example,+1 212 555 0100,1980-01-02,10001,US",
      "externalId,givenName,familyName,email,phone,birthDate,postcode,country",
    ],
    ["Firma,Name,Telefon,Telefon2", "Kaffee GmbH,Bo Lang,0301234567,+49 170 1234567", "company,name,phone,phone"],
    ["a,b,c", "anna@post.example,+49 228 123456,blue", "email,phone,keep"],
    ["Mail,Stammgast_Reason", "ja,bad", "keep,ignore"],
    ["Name,name2", "Anna,x", "name,keep"],
  ])("of %s is told by name and content", (header, row, fields) => {
    expect(guess(header, row)).toBe(fields);
  });

  it("is not a number where two rows share it", () => {
    expect(guess("Nummer,Name", "1,Anna", "1,Bo")).toBe("keep,name");
  });
});

const columns = ["Nr", "Name", "Firma", "Mail", "Tel", "Ort"];
const fields: ListField[] = ["externalId", "name", "company", "email", "phone", "city"];
const person = (...cells: string[]) => personOf(cells, { columns, fields, trusted: false });

describe("a row as somebody", () => {
  it("has a name, identifiers as they are compared, and what else is known as it came", () => {
    expect(
      person("17", "Anna Meier", "", "Anna@Post.example; a.meier@work.example", "+49 (0)228 / 123-45", "Bonn"),
    ).toMatchObject({
      key: "n:17",
      name: "Anna Meier",
      kind: "person",
      identifiers: [
        { kind: "email", value: "anna@post.example" },
        { kind: "email", value: "a.meier@work.example" },
        { kind: "phone", value: "+4922812345" },
      ],
      details: [
        { field: "externalId", label: "Nr", value: "17" },
        { field: "city", label: "Ort", value: "Bonn" },
      ],
    });
  });

  it("is an organisation where only a firm is named, or only an office's address", () => {
    expect(person("", "", "Kaffee GmbH", "", "", "")).toMatchObject({ kind: "organisation", name: "Kaffee GmbH" });
    expect(person("", "", "", "info@kaffee.example", "", "")).toMatchObject({ kind: "organisation", name: "" });
  });

  it.each([
    ["nobody", ["9", "–", "", "n/a", "-", "Bonn"]],
    ["bad-email", ["", "Anna", "", "anna@post", "", ""]],
    ["bad-email", ["", "Anna", "", "anna at post.example", "", ""]],
    ["bad-email", ["", "Anna", "", `${"a".repeat(250)}@post.example`, "", ""]],
    ["bad-phone", ["", "Anna", "", "", "4.91712E+11", ""]],
    ["bad-phone", ["", "Anna", "", "", "123", ""]],
    ["too-long", ["", "A".repeat(201), "", "", "", ""]],
    ["too-long", ["", "Anna", "", "", "", "B".repeat(4001)]],
    ["ragged", ["17", "Anna"]],
    ["ragged", ["17", "Anna", "", "", "", "", "x"]],
  ])("is refused as %s: %j", (reason, cells) => {
    expect(person(...cells)).toBe(reason);
  });

  it("without a number is known by its cells, however the columns are ordered", () => {
    const one = personOf(["Anna", "Bonn"], { columns: ["Name", "Ort"], fields: ["name", "city"], trusted: false });
    const other = personOf(["Bonn", "Anna"], { columns: ["Ort", "Name"], fields: ["city", "name"], trusted: false });
    const corrected = personOf(["Anna", "Bonn", "bad"], {
      ...{ columns: ["Name", "Ort", "stammgast_reason"], trusted: false },
      fields: ["name", "city", "ignore"],
    });
    const keys = [one, other, corrected].map((each) => (typeof each === "string" ? each : each.key));
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^h:/);
  });
});

it.each([
  ["Anna Meier", "Dr. Anna Meier", true],
  ["Meier, Anna", "Anna Meier", true],
  ["A. Meier", "Anna Meier", true],
  ["Jürgen Müller", "Juergen Mueller", true],
  ["", "Anna Meier", true],
  ["Anna Meier-Schulz", "Anna Meier", true],
  ["Anna Meier", "Jonas Meier", false],
  ["Anna Meier", "Anna Schulz", false],
])("%s and %s may be one person: %s", (one, other, may) => {
  expect(maySame(one, other)).toBe(may);
  expect(maySame(other, one)).toBe(may);
});

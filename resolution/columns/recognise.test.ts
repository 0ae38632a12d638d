import { describe, expect, it } from "vitest";
import { tableOf } from "../table.ts";
import { kindByHeader, recognise } from "./recognise.ts";

describe("columns", () => {
  it.each([
    ["firstName", "given"],
    ["Vorname", "given"],
    ["prénom", "given"],
    ["fname_c1", "given"],
    ["LAST NAME", "surname"],
    ["Apellidos", "surname"],
    ["Nachname", "surname"],
    ["E-Mail-Adresse", "mail"],
    ["Straße", "street"],
    ["street_number", "house"],
    ["address_2", "street"],
    ["PLZ", "postcode"],
    ["postcode_fake", "postcode"],
    ["Ort", "city"],
    ["birth_place", "city"],
    ["Geburtsdatum", "date"],
    ["dob", "date"],
    ["by", "year"],
    ["Handynummer", "phone"],
    ["Kundennummer", "identifier"],
    ["soc_sec_id", "identifier"],
    ["Firma", "organisation"],
    ["Anrede", "category"],
    ["first_and_surname", "full"],
    ["rec_id", "key"],
    ["cluster", "ignored"],
    ["created_at", "ignored"],
    ["occupation", "text"],
    ["Spalte 7", undefined],
  ])("%s is %s", (header, kind) => {
    expect(kindByHeader(header)).toBe(kind);
  });

  const kindsOf = (header: string[], rows: string[][]) =>
    recognise(tableOf(header, rows).columns).map(({ kind }) => kind);

  it("are told by what they hold when their names say nothing", () => {
    const rows = [
      ["anna@example.de", "1985-03-12", "+49 170 1234567", "Anna Weiß", "12345"],
      ["bert@example.de", "1990-11-02", "0221 998877", "Bert von Ohm", "50667"],
    ];
    expect(kindsOf(["a", "b", "c", "d", "e"], rows)).toEqual(["mail", "date", "phone", "full", "postcode"]);
  });

  it("are told by their neighbours when their names say two things", () => {
    expect(kindsOf(["Vorname", "Name"], [["Anna", "Weiß"]])).toEqual(["given", "surname"]);
    expect(kindsOf(["nome"], [["Maria da Silva"], ["João Costa"]])).toEqual(["full"]);
    expect(kindsOf(["name"], [["Anna Weiß"]])).toEqual(["full"]);
  });

  it("are what you say they are", () => {
    const { columns } = tableOf(["ref"], [["Anna Weiß"]]);
    expect(recognise(columns, { ref: "full" })[0]).toMatchObject({ kind: "full", by: "you" });
  });
});

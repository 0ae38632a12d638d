import { describe, expect, it } from "vitest";
import { dateDigits } from "./dates.ts";
import { organisationName, splitName, streetName } from "./names.ts";
import { areNicknames } from "./nicknames.ts";
import { normalise } from "./normalise.ts";
import { phoneTail } from "./phones.ts";
import { soundOf } from "./phonetic.ts";

describe("values", () => {
  it.each(["+49 170 1234567", "0049 170 1234567", "0170/1234567", "+49 (0)170 123 45 67", "01701234567"])(
    "%s is one phone",
    (written) => {
      expect(phoneTail(written)).toBe("701234567");
    },
  );

  it("keeps the short number of a town whichever way it is dialled", () => {
    expect(phoneTail("+49 30 12345")).toBe(phoneTail("030 12345"));
    expect(phoneTail("000000")).toBe("");
  });

  it.each([
    ["1985-03-12", "19850312"],
    ["12.3.1985", "19850312"],
    ["12/03/1985", "19850312"],
    ["12. März 1985", "19850312"],
    ["March 12, 1985", "19850312"],
    ["12.03.85", "19850312"],
    ["1985-03-12T00:00:00Z", "19850312"],
    ["1985", "19850000"],
  ])("%s is a date", (written, digits) => {
    expect(dateDigits(written, "day first")).toBe(digits);
  });

  it("reads the month first where the column does", () => {
    expect(normalise("date", ["03/12/1985", "01/31/1990"])).toEqual(["19850312", "19900131"]);
  });

  it.each([
    ["Dr. Anna Maria von der Heide", { given: "anna", middle: "maria", surname: "von der heide" }],
    ["Heide, Anna", { given: "anna", middle: "", surname: "heide" }],
    ["Prince", { given: "", middle: "", surname: "prince" }],
  ])("splits %s", (written, parts) => {
    expect(splitName(written)).toEqual(parts);
  });

  it("brings umlauts, streets and firms into one form", () => {
    expect(new Set(normalise("surname", ["Müller", "Mueller", "MULLER"]))).toEqual(new Set(["muller"]));
    expect(normalise("surname", ["Bauer", "Höß"])).toEqual(["bauer", "hoss"]);
    expect(streetName("Hauptstr. 12 a")).toBe(streetName("Hauptstraße 12a"));
    expect(organisationName("Huber & Söhne GmbH & Co. KG")).toBe("huber sohne");
  });

  it("takes words for nothing as nothing", () => {
    expect(normalise("city", ["n/a", "unbekannt", "-", " ", "Köln"])).toEqual(["", "", "", "", "koln"]);
  });

  it("knows what names are said as, and how they sound", () => {
    expect(areNicknames("bob", "robert")).toBe(true);
    expect(areNicknames("anna", "robert")).toBe(false);
    expect(soundOf("schmidt")).toBe(soundOf("schmitt"));
    expect(soundOf("meier")).toBe(soundOf("mayer"));
  });
});

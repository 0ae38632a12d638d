import { describe, expect, test } from "vitest";
import { hashOfKey, keysOf, mostKeys } from "./keys.ts";
import { isSame, type Profile, wordsOf } from "./record.ts";

const profile = (given: Partial<Profile>): Profile => ({
  ...{ id: "p", isPerson: true, name: "", emails: [], phones: [], details: [] },
  ...given,
});

describe("what a profile says", () => {
  test("is brought into the form in which it is compared", () => {
    const details = [
      { field: "birthDate", value: "17.5.1984" },
      { field: "street", value: "Äußere Str. 4" },
      { field: "postcode", value: "D-04109" },
      { field: "city", value: "Köln" },
    ] as const;
    const name = "Dr. Jörg von der Heide";
    expect(wordsOf(profile({ name, emails: ["J.Heide@Post.example"], phones: ["+49 (0)341 12345"], details }))).toEqual(
      {
        ...{ given: ["jorg"], surname: ["von der heide"], mail: ["j.heide@post.example"], phone: ["34112345"] },
        ...{ date: ["19840517"], street: ["aussere strasse 4"], postcode: ["04109"], city: ["koln"] },
      },
    );
  });

  test("is the same however umlauts are written", () => {
    const [one, other] = ["Jürgen Müller", "Juergen Mueller"].map((name) => wordsOf(profile({ name })));
    expect(isSame(one ?? {}, other ?? {})).toBe(true);
  });

  test("follows the columns of a list where they tell given name and surname apart", () => {
    const details = [
      { field: "givenName", value: "Anna Maria" },
      { field: "familyName", value: "Lopez Garcia" },
    ] as const;
    const { given, middle, surname } = wordsOf(profile({ name: "Anna Maria Lopez Garcia", details }));
    expect([given, middle, surname]).toEqual([["anna"], ["maria"], ["lopez garcia"]]);
  });

  test("takes a single name for the first one", () => {
    expect(wordsOf(profile({ name: "Maik" }))).toEqual({ given: ["maik"] });
  });

  test("is nothing for an organisation, and the address of an office is nobody's", () => {
    expect(wordsOf(profile({ isPerson: false, name: "Heide GmbH" }))).toEqual({});
    expect(wordsOf(profile({ emails: ["info@heide.example", "j@heide.example"] })).mail).toEqual(["j@heide.example"]);
  });
});

describe("the keys a profile is found under", () => {
  const full = wordsOf(
    profile({
      name: "Anna Weiss",
      emails: ["anna.weiss@post.example", "a@b.example", "c@d.example", "aw@e.example", "anna@f.example"],
      phones: ["034112345", "034154321", "0171555123", "0171555124", "0171555125"],
      details: [
        { field: "birthDate", value: "1984-05-17" },
        { field: "street", value: "Gasse 4" },
        { field: "postcode", value: "04109" },
        { field: "city", value: "Leipzig" },
      ],
    }),
  );

  test("are few, and whole numbers that JavaScript holds", () => {
    expect(keysOf(full).length).toBe(mostKeys);
    expect(keysOf(full).map(hashOfKey).every(Number.isSafeInteger)).toBe(true);
    expect(keysOf({})).toEqual([]);
  });

  test("meet those whose names were exchanged, misheard, or are spelled by the address only", () => {
    const shared = (one: Partial<Profile>, other: Partial<Profile>) =>
      new Set(keysOf(wordsOf(profile(one)))).intersection(new Set(keysOf(wordsOf(profile(other))))).size;
    expect(shared({ name: "Weiss Anna" }, { name: "Anna Weiß" })).toBeGreaterThan(0);
    expect(shared({ name: "Stefan Meyer" }, { name: "Stephan Maier" })).toBeGreaterThan(0);
    expect(shared({ name: "Anna Weiss" }, { emails: ["anna.weiss@post.example"] })).toBe(1);
    expect(shared({ name: "Anna Weiss" }, { name: "Bernd Kraus" })).toBe(0);
  });
});

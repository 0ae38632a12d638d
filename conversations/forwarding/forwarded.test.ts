import { describe, expect, it } from "vitest";
import { forwarded, forwardSubject, type Passed } from "./forwarded.ts";

const ruth = { name: "Ruth Vollmer", address: "ruth@post.example" };
const us = { name: "", address: "hallo@morgenrot.example" };
const mail = (given: Partial<Passed> = {}): Passed => ({
  ...{ author: ruth, to: [us], cc: [], at: new Date("2026-11-19T08:05:00Z"), subject: "Glas" },
  ...{ text: "Ein Glas ist\r\nzerbrochen.", signature: "", quoted: "" },
  ...given,
});

describe("what is passed on", () => {
  it("has header lines as mail clients write them, in English", () => {
    expect(forwarded([mail({ cc: [{ name: "Max", address: "max@post.example" }] })], "en", "UTC")).toBe(
      [
        ...["---------- Forwarded message ----------", "From: Ruth Vollmer <ruth@post.example>"],
        ...["Date: 19 Nov 2026, 08:05", "Subject: Glas", "To: hallo@morgenrot.example", "Cc: Max <max@post.example>"],
        ...["", "Ein Glas ist", "zerbrochen."],
      ].join("\n"),
    );
  });

  it("and in German", () => {
    expect(forwarded([mail()], "de", "Europe/Berlin").split("\n").slice(0, 5)).toEqual([
      ...["---------- Weitergeleitete Nachricht ----------", "Von: Ruth Vollmer <ruth@post.example>"],
      ...["Datum: 19.11.2026, 09:05", "Betreff: Glas", "An: hallo@morgenrot.example"],
    ]);
  });

  it("takes one message's signature and history along, of several only their own words", () => {
    const whole = mail({ signature: "Ruth", quoted: "> alt" });
    expect(forwarded([whole], "en", "UTC")).toMatch(/zerbrochen\.\n\nRuth\n\n> alt$/);
    const both = forwarded([whole, mail({ author: us, text: "Oh!" })], "en", "UTC");
    expect(both).not.toContain("> alt");
    expect(both).toMatch(/zerbrochen\.\n\nRuth\n\n-{10} Forwarded[\s\S]+Oh!$/);
  });

  it("leaves the oldest out where there is too much, and says so", () => {
    const long = forwarded(
      ["one", "two", "three"].map((text) => mail({ text: text + "x".repeat(90_000) })),
      "en",
      "UTC",
    );
    expect(long).toMatch(/^\[Earlier messages are left out\.\]/);
    expect(long).not.toContain("onex");
    expect(long).toContain("threex");
  });

  it.each(["Ruth\nBcc: all@world.example", "Ruth\r\nSubject: x"])(
    "a name cannot write lines of its own: %j",
    (name) => {
      const lines = forwarded([mail({ author: { ...ruth, name }, subject: "a\nTo: b" })], "en", "UTC").split("\n");
      expect(lines.filter((line) => /^(Bcc|Subject|To):/.test(line))).toHaveLength(2);
    },
  );

  it("keeps the subject", () => expect([forwardSubject("Glas"), forwardSubject("")]).toEqual(["Fwd: Glas", "Fwd:"]));
});

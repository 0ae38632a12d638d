import { describe, expect, it } from "vitest";
import { mailboxesIn } from "./mailboxes.ts";

describe("addresses as people type them", () => {
  it.each([
    ["k.vollmer@post.example", [{ name: "", address: "k.vollmer@post.example" }]],
    ["Katharina Vollmer <k@post.example>", [{ name: "Katharina Vollmer", address: "k@post.example" }]],
    ['"Vollmer, Dr. K." <k@post.example>', [{ name: "Vollmer, Dr. K.", address: "k@post.example" }]],
    ["<k@post.example>", [{ name: "", address: "k@post.example" }]],
    ["mailto:k@post.example", [{ name: "", address: "k@post.example" }]],
    [
      "a@x.example; b@y.example,\nC <c@z.example>",
      [
        { name: "", address: "a@x.example" },
        { name: "", address: "b@y.example" },
        { name: "C", address: "c@z.example" },
      ],
    ],
  ])("reads %s", (text, found) => {
    expect(mailboxesIn(text)).toEqual({ found, rest: "" });
  });

  it.each(["Vollmer", "k@", "@post.example", "k@post", "k @post.example"])(
    "leaves %s for the person to mend",
    (text) => {
      expect(mailboxesIn(text)).toEqual({ found: [], rest: text });
    },
  );

  it("takes what it can and gives back the rest", () => {
    const { found, rest } = mailboxesIn("a@x.example, Vollmer");
    expect(found).toHaveLength(1);
    expect(rest).toBe("Vollmer");
  });
});

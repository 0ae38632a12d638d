import { describe, expect, it } from "vitest";
import { partsOf } from "./links-in-text.ts";

const links = (text: string) => partsOf(text).flatMap((part) => (part.href ? [part.href] : []));

describe("links in text", () => {
  it("are found without the sentence's own marks", () => {
    expect(links("Siehe https://morgenrot.example/guji, oder www.post.example.")).toEqual([
      "https://morgenrot.example/guji",
      "https://www.post.example",
    ]);
  });

  it("keep a bracket that is theirs and leave one that is not", () => {
    expect(links("https://wiki.example/Kaffee_(Getränk)")).toEqual(["https://wiki.example/Kaffee_(Getränk)"]);
    expect(links("(https://wiki.example/Kaffee)")).toEqual(["https://wiki.example/Kaffee"]);
  });

  it("are mail addresses too", () => {
    expect(links("schreib an hallo@morgenrot.example!")).toEqual(["mailto:hallo@morgenrot.example"]);
  });

  it("never run anything", () => {
    expect(links("javascript:alert(1) data:text/html,x file:///etc/passwd")).toEqual([]);
  });

  it("leave every character where it was", () => {
    const text = "a https://x.example b\n\nwww.y.example) c@d.example.";
    expect(
      partsOf(text)
        .map((part) => part.text)
        .join(""),
    ).toBe(text);
  });
});

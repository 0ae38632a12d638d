import { describe, expect, it } from "vitest";
import { previewOf } from "./signature-preview.ts";

const words = {
  name: "Jule Brandt",
  company: "Rösterei Morgenrot",
  shop: "Südvorstadt",
  email: "hallo@morgenrot.example",
};

describe("the preview of a signature", () => {
  it("fills the placeholders in, spaces or not", () => {
    expect(previewOf("{{name}}\n{{ company }}, {{shop}}\n{{email}}", words)).toBe(
      "Jule Brandt\nRösterei Morgenrot, Südvorstadt\nhallo@morgenrot.example",
    );
  });

  it("leaves a slip standing, so that it is seen", () => {
    expect(previewOf("{{nmae}}", words)).toBe("{{nmae}}");
  });

  it("takes names as they are", () => {
    expect(previewOf("{{name}}", { ...words, name: "$& {{shop}}" })).toBe("$& {{shop}}");
  });
});

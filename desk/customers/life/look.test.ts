import { expect, test } from "vitest";
import { lookFrom } from "./look.ts";

test.each([
  [{}, {}],
  [
    { show: "note", q: "Glas", at: "2024-11" },
    { show: "note", q: "Glas", at: "2024-11" },
  ],
  [{ show: "everything", q: "  ", at: "2024-13" }, {}],
  [{ q: 2024 }, { q: "2024" }],
  [{ q: "x".repeat(300) }, { q: "x".repeat(200) }],
])("%j is looked at as %j", (search, look) => expect(lookFrom(search)).toEqual(look));

import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { decodeBase64 } from "./transfer-encoding.ts";

const bytes = randomBytes(4_000_001);
const text = bytes.toString("base64");

it.each([
  ["lines of 76", text.replace(/.{76}/g, "$&\r\n")],
  ["lines that end anywhere", text.replace(/.{61}/g, "$&\n")],
  ["one line", text],
  ["characters that are none of its own", text.replace(/.{997}/g, "$& !*\t")],
  ["the alphabet for URLs", text.replaceAll("+", "-").replaceAll("/", "_")],
  ["no padding at its end", text.replace(/=+$/, "")],
])("a long file in base64 with %s is read as it was", (_how, encoded) => {
  const long = Buffer.from(encoded, "latin1");
  expect(long.byteLength).toBeGreaterThan(4 * 1024 * 1024);
  expect(Buffer.from(decodeBase64(long)).equals(bytes)).toBe(true);
});

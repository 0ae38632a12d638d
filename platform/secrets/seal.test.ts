import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSeal } from "./key.ts";
import { WrongKey } from "./seal.ts";

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "stammgast-seal-"));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const key = "ab".repeat(32);
const words = "grün, und 32 Zeichen lang – mindestens";

describe("a secret", () => {
  it("opens for whom it was sealed, and shows nothing meanwhile", () => {
    const seal = openSeal(key, dir);
    const sealed = seal.close(words, "account 1");
    expect(seal.open(sealed, "account 1")).toBe(words);
    expect(sealed.toString("latin1")).not.toContain("Zeichen");
    expect(seal.close(words, "account 1").equals(sealed)).toBe(false);
  });

  it("opens for nobody else, with no other key, and not when it was changed", () => {
    const seal = openSeal(key, dir);
    const sealed = seal.close(words, "account 1");
    expect(() => seal.open(sealed, "account 2")).toThrow(WrongKey);
    expect(() => openSeal("cd".repeat(32), dir).open(sealed, "account 1")).toThrow(WrongKey);
    for (const place of [0, 5, 20, sealed.byteLength - 1]) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8((changed[place] ?? 0) ^ 1, place);
      expect(() => seal.open(changed, "account 1")).toThrow(WrongKey);
    }
    expect(() => seal.open(sealed.subarray(0, 8), "account 1")).toThrow(WrongKey);
  });
});

describe("the key in the data directory", () => {
  it("is made once, for its owner's eyes, and is the same for whoever comes next", async () => {
    const place = join(dir, "fresh");
    const sealed = openSeal(undefined, place).close(words, "x");
    expect(openSeal(undefined, place).open(sealed, "x")).toBe(words);
    const file = join(place, "secret.key");
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readFile(file, "utf8")).toMatch(/^[0-9a-f]{64}\n$/);
  });

  it("that is none is not replaced: what was sealed would be lost", async () => {
    await writeFile(join(dir, "secret.key"), "half a k");
    expect(() => openSeal(undefined, dir).close(words, "x")).toThrow("holds no key");
  });
});

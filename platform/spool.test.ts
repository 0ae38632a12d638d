import { createHash, randomBytes } from "node:crypto";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { describe, expect, it } from "vitest";
import { release, Spool, sha256Of, sizeOf } from "./spool.ts";

const megabyte = 1024 * 1024;
const digestOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest();

async function filled(bytes: Buffer, step = 300_000): Promise<Spool> {
  const spool = new Spool();
  for (let at = 0; at < bytes.byteLength; at += step) await spool.add(bytes.subarray(at, at + step));
  return spool;
}

describe("bytes on their way", () => {
  it.each([
    ["none", 0],
    ["few", 1000],
    ["many", 3 * megabyte + 17],
  ])("are the same when they are read, %s of them, as often as one likes", async (_how, size) => {
    const bytes = randomBytes(size);
    const spool = await filled(bytes);
    expect(sizeOf(spool)).toBe(size);
    expect(sha256Of(spool)).toEqual(digestOf(bytes));
    for (const _time of [1, 2]) expect(Buffer.concat(await Array.fromAsync(spool.pieces())).equals(bytes)).toBe(true);
    expect((await spool.content()).equals(bytes)).toBe(true);
    expect(spool.digest()).toEqual(digestOf(bytes));
    await spool.drop();
    await spool.drop();
  });

  it("leave no file with a name, even while they are there", async () => {
    const before = new Set(await readdir(tmpdir()));
    const spool = await filled(randomBytes(2 * megabyte));
    const names = (await readdir(tmpdir())).filter((name) => name.startsWith("stammgast-") && !before.has(name));
    const nameless = names.filter((name) => /^stammgast-[\da-f]{8}-[\da-f-]{27}$/.test(name));
    expect(nameless).toEqual([]);
    await spool.drop();
  });

  it("are taken into memory when they are few, and stay on disk when they are many", async () => {
    const [small, large] = [await filled(randomBytes(2 * megabyte)), await filled(randomBytes(2 * megabyte + 1))];
    expect(await small.inMemoryUpTo(2 * megabyte)).toBeInstanceOf(Buffer);
    expect(await large.inMemoryUpTo(2 * megabyte)).toBe(large);
    await large.drop();
  });

  it("fail as their source does", async () => {
    const source = async function* () {
      yield randomBytes(2 * megabyte);
      throw new Error("the line went dead");
    };
    await expect(Spool.of(source())).rejects.toThrow("the line went dead");
  });
});

it("large memory is given back at once, and what others look at is not", () => {
  const own = Buffer.allocUnsafeSlow(megabyte);
  release(own);
  release(own);
  expect(own.byteLength).toBe(0);
  const shared = Buffer.allocUnsafeSlow(megabyte);
  release(shared.subarray(1));
  expect(shared.byteLength).toBe(megabyte);
});

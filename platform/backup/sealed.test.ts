import { readFile, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPool } from "../db/pool.ts";
import { openTestDb } from "../testing/open.ts";
import { backup } from "./backup.ts";
import { verifyBackup } from "./read-file.ts";
import { checkBackup, restore } from "./restore.ts";
import {
  newSealedFile,
  openPiece,
  openSealedFile,
  sealedHeadBytes,
  sealedPieceBytes,
  sealPiece,
  tagBytes,
} from "./sealed.ts";
import { sealedWriter } from "./sealed-writer.ts";
import { isSealed, openSource } from "./source.ts";
import { contentOf, emptyDatabase, scratch } from "./testing.ts";

const db = await openTestDb();
const pool = openPool(db.url, { max: 4 });
afterAll(() => pool.end());
const dir = await scratch();
const file = join(dir, "sealed.backup");
const passphrase = "korrekt Pferd Batterie Heftklammer";
const piece = sealedPieceBytes + tagBytes;
/** Next to no work, for files that are opened again and again here. */
const cheap = { log2N: 4, r: 8, p: 1 };
const light = join(dir, "light.backup");

/** Encrypts bytes as a backup is, into a file. */
async function seal(plain: Buffer, path: string): Promise<void> {
  const parts: Buffer[] = [];
  const writer = await sealedWriter(passphrase, async (bytes) => void parts.push(bytes), cheap);
  for (let from = 0; from < plain.byteLength; from += 100_001) await writer.write(plain.subarray(from, from + 100_001));
  await writer.end();
  await writeFile(path, Buffer.concat(parts));
}

beforeAll(async () => {
  // Random enough not to be packed away: the file has several pieces.
  await sql`insert into files (sha256, size, content) select sha256(n::text::bytea), 640000,
      (select string_agg(sha256((n * 100000 + k)::text::bytea), '') from generate_series(1, 20000) k)
    from generate_series(1, 2) n`.execute(db);
  await sql`insert into settings values ('company.name', '"Morgenrot am Hafen"')`.execute(db);
  await backup(pool, { file, version: "0.1.0", passphrase });
  const plain = join(dir, "plain.backup");
  await backup(pool, { file: plain, version: "0.1.0" });
  await seal(await readFile(plain), light);
});

describe("an encrypted backup", () => {
  it("shows nothing, and is restored to the byte with its passphrase", async () => {
    expect((await readFile(file)).includes("shops")).toBe(false);
    expect(await isSealed(file)).toBe(true);
    const target = await emptyDatabase();
    await restore(target, await checkBackup(file, { passphrase }));
    const [before, after] = [await contentOf(pool), await contentOf(target)];
    expect(after.get("files")).toEqual(before.get("files"));
    expect((await stat(file)).size).toBeGreaterThan(4 * piece);
  });

  it.each([
    ["no passphrase", undefined, "needs-passphrase"],
    ["another passphrase", `${passphrase}!`, "wrong-passphrase"],
  ])("with %s is refused in words", async (_, given, reason) => {
    await expect(checkBackup(file, { passphrase: given })).rejects.toMatchObject({ reason });
  });

  it("is not made with a passphrase that can be guessed, and leaves nothing behind", async () => {
    const short = join(dir, "short.backup");
    const made = backup(pool, { file: short, version: "0.1.0", passphrase: "kurz" });
    await expect(made).rejects.toMatchObject({ reason: "short-passphrase" });
    await expect(stat(`${short}.part`)).rejects.toMatchObject({ code: "ENOENT" });
  });
});

describe("somebody who has the file but not the passphrase", () => {
  const altered = async (change: (bytes: Buffer) => Buffer) => {
    const path = join(dir, "altered.backup");
    await writeFile(path, change(await readFile(light)));
    return verifyBackup(path, { passphrase });
  };
  const pieceOf = (bytes: Buffer, place: number) =>
    bytes.subarray(sealedHeadBytes + place * piece, sealedHeadBytes + (place + 1) * piece);

  it.each([
    [
      "alter a byte",
      (bytes: Buffer) =>
        Object.assign(Buffer.from(bytes), {
          [sealedHeadBytes + piece + 7]: (bytes[sealedHeadBytes + piece + 7] ?? 0) ^ 1,
        }),
    ],
    [
      "alter the last byte",
      (bytes: Buffer) => Object.assign(Buffer.from(bytes), { [bytes.byteLength - 1]: (bytes.at(-1) ?? 0) ^ 1 }),
    ],
    ["alter the salt", (bytes: Buffer) => Object.assign(Buffer.from(bytes), { 25: (bytes[25] ?? 0) ^ 1 })],
    ["ask for endless work", (bytes: Buffer) => Object.assign(Buffer.from(bytes), { 19: 40 })],
    [
      "swap two pieces",
      (bytes: Buffer) =>
        Buffer.concat([
          bytes.subarray(0, sealedHeadBytes),
          pieceOf(bytes, 1),
          pieceOf(bytes, 0),
          bytes.subarray(sealedHeadBytes + 2 * piece),
        ]),
    ],
    [
      "leave one out",
      (bytes: Buffer) =>
        Buffer.concat([bytes.subarray(0, sealedHeadBytes + piece), bytes.subarray(sealedHeadBytes + 2 * piece)]),
    ],
    [
      "repeat one",
      (bytes: Buffer) =>
        Buffer.concat([
          bytes.subarray(0, sealedHeadBytes + piece),
          pieceOf(bytes, 0),
          bytes.subarray(sealedHeadBytes + piece),
        ]),
    ],
    ["cut it off between two pieces", (bytes: Buffer) => bytes.subarray(0, sealedHeadBytes + 2 * piece)],
    ["cut it off anywhere", (bytes: Buffer) => bytes.subarray(0, sealedHeadBytes + piece + 1000)],
    ["cut it off after the head", (bytes: Buffer) => bytes.subarray(0, sealedHeadBytes)],
    ["cut it off in the head", (bytes: Buffer) => bytes.subarray(0, 30)],
    ["add something", (bytes: Buffer) => Buffer.concat([bytes, Buffer.from("x")])],
  ])("cannot %s unseen", async (_, change) => {
    await expect(altered(change)).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("a stream of pieces", () => {
  it.each([0, 1, sealedPieceBytes - 1, sealedPieceBytes, sealedPieceBytes + 1, 2 * sealedPieceBytes])(
    "of %i bytes comes out as it went in, whatever it is cut into",
    async (length) => {
      const plain = Buffer.alloc(length, "Stammgast ");
      const path = join(dir, `${length}.pieces`);
      await seal(plain, path);
      const source = await openSource(path, passphrase);
      const back = await source.read(length);
      expect(back.equals(plain)).toBe(true);
      expect(await source.ended()).toBe(true);
      await source.close();
      await truncate(path, 0);
    },
  );

  it("opens with the key of its own file only", async () => {
    const [one, other] = [await newSealedFile(passphrase, cheap), await newSealedFile(passphrase, cheap)];
    const sealed = sealPiece(one, 1, true, Buffer.from("Hallo"));
    expect(openPiece(one, 1, true, sealed)?.toString()).toBe("Hallo");
    expect(openPiece(other, 1, true, sealed)).toBeUndefined();
    expect(openPiece(one, 2, true, sealed)).toBeUndefined();
    expect(openPiece(one, 1, false, sealed)).toBeUndefined();
    const again = await openSealedFile("x", one.head, passphrase);
    expect(openPiece(again, 1, true, sealed)?.toString()).toBe("Hallo");
  });
});

import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { openTestDb } from "../testing/open.ts";
import { inPieces, piecesOf, wholeOf } from "./pieces.ts";

const db = await openTestDb();
const megabyte = 1024 * 1024;
const noise = (size: number) => randomBytes(size);

describe("a large value", () => {
  it.each([
    ["nothing left over", 2 * megabyte],
    ["something left over", 2 * megabyte + 17],
  ])("goes in and comes out piece by piece, with %s", async (_what, size) => {
    const [first, second] = [noise(size), noise(size)];
    const kept = await db.transaction().execute(async (tx) => {
      // A view of a larger memory, as pieces of mails are.
      const view = Buffer.concat([noise(3), first]).subarray(3);
      await sql`create temp table kept (name text, bytes bytea) on commit drop`.execute(tx);
      await sql`insert into kept values ('first', ${await inPieces(tx, view)})`.execute(tx);
      await sql`insert into kept values ('second', ${await inPieces(tx, second)})`.execute(tx);
      const read = (name: string) =>
        wholeOf(size, async (start, length) => {
          const { rows } = await sql<{ bytes: Buffer }>`
            select substring(bytes from ${start} for ${length}) as bytes from kept where name = ${name}`.execute(tx);
          return rows[0]?.bytes;
        });
      return [await read("first"), await read("second")];
    });
    expect(kept.map((bytes, place) => bytes.equals(place === 0 ? first : second))).toEqual([true, true]);
  });

  it("that is gone half way is no shorter value", async () => {
    const pieces = piecesOf(2 * megabyte, async (start) => (start === 1 ? noise(megabyte) : Buffer.alloc(0)));
    await pieces.next();
    await expect(pieces.next()).rejects.toThrow("no longer there");
  });
});

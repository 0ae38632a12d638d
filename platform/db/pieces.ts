import { type RawBuilder, sql } from "kysely";
import { type Bytes, Spool } from "../spool.ts";
import type { Tx } from "./database.ts";

/** Larger values travel in pieces: as one parameter or one field of a row they would lie in memory several times. */
export const largeBytes = 4 * 1024 * 1024;
const pieceBytes = 1024 * 1024;

/**
 * Puts bytes together within PostgreSQL, piece by piece. Answers what stands for them in a statement of this transaction, until
 * the next call in it.
 */
export async function inPieces(tx: Tx, bytes: Bytes): Promise<RawBuilder<unknown>> {
  await sql`create temp table if not exists pieces (place int, bytes bytea) on commit drop`.execute(tx);
  await sql`truncate pieces`.execute(tx);
  let place = 0;
  for await (const piece of bytes instanceof Spool ? bytes.pieces() : cut(bytes)) {
    await sql`insert into pieces values (${place}, ${piece})`.execute(tx);
    place += 1;
  }
  return sql`(select string_agg(bytes, ''::bytea order by place) from pieces)`;
}

function* cut(bytes: Uint8Array): Generator<Buffer> {
  for (let at = 0; at < bytes.byteLength; at += pieceBytes) {
    yield Buffer.from(bytes.buffer, bytes.byteOffset + at, Math.min(pieceBytes, bytes.byteLength - at));
  }
}

/** Reads a piece of a value: so many bytes from a place on, counted from 1 as `substring` does. */
export type Reader = (start: number, length: number) => Promise<Buffer | undefined>;

/** Bytes, or where they are read piece by piece when they are many. */
export type Content = Buffer | { size: number; read: Reader };

/** How many bytes these are. */
export const lengthOf = (content: Content): number => (Buffer.isBuffer(content) ? content.byteLength : content.size);

/** The bytes of a value of this size, one piece after the other. Throws when it ends too early. */
export async function* piecesOf(size: number, read: Reader): AsyncGenerator<Buffer> {
  for (let at = 0; at < size; at += pieceBytes) {
    const length = Math.min(pieceBytes, size - at);
    const piece = await read(at + 1, length);
    if (piece?.byteLength !== length) throw new Error("what was being read is no longer there");
    yield piece;
  }
}

/** The same in one piece of memory. */
export async function wholeOf(size: number, read: Reader): Promise<Buffer> {
  const whole = Buffer.allocUnsafeSlow(size);
  let at = 0;
  for await (const piece of piecesOf(size, read)) at += piece.copy(whole, at);
  return whole;
}

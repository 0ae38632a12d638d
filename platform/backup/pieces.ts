import { promisify } from "node:util";
import { constants, zstdCompress, zstdDecompress } from "node:zlib";
import { mostPieceBytes, pieceBytes } from "./format.ts";

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);

/** How many pieces are packed or unpacked ahead, on other threads. */
const ahead = 3;
/** Level 3 takes twice the time for a file that is 2 % smaller. */
const level = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** Packs one piece. */
export const pack = (piece: Buffer): Promise<Buffer> => compress(piece, level);

/** Unpacks one piece. Rejects what is no zstd or larger than any piece is. */
export const unpack = (packed: Buffer): Promise<Buffer> => decompress(packed, { maxOutputLength: mostPieceBytes });

/** Collects a stream of small buffers into pieces. */
export async function* inPieces(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of stream) {
    // What the connection hands out may itself be longer than a piece.
    for (let from = 0; from < part.byteLength; from += pieceBytes) {
      const slice = part.subarray(from, from + pieceBytes);
      parts.push(slice);
      bytes += slice.byteLength;
      if (bytes < pieceBytes) continue;
      yield Buffer.concat(parts, bytes);
      parts = [];
      bytes = 0;
    }
  }
  if (bytes > 0) yield Buffer.concat(parts, bytes);
}

/** Does the work on a few items at once and answers in their order. */
export async function* inTurn<Item, Result>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const under: Promise<Result>[] = [];
  for await (const item of items) {
    const begun = work(item);
    // Whoever takes this result hears of its failure; until then it must not end the process.
    begun.catch(() => undefined);
    under.push(begun);
    if (under.length > ahead) yield await (under.shift() as Promise<Result>);
  }
  for (const begun of under) yield await begun;
}

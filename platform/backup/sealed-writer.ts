import { type Cost, newSealedFile, sealedPieceBytes, sealPiece } from "./sealed.ts";

/** Takes bytes one after the other. `end` writes what is left. */
export type BytesWriter = { write(bytes: Buffer): Promise<void>; end(): Promise<void> };

/** Encrypts what is written, piece by piece, with a key made of the passphrase, and hands it on. */
export async function sealedWriter(
  passphrase: string,
  handOn: (bytes: Buffer) => Promise<void>,
  cost?: Cost,
): Promise<BytesWriter> {
  const sealed = await newSealedFile(passphrase, cost);
  await handOn(sealed.head);
  let parts: Buffer[] = [];
  let bytes = 0;
  let place = 0;
  const hand = (piece: Buffer, last: boolean) => {
    place += 1;
    return handOn(sealPiece(sealed, place, last, piece));
  };
  return {
    write: async (given) => {
      parts.push(given);
      bytes += given.byteLength;
      if (bytes < sealedPieceBytes) return;
      const whole = Buffer.concat(parts, bytes);
      let from = 0;
      // The last piece is the one that `end` writes, however full it is.
      for (; bytes - from > sealedPieceBytes; from += sealedPieceBytes) {
        await hand(whole.subarray(from, from + sealedPieceBytes), false);
      }
      parts = [whole.subarray(from)];
      bytes -= from;
    },
    end: () => hand(Buffer.concat(parts, bytes), true),
  };
}

export type OnePiece = { bytes: Uint8Array; places: { start: number; size: number }[] };

/**
 * Many byte strings as one parameter of a statement, which cuts them out again with `substring(… from start for size)`. An
 * array of bytes would travel as text, twice as long.
 */
export function inOnePiece(contents: readonly Uint8Array[]): OnePiece {
  let start = 1;
  const places = contents.map(({ byteLength: size }) => {
    const place = { start, size };
    start += size;
    return place;
  });
  return { bytes: Buffer.concat(contents), places };
}

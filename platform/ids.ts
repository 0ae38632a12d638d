import { randomFillSync } from "node:crypto";
import { v7 } from "uuid";

/** Random bytes are drawn for so many ids at once: a draw costs more than all else about an id. */
const drawn = 256;
const idBytes = 16;
const pool = new Uint8Array(drawn * idBytes);
let used = pool.length;
/** The last moment an id was made of, and how many of that moment came before. */
let moment = 0;
let count = 0;

/** A new identifier: UUIDv7, so that ids sort by when they were made. Those of one moment sort in the order of their making. */
export function newId(at?: Date): string {
  const random = draw();
  if (at) return v7({ msecs: at.getTime(), random });
  const now = Date.now();
  if (now > moment) {
    moment = now;
    // A beginning that nobody can guess, with room to count on.
    count = new DataView(random.buffer, random.byteOffset).getUint32(6) >>> 1;
  } else {
    count += 1;
  }
  return v7({ msecs: moment, seq: count, random });
}

/** Bytes that are used once. */
function draw(): Uint8Array {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += idBytes;
  return pool.subarray(used - idBytes, used);
}

/** No id made from this moment on sorts before it, and none made earlier after it. */
export function firstIdAt(at: Date): string {
  const hex = Math.max(0, at.getTime()).toString(16).padStart(12, "0").slice(-12);
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}

import { v7 } from "uuid";

/** A new identifier: UUIDv7, so that ids sort by when they were made. */
export function newId(at?: Date): string {
  return at ? v7({ msecs: at.getTime() }) : v7();
}

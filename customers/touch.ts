import type { Tx } from "../platform/db/database.ts";
import { insertTouches } from "./timeline/store.ts";
import type { Touch } from "./timeline/touchpoint.ts";

export type { Touch } from "./timeline/touchpoint.ts";

/** Enters these in the profiles' timelines; those already there stay as they are. */
export async function touch(tx: Tx, touches: readonly Touch[]): Promise<void> {
  if (touches.length > 0) await insertTouches(tx, touches);
}

import { hostname } from "node:os";
import type { Db } from "../../../platform/db/database.ts";
import type { Log } from "../../../platform/log.ts";
import { type Door, keepListener, removeListener } from "../health-store.ts";

const everyMs = 60_000;

export type Announced = { end(): Promise<void> };

/** Says in the database that a door is open, again every minute until it is closed: the health page shows it. */
export async function announce(
  db: Db,
  place: Omit<Door, "machine">,
  log: Log,
  machine = hostname(),
): Promise<Announced> {
  const door = { ...place, machine };
  const openedAt = new Date();
  const say = (write: Promise<void>) =>
    write.catch((error: Error) => log.warn({ error: error.message }, "could not note the state of a mail listener"));
  await say(keepListener(db, door, openedAt));
  const timer = setInterval(() => void say(keepListener(db, door, openedAt)), everyMs);
  return {
    async end() {
      clearInterval(timer);
      await say(removeListener(db, door));
    },
  };
}

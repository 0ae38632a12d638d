import type { Actor } from "../platform/actor.ts";
import type { Signal } from "../platform/contract.ts";
import type { Db } from "../platform/db/database.ts";
import { isInSight, type Standing } from "../platform/db/sight.ts";
import { seesAll, standingsOf } from "./access-store.ts";

/**
 * Makes of a signal what one actor may hear: nothing about conversations they do not see, unless one has just been moved
 * and may have left their sight. Where they stand is asked once for all who listen, and not at all while everybody sees all.
 */
export function narrowSignals(db: Db): (actor: Actor, signal: Signal) => Promise<Signal | undefined> {
  const asked = new WeakMap<Signal, Promise<ReadonlyMap<string, Standing>>>();
  const standings = (signal: Signal) => {
    const found = asked.get(signal) ?? standingsOf(db, signal.conversations);
    asked.set(signal, found);
    return found;
  };
  return async (actor, signal) => {
    if (seesAll(actor) || signal.moved || signal.conversations.length === 0) return signal;
    const found = await standings(signal);
    const conversations = signal.conversations.filter((id) => {
      const standing = found.get(id);
      return standing !== undefined && isInSight(actor, standing);
    });
    return conversations.length > 0 ? { ...signal, conversations } : undefined;
  };
}

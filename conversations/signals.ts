import type { Actor } from "../platform/actor.ts";
import type { Signal } from "../platform/contract.ts";
import type { Db } from "../platform/db/database.ts";
import { isInSight, type Standing } from "../platform/db/sight.ts";
import { seesAll, standingsOf } from "./access-store.ts";
import type { ConversationRow, Told } from "./contract.ts";
import { rowsForAll } from "./inbox/list.ts";
import { presentIn } from "./presence/present.ts";

/** Past this many conversations at once browsers fetch their lists again instead. */
const mostRows = 10;
/** Passing signs change no list; who is where they bring with them. */
const passing = /^(draft|presence)\./;

/**
 * Makes of a signal what one actor may hear: nothing about conversations they do not see, unless one has just been moved
 * and may have left their sight; and with it how those they see are listed from now on, so that two hundred desks show a
 * change without asking two hundred times. Whatever is read for it is read once for all who listen.
 */
export function narrowSignals(db: Db): (actor: Actor, signal: Signal) => Promise<Told | undefined> {
  const standings = once((signal) => standingsOf(db, signal.conversations));
  const rows = once((signal) => rowsForAll(db, signal.conversations));
  const present = once((signal) => presentIn(db, signal.conversations));
  return async (actor, signal) => {
    if (signal.conversations.length === 0) return signal;
    const named = seesAll(actor) || signal.moved ? signal : inSight(actor, signal, await standings(signal));
    if (named && signal.type === "presence.changed") {
      const heard = new Set(named.conversations);
      return { ...named, present: (await present(signal)).filter(({ conversationId }) => heard.has(conversationId)) };
    }
    if (!named || passing.test(signal.type) || signal.conversations.length > mostRows) return named;
    return { ...named, rows: (await rows(signal)).filter((row) => isInSight(actor, standingOf(row))) };
  };
}

function inSight(actor: Actor, signal: Signal, found: ReadonlyMap<string, Standing>): Signal | undefined {
  const conversations = signal.conversations.filter((id) => {
    const standing = found.get(id);
    return standing !== undefined && isInSight(actor, standing);
  });
  return conversations.length > 0 ? { ...signal, conversations } : undefined;
}

const standingOf = ({ shop, assignee }: ConversationRow): Standing => ({
  shopId: shop?.id ?? null,
  assigneeId: assignee?.id ?? null,
});

/** Everybody who listens in this process is handed the same signal: what is read for it is kept with it. */
function once<T>(read: (signal: Signal) => Promise<T>): (signal: Signal) => Promise<T> {
  const asked = new WeakMap<Signal, Promise<T>>();
  return (signal) => {
    const found = asked.get(signal) ?? read(signal);
    asked.set(signal, found);
    return found;
  };
}

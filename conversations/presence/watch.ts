import type { Db } from "../../platform/db/database.ts";
import { announceOf } from "../../platform/events/record.ts";
import type { Log } from "../../platform/log.ts";
import { removeSilent } from "./store.ts";

const restMs = 300;
const lookMs = 10_000;

export type PresenceWatch = {
  /** Tells the desks that others have these open now, or do something else there. */
  tell(conversationIds: readonly string[]): void;
  /** Forgets who gives no sign of life any more, and tells that too. */
  look(): Promise<void>;
  end(): Promise<void>;
};

/**
 * Tells of comings and goings, the first at once, what follows within 300 ms together: two hundred people who walk through
 * their lists are some notifications in a second, not hundreds. Looks every ten seconds for who went without a word.
 */
export function watchPresence(db: Db, log: Log): PresenceWatch {
  let changed = new Set<string>();
  let resting: ReturnType<typeof setTimeout> | undefined;
  let telling: Promise<void> = Promise.resolve();

  const attempt = async (what: () => Promise<void>) => {
    try {
      await what();
    } catch (error) {
      // Whoever it concerns hears of it with the next sign of life that says something new, or asks again themselves.
      log.warn({ error: (error as Error).message }, "could not tell who has what open");
    }
  };
  const go = () => {
    resting = undefined;
    if (changed.size === 0) return;
    const ids = [...changed];
    changed = new Set();
    resting = setTimeout(go, restMs);
    telling = telling.then(() =>
      attempt(() => db.transaction().execute((tx) => announceOf(tx, "presence.changed", ids))),
    );
  };
  const tell = (ids: readonly string[]) => {
    for (const id of ids) changed.add(id);
    if (resting === undefined) go();
  };
  const look = () => attempt(async () => tell(await removeSilent(db)));
  const timer = setInterval(() => void look(), lookMs);
  timer.unref();

  return {
    tell,
    look,
    async end() {
      clearInterval(timer);
      clearTimeout(resting);
      go();
      clearTimeout(resting);
      await telling;
    },
  };
}

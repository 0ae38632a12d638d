import type { Actor } from "../../platform/actor.ts";
import type { Db } from "../../platform/db/database.ts";
import { newId } from "../../platform/ids.ts";
import type { Log } from "../../platform/log.ts";
import type { Look } from "./look.ts";
import { insertLooks, type LookRow } from "./store.ts";

const everyMs = 1000;
const hourMs = 3_600_000;
/** With the database away for long, the oldest give way: the log shall not take the program down. */
const mostKept = 50_000;

export type Looks = {
  /** Keeps a look; the same person at the same thing within the same hour is one. Costs no round trip. */
  note(actor: Actor, look: Look, at?: Date): void;
  /** Writes what is kept. */
  flush(): Promise<void>;
  end(): Promise<void>;
};

/**
 * Collects who looked at whom and writes it down each second, in one statement. A crash loses what came within that second;
 * what cannot be written is tried again.
 */
export function keepLooks(db: Db, log: Log): Looks {
  let waiting: LookRow[] = [];
  let known = new Set<string>();
  let hour = 0;
  let writing: Promise<void> = Promise.resolve();

  const isNew = (key: string, at: Date) => {
    const now = Math.floor(at.getTime() / hourMs);
    if (now !== hour) known = new Set();
    hour = now;
    if (known.has(key)) return false;
    known.add(key);
    return true;
  };

  const write = async () => {
    const rows = waiting.splice(0);
    if (rows.length === 0) return;
    try {
      await insertLooks(db, rows);
    } catch (error) {
      waiting = [...rows, ...waiting].slice(-mostKept);
      log.warn(
        { error: (error as Error).message, kept: waiting.length },
        "could not write down who looked at what yet",
      );
    }
  };
  const flush = () => {
    writing = writing.then(write);
    return writing;
  };
  const timer = setInterval(() => void flush(), everyMs);
  timer.unref();

  return {
    note({ kind: who, staffId, credentialId }, { kind, subjectId }, at = new Date()) {
      if (who === "system" || !isNew(`${staffId ?? credentialId} ${kind} ${subjectId}`, at)) return;
      const keyId = who === "key" ? credentialId : null;
      waiting.push({ id: newId(at), at, kind, subjectId, staffId, keyId });
    },
    flush,
    async end() {
      clearInterval(timer);
      await flush();
    },
  };
}

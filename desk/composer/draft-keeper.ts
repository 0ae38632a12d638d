import { isCode } from "../api/problem.ts";
import { type Draft, isBlank } from "./drafts.ts";

type Shelf = {
  read(name: string): Draft;
  settle(name: string, part: Partial<Draft>): void;
  clear(name: string): void;
};
type Server = {
  /** Answers with the revision it has now. */
  put(name: string, draft: Draft): Promise<number>;
  drop(name: string): Promise<void>;
};
export type Pauses = { typingMs: number; againMs: number };

/**
 * Brings drafts to the server: soon after the last key, at once when asked to, again while the server does not answer.
 * `elsewhere` is told when somebody went on writing the same draft in another place; then nothing is replaced.
 */
export function draftKeeper(shelf: Shelf, server: Server, elsewhere: (name: string) => void, pauses: Pauses) {
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const busy = new Set<string>();

  const later = (name: string, ms: number) => {
    clearTimeout(waiting.get(name));
    waiting.set(
      name,
      setTimeout(() => void keep(name), ms),
    );
  };

  async function keep(name: string): Promise<void> {
    clearTimeout(waiting.get(name));
    waiting.delete(name);
    const draft = shelf.read(name);
    if (!draft.dirty) return;
    if (busy.has(name)) return later(name, pauses.typingMs);
    busy.add(name);
    try {
      const revision = await bring(server, name, draft);
      const now = shelf.read(name);
      if (now.id === draft.id) shelf.settle(name, { revision, dirty: now !== draft });
      if (shelf.read(name).dirty) later(name, pauses.typingMs);
    } catch (error) {
      fail(name, draft, error);
    } finally {
      busy.delete(name);
    }
  }

  function fail(name: string, draft: Draft, error: unknown): void {
    if (passes(error)) later(name, pauses.againMs);
    else if (isCode(error, "conflict") && error.reason === "draft-changed") elsewhere(name);
    else if (isCode(error, "conflict") && error.reason === "already-written") {
      if (shelf.read(name).id === draft.id) shelf.clear(name);
    } else console.warn("a draft stays in this browser", error);
  }

  return {
    keep,
    soon: (name: string) => later(name, pauses.typingMs),
    /** All that waits, at once: the page is about to go, or the network is back. */
    now: () => Promise.all([...waiting.keys()].map(keep)),
    isBusy: (name: string) => busy.has(name),
  };
}

/** Answers with the revision the server has now. */
async function bring(server: Server, name: string, draft: Draft): Promise<number> {
  if (!isBlank(draft)) return server.put(name, draft);
  if (draft.revision > 0) await server.drop(name);
  return 0;
}

const passes = (error: unknown) =>
  isCode(error, "offline") || isCode(error, "unavailable") || isCode(error, "too_many");

import type { Actor } from "../platform/actor.ts";
import type { Signals } from "../platform/events/listen.ts";
import { mayShutOut } from "../platform/events/shut-out.ts";
import { after, seconds } from "./clock.ts";

/** So long somebody is believed without looking again. What ends a credential is told at once; this is for when telling fails. */
const life = seconds(10);
const mostKnown = 5000;

/** Who came in with a credential, and when its use is to be written down again. */
export type Admitted = { actor: Actor; writtenUntil: Date };

/**
 * Remembers for a moment who stands behind a credential. Everything is forgotten as soon as any process tells that somebody
 * may have been shut out or may do other things than before, and nothing is remembered while that would not be heard.
 */
export class Credentials {
  readonly #known = new Map<string, { actor: Actor; until: Date }>();
  readonly #hears: () => boolean;
  #forgotten = 0;

  constructor(signals: Signals) {
    this.#hears = signals.hears;
    signals.subscribe((signal) => {
      if (mayShutOut(signal)) this.forget();
    });
  }

  /** Who stands behind a credential: from memory, or from `look`. */
  async actorOf(
    kind: "key" | "session",
    hash: Buffer,
    now: Date,
    look: () => Promise<Admitted | null>,
  ): Promise<Actor | null> {
    const credential = `${kind} ${hash.toString("base64")}`;
    const known = this.#known.get(credential);
    if (known && known.until > now && this.#hears()) return known.actor;
    const before = this.#forgotten;
    const admitted = await look();
    // What was told while we looked may be about them.
    if (admitted && before === this.#forgotten && this.#hears()) this.#keep(credential, admitted, now);
    return admitted?.actor ?? null;
  }

  forget(): void {
    this.#forgotten += 1;
    this.#known.clear();
  }

  #keep(credential: string, { actor, writtenUntil }: Admitted, now: Date): void {
    if (this.#known.size >= mostKnown) this.#known.clear();
    const end = after(now, life);
    this.#known.set(credential, { actor, until: writtenUntil < end ? writtenUntil : end });
  }
}

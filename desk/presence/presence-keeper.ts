import type { Doing } from "../../conversations/presence/contract.ts";

type Server = {
  show(conversationId: string, doing: Doing): Promise<void>;
  leave(): Promise<void>;
};
/** `restMs`: who only passes by on the way through the list is not there yet. `idleMs`: without a key for so long nobody writes. */
type Pauses = { restMs: number; beatMs: number; idleMs: number };
type Timer = ReturnType<typeof setTimeout>;

/**
 * Tells the server what this page shows and whether something is being written there: when it changes, and as a sign of life
 * while the page is to be seen. A hidden page falls silent and is forgotten; what does not get through is told by the next
 * sign.
 */
export class PresenceKeeper {
  readonly #server: Server;
  readonly #pauses: Pauses;
  readonly #failed: (error: unknown) => void;
  #where: string | null = null;
  #doing: Doing = "looking";
  #visible = true;
  /** The server has heard of this page. */
  #known = false;
  #busy = false;
  #again = false;
  #next: Timer | undefined;
  #idle: Timer | undefined;

  constructor(server: Server, pauses: Pauses, failed: (error: unknown) => void) {
    this.#server = server;
    this.#pauses = pauses;
    this.#failed = failed;
  }

  open(conversationId: string): void {
    clearTimeout(this.#idle);
    this.#where = conversationId;
    this.#doing = "looking";
    this.#tellIn(this.#pauses.restMs);
  }

  /** Opening the next one at once is a move, not a going. */
  leave(conversationId: string): void {
    if (this.#where !== conversationId) return;
    clearTimeout(this.#idle);
    this.#where = null;
    this.#tellIn(0);
  }

  /** A key was pressed. */
  writes(conversationId: string, doing: Doing): void {
    if (this.#where !== conversationId) return;
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.#be("looking"), this.#pauses.idleMs);
    this.#be(doing);
  }

  /** It was sent, or taken out again. */
  stops(conversationId: string): void {
    if (this.#where !== conversationId) return;
    clearTimeout(this.#idle);
    this.#be("looking");
  }

  /** Whether the page is to be seen. */
  see(visible: boolean): void {
    this.#visible = visible;
    if (!visible) this.#dropNext();
    else if (this.#where) void this.#tell();
  }

  /** The page goes, perhaps to be brought back. */
  async close(): Promise<void> {
    this.#dropNext();
    if (!this.#known) return;
    this.#known = false;
    await this.#server.leave().catch(this.#failed);
  }

  #be(doing: Doing): void {
    if (this.#doing === doing) return;
    this.#doing = doing;
    void this.#tell();
  }

  #tellIn(ms: number): void {
    this.#dropNext();
    this.#next = setTimeout(() => void this.#tell(), ms);
  }

  #dropNext(): void {
    clearTimeout(this.#next);
    this.#next = undefined;
  }

  /** One after the other: of what changes while a sign is under way, the last is told. */
  async #tell(): Promise<void> {
    this.#dropNext();
    this.#again = this.#busy;
    if (this.#busy) return;
    this.#busy = true;
    try {
      do {
        this.#again = false;
        await this.#once().catch(this.#failed);
      } while (this.#again);
    } finally {
      this.#busy = false;
    }
    // Whoever has moved on meanwhile is told of sooner.
    if (this.#where && this.#visible && this.#next === undefined) this.#tellIn(this.#pauses.beatMs);
  }

  async #once(): Promise<void> {
    if (this.#where && this.#visible) {
      this.#known = true;
      await this.#server.show(this.#where, this.#doing);
    } else if (!this.#where && this.#known) {
      this.#known = false;
      await this.#server.leave();
    }
  }
}

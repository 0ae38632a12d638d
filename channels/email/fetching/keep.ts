import { setTimeout as pause } from "node:timers/promises";
import type { Db } from "../../../platform/db/database.ts";
import { newId } from "../../../platform/ids.ts";
import type { Log } from "../../../platform/log.ts";
import type { PrivateHosts } from "../../../platform/net/reach.ts";
import type { Seal } from "../../../platform/secrets/seal.ts";
import { isDueAgain, nextSignIn, nextTry } from "./mailbox.ts";
import { runSession } from "./session.ts";
import { enter } from "./sign-in.ts";
import { type Held, type Hold, holdAccounts, LostHold, noteTrouble, releaseAccounts } from "./store.ts";
import { isSignIn, troubleOf } from "./trouble.ts";

export type FetchOptions = {
  db: Db;
  seal: Seal;
  log: Log;
  privateHosts: PrivateHosts;
  /** The largest mail taken in, in bytes. */
  maxBytes: number;
  /** Called after mail was stored. */
  wake: () => void;
  /** Nobody else fetches from this database. */
  alone: boolean;
  /** How often it is looked which mailboxes there are; default 3 seconds. */
  everyMs?: number;
  /** After so long without a sign of life others take over; default 45 seconds. */
  leaseMs?: number;
};
export type Fetching = { stop(): Promise<void> };

const defaultEveryMs = 3_000;
const defaultLeaseMs = 45_000;

/** Fetches from every mailbox that no other process fetches from, until stopped. */
export function keepFetching(options: FetchOptions): Fetching {
  const keeper = new Keeper(options);
  return { stop: () => keeper.stop() };
}

type Session = { version: number; stop: AbortController; done: Promise<void> };

class Keeper {
  readonly #options: FetchOptions;
  readonly #holder = newId();
  readonly #sessions = new Map<string, Session>();
  readonly #stopping = new AbortController();
  readonly #kept: Promise<void>;

  constructor(options: FetchOptions) {
    this.#options = options;
    this.#kept = this.#keep();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#kept;
    for (const { stop } of this.#sessions.values()) stop.abort();
    await Promise.all([...this.#sessions.values()].map(({ done }) => done));
    await releaseAccounts(this.#options.db, this.#holder).catch((error: Error) => this.#warn(error));
  }

  async #keep(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      await this.#look().catch((error: Error) => this.#warn(error));
      await pause(this.#options.everyMs ?? defaultEveryMs, undefined, { signal }).catch(ifAborted);
    }
  }

  /** Begins with what is new or due again, and ends what is no longer ours or has other settings. */
  async #look(): Promise<void> {
    const { db, leaseMs = defaultLeaseMs, alone } = this.#options;
    const held = await holdAccounts(db, this.#holder, leaseMs, alone);
    const versions = new Map(held.map(({ id, version }) => [id, version]));
    for (const [id, session] of this.#sessions) if (versions.get(id) !== session.version) session.stop.abort();
    for (const account of held) {
      if (isDueAgain(account.nextTryAt, new Date()) && !this.#sessions.has(account.id)) this.#begin(account);
    }
  }

  #begin(account: Held): void {
    const stop = new AbortController();
    const done = this.#run(account, stop.signal).finally(() => this.#sessions.delete(account.id));
    this.#sessions.set(account.id, { version: account.version, stop, done });
  }

  /** Never throws: what goes wrong is written down beside the mailbox, where people and the next try find it. */
  async #run(account: Held, stop: AbortSignal): Promise<void> {
    const hold = { accountId: account.id, holder: this.#holder, version: account.version };
    try {
      await fetchUntil(this.#options, account, hold, stop);
    } catch (error) {
      if (stop.aborted || error instanceof LostHold) return;
      await complain(this.#options, hold, error).catch((failure: Error) => this.#warn(failure));
    }
  }

  #warn(error: Error): void {
    this.#options.log.warn({ error: error.message }, "fetching mail is held up");
  }
}

async function fetchUntil(options: FetchOptions, account: Held, hold: Hold, stop: AbortSignal): Promise<void> {
  const { db, seal, privateHosts, maxBytes, wake } = options;
  const line = await enter(account, { db, seal, privateHosts }, { privateHosts, maxBytes });
  // A command under way ends with the connection.
  stop.addEventListener("abort", () => setTimeout(() => line.close(), patienceMs).unref(), { once: true });
  try {
    await runSession({ db, line, hold, box: account, addresses: account.addresses, maxBytes, wake, stop }, (trouble) =>
      complain(options, hold, trouble),
    );
    await line.client.logout();
  } finally {
    line.close();
  }
}

/** Whatever is being stored when we are stopped has this long, in milliseconds. */
const patienceMs = 2_000;

async function complain({ db, log }: FetchOptions, hold: Hold, error: unknown): Promise<void> {
  const trouble = troubleOf(error);
  log.warn({ account: hold.accountId, ...trouble }, "cannot fetch mail");
  const next = isSignIn(trouble.reason) ? nextSignIn : nextTry;
  await noteTrouble(db, hold, trouble, (tries) => next(tries, new Date()));
}

function ifAborted(error: Error): void {
  if (error.name !== "AbortError") throw error;
}

import { setTimeout as pause } from "node:timers/promises";
import type { EmbeddedServer } from "./embedded-server.ts";
import type { Exit } from "./launch.ts";
import { type EmbeddedOptions, startEmbedded } from "./start.ts";
import { StartProblem } from "./start-problem.ts";

/** An embedded PostgreSQL that is started again, at the same address, when it dies. */
export interface SupervisedServer {
  url: EmbeddedServer["url"];
  connection: EmbeddedServer["connection"];
  /** The server of the moment; another one after a restart. */
  current(): EmbeddedServer;
  stop(): Promise<void>;
}

/** A server that lived this long, in milliseconds, starts with a clean slate. */
const steady = 60_000;

/** The pause before the next try, in milliseconds, after so many failures in a row: 0.1 s, doubled up to 30 s. */
export const backOff = (failures: number) => Math.min(30_000, 100 * 2 ** Math.max(0, failures - 1));

/** Starts the embedded PostgreSQL and keeps it running until `stop`. Throws a `StartProblem` when the first start fails. */
export async function superviseEmbedded(options: EmbeddedOptions): Promise<SupervisedServer> {
  const first = await startEmbedded(options);
  const keeper = new Keeper(options, first);
  const kept = keeper.run();
  return {
    url: first.url,
    connection: first.connection,
    current: () => keeper.server,
    stop: async () => {
      keeper.end();
      await kept;
      await keeper.server.stop();
    },
  };
}

class Keeper {
  server: EmbeddedServer;
  readonly #options: EmbeddedOptions;
  readonly #ending = new AbortController();
  readonly #ended: Promise<undefined>;

  constructor(options: EmbeddedOptions, first: EmbeddedServer) {
    this.#options = options;
    this.server = first;
    const { promise, resolve } = Promise.withResolvers<undefined>();
    this.#ended = promise;
    this.#ending.signal.addEventListener("abort", () => resolve(undefined));
  }

  end(): void {
    this.#ending.abort();
  }

  async run(): Promise<void> {
    let failures = 0;
    while (!this.#ending.signal.aborted) {
      const since = performance.now();
      const exit = await Promise.race([this.server.exited, this.#ended]);
      if (!exit) return;
      this.#say(`PostgreSQL ended unexpectedly (${inWords(exit)}); starting it again.`);
      failures = performance.now() - since > steady ? 1 : failures + 1;
      await this.#restart(failures);
    }
  }

  async #restart(failuresBefore: number): Promise<void> {
    const { signal } = this.#ending;
    for (let failures = failuresBefore; ; failures += 1) {
      try {
        await pause(backOff(failures), undefined, { signal });
        this.server = await startEmbedded(this.#options);
        return this.#say(`PostgreSQL runs again (process ${this.server.pid}).`);
      } catch (error) {
        if (signal.aborted) return;
        const why = error instanceof StartProblem ? `${error.message} ${error.hint}` : String(error);
        this.#say(`${why} Trying again in ${backOff(failures + 1) / 1000} s.`);
      }
    }
  }

  #say(line: string): void {
    this.#options.log?.(line);
  }
}

const inWords = ({ code, signal }: Exit) => signal ?? (code === null ? "reason unknown" : `code ${code}`);

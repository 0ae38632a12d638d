import pg from "pg";
import { Signal } from "../contract.ts";
import type { Log } from "../log.ts";
import { signalChannel } from "./record.ts";

export type Listener = (signal: Signal) => void;
export type Signals = {
  /** Calls back for every signal until the returned function is called. */
  subscribe(listener: Listener): () => void;
  /** False while the connection is lost: what happens now is not heard. */
  hears(): boolean;
  close(): Promise<void>;
};

/** Told after the connection was lost and found again: anything may have happened meanwhile. */
const gap: Signal = { id: "", type: "gap", conversations: [], customers: [], more: true };
const longestPause = 5_000;

/** Hears what any process records. Reconnects by itself and then tells listeners that there was a gap. */
export async function listenForSignals(url: string, log: Log): Promise<Signals> {
  const listeners = new Set<Listener>();
  const tell: Listener = (signal) => {
    for (const listener of listeners) listener(signal);
  };
  let closed = false;
  let hearing = false;
  let client = await connect();

  async function connect(): Promise<pg.Client> {
    const fresh = new pg.Client({ connectionString: url, application_name: "stammgast signals", keepAlive: true });
    await fresh.connect();
    fresh.on("notification", (message) => tell(Signal.parse(JSON.parse(message.payload ?? "{}"))));
    fresh.on("error", (error) => log.warn({ error: error.message }, "signals: connection lost"));
    fresh.on("end", () => {
      hearing = false;
      if (!closed) void reconnect(100);
    });
    await fresh.query(`listen ${signalChannel}`);
    hearing = true;
    return fresh;
  }

  async function reconnect(pause: number): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (closed) return;
    try {
      client = await connect();
      tell(gap);
    } catch (error) {
      log.warn({ error: (error as Error).message }, "signals: cannot reconnect yet");
      await reconnect(Math.min(pause * 2, longestPause));
    }
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hears: () => hearing,
    async close() {
      closed = true;
      await client.end();
    },
  };
}

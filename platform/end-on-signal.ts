import { constants } from "node:os";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Lets a signal end us as an exit does: by itself it would end us without a word to those who listen for our exit, and
 * PostgreSQL would stay behind. Whoever listens for the signal, too, ends in an order of their own.
 */
export function endOnSignal(): void {
  for (const signal of signals) {
    process.on(signal, () => {
      if (process.listenerCount(signal) === 1) process.exit(128 + constants.signals[signal]);
    });
  }
}

import { createRoute } from "@hono/zod-openapi";
import { streamSSE } from "hono/streaming";
import type { Signal } from "../contract.ts";
import { type App, newRouter } from "../http/app.ts";
import { access, bytes } from "../http/operation.ts";
import type { Signals } from "./listen.ts";

const heartbeatMs = 25_000;
/** A browser that reads slower than this many signals behind is told to refetch everything instead. */
const mostBehind = 200;

/** The event stream of a browser: ids of what changed. `epoch` tells a browser whether it missed something. */
export function streamRoutes({ signals, epoch }: { signals: Signals; epoch: string }): App {
  const app = newRouter();
  app.openapi(
    createRoute({
      ...access("read", "Stream", "Hear what changes"),
      method: "get",
      path: "/stream",
      responses: bytes("text/event-stream", "Signals: refetch what you show of what they name"),
    }),
    (c) => {
      c.header("x-accel-buffering", "no");
      return streamSSE(c, async (stream) => {
        const mailbox = new Mailbox();
        const unsubscribe = signals.subscribe((signal) => mailbox.put(signal));
        stream.onAbort(() => mailbox.close());
        await stream.writeSSE({ event: "hello", data: JSON.stringify({ epoch }) });
        try {
          while (!stream.aborted) {
            const signal = await mailbox.take(heartbeatMs);
            if (signal === "closed") break;
            if (signal === "silence") await stream.write(": still here\n\n");
            else await stream.writeSSE({ event: "signal", id: signal.id, data: JSON.stringify(signal) });
          }
        } finally {
          unsubscribe();
        }
      });
    },
  );
  return app;
}

const everything: Signal = { id: "", type: "gap", conversations: [], customers: [], more: true };

/** Signals on their way to one browser. */
class Mailbox {
  #waiting: Signal[] = [];
  #closed = false;
  #wake: () => void = () => undefined;

  put(signal: Signal): void {
    if (this.#waiting.length >= mostBehind) this.#waiting = [everything];
    else this.#waiting.push(signal);
    this.#wake();
  }

  close(): void {
    this.#closed = true;
    this.#wake();
  }

  async take(patienceMs: number): Promise<Signal | "silence" | "closed"> {
    if (this.#waiting.length === 0 && !this.#closed) await this.#sleep(patienceMs);
    if (this.#closed) return "closed";
    return this.#waiting.shift() ?? "silence";
  }

  #sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

import { createRoute } from "@hono/zod-openapi";
import { type SSEStreamingApi, streamSSE } from "hono/streaming";
import type { Actor } from "../actor.ts";
import type { Signal } from "../contract.ts";
import { type App, newRouter } from "../http/app.ts";
import { access, bytes } from "../http/operation.ts";
import type { Log } from "../log.ts";
import type { Signals } from "./listen.ts";
import { mayShutOut } from "./shut-out.ts";

/** A browser that reads slower than this many signals behind is told to refetch everything instead. */
const mostBehind = 200;

export type StreamDeps = {
  signals: Signals;
  /** Tells a browser that comes back whether it missed something. */
  epoch: string;
  /** Who somebody is by now, with the credential they came with; undefined when it does not hold any more. */
  stillIn: (actor: Actor) => Promise<Actor | undefined>;
  /** What of a signal is for this actor; undefined when nothing is. */
  narrow: (actor: Actor, signal: Signal) => Promise<Signal | undefined>;
  log: Log;
  /** How long a stream is silent at most, in milliseconds. */
  heartbeat: number;
};

/** The event stream of a browser: ids of what changed, for as long as its session or key is good. */
export function streamRoutes(deps: StreamDeps): App {
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
      const actor = c.get("actor");
      return streamSSE(
        c,
        (stream) => flow(stream, actor, deps),
        async (error) => deps.log.warn({ error: error.message }, "an event stream ended early"),
      );
    },
  );
  return app;
}

async function flow(stream: SSEStreamingApi, who: Actor, deps: StreamDeps): Promise<void> {
  let actor = who;
  const beat = deps.heartbeat;
  const mailbox = new Mailbox();
  const unsubscribe = deps.signals.subscribe((signal) => mailbox.put(signal));
  stream.onAbort(() => mailbox.close());
  try {
    // A browser knows by it how soon silence means that the connection is dead.
    await stream.writeSSE({ event: "hello", data: JSON.stringify({ epoch: deps.epoch, beat }) });
    let wrote = performance.now();
    while (!stream.aborted) {
      // What is not for these eyes is no sign of life for them.
      const left = wrote + beat - performance.now();
      const signal = left > 0 ? await mailbox.take(left) : "silence";
      if (signal === "closed") return;
      const before = actor;
      // Silence is as good a moment to look again.
      if (signal === "silence" || mayShutOut(signal)) {
        const now = await deps.stillIn(actor);
        if (!now) return;
        actor = now;
      }
      const told = seesElse(before, actor)
        ? everything
        : signal === "silence"
          ? signal
          : concerns(actor, signal)
            ? await deps.narrow(actor, signal)
            : undefined;
      if (told === undefined) continue;
      // An event, for browsers do not show a comment to anybody.
      if (told === "silence") await stream.writeSSE({ event: "beat", data: "{}" });
      else await stream.writeSSE({ event: "signal", id: told.id, data: JSON.stringify(told) });
      wrote = performance.now();
    }
  } finally {
    unsubscribe();
  }
}

/** Whether other things are for these eyes than before: what is shown is to be fetched again. */
const seesElse = (before: Actor, now: Actor): boolean =>
  before !== now &&
  [before.sees, ...before.shops, ...before.rights].join() !== [now.sees, ...now.shops, ...now.rights].join();

/** What is told to some alone is not for the others. */
const concerns = ({ staffId }: Actor, { staff }: Signal): boolean =>
  staff === undefined || (staffId !== null && staff.includes(staffId));

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

import { get, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Actor, system } from "../actor.ts";
import type { Signal } from "../contract.ts";
import { newApp } from "../http/app.ts";
import { openLog } from "../log.ts";
import { openTestDb } from "../testing/open.ts";
import { type Listener, listenForSignals, type Signals } from "./listen.ts";
import { type EventType, record } from "./record.ts";
import { streamRoutes } from "./stream.ts";

const db = await openTestDb();
const log = openLog("silent");
const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const say = (type: EventType, conversationId: string | null = null) =>
  db.transaction().execute((tx) => record(tx, system, [{ type, conversationId }]));

/** Everything a browser reads, as it comes. */
class Browser {
  text = "";
  ended = false;
  readonly #response: IncomingMessage;
  constructor(response: IncomingMessage) {
    this.#response = response;
    response.setEncoding("utf8").on("data", (piece: string) => {
      this.text += piece;
    });
    response.on("close", () => {
      this.ended = true;
    });
    response.on("error", () => this.leave());
  }
  get headers() {
    return this.#response.headers;
  }
  get signals(): Signal[] {
    return [...this.text.matchAll(/event: signal\ndata: (.*)/g)].map((match) => JSON.parse(match[1] ?? ""));
  }
  until = (words: string) => vi.waitFor(() => expect(this.text).toContain(words), 5000);
  end = () => vi.waitFor(() => expect(this.ended).toBe(true), 5000);
  leave = () => this.#response.destroy();
}

let real: Signals;
let server: Server;
const listening = new Set<Listener>();
let heartbeat = 60_000;
let stillIn: () => Promise<Actor | undefined> = async () => system;
let narrow: (actor: Actor, signal: Signal) => Promise<Signal | undefined> = async (_, signal) => signal;

beforeAll(async () => {
  real = await listenForSignals(db.url, log);
  const signals: Signals = {
    close: () => real.close(),
    hears: () => real.hears(),
    subscribe(listener) {
      listening.add(listener);
      const stop = real.subscribe(listener);
      return () => {
        listening.delete(listener);
        stop();
      };
    },
  };
  const app = newApp(log);
  const deps = {
    signals,
    log,
    epoch: "now",
    stillIn: () => stillIn(),
    narrow: (...of: Parameters<typeof narrow>) => narrow(...of),
  };
  // A fresh router each time, so that a test can choose its heartbeat.
  app.all("/stream", (c) => {
    const one = newApp(log);
    one.use(async (inner, next) => {
      inner.set("actor", system);
      await next();
    });
    one.route("/", streamRoutes({ ...deps, heartbeat }));
    return one.fetch(c.req.raw);
  });
  server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }) as Server;
  await vi.waitFor(() => expect(server.listening).toBe(true));
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await real.close();
});

const open = () =>
  new Promise<Browser>((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    get({ port, host: "127.0.0.1", path: "/stream", agent: false }, (r) => resolve(new Browser(r))).on("error", reject);
  });

describe("the event stream", () => {
  it("begins with hello and tells what changed", async () => {
    const browser = await open();
    await browser.until('event: hello\ndata: {"epoch":"now","beat":60000}');
    expect(browser.headers["content-type"]).toContain("text/event-stream");
    expect(browser.headers["x-accel-buffering"]).toBe("no");
    await say("conversation.closed", id(1));
    await browser.until("conversation.closed");
    const [signal] = browser.signals;
    expect(signal).toMatchObject({ conversations: [id(1)], customers: [], more: false });
    expect(browser.text).toContain(`id: ${signal?.id}`);
    browser.leave();
  });

  it("gives a sign of life when nothing happens", async () => {
    heartbeat = 20;
    const browser = await open();
    await browser.until("event: beat\ndata: {}\n\nevent: beat\n");
    browser.leave();
    heartbeat = 60_000;
  });

  it("gives a sign of life also while others hear much that is not for these eyes", async () => {
    [heartbeat, narrow] = [40, async () => undefined];
    const browser = await open();
    await browser.until("hello");
    const signal = { type: "a.b", conversations: [id(1)], customers: [], more: false };
    const noise = setInterval(() => {
      for (const listener of listening) listener({ ...signal, id: id(1) });
    }, 5);
    await browser.until("event: beat");
    clearInterval(noise);
    expect(browser.signals).toEqual([]);
    browser.leave();
    [heartbeat, narrow] = [60_000, async (_, told) => told];
  });

  it("lets go of a browser that leaves", async () => {
    await vi.waitFor(() => expect(listening.size).toBe(0));
    const browser = await open();
    await browser.until("hello");
    expect(listening.size).toBe(1);
    browser.leave();
    await vi.waitFor(() => expect(listening.size).toBe(0), 5000);
  });

  it("tells a browser that fell behind to fetch everything, in bounded memory", async () => {
    const browser = await open();
    await browser.until("hello");
    const signal = { type: "a.b", conversations: [id(1)], customers: [], more: false };
    for (let n = 0; n < 1000; n++) for (const listener of listening) listener({ ...signal, id: id(n) });
    await browser.until('"type":"gap"');
    expect(browser.signals.length).toBeLessThan(500);
    expect(browser.signals.find(({ type }) => type === "gap")).toMatchObject({ more: true });
    browser.leave();
  });

  it.each(["staff.disabled", "staff.signed-out", "session.revoked", "password.changed", "key.revoked"] as const)(
    "ends after %s for somebody who is shut out by it, and tells them nothing more",
    async (type) => {
      const browser = await open();
      await browser.until("hello");
      stillIn = async () => undefined;
      await say("conversation.closed", id(1));
      await browser.until("conversation.closed");
      await say(type);
      await browser.end();
      expect(browser.text).not.toContain(type);
      stillIn = async () => system;
    },
  );

  it("goes on for everybody else", async () => {
    const browser = await open();
    await browser.until("hello");
    await say("staff.disabled");
    await browser.until("staff.disabled");
    browser.leave();
  });

  it("tells only what is for these eyes, and nothing of the rest", async () => {
    const browser = await open();
    await browser.until("hello");
    narrow = async (_, signal) => (signal.conversations.includes(id(2)) ? undefined : signal);
    await say("conversation.closed", id(2));
    await say("conversation.closed", id(3));
    await browser.until(id(3));
    expect(browser.text).not.toContain(id(2));
    narrow = async (_, signal) => signal;
    browser.leave();
  });

  it("has everything fetched again by somebody who sees other things from now on", async () => {
    const browser = await open();
    await browser.until("hello");
    stillIn = async () => ({ ...system, sees: "own" });
    await say("staff.changed");
    await browser.until('"type":"gap"');
    expect(browser.text).not.toContain("staff.changed");
    stillIn = async () => system;
    browser.leave();
  });

  it("notices at the next sign of life what no signal told", async () => {
    heartbeat = 20;
    const browser = await open();
    await browser.until("event: beat");
    stillIn = async () => undefined;
    await browser.end();
    stillIn = async () => system;
    heartbeat = 60_000;
  });

  it("ends when it cannot find out who is still in: the browser comes back and asks", async () => {
    const browser = await open();
    await browser.until("hello");
    stillIn = () => Promise.reject(new Error("database away"));
    await say("staff.disabled");
    await browser.end();
    stillIn = async () => system;
    await vi.waitFor(() => expect(listening.size).toBe(0), 5000);
  });
});

import type { Told } from "../../conversations/contract.ts";
import { apiPath } from "../api/request.ts";
import { watchdog } from "./watchdog.ts";

/**
 * `gap`: something may have been missed, refetch everything shown. `dead`: it did not end, it fell silent; so has all else
 * that waits for an answer.
 */
export type Heard =
  | { kind: "signal"; signal: Told }
  | { kind: "gap" }
  | { kind: "connected"; yes: boolean; dead?: boolean };

let leading = false;
/** Whether this is the one tab of the browser that hears the server, so that what only one should do, it does. */
export const leads = (): boolean => leading;

const name = "stammgast-stream";
const againMs = 3_000;

/**
 * Hears what changes on the server. One connection per browser: the tab that holds the lock keeps it and tells the
 * others; when that tab goes, the next one takes over and reports a gap. Browsers give locks to secure origins only,
 * elsewhere every tab has a connection of its own.
 */
export function listen(hear: (heard: Heard) => void): () => void {
  if (!("locks" in navigator)) return connect(hear);
  const stop = new AbortController();
  const channel = new BroadcastChannel(name);
  channel.onmessage = (event: MessageEvent<Heard>) => hear(event.data);
  const lead = () =>
    new Promise<void>((done) => {
      leading = true;
      const disconnect = connect((heard) => {
        hear(heard);
        channel.postMessage(heard);
      });
      stop.signal.addEventListener("abort", () => {
        disconnect();
        leading = false;
        done();
      });
    });
  navigator.locks.request(name, { signal: stop.signal }, lead).catch((error: unknown) => {
    if (!stop.signal.aborted) throw error;
  });
  return () => {
    stop.abort();
    channel.close();
  };
}

/**
 * Keeps an EventSource open; the browser reconnects by itself, but gives up for good on an error page, so we start anew. A
 * connection whose network has gone says nothing for minutes: the browser is asked, and the server's signs of life are
 * listened for; when they stay away, we start anew, too.
 */
function connect(hear: (heard: Heard) => void): () => void {
  let source: EventSource | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  const dog = watchdog(() => {
    hear({ kind: "connected", yes: false, dead: true });
    open();
  });
  const open = () => {
    clearTimeout(again);
    source?.close();
    source = begin(hear, dog, () => {
      dog.stop();
      again = setTimeout(open, againMs);
    });
    dog.begin();
  };
  const gone = () => {
    dog.stop();
    source?.close();
    hear({ kind: "connected", yes: false });
  };
  const seen = () => document.visibilityState === "visible" && dog.look();
  window.addEventListener("offline", gone);
  window.addEventListener("online", open);
  document.addEventListener("visibilitychange", seen);
  open();
  return () => {
    window.removeEventListener("offline", gone);
    window.removeEventListener("online", open);
    document.removeEventListener("visibilitychange", seen);
    clearTimeout(again);
    dog.stop();
    source?.close();
  };
}

/** One connection; `over` is told when the browser gives it up. */
function begin(hear: (heard: Heard) => void, dog: ReturnType<typeof watchdog>, over: () => void): EventSource {
  const source = new EventSource(`${apiPath}/stream`);
  source.addEventListener("hello", (event) => {
    dog.heard((JSON.parse(event.data) as { beat?: number }).beat);
    // The server repeats nothing: whatever happened before it said hello may have been missed.
    hear({ kind: "gap" });
    hear({ kind: "connected", yes: true });
  });
  source.addEventListener("beat", () => dog.heard());
  source.addEventListener("signal", (event) => {
    dog.heard();
    hear({ kind: "signal", signal: JSON.parse(event.data) as Told });
  });
  source.onerror = () => {
    hear({ kind: "connected", yes: false });
    if (source.readyState === EventSource.CLOSED) over();
  };
  return source;
}

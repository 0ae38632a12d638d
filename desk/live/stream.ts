import type { Told } from "../../conversations/contract.ts";
import { apiPath } from "../api/request.ts";

/** `gap`: something may have been missed, refetch everything shown. */
export type Heard = { kind: "signal"; signal: Told } | { kind: "gap" } | { kind: "connected"; yes: boolean };

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
 * connection whose network has gone says nothing for minutes: the browser is asked, and begins anew when it is back.
 */
function connect(hear: (heard: Heard) => void): () => void {
  let source: EventSource;
  let again: ReturnType<typeof setTimeout> | undefined;
  const open = () => {
    clearTimeout(again);
    source = new EventSource(`${apiPath}/stream`);
    source.addEventListener("hello", () => {
      // The server repeats nothing: whatever happened before it said hello may have been missed.
      hear({ kind: "gap" });
      hear({ kind: "connected", yes: true });
    });
    source.addEventListener("signal", (event) => hear({ kind: "signal", signal: JSON.parse(event.data) as Told }));
    source.onerror = () => {
      hear({ kind: "connected", yes: false });
      if (source.readyState !== EventSource.CLOSED) return;
      again = setTimeout(open, againMs);
    };
  };
  const gone = () => {
    source.close();
    hear({ kind: "connected", yes: false });
  };
  const back = () => {
    source.close();
    open();
  };
  window.addEventListener("offline", gone);
  window.addEventListener("online", back);
  open();
  return () => {
    window.removeEventListener("offline", gone);
    window.removeEventListener("online", back);
    clearTimeout(again);
    source.close();
  };
}

import { type QueryKey, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { keys } from "../api/keys.ts";
import { listen } from "./stream.ts";
import { touched } from "./touched.ts";

const restMs = 200;
/** When everything is old at once, as while a mailbox is imported, take it slower. */
const longRestMs = 2_000;

/**
 * Keeps what is shown fresh by the event stream. The first change shows at once, a burst at most every 200 ms (everything
 * at most every 2 s).
 * Answers whether the connection stands (true until it has been lost).
 */
export function useLive(): boolean {
  const client = useQueryClient();
  const [connected, setConnected] = useState(true);

  useEffect(() => {
    const old = new Map<string, QueryKey>();
    let flood = false;
    let resting: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      resting = undefined;
      if (old.size === 0) return;
      for (const queryKey of old.has("[]") ? [[]] : old.values()) void client.invalidateQueries({ queryKey });
      resting = setTimeout(refresh, flood ? longRestMs : restMs);
      old.clear();
      flood = false;
    };
    const stop = listen((heard) => {
      if (heard.kind === "connected") {
        setConnected(heard.yes);
        if (!heard.yes) void client.invalidateQueries({ queryKey: keys.me });
        return;
      }
      flood ||= heard.kind === "signal" && heard.signal.more;
      for (const key of heard.kind === "gap" ? [[]] : touched(heard.signal)) old.set(JSON.stringify(key), key);
      if (resting === undefined) refresh();
    });
    return () => {
      clearTimeout(resting);
      stop();
    };
  }, [client]);

  return connected;
}

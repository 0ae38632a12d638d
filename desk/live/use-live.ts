import { type QueryKey, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { keys } from "../api/keys.ts";
import { listen } from "./stream.ts";
import { touched } from "./touched.ts";

const restMs = 200;

/**
 * Keeps what is shown fresh by the event stream. The first change shows at once, a burst at most every 200 ms.
 * Answers whether the connection stands (true until it has been lost).
 */
export function useLive(): boolean {
  const client = useQueryClient();
  const [connected, setConnected] = useState(true);

  useEffect(() => {
    const old = new Map<string, QueryKey>();
    let resting: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      resting = undefined;
      if (old.size === 0) return;
      for (const queryKey of old.values()) void client.invalidateQueries({ queryKey });
      old.clear();
      resting = setTimeout(refresh, restMs);
    };
    const stop = listen((heard) => {
      if (heard.kind === "connected") {
        setConnected(heard.yes);
        if (!heard.yes) void client.invalidateQueries({ queryKey: keys.me });
        return;
      }
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

import { type QueryClient, type QueryKey, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { keys } from "../api/keys.ts";
import { giveUpWaiting } from "../api/request.ts";
import { later, soon } from "./pace.ts";
import { showPresent } from "./present.ts";
import { showRows } from "./rows.ts";
import { noteStanding } from "./standing.ts";
import { listen } from "./stream.ts";
import { touched } from "./touched.ts";

const justOpenedMs = 10_000;

/** Keeps what is shown fresh by the event stream. Answers whether the connection stands (true until it has been lost). */
export function useLive(): boolean {
  const client = useQueryClient();
  const [connected, setConnected] = useState(true);
  useEffect(() => keepFresh(client, setConnected), [client]);
  return connected;
}

function keepFresh(client: QueryClient, tell: (connected: boolean) => void): () => void {
  const ask = (queryKey: QueryKey) => void client.invalidateQueries({ queryKey });
  const [atOnce, inAWhile] = [soon(ask), later(ask)];
  const stop = listen((heard) => {
    if (heard.kind === "connected") {
      noteStanding(heard.yes);
      tell(heard.yes);
      if (heard.dead) giveUpWaiting();
      if (!heard.yes) ask(keys.me);
    } else if (heard.kind === "gap") {
      // A page that has only just opened has all it shows fresh from the server: it is made sure of, not waited for.
      (performance.now() < justOpenedMs ? inAWhile : atOnce).add([[]]);
    } else {
      if (heard.signal.rows) showRows(client, heard.signal.rows);
      showPresent(client, heard.signal);
      const old = touched(heard.signal);
      atOnce.add(old.now);
      inAWhile.add(old.later);
    }
  });
  return () => {
    stop();
    atOnce.stop();
    inAWhile.stop();
  };
}

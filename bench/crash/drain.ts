import { setTimeout as pause } from "node:timers/promises";
import type { App } from "./app.ts";
import { hasFetched, type Mailbox } from "./mailbox.ts";

const patienceMs = 180_000;
const waits = ["mail_waiting", "outbox_waiting", "outbox_retrying", "outbox_sending"];

/** Waits until everything that came in is read and everything that is to leave has left. */
export async function drain(app: App, mailbox: Mailbox): Promise<void> {
  const began = performance.now();
  while (performance.now() - began < patienceMs) {
    const metrics = await (await fetch(`${app.base}/metrics`)).text();
    const waiting = waits.map((what) =>
      Number(new RegExp(`stammgast_mail\\{what="${what}"\\} (\\d+)`).exec(metrics)?.[1] ?? 1),
    );
    if (waiting.every((n) => n === 0) && (await hasFetched(app, mailbox.put.length))) return;
    await pause(200);
  }
  console.error("not everything was read and sent within three minutes");
}

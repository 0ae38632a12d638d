import { Agent, get } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { apiKey } from "./app.ts";

/** What people ask for: a name for the figures, and a path that may differ each time. */
export type Kind = { name: string; path: () => string };
export type Times = Map<string, number[]>;

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/**
 * One request; resolves when the whole answer is there. Throws when it is not a success. Asks again, as browsers do, when the
 * server just closed the connection that was kept for it.
 */
export function ask(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent, headers: { authorization: `Bearer ${apiKey}` } }, (response) => {
      response.resume();
      response.on("error", reject);
      response.on("end", () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`${url} answered ${response.statusCode}`));
      });
    });
    request.on("error", (error: NodeJS.ErrnoException) => {
      if (request.reusedSocket && error.code === "ECONNRESET") ask(url).then(resolve, reject);
      else reject(error);
    });
  });
}

/**
 * Open load: each person asks once a second, whether or not the answers come. Latency in milliseconds, counted from the
 * moment the request was meant to be made.
 */
export async function openLoad(base: string, kinds: readonly Kind[], people: number, seconds: number): Promise<Times> {
  const times: Times = new Map(kinds.map(({ name }) => [name, []]));
  const began = performance.now() + 100;
  const pending: Promise<void>[] = [];
  for (let number = 0; number < people * seconds; number++) {
    const kind = kinds[number % kinds.length] as Kind;
    const meant = began + (number * 1000) / people;
    const early = meant - performance.now();
    if (early > 0) await pause(early);
    const answer = ask(base + kind.path()).then(() => void times.get(kind.name)?.push(performance.now() - meant));
    // Thrown at the end, by whoever waits for all of them.
    answer.catch(() => undefined);
    pending.push(answer);
  }
  await Promise.all(pending);
  return times;
}

/** Closed load: so many requests under way all the time. Answers how many a second were served. */
export async function saturate(base: string, kinds: readonly Kind[], atOnce: number, seconds: number): Promise<number> {
  const end = performance.now() + seconds * 1000;
  let served = 0;
  const one = async () => {
    while (performance.now() < end) {
      await ask(base + (kinds[served % kinds.length] as Kind).path());
      served += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return served / seconds;
}

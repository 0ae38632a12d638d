import { setTimeout as pause } from "node:timers/promises";
import { type App, apiKey } from "./app.ts";

/** The demo goes on telling its history after it is ready, and what that leaves to do is done when the pages stay the same. */
export async function untilQuiet({ url, said }: App): Promise<void> {
  await said("The history is complete");
  const headers = { authorization: `Bearer ${apiKey}` };
  let before = "";
  for (let same = 0; same < 5; ) {
    await pause(1000);
    const pages = ["/conversations?view=all&limit=100", "/customers?limit=100"];
    const now = await Promise.all(pages.map(async (page) => (await fetch(url + page, { headers })).text()));
    same = now.join() === before ? same + 1 : 0;
    before = now.join();
  }
}

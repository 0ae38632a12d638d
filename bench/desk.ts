/**
 * How soon the desk is seen and how soon it reacts: `node bench/desk.ts [--short]` prints one line. In real Chromium on the
 * demo's data: first paint and the first list of a browser that has nothing of us yet; then clicks of a working day, each from
 * the press of the button to the next paint (what the web calls "interaction to next paint"). Beside each the same with the
 * processor slowed down fourfold. Last, what the browser has to load before the first list, and all there is.
 */
import { readdir, readFile } from "node:fs/promises";
import { loadavg } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Browser, chromium, type Page } from "playwright-core";
import { demoPassword } from "../demo/play.ts";
import { ensureDeskBuilt } from "../platform/build/desk.ts";
import { startApp } from "./kit/app.ts";
import { quantiles } from "./kit/figures.ts";
import { untilQuiet } from "./kit/quiet.ts";

const rounds = process.argv.includes("--short") ? 1 : 5;
const flags = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"];
const person = "jule@morgenrot.example";

/** What is clicked on a working day, in this order: each shows something else. What floats is shut again. */
const clicks: readonly { name: string; on: string; floats?: true }[] = [
  { name: "a first conversation", on: ".list-col li a >> nth=0" },
  { name: "a second one", on: ".list-col li a >> nth=2" },
  { name: "another view", on: ".nav a[href='/inbox/all'] >> nth=0" },
  { name: "a third conversation", on: ".list-col li a >> nth=5" },
  { name: "who has it", on: ".bar .assigned", floats: true },
  { name: "customers", on: ".nav a[href='/customers']" },
  { name: "a customer", on: ".people li a >> nth=1" },
  { name: "search", on: ".nav .find", floats: true },
];
type Reaction = { name: string; ms: number };

/** Signed in, with nothing of the desk in the browser's cache. */
async function freshPage(browser: Browser, base: string, slower: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "de-DE" });
  const answer = await context.request.post(`${base}/api/v1/session`, {
    data: { email: person, password: demoPassword },
    headers: { "sec-fetch-site": "same-origin" },
  });
  if (!answer.ok()) throw new Error(`signing in answered ${answer.status()}`);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
  return page;
}

type Opened = { paint: number; list: number };

/** First contentful paint, and the moment the first list stands, in milliseconds from the start of the navigation. */
async function open(page: Page, base: string): Promise<Opened> {
  await page.goto(`${base}/inbox/mine`, { waitUntil: "commit" });
  await page.locator(".list-col li a").first().waitFor();
  const list = await page.evaluate(
    () => new Promise<number>((done) => requestAnimationFrame(() => done(performance.now()))),
  );
  const paint = await page.evaluate(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
  );
  return { paint, list };
}

/** Milliseconds from the press to the next paint, of every click. */
async function click(page: Page): Promise<Reaction[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === "click") times.push(entry.duration);
    }).observe({ type: "event", buffered: false, durationThreshold: 0 } as PerformanceObserverInit);
  });
  const reactions: Reaction[] = [];
  for (const { name, on, floats } of clicks) {
    // Away from the names: who rests on one is shown who that is, over what is below.
    await page.mouse.move(700, 2);
    await page.waitForTimeout(400);
    await page.locator(on).first().click();
    await page.waitForTimeout(600);
    const times = await page.evaluate<number[]>("window.times.splice(0)");
    // What took less than 16 ms the browser does not report.
    reactions.push({ name, ms: Math.max(0, ...times) });
    if (floats) await page.keyboard.press("Escape");
  }
  return reactions;
}

async function measure(browser: Browser, base: string, slower: number): Promise<string> {
  const opened: Opened[] = [];
  const reacted: Reaction[] = [];
  for (let round = 0; round < rounds; round++) {
    const page = await freshPage(browser, base, slower);
    opened.push(await open(page, base));
    await page.waitForTimeout(1_000);
    reacted.push(...(await click(page)));
    await page.context().close();
  }
  const paint = quantiles(opened.map((one) => one.paint)).p50;
  const list = quantiles(opened.map((one) => one.list)).p50;
  const { p95 } = quantiles(reacted.map(({ ms }) => ms));
  const worst = reacted.reduce((one, other) => (other.ms > one.ms ? other : one));
  return (
    `first paint ${paint.toFixed(0)} ms, list ${list.toFixed(0)} ms, ` +
    `click to paint p95 ${p95.toFixed(0)}, worst ${worst.ms.toFixed(0)} ms (${worst.name}) of ${reacted.length}`
  );
}

/** Kilobytes as they travel compressed: what index.html names, and every script and style there is. */
async function sizes(): Promise<string> {
  const dist = await ensureDeskBuilt();
  const first = new Set((await readFile(join(dist, "index.html"), "utf8")).match(/[^/"]+\.(?:js|css)(?=")/g));
  let [before, all] = [0, 0];
  for (const name of (await readdir(join(dist, "assets"))).filter((file) => /\.(js|css)$/.test(file))) {
    const size = gzipSync(await readFile(join(dist, "assets", name))).length / 1000;
    all += size;
    if (first.has(name)) before += size;
  }
  return `${before.toFixed(0)} kB of scripts and styles before the first page, ${all.toFixed(0)} kB in all (gzip)`;
}

const app = await startApp("demo", {});
await untilQuiet(app);
const base = new URL(app.url).origin;
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: flags });
try {
  const plain = await measure(browser, base, 1);
  const slow = await measure(browser, base, 4);
  const load = loadavg()[0]?.toFixed(1);
  process.stdout.write(`desk: ${plain}; four times slower: ${slow}; ${await sizes()}; load ${load}\n`);
} finally {
  await browser.close();
  await app.stop();
}

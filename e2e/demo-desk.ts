import { spawn } from "node:child_process";
import { join } from "node:path";
import {
  type APIRequestContext,
  type Browser,
  type BrowserContext,
  chromium,
  type Page,
  type Request,
} from "playwright-core";
import { demoPassword } from "../demo/play.ts";
import { freePorts } from "../platform/testing/free-ports.ts";
import type { Screen } from "./screens/screen.ts";

export type Locale = "de" | "en";
export type Look = { dark: boolean; narrow: boolean };

const people = {
  staff: "jule@morgenrot.example",
  admin: "henrike@morgenrot.example",
  reader: "ida@morgenrot.example",
};

export type DemoDesk = {
  base: string;
  /** A page on which that screen stands. The caller closes it. */
  open(screen: Screen, locale: Locale, look: Look): Promise<Page>;
  close(): Promise<void>;
};

/** The running demo with its whole history, and a browser to look at it. */
export async function openDemoDesk(): Promise<DemoDesk> {
  const [port = 0, smtp = 0] = await freePorts(2);
  const base = `http://localhost:${port}`;
  const demo = await startDemo(port, smtp);
  const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run"],
  });
  await letRead(browser, base);
  // Whoever comes again keeps their session and what the browser has loaded.
  const contexts = new Map<string, Promise<BrowserContext>>();
  return {
    base,
    async open(screen, locale, look) {
      const key = `${screen.who} ${locale} ${screen.alone ? screen.name : ""}`;
      const context = contexts.get(key) ?? enter(browser, base, screen.who, locale);
      contexts.set(key, context);
      const page = await (await context).newPage();
      page.setDefaultTimeout(30_000);
      const answers = answersFor(page);
      await turn(page, look);
      await screen.go(page, base);
      if (!screen.waits) {
        await answers.all();
        await page.locator(".skeleton").first().waitFor({ state: "detached" });
      }
      await still(page);
      return page;
    },
    async close() {
      await browser.close();
      await demo.stop();
    },
  };
}

/** Shows what stands there in another light or width, as when the sun sets or the window is made smaller. */
export async function turn(page: Page, { dark, narrow }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: dark ? "dark" : "light" });
  await page.setViewportSize(narrow ? { width: 390, height: 844 } : { width: 1440, height: 900 });
}

/** Until it is drawn and nothing moves any more. */
export async function still(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const finite = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(finite.map((one) => one.finished));
  });
}

/** `all` resolves once everything the page has asked the server for is there; what it hears goes on. */
function answersFor(page: Page) {
  const open = new Set<Request>();
  let changed = Promise.withResolvers<void>();
  page.on("request", (request) => /\/api\/(?!.*\/stream$)/.test(request.url()) && open.add(request));
  const over = (request: Request) => {
    open.delete(request);
    changed.resolve();
    changed = Promise.withResolvers();
  };
  page.on("requestfinished", over);
  page.on("requestfailed", over);
  return {
    async all() {
      do {
        while (open.size > 0) await changed.promise;
        // What has come may lead to the next question.
        await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      } while (open.size > 0);
    },
  };
}

async function enter(browser: Browser, base: string, who: Screen["who"], locale: Locale): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale: locale === "de" ? "de-DE" : "en-GB",
    // The page's own policy lets no script in; looking at it from outside is not the page's doing.
    bypassCSP: true,
    reducedMotion: "reduce",
  });
  if (who === "nobody") return context;
  await signIn(context.request, base, people[who]);
  // One person reads in both languages at once.
  await context.route("**/api/v1/session", async (route) => {
    if (route.request().method() !== "GET") return route.fallback();
    const answer = await route.fetch({ maxRetries: 3 });
    await route.fulfill({ response: answer, json: { ...(await answer.json()), locale } });
  });
  return context;
}

async function signIn(request: APIRequestContext, base: string, email: string): Promise<void> {
  await ask(request, `${base}/api/v1/session`, { email, password: demoPassword });
}

/** Somebody who may look at everything and change nothing. */
async function letRead(browser: Browser, base: string): Promise<void> {
  const context = await browser.newContext();
  await signIn(context.request, base, people.admin);
  const someone = { name: "Ida Sommer", email: people.reader, role: "readonly", locale: "de" };
  const { link } = await ask<{ link: string }>(context.request, `${base}/api/v1/staff`, someone);
  await ask(context.request, `${base}/api/v1/links`, { token: link.split("/").at(-1), password: demoPassword });
  await context.close();
}

async function ask<Answer>(request: APIRequestContext, url: string, data: object): Promise<Answer> {
  const answer = await request.post(url, { data, headers: { origin: new URL(url).origin } });
  if (!answer.ok()) throw new Error(`${url} answered ${answer.status()}`);
  return answer.json() as Promise<Answer>;
}

async function startDemo(port: number, smtp: number) {
  const cli = join(import.meta.dirname, "..", "cli.ts");
  const env = { ...process.env, NODE_ENV: "production", PORT: String(port), SMTP_PORT: String(smtp) };
  const child = spawn(process.execPath, [cli, "demo"], { env, stdio: ["ignore", "pipe", "inherit"] });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  await new Promise<void>((resolve, reject) => {
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes("The history is complete")) resolve();
    });
    child.once("exit", () => reject(new Error("the demo ended before its history was complete")));
  });
  return {
    async stop() {
      child.kill("SIGTERM");
      await gone;
    },
  };
}

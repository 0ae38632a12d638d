import { spawn } from "node:child_process";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { demoPassword } from "../demo/play.ts";
import { freePorts } from "../platform/testing/free-ports.ts";
import type { Screen } from "./screens.ts";

export type Look = { dark: boolean; narrow: boolean; locale: "de" | "en" };

export const looks: readonly Look[] = [true, false].flatMap((dark) =>
  [true, false].flatMap((narrow) => (["de", "en"] as const).map((locale) => ({ dark, narrow, locale }))),
);
export const nameOf = ({ dark, narrow, locale }: Look) =>
  `${dark ? "dark" : "light"}, ${narrow ? "phone" : "desk"}, ${locale}`;

const people = { staff: "jule@morgenrot.example", admin: "henrike@morgenrot.example" };

export type DemoDesk = {
  base: string;
  /** A page on which that screen stands, seen like this. The caller closes it. Looks come one after the other. */
  open(screen: Screen, look: Look): Promise<Page>;
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
  // Whoever looks the same way again keeps their session and what the browser has loaded.
  const contexts = new Map<string, Promise<BrowserContext>>();
  return {
    base,
    async open(screen, look) {
      const key = `${screen.who}: ${nameOf(look)}`;
      const context = contexts.get(key) ?? enter(browser, base, screen.who, look);
      contexts.set(key, context);
      const page = await (await context).newPage();
      page.setDefaultTimeout(30_000);
      await screen.go(page, base);
      await settled(page);
      return page;
    },
    async close() {
      await browser.close();
      await demo.stop();
    },
  };
}

async function enter(browser: Browser, base: string, who: Screen["who"], look: Look): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: look.narrow ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    colorScheme: look.dark ? "dark" : "light",
    locale: look.locale === "de" ? "de-DE" : "en-GB",
    // The page's own policy lets no script in; looking at it from outside is not the page's doing.
    bypassCSP: true,
    reducedMotion: "reduce",
  });
  if (who === "nobody") return context;
  const headers = { origin: base };
  const data = { email: people[who], password: demoPassword };
  const answer = await context.request.post(`${base}/api/v1/session`, { data, headers });
  if (!answer.ok()) throw new Error(`signing in answered ${answer.status()}`);
  await context.request.patch(`${base}/api/v1/me`, { data: { locale: look.locale }, headers });
  return context;
}

/** Until everything asked for is there and nothing moves any more. */
async function settled(page: Page): Promise<void> {
  await page.locator(".skeleton").first().waitFor({ state: "detached" });
  await page.evaluate(async () => {
    await document.fonts.ready;
    const finite = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(finite.map((one) => one.finished));
  });
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

import { spawn } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { demoPassword } from "../demo/play.ts";

/**
 * `npm run pictures`: the pictures in docs/pictures, taken from the running demo. Each is one screen as one person sees it:
 * in their language, in light or dark, at a desk or on a phone.
 */
const folder = join(import.meta.dirname, "..", "docs", "pictures");
const port = 22_000 + (process.pid % 20_000);
const base = `http://localhost:${port}`;

type Shot = {
  name: string;
  who: "jule" | "mira" | "henrike";
  size?: [number, number];
  dark?: boolean;
  go: (page: Page) => Promise<void>;
};

const openConversation = (name: string) => async (page: Page) => {
  await page.goto(`${base}/inbox/mine`);
  await page.getByText(name).first().click();
  await page.getByRole("article").first().waitFor();
};
const openCustomer = (name: string) => async (page: Page) => {
  await page.goto(`${base}/customers`);
  await page.locator("main input").first().fill(name);
  await page
    .getByRole("link", { name: new RegExp(name) })
    .first()
    .click();
  await page.getByRole("heading", { level: 1 }).waitFor();
};
const visit = (path: string) => async (page: Page) => {
  await page.goto(`${base}${path}`);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
};

const shots: Shot[] = [
  { name: "inbox", who: "jule", go: openConversation("Katharina Vollmer") },
  { name: "inbox-dark", who: "jule", dark: true, go: openConversation("Katharina Vollmer") },
  { name: "inbox-en", who: "mira", go: visit("/inbox/all") },
  { name: "inbox-phone", who: "jule", size: [390, 844], go: visit("/inbox/mine") },
  { name: "conversation-phone", who: "jule", size: [390, 844], go: openConversation("Hannah Whitfield") },
  { name: "customer", who: "jule", go: openCustomer("Katharina Vollmer") },
  { name: "customer-dark-en", who: "mira", dark: true, go: openCustomer("Katharina Vollmer") },
  { name: "customers", who: "jule", go: visit("/customers") },
  { name: "search-en", who: "mira", go: visit("/search?q=decaf") },
  { name: "settings", who: "henrike", go: visit("/settings") },
  { name: "quarantine", who: "henrike", go: visit("/quarantine") },
];

const demo = await openDemo();
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run"],
});
await mkdir(folder, { recursive: true });
try {
  for (const shot of shots) await take(browser, shot);
} finally {
  await browser.close();
  demo.kill("SIGTERM");
}

async function openDemo() {
  const cli = join(import.meta.dirname, "..", "cli.ts");
  const env = { ...process.env, PORT: String(port), SMTP_PORT: String(port + 1) };
  const child = spawn(process.execPath, [cli, "demo"], { env, stdio: ["ignore", "pipe", "inherit"] });
  await new Promise<void>((resolve, reject) => {
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes("The history is complete")) resolve();
    });
    child.once("exit", () => reject(new Error("the demo ended before its history was complete")));
  });
  return child;
}

async function take(into: Browser, { name, who, size = [1440, 900], dark = false, go }: Shot): Promise<void> {
  const [width, height] = size;
  const context = await into.newContext({ viewport: { width, height }, colorScheme: dark ? "dark" : "light" });
  const data = { email: `${who}@morgenrot.example`, password: demoPassword };
  await context.request.post(`${base}/api/v1/session`, { data, headers: { origin: base } });
  const page = await context.newPage();
  await go(page);
  await page.waitForLoadState("networkidle").catch(() => page.waitForTimeout(500));
  await page.waitForTimeout(600);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(`${name}.png`);
  await context.close();
}

import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { type Browser, chromium, type Locator, type Page } from "playwright-core";
import { SMTPServer } from "smtp-server";
import { type ReadMail, readMail } from "../channels/email/reading/read-mail.ts";
import { freePorts } from "../platform/testing/free-ports.ts";
import { cli, startProgram } from "./program.ts";

type MailDraft = {
  from: string;
  subject: string;
  text: string;
  html?: string;
  messageId?: string;
  inReplyTo?: string;
  attachments?: { filename: string; content: string | Buffer; contentType?: string }[];
};

/** `touch`: a phone, with fingers instead of a mouse and a keyboard. */
type Opening = { width?: number; height?: number; locale?: string; touch?: boolean };

/** The whole program as its own process, a mail server for the world outside, and a browser. */
export type Stage = {
  base: string;
  /** The one-time link for the first account. */
  setup: string;
  /** Mail from outside, over a real SMTP connection. */
  mail(draft: MailDraft): Promise<void>;
  /** Mail of earlier years, as `stammgast import` takes it in from an mbox file while the program runs. */
  earlier(mbox: string): Promise<void>;
  /** What reached the outside, in order; waits until there are `count`. */
  delivered(count: number): Promise<ReadMail[]>;
  open(options?: Opening): Promise<Page>;
  close(): Promise<void>;
};

export const ourAddress = "hallo@morgenrot.example";
const browserFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** `more`: settings of the program besides those a stage needs. */
export async function raiseStage(more: Record<string, string> = {}): Promise<Stage> {
  const dir = await mkdtemp(join(tmpdir(), "stammgast-journey-"));
  const outside = await openOutside();
  const [port = 0, smtp = 0] = await freePorts(2);
  const settings = {
    DATA_DIR: join(dir, "data"),
    PORT: String(port),
    SMTP_PORT: String(smtp),
    SMTP_URL: outside.url,
    ...more,
  };
  const program = await startProgram("start", settings, setupLink);
  const browser = await openBrowser();
  return {
    base: `http://localhost:${port}`,
    setup: program.said,
    mail: (draft) => send(smtp, draft),
    earlier: (mbox) => takeIn(dir, mbox),
    delivered: outside.delivered,
    open: browser.open,
    async close() {
      await browser.close();
      await program.stop();
      await outside.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** Where the first account is made, as the program says it. */
export const setupLink = /^http\S+\/setup\/\S+$/m;

/** A browser whose pages each belong to somebody else. */
export async function openBrowser() {
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: browserFlags });
  return { open: (options?: Opening) => openPage(browser, options), close: () => browser.close() };
}

/** What stands in a field of words, whether the editor has come or not. */
export const said = (field: Locator): Promise<string> =>
  field.evaluate((box) => (box instanceof HTMLTextAreaElement ? box.value : (box as HTMLElement).innerText.trim()));

async function openPage(browser: Browser, options: Opening = {}): Promise<Page> {
  const { width = 1440, height = 900, locale = "en-GB", touch = false } = options;
  const context = await browser.newContext({ viewport: { width, height }, locale, hasTouch: touch, isMobile: touch });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return page;
}

async function takeIn(dir: string, mbox: string): Promise<void> {
  const path = join(dir, "earlier.mbox");
  await writeFile(path, mbox);
  const env = { ...process.env, NODE_ENV: "production", DATA_DIR: join(dir, "data"), LOG_LEVEL: "error" };
  const child = spawn(process.execPath, [cli, "import", path], { env, stdio: "ignore" });
  const code = await new Promise((resolve) => child.once("exit", resolve));
  if (code !== 0) throw new Error(`the import ended with ${code}`);
}

/** A real SMTP server that keeps what it is given. */
async function openOutside() {
  const mails: ReadMail[] = [];
  let changed = Promise.withResolvers<void>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        mails.push(readMail(Buffer.concat(chunks)));
        changed.resolve();
        changed = Promise.withResolvers();
        done();
      });
    },
  });
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, "127.0.0.1", () => {
      const address = listening.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
  return {
    url: `smtp://127.0.0.1:${port}`,
    async delivered(count: number) {
      while (mails.length < count) await changed.promise;
      return mails;
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

export async function send(port: number, draft: MailDraft): Promise<void> {
  const transport = createTransport({ host: "127.0.0.1", port, ignoreTLS: true });
  await transport.sendMail({ to: ourAddress, ...draft });
  transport.close();
}

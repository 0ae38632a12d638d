import { type ChildProcess, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const cli = new URL("../../cli.ts", import.meta.url).pathname;
export const key = "sg_crash_test_key_0123456789abcdef";

export type AppOptions = {
  dataDir: string;
  http: number;
  smtp: number;
  smtpUrl: string;
  /** A server that is not the app's own. */
  databaseUrl?: string;
};

/** The program under test, as a process that can be killed. */
export class App {
  readonly options: AppOptions;
  #child: ChildProcess | null = null;
  #said: string[] = [];

  constructor(options: AppOptions) {
    this.options = options;
  }

  get base(): string {
    return `http://127.0.0.1:${this.options.http}`;
  }

  async start(): Promise<void> {
    const { dataDir, http, smtp, smtpUrl, databaseUrl } = this.options;
    const theirs = databaseUrl ? { DATABASE_URL: databaseUrl } : {};
    const env = { ...process.env, DATA_DIR: dataDir, PORT: String(http), SMTP_PORT: String(smtp), SMTP_URL: smtpUrl };
    this.#child = spawn(process.execPath, [decodeURIComponent(cli), "start"], {
      env: { ...env, ...theirs, STAMMGAST_API_KEY: key, LOG_LEVEL: "error" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on("data", (chunk: Buffer) => this.#said.push(chunk.toString()));
    }
    await this.ready();
  }

  /** Waits until it answers and its database does. Throws with what it said when it gives up. */
  async ready(seconds = 60): Promise<void> {
    const deadline = Date.now() + seconds * 1000;
    while (Date.now() < deadline) {
      if (this.#child?.exitCode !== null && this.#child?.exitCode !== undefined) break;
      if (await this.#answers()) return;
      await pause(50);
    }
    throw new Error(`the app does not come up:\n${this.#said.slice(-20).join("")}`);
  }

  async #answers(): Promise<boolean> {
    try {
      return (await fetch(`${this.base}/readyz`)).ok;
    } catch (error) {
      if (error instanceof TypeError) return false;
      throw error;
    }
  }

  async killApp(): Promise<void> {
    const child = this.#child;
    if (!child?.pid) return;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    process.kill(child.pid, "SIGKILL");
    await gone;
  }

  /** Kills the postmaster; its children notice and follow. */
  async killPostgres(): Promise<void> {
    const file = await readFile(join(this.options.dataDir, "postgres", "postmaster.pid"), "utf8").catch(() => "");
    const pid = Number(file.split("\n")[0]);
    try {
      if (pid > 0) process.kill(pid, "SIGKILL");
    } catch (error) {
      // It is dead already: still down from the blow before.
      if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
    }
  }

  async stop(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null) return;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    await gone;
  }

  async call(method: string, path: string, body?: unknown): Promise<Response> {
    const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
    return fetch(`${this.base}/api/v1${path}`, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  }
}

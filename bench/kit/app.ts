import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { freePorts } from "../../platform/testing/free-ports.ts";

export const apiKey = "a-key-for-the-benches-only";

export type App = {
  url: string;
  smtpPort: number;
  pid: number;
  /** Milliseconds from the start of the process until it said that it is ready. */
  startedIn: number;
  /** Waits until it has printed a line with these words. */
  said(words: string): Promise<void>;
  stop(): Promise<void>;
};

/** Runs the product as a process of its own: `stammgast start` on a data directory, or `demo`. */
export async function startApp(command: "start" | "demo", env: Record<string, string>): Promise<App> {
  const [port = 0, smtpPort = 0] = await freePorts(2);
  const began = performance.now();
  const child = spawn(process.execPath, [fileURLToPath(new URL("../../bin/stammgast.mjs", import.meta.url)), command], {
    env: {
      ...process.env,
      PORT: String(port),
      SMTP_PORT: String(smtpPort),
      STAMMGAST_API_KEY: apiKey,
      LOG_LEVEL: "error",
      ...env,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  // A bench that fails leaves no app behind.
  const endWithUs = () => child.kill("SIGTERM");
  process.on("exit", endWithUs);
  const said = listenTo(child);
  await untilReady(child, `http://127.0.0.1:${port}/readyz`);
  const startedIn = performance.now() - began;
  const stop = async () => {
    process.off("exit", endWithUs);
    const gone = once(child, "exit");
    child.kill("SIGTERM");
    await gone;
  };
  return { url: `http://127.0.0.1:${port}/api/v1`, smtpPort, pid: child.pid ?? 0, startedIn, said, stop };
}

/** Everything it prints is read and kept: little, and a pipe nobody reads would hold it up. */
function listenTo(child: ChildProcess): App["said"] {
  let text = "";
  child.stdout?.setEncoding("utf8").on("data", (more: string) => {
    text += more;
  });
  return async (words) => {
    while (!text.includes(words)) {
      if (child.exitCode !== null) throw new Error(`the app ended with ${child.exitCode} before it said "${words}"`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
}

/** Ready is what a load balancer would take for ready. */
async function untilReady(child: ChildProcess, url: string): Promise<void> {
  while (!(await answers(url))) {
    if (child.exitCode !== null) throw new Error(`the app ended with ${child.exitCode} before it was ready`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function answers(url: string): Promise<boolean> {
  const response = await fetch(url).catch(() => null);
  await response?.arrayBuffer();
  return response?.ok ?? false;
}

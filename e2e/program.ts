import { spawn } from "node:child_process";
import { join } from "node:path";

export const cli = join(import.meta.dirname, "..", "cli.ts");

/** The program as a process of its own. */
export type Program = {
  /** What it said when it was ready. */
  said: string;
  stop(): Promise<void>;
  /** At once, as when the power goes: it has no say in it. */
  kill(): Promise<void>;
};

/** Starts one of its halves, or both, and waits until it says what is waited for. */
export function startProgram(command: string, settings: Record<string, string>, ready: RegExp): Promise<Program> {
  const child = spawn(process.execPath, [cli, command], {
    // As people run it: the test runner's own NODE_ENV would build the desk for developers.
    env: { ...process.env, NODE_ENV: "production", ...settings, LOG_LEVEL: "error" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const end = (signal: NodeJS.Signals) => async () => {
    child.kill(signal);
    await gone;
  };
  return new Promise((resolve, reject) => {
    let heard = "";
    const hear = (chunk: Buffer) => {
      heard += chunk.toString();
      const said = ready.exec(heard)?.[0];
      if (said) resolve({ said, stop: end("SIGTERM"), kill: end("SIGKILL") });
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", (code) => reject(new Error(`the program ended with ${code}:\n${heard}`)));
  });
}

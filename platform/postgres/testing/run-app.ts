import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Exit } from "../launch.ts";
import type { SystemUser } from "../system-user.ts";

interface Running {
  pid: number;
  url: string;
  adopted: boolean;
}

/** A process of its own that starts an embedded server. */
export interface App {
  pid: number;
  exited: Promise<Exit>;
  /** The next or last thing it told under this word; fails when the process ends without having told it. */
  until(word: "ready"): Promise<Running>;
  until(word: "problem"): Promise<{ message: string; hint: string }>;
  until(word: "exited" | "stopped" | "interrupted" | "log", pattern?: RegExp): Promise<unknown>;
  say(line: "stop" | "exit"): void;
  kill(signal: NodeJS.Signals): void;
}

const program = fileURLToPath(new URL("app.ts", import.meta.url));

/** Starts `app.ts` on a data directory, in a process group of its own. */
export function runApp(dataDir: string, options: { user?: SystemUser; mode?: "supervise"; by?: string[] } = {}): App {
  const words = [...(options.by ?? []), process.execPath, program, dataDir, ...(options.mode ? [options.mode] : [])];
  const { uid, gid } = options.user ?? {};
  const child = spawn(String(words[0]), words.slice(1), {
    uid,
    gid,
    detached: true,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const told: string[] = [];
  const lines = createInterface(child.stdout);
  lines.on("line", (line) => told.push(line));
  const exited = once(child, "exit").then(([code, signal]): Exit => ({ code, signal }));
  const until = async (word: string, pattern = /./) => {
    const wanted = () => told.find((line) => line.startsWith(`${word} `) && pattern.test(line));
    const closed = once(lines, "close").then(() => "closed");
    while (!wanted()) {
      const next = await Promise.race([once(lines, "line"), closed]);
      if (next === "closed" && !wanted())
        throw new Error(`The app ended without "${word}". It told:\n${told.join("\n")}`);
    }
    return JSON.parse(wanted()?.slice(word.length) ?? "null");
  };
  return {
    pid: child.pid ?? 0,
    exited,
    until,
    say: (line) => void child.stdin.write(`${line}\n`),
    kill: (signal) => void child.kill(signal),
  };
}

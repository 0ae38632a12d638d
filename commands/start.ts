import { defineCommand } from "citty";
import { readConfig } from "../platform/config.ts";
import { openLog } from "../platform/log.ts";
import { type Halves, type Running, run } from "../run.ts";
import { explain } from "./explain.ts";

const descriptions: Record<Halves, string> = {
  both: "Start Stammgast: web and worker in one process",
  web: "Start the web half alone (with DATABASE_URL)",
  worker: "Start the worker half alone (with DATABASE_URL)",
};

/** `start`, `web`, `worker`. */
export const start = (halves: Halves) =>
  defineCommand({
    meta: { name: halves === "both" ? "start" : halves, description: descriptions[halves] },
    args: {
      port: { type: "string", description: "HTTP port (PORT)" },
      data: { type: "string", description: "directory of the embedded PostgreSQL (DATA_DIR)" },
    },
    async run({ args }) {
      try {
        const env = { ...process.env, ...given("PORT", args.port), ...given("DATA_DIR", args.data) };
        const config = readConfig(env);
        const running = await run(config, openLog(config.LOG_LEVEL), halves);
        console.log(greeting(running).join("\n"));
        stopOnSignal(running);
      } catch (error) {
        explain(error);
      }
    },
  });

const given = (name: string, value: string | undefined) => (value === undefined ? {} : { [name]: value });

function greeting({ url, ports, setup }: Running): string[] {
  return [
    ...(url ? [`Stammgast is ready: ${url}`] : ["The worker is ready."]),
    ...(ports.smtp ? [`Mail comes in on port ${ports.smtp} (SMTP).`] : []),
    ...(ports.lmtp ? [`Mail comes in on port ${ports.lmtp} (LMTP).`] : []),
    ...(setup ? ["", "Nobody has an account yet. Make the first one here; the link works once:", setup] : []),
  ];
}

const patienceMs = 2000;

/** Ends in order on the first signal; a second one, after a moment, ends at once. */
export function stopOnSignal(running: Pick<Running, "stop">): void {
  let since = 0;
  const end = async () => {
    if (since > 0) {
      if (performance.now() - since > patienceMs) process.exit(1);
      return;
    }
    since = performance.now();
    try {
      await running.stop();
      process.exit(0);
    } catch (error) {
      explain(error);
    }
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end());
}

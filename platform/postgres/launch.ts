import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { serverEnvironment } from "./cluster.ts";
import { writeConf } from "./conf.ts";
import { clearAfterCrash, type Postmaster, readPostmaster } from "./postmaster.ts";
import type { Programs } from "./programs.ts";
import { openLog, readLogFrom } from "./server-log.ts";
import { prepareSocketDir } from "./socket-dir.ts";
import { explainFailure } from "./start-problem.ts";
import type { SystemUser } from "./system-user.ts";

/** How a server ended. */
export interface Exit {
  code: number | null;
  signal: string | null;
}

export interface Launch {
  dataDir: string;
  cluster: string;
  programs: Programs;
  user: SystemUser | undefined;
  settings: Readonly<Record<string, string>>;
  log: (line: string) => void;
}

/** Starts a server on a cluster that has none and waits until it takes connections. Throws a `StartProblem`. */
export async function launch(plan: Launch): Promise<{ postmaster: Postmaster; childExit: Promise<Exit> }> {
  const socketDir = await prepareSocketDir(plan.dataDir, plan.user);
  const conf = await writeConf(plan.cluster, socketDir, plan.settings);
  await clearAfterCrash(plan.cluster, socketDir, plan.log);
  const logPath = join(plan.dataDir, "postgres.log");
  const log = await openLog(logPath);
  const { size } = await log.stat();
  const child = run(plan, conf, log.fd);
  const endWithUs = () => child.kill("SIGINT");
  process.on("exit", endWithUs);
  try {
    const childExit = untilExit(child);
    const postmaster = await untilReady(plan, child, childExit);
    child.unref();
    return { postmaster, childExit };
  } catch (error) {
    throw explainFailure(await readLogFrom(logPath, size), plan.cluster, error);
  } finally {
    process.off("exit", endWithUs);
    await log.close();
  }
}

/** In a session of its own: a Ctrl-C in the terminal reaches the app, and the app then ends the server in good order. */
function run(plan: Launch, conf: string, log: number): ChildProcess {
  return spawn(plan.programs.postgres, ["-D", plan.cluster, "-c", `config_file=${conf}`], {
    cwd: "/",
    detached: true,
    env: serverEnvironment,
    stdio: ["ignore", log, log],
    uid: plan.user?.uid,
    gid: plan.user?.gid,
  });
}

function untilExit(child: ChildProcess): Promise<Exit> {
  const { promise, resolve, reject } = Promise.withResolvers<Exit>();
  child.once("error", reject);
  child.once("exit", (code, signal) => resolve({ code, signal }));
  return promise;
}

/** Watches what the postmaster writes about itself. Recovery after a crash may take minutes and says so. */
async function untilReady(plan: Launch, child: ChildProcess, exited: Promise<Exit>): Promise<Postmaster> {
  const failed = exited.then((exit) => Promise.reject(new Error(`postgres ended with ${exit.code ?? exit.signal}`)));
  let tell = performance.now() + 5_000;
  for (;;) {
    await Promise.race([pause(10), failed]);
    const said = await readPostmaster(plan.cluster);
    if (said && said.pid === child.pid && said.status === "ready") return said;
    if (performance.now() < tell) continue;
    plan.log("PostgreSQL is still recovering after a crash; please wait.");
    tell += 10_000;
  }
}

import { setTimeout as pause } from "node:timers/promises";
import { connectionTo, ensureDatabase } from "./connection.ts";
import type { Launch } from "./launch.ts";
import { tryAlone } from "./lock.ts";
import { findPostmaster, isServerOf, type Postmaster, shutDown } from "./postmaster.ts";
import { errorCode, StartProblem } from "./start-problem.ts";

/**
 * Joins the server that runs on the cluster already; undefined when there is none. One that nobody uses any more, left
 * by an app that was killed, has to answer and to be of our version; otherwise it is ended.
 */
export async function adopt(plan: Launch, users: string): Promise<Postmaster | undefined> {
  let tell = performance.now() + 5_000;
  for (;;) {
    const found = await findPostmaster(plan.cluster);
    if (!found) return undefined;
    if (found.status === "ready" && (await isUsable(found, plan, users))) return found;
    if (performance.now() > tell) {
      plan.log(`Waiting for PostgreSQL (process ${found.pid}), which is ${found.status || "starting"}.`);
      tell += 10_000;
    }
    await pause(20);
  }
}

async function isUsable(found: Postmaster, plan: Launch, users: string): Promise<boolean> {
  const alone = tryAlone(users);
  if (!alone) return true;
  try {
    if ((await askVersion(found, plan.cluster)) === plan.programs.version) return true;
    if (!(await isServerOf(found.pid, plan.cluster))) return false;
    plan.log(`Ending a PostgreSQL that was left behind (process ${found.pid}) to start a fresh one.`);
    if (await shutDown(found.pid, plan.cluster, plan.log)) return false;
    throw new StartProblem(
      `PostgreSQL (process ${found.pid}) runs on ${plan.cluster}, but does not answer and cannot be ended.`,
      "Check the disk, and restart the machine if it hangs.",
    );
  } finally {
    alone.release();
  }
}

/** What a server answers that is just recovering or going away. */
const passing = ["57P03", "57P01", "ECONNREFUSED", "ECONNRESET", "EPIPE"];

/** The version of the server; undefined when it goes away, lost its socket, or does not answer for ten seconds. */
async function askVersion(found: Postmaster, cluster: string): Promise<string | undefined> {
  for (const deadline = performance.now() + 10_000; performance.now() < deadline; await pause(20)) {
    try {
      return await ensureDatabase(connectionTo(found.socketDir));
    } catch (error) {
      const code = errorCode(error) ?? "";
      if (code === "ENOENT" || !(await isServerOf(found.pid, cluster))) return undefined;
      if (!passing.includes(code)) throw error;
    }
  }
  return undefined;
}

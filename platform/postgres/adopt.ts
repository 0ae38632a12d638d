import { setTimeout as pause } from "node:timers/promises";
import { connectionTo, ensureDatabase } from "./connection.ts";
import type { Launch } from "./launch.ts";
import { tryAlone } from "./lock.ts";
import { findPostmaster, type Postmaster, shutDown } from "./postmaster.ts";
import { errorCode, StartProblem } from "./start-problem.ts";

const patience = 10_000;
/** What a server answers that is just starting, recovering, or going away. */
const passing = ["57P03", "57P01", "ECONNREFUSED", "ECONNRESET", "ENOENT", "EPIPE"];

/**
 * Joins the server that runs on the cluster already; undefined when there is none. One that nobody uses and that is
 * of another version (left by an app that was killed, then updated) or does not answer is ended instead.
 */
export async function adopt(plan: Launch, users: string): Promise<Postmaster | undefined> {
  let deaf = 0;
  for (;;) {
    const found = await findPostmaster(plan.cluster);
    if (!found) return undefined;
    const version = found.status === "ready" ? await ask(found) : undefined;
    if (version === plan.programs.version) return found;
    if (found.status === "ready" && !version) deaf += 1;
    if ((version || deaf * 100 > patience) && (await endUnused(found, plan, users))) return undefined;
    if (version) return found;
    if (deaf * 100 > patience) throw unreachable(found, plan);
    await pause(deaf > 0 ? 100 : 20);
  }
}

async function ask(found: Postmaster): Promise<string | undefined> {
  try {
    return await ensureDatabase(connectionTo(found.socketDir));
  } catch (error) {
    if (passing.includes(errorCode(error) ?? "")) return undefined;
    throw error;
  }
}

async function endUnused(found: Postmaster, plan: Launch, users: string): Promise<boolean> {
  const alone = tryAlone(users);
  if (!alone) return false;
  try {
    plan.log(`Ending a PostgreSQL that was left behind (process ${found.pid}) to start a fresh one.`);
    await shutDown(found.pid, plan.cluster, plan.log);
    return true;
  } finally {
    alone.release();
  }
}

const unreachable = (found: Postmaster, plan: Launch) =>
  new StartProblem(
    `PostgreSQL (process ${found.pid}) runs on ${plan.cluster}, but does not answer.`,
    `Stop the Stammgast that uses it, or end it with "kill -INT ${found.pid}", then start again.`,
  );

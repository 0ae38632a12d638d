import { join } from "node:path";
import { adopt } from "./adopt.ts";
import { ensureCluster } from "./cluster.ts";
import { ensureDatabase } from "./connection.ts";
import { letIn, prepareDataDir } from "./data-dir.ts";
import { type EmbeddedServer, serve } from "./embedded-server.ts";
import { type Launch, launch } from "./launch.ts";
import { type FileLock, takeTurn, tryAlone, tryShared, waitFor } from "./lock.ts";
import { findPrograms } from "./programs.ts";
import { orExplain, StartProblem } from "./start-problem.ts";
import { serverUser } from "./system-user.ts";

export interface EmbeddedOptions {
  /** Stammgast's data directory; the cluster lives in its `postgres`. */
  dataDir: string;
  log?: (line: string) => void;
  /** Settings of PostgreSQL that replace ours; they only count for the process that starts the server. */
  settings?: Readonly<Record<string, string>>;
}

/**
 * Starts the embedded PostgreSQL on a data directory, or joins the one that runs there already. Any number of
 * processes may do so; the last one that stops ends the server. Throws a `StartProblem`.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const dataDir = await prepareDataDir(options.dataDir);
  const turn = await takeTurn(dataDir);
  try {
    return await orExplain(dataDir, () => startInTurn(dataDir, options));
  } finally {
    turn.release();
  }
}

async function startInTurn(dataDir: string, options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { log = () => undefined, settings = {} } = options;
  const cluster = join(dataDir, "postgres");
  const users = join(dataDir, "postgres.users");
  const user = await serverUser(cluster);
  await letIn(user, dataDir);
  const programs = await findPrograms(dataDir, user);
  await ensureCluster(cluster, programs, user);
  const plan: Launch = { dataDir, cluster, programs, user, settings, log };
  const joined = await adopt(plan, users);
  const running = joined ? { postmaster: joined, childExit: undefined } : await launchAlone(plan, users);
  const server = serve({ ...running, dataDir, cluster, users, usage: await share(users), log });
  try {
    if (!joined) await ensureDatabase(server.connection);
    return server;
  } catch (error) {
    server.stop().catch((problem) => log(String(problem)));
    throw error;
  }
}

/**
 * Nobody may use a server that we do not see. Whoever has just lost theirs lets go within a moment; whoever does not
 * has it in another container, where its process has another number, and a second server would destroy the data.
 */
async function launchAlone(plan: Launch, users: string) {
  const alone = await waitFor(() => tryAlone(users), 5);
  if (!alone) {
    throw new StartProblem(
      `Another process uses the database in ${plan.dataDir}, but its PostgreSQL cannot be seen from here.`,
      "If that runs in another container, run this command in there; otherwise end that process first.",
    );
  }
  try {
    return await launch(plan);
  } finally {
    alone.release();
  }
}

async function share(users: string): Promise<FileLock> {
  const usage = await waitFor(() => tryShared(users), 5);
  if (usage) return usage;
  throw new StartProblem(`Another process keeps ${users} for itself.`, "End that process, then start again.");
}

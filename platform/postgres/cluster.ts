import { execFile } from "node:child_process";
import { chmod, mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Programs } from "./programs.ts";
import { explainFailure, ifMissing, orExplain, StartProblem } from "./start-problem.ts";
import { giveTo, type SystemUser } from "./system-user.ts";

export const superuser = "stammgast";

/**
 * Makes the cluster when it is missing. It grows in a sibling directory and gets its name only when it is whole, so a
 * kill half way leaves nothing that looks like a database. Throws a `StartProblem` for one of another major version.
 */
export async function ensureCluster(cluster: string, programs: Programs, user: SystemUser | undefined): Promise<void> {
  await orExplain(dirname(cluster), async () => {
    await clearHalfMade(cluster);
    const version = await readVersion(cluster);
    if (version === undefined) return makeCluster(cluster, programs, user);
    if (version !== programs.major) throw otherMajor(cluster, version, programs.major);
    await putInOrder(cluster, user);
  });
}

async function clearHalfMade(cluster: string): Promise<void> {
  const names = await readdir(dirname(cluster));
  for (const name of names.filter((candidate) => candidate.startsWith(`${basename(cluster)}.new-`))) {
    await rm(join(dirname(cluster), name), { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The major version in the cluster; undefined when there is none yet. */
async function readVersion(cluster: string): Promise<string | undefined> {
  const version = await readFile(join(cluster, "PG_VERSION"), "utf8").catch(ifMissing(undefined));
  if (version !== undefined) return version.trim();
  const inside = await readdir(cluster).catch(ifMissing([]));
  if (inside.length === 0) return undefined;
  throw new StartProblem(
    `${cluster} holds files, but no PostgreSQL database.`,
    "Move what is in it somewhere else, or choose another data directory with --data.",
  );
}

const otherMajor = (cluster: string, found: string, ours: string) =>
  new StartProblem(
    `The database in ${cluster} was made by PostgreSQL ${found}; this Stammgast brings PostgreSQL ${ours}.`,
    'Run "stammgast backup FILE" with the Stammgast that made it, then "stammgast restore FILE" into an empty data directory with this one.',
  );

/** A copied cluster may belong to root or be open to others; PostgreSQL refuses both. */
async function putInOrder(cluster: string, user: SystemUser | undefined): Promise<void> {
  const { uid, mode } = await stat(cluster);
  if (user && uid !== user.uid) await giveTo(user, cluster);
  if ((mode & 0o077) !== 0) await chmod(cluster, 0o700);
}

async function makeCluster(cluster: string, programs: Programs, user: SystemUser | undefined): Promise<void> {
  const fresh = `${cluster}.new-${process.pid}`;
  try {
    await mkdir(fresh, { mode: 0o700 });
    if (user) await giveTo(user, fresh);
    await runInitdb(fresh, programs, user);
    await rename(fresh, cluster);
    await syncDirectory(dirname(cluster));
  } catch (error) {
    await rm(fresh, { recursive: true, force: true, maxRetries: 5 });
    throw error;
  }
}

/**
 * Trust is right here: only who may enter the socket's directory (mode 0700) gets to connect, and that is the server's
 * user, who owns the files anyway, and root. Peer would add nothing but a name look-up that fails in some containers.
 */
const initdbOptions = [
  ...["--username", superuser, "--auth-local", "trust", "--auth-host", "reject"],
  ...["--encoding", "UTF8", "--locale", "C", "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8"],
  ...["--text-search-config", "simple", "--data-checksums", "--no-instructions"],
];

function runInitdb(fresh: string, programs: Programs, user: SystemUser | undefined): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const options = { cwd: "/", uid: user?.uid, gid: user?.gid, env: serverEnvironment };
  execFile(programs.initdb, [...initdbOptions, "--pgdata", fresh], options, (error, stdout, stderr) => {
    if (error) reject(explainFailure(stderr || stdout || error.message, dirname(fresh), error));
    else resolve();
  });
  return promise;
}

/** Nothing of the surroundings reaches PostgreSQL: no PGDATA, no PGPORT, no locale. */
export const serverEnvironment = { PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };

async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, "r");
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

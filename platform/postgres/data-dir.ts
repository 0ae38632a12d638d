import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { access, chmod, chown, constants, mkdir, realpath, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { errorCode, explainFailure, ifMissing, StartProblem } from "./start-problem.ts";
import { canEnter, isRoot, type SystemUser, serviceUser } from "./system-user.ts";

/** PostgreSQL takes 1,023 bytes for the longest path it builds inside. */
const longestPath = 900;

/** Where the data of a checkout lives when nobody says otherwise. */
export function defaultDataDir(checkout: string): string {
  const beside = join(checkout, "data");
  if (!isRoot() || existsSync(join(beside, "postgres"))) return beside;
  if (canEnter(serviceUser(), checkout)) return beside;
  const name = createHash("sha256").update(resolve(checkout)).digest("hex").slice(0, 10);
  return join("/var/lib/stammgast", name);
}

/**
 * Makes sure that the data directory is there and that we may write in it; answers its real path.
 * Throws a `StartProblem` otherwise.
 */
export async function prepareDataDir(dataDir: string): Promise<string> {
  const place = resolve(dataDir);
  if (Buffer.byteLength(place) > longestPath) throw unusablePath(`is longer than ${longestPath} bytes`);
  if (/\p{Cc}/u.test(place)) throw unusablePath("holds a line break or another control character");
  await refuseFile(place);
  try {
    await makeDirectory(place);
    await access(place, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw problemWith(place, error);
  }
  return realpath(place);
}

/** Others may pass through the directories above it, and only those; the data is its owner's. */
async function makeDirectory(place: string): Promise<void> {
  const first = await mkdir(dirname(place), { recursive: true });
  // Whatever root's umask says, the server's own user has to pass through.
  for (let made = dirname(place); first && isRoot() && made.startsWith(first); made = dirname(made)) {
    await chmod(made, 0o755);
  }
  await mkdir(place, { recursive: true, mode: 0o700 });
}

async function refuseFile(place: string): Promise<void> {
  const found = await stat(place)
    .catch(ifMissing(undefined))
    .catch((error: unknown) => Promise.reject(problemWith(place, error)));
  if (found && !found.isDirectory()) throw notADirectory(place);
}

function problemWith(place: string, error: unknown): StartProblem {
  const code = errorCode(error);
  if (code === "ENOTDIR" || code === "EEXIST") return notADirectory(place);
  if (code === "ENAMETOOLONG") return unusablePath("is too long");
  if (code === "EACCES" || code === "EPERM") {
    return new StartProblem(
      `Stammgast may not write in ${place}.`,
      "Give the user that starts it the right to write there, or choose another directory with --data.",
      { cause: error },
    );
  }
  return explainFailure(error instanceof Error ? error.message : String(error), place, error);
}

const notADirectory = (place: string) =>
  new StartProblem(`${place} is, or lies in, a file and not a directory.`, "Choose another directory with --data.");

const unusablePath = (what: string) =>
  new StartProblem(`The path of the data directory ${what}.`, "Choose another directory with --data.");

/**
 * Lets the server's own user pass through to the data directory when root starts us. Private directories of root, as
 * `mktemp -d` makes them, are opened for passing through to that user's group and to nobody else: the data directory
 * itself, and those above it that are temporary. Throws a `StartProblem` where anything else bars the way.
 */
export async function letIn(user: SystemUser | undefined, place: string): Promise<void> {
  if (!user || canEnter(user, place)) return;
  for (const step of wayTo(place)) {
    if (canEnter(user, step)) continue;
    if (step === place || isTemporary(step)) await openFor(user, step);
    if (!canEnter(user, step)) throw barred(user, step);
  }
}

/** Every directory from the top down to the place itself. */
const wayTo = (place: string): string[] => (place === dirname(place) ? [place] : [...wayTo(dirname(place)), place]);

const isTemporary = (step: string) => ["/tmp", "/var/tmp", tmpdir()].some((above) => step.startsWith(`${above}/`));

async function openFor(user: SystemUser, directory: string): Promise<void> {
  const { uid, gid, mode } = await stat(directory);
  if (uid !== 0 || (gid !== 0 && gid !== user.gid) || (mode & 0o007) !== 0) return;
  await chown(directory, 0, user.gid);
  await chmod(directory, (mode & 0o7700) | 0o010);
}

const barred = (user: SystemUser, step: string) =>
  new StartProblem(
    `PostgreSQL runs as the user ${user.name}, who may not enter ${step}.`,
    "Start Stammgast as an ordinary user, or choose a directory that user can reach, such as --data /var/lib/stammgast/data.",
  );

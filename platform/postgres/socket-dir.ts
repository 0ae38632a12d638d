import { createHash } from "node:crypto";
import type { Stats } from "node:fs";
import { chmod, lchown, lstat, mkdir, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ifMissing, StartProblem } from "./start-problem.ts";
import { isRoot, type SystemUser } from "./system-user.ts";

const socketName = ".s.PGSQL.5432";
/** Kernels take 104 to 108 bytes. */
const longestPath = 99;

/**
 * The private directory for the server's socket: inside the data directory, where no cleaner of temporary files and no
 * logout takes it away and nobody else can have been first; or, where that path is too long or its disk knows no
 * sockets, in the directory for temporary files.
 */
export async function prepareSocketDir(dataDir: string, user: SystemUser | undefined): Promise<string> {
  const inside = join(dataDir, "socket");
  if (fits(inside)) {
    await makePrivate(inside, user);
    if (await takesSockets(inside)) return inside;
  }
  const outside = join(shortTmp(), `stammgast-${createHash("sha256").update(dataDir).digest("hex").slice(0, 16)}`);
  await makePrivate(outside, user);
  return outside;
}

/** Leaves nothing among the temporary files. */
export async function removeSocketDir(socketDir: string, dataDir: string): Promise<void> {
  if (dirname(socketDir) !== dataDir) await rm(socketDir, { recursive: true, force: true });
}

const fits = (directory: string) => Buffer.byteLength(join(directory, socketName)) <= longestPath;
const shortTmp = () => (fits(join(tmpdir(), "stammgast-0123456789abcdef")) ? tmpdir() : "/tmp");

/** Makes it, or takes it when it is private to the server's user. In a directory of anybody else, they would answer us. */
async function makePrivate(directory: string, user: SystemUser | undefined): Promise<void> {
  const found = await lstat(directory).catch(ifMissing(undefined));
  if (found && isPrivate(found, user?.uid ?? process.getuid?.())) return;
  if (found) await removeOwn(directory, found);
  await mkdir(directory, { mode: 0o700 });
  await chmod(directory, 0o700);
  if (user) await lchown(directory, user.uid, user.gid);
}

const isPrivate = (found: Stats, uid: number | undefined) =>
  found.isDirectory() && found.uid === uid && (found.mode & 0o077) === 0;

/** A copied data directory brings one along that belongs to who copied it. */
async function removeOwn(directory: string, found: Stats): Promise<void> {
  try {
    if (!isRoot() && found.uid !== process.getuid?.()) throw new Error(`It belongs to the user number ${found.uid}.`);
    await rm(directory, { recursive: true });
  } catch (error) {
    throw new StartProblem(
      `${directory} is meant for the socket of the database, but belongs to somebody else.`,
      "Remove it, then start again.",
      { cause: error },
    );
  }
}

/** Some shared folders of virtual machines refuse sockets. */
async function takesSockets(directory: string): Promise<boolean> {
  const path = join(directory, `probe-${process.pid}`);
  const server = createServer();
  const { promise, resolve } = Promise.withResolvers<boolean>();
  server.once("error", () => resolve(false));
  server.listen(path, () => server.close(() => resolve(true)));
  return promise;
}

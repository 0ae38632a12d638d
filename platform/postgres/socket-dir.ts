import { createHash } from "node:crypto";
import { chown, lstat, mkdir, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { errorCode, StartProblem } from "./start-problem.ts";
import type { SystemUser } from "./system-user.ts";

const socketName = ".s.PGSQL.5432";
/** The kernel takes 104 to 108 bytes, by system. */
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

const fits = (directory: string) => Buffer.byteLength(join(directory, socketName)) <= longestPath;
const shortTmp = () => (fits(join(tmpdir(), "stammgast-0123456789abcdef")) ? tmpdir() : "/tmp");

async function makePrivate(directory: string, user: SystemUser | undefined): Promise<void> {
  const owner = user?.uid ?? process.getuid?.();
  try {
    await mkdir(directory, { mode: 0o700 });
    if (user) await chown(directory, user.uid, user.gid);
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw error;
  }
  const found = await lstat(directory);
  if (found.isDirectory() && found.uid === owner && (found.mode & 0o077) === 0) return;
  throw new StartProblem(
    `${directory} is meant for the database's socket, but belongs to somebody else or is open to others.`,
    "Remove it, then start again.",
  );
}

/** Some shared folders of virtual machines refuse sockets. */
async function takesSockets(directory: string): Promise<boolean> {
  const path = join(directory, `probe-${process.pid}`);
  const server = createServer();
  const { promise, resolve } = Promise.withResolvers<boolean>();
  server.once("error", () => resolve(false));
  server.listen(path, () => server.close(() => resolve(true)));
  const works = await promise;
  await rm(path, { force: true });
  return works;
}

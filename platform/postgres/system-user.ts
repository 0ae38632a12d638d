import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { lchown, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { errorCode, ifMissing, StartProblem } from "./start-problem.ts";

/** The ordinary user PostgreSQL runs as when root starts us; PostgreSQL refuses to run as root. */
export interface SystemUser {
  name: string;
  uid: number;
  gid: number;
}

export const isRoot = () => process.getuid?.() === 0;

/** The first of these that the machine has. */
const preferred = ["stammgast", "postgres", "_postgres", "nobody"];

/** Reads the users of an /etc/passwd. */
export function readUsers(passwd: string): SystemUser[] {
  return passwd
    .split("\n")
    .map((line) => line.split(":"))
    .filter((fields) => fields.length >= 4 && fields[0] !== "")
    .map(([name, , uid, gid]) => ({ name: String(name), uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 }));
}

const readPasswd = () => (existsSync("/etc/passwd") ? readFileSync("/etc/passwd", "utf8") : "");

/** The user for a server that root starts. Throws a `StartProblem` on a machine that has none but root. */
export function serviceUser(passwd = readPasswd()): SystemUser {
  const users = readUsers(passwd).filter((user) => user.uid !== 0);
  for (const name of preferred) {
    const user = users.find((candidate) => candidate.name === name);
    if (user) return user;
  }
  throw new StartProblem(
    "PostgreSQL may not run as root, and this machine has no other user for it.",
    'Make one with "useradd --system stammgast", or start Stammgast as an ordinary user.',
  );
}

/**
 * Who runs the server of this cluster: undefined means "the one who started us". A cluster that is already there
 * keeps its owner, so that starting once with sudo does not lock out the user it belongs to.
 */
export async function serverUser(cluster: string): Promise<SystemUser | undefined> {
  const found = await stat(cluster).catch(ifMissing(undefined));
  if (isRoot()) return found && found.uid !== 0 ? named(found.uid, found.gid) : serviceUser();
  if (!found || found.uid === process.getuid?.()) return undefined;
  throw new StartProblem(
    `The database in ${cluster} belongs to the user ${named(found.uid, found.gid).name}.`,
    "Start Stammgast as that user or as root, or choose another directory with --data.",
  );
}

function named(uid: number, gid: number): SystemUser {
  const user = readUsers(readPasswd()).find((candidate) => candidate.uid === uid);
  return { name: user?.name ?? String(uid), uid, gid };
}

/** Whether the user may pass through and look into a directory. Asked of the kernel, which knows every rule. */
export function canEnter(user: SystemUser, directory: string): boolean {
  const asked = spawnSync("/bin/sh", ["-c", 'cd -- "$1"', "sh", directory], {
    uid: user.uid,
    gid: user.gid,
    cwd: "/",
    stdio: "ignore",
  });
  if (asked.error && errorCode(asked.error) !== "ENOENT") throw cannotBecome(user, asked.error);
  return asked.status === 0 || asked.error !== undefined;
}

/** The problem of a root that may not become another user, as in a container without that capability. */
export function cannotBecome(user: SystemUser, cause: unknown): StartProblem {
  return new StartProblem(
    `PostgreSQL may not run as root, and root may not become the user ${user.name} here.`,
    "Start Stammgast as an ordinary user, or give the container the capabilities SETUID and SETGID.",
    { cause },
  );
}

/** Gives a directory and all in it to the user. */
export async function giveTo(user: SystemUser, directory: string): Promise<void> {
  await lchown(directory, user.uid, user.gid);
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) await giveTo(user, path);
    else await lchown(path, user.uid, user.gid);
  }
}

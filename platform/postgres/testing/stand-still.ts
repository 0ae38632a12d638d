import { readFile } from "node:fs/promises";
import { signal } from "../postmaster.ts";

/** All processes of a server, the postmaster first so that it starts no others. Linux only. */
async function processesOf(postmaster: number): Promise<number[]> {
  const children = await readFile(`/proc/${postmaster}/task/${postmaster}/children`, "utf8");
  return [postmaster, ...children.split(" ").filter(Boolean).map(Number)];
}

/** Lets a server stand still: it takes connections and answers nobody, as on a disk that hangs. */
export async function standStill(postmaster: number): Promise<void> {
  signal(postmaster, "SIGSTOP");
  for (const pid of await processesOf(postmaster)) signal(pid, "SIGSTOP");
}

export async function goOn(postmaster: number): Promise<void> {
  for (const pid of await processesOf(postmaster)) signal(pid, "SIGCONT");
}

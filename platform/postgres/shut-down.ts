import { isServerOf, signal, untilGone } from "./postmaster.ts";

/** From polite to certain: each signal and how long it may take. Whatever comes, what was committed stays. */
const steps: readonly [NodeJS.Signals, number, string][] = [
  ["SIGINT", 60_000, "PostgreSQL did not shut down within a minute; ending it at once."],
  ["SIGQUIT", 10_000, "PostgreSQL does not react; killing it."],
  ["SIGKILL", 10_000, "PostgreSQL cannot be killed; the disk may hang."],
];

/** Ends the server of a cluster: open transactions are rolled back, everything committed is on the disk. */
export async function shutDown(pid: number, cluster: string, log: (line: string) => void): Promise<void> {
  for (const [name, patience, complaint] of steps) {
    if (!(await isServerOf(pid, cluster))) return;
    signal(pid, name);
    if (await untilGone(pid, cluster, patience)) return;
    log(complaint);
  }
}

import { readFile, writeFile } from "node:fs/promises";

/** The most memory (resident, in MB) that a process takes from now until it is asked. Linux only. */
export async function watchPeak(pid: number): Promise<() => Promise<number>> {
  // The kernel's own mark of the highest, set back to where it is now (proc(5), clear_refs).
  await writeFile(`/proc/${pid}/clear_refs`, "5");
  return () => fromStatus(pid, "VmHWM");
}

/** The memory it takes now, in MB. */
export const memoryOf = (pid: number): Promise<number> => fromStatus(pid, "VmRSS");

async function fromStatus(pid: number, name: string): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1] ?? Number.NaN) / 1024;
}

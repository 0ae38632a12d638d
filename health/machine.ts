import { freemem, totalmem } from "node:os";
import type { Finding } from "./contract.ts";
import { act, good, look } from "./finding.ts";

/** The machine begins to swap, and soon to end programs. */
const tooLittle = 100_000_000;
const soonTooLittle = 300_000_000;

/** What runs here, and what memory it has. */
export const checkMachine = (version: string): Finding[] => [
  judgeMemory({ ours: process.memoryUsage().rss, free: freemem(), total: totalmem() }),
  good("program", "runs", {
    version,
    node: process.versions.node,
    sinceAt: new Date(Date.now() - process.uptime() * 1000).toISOString(),
  }),
];

/** What so much free memory means, in bytes. */
export function judgeMemory({ ours, free, total }: { ours: number; free: number; total: number }): Finding {
  const values = { oursBytes: ours, freeBytes: free, totalBytes: total };
  if (free < tooLittle) return act("memory", "full", values);
  return free < soonTooLittle ? look("memory", "tight", values) : good("memory", "free", values);
}

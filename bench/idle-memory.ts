/**
 * What the app takes when nothing happens: `node bench/idle-memory.ts [--short]` prints one line. The sum of PSS over the app and
 * all its processes, PostgreSQL among them, on the demo's data: after a minute (--short: 15 s) in which nobody asked for
 * anything. Linux only.
 */
import { readdir, readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { startApp } from "./kit/app.ts";
import { untilQuiet } from "./kit/quiet.ts";

const idleSeconds = process.argv.includes("--short") ? 15 : 60;

/** Child processes by parent. PostgreSQL is in a session of its own, but still our child. */
async function childrenByParent(): Promise<Map<number, number[]>> {
  const children = new Map<number, number[]>();
  for (const pid of (await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map(Number)) {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
    const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  return children;
}

function treeOf(pid: number, children: ReadonlyMap<number, number[]>): number[] {
  return [pid, ...(children.get(pid) ?? []).flatMap((child) => treeOf(child, children))];
}

/** Memory shared by several processes counts to each in its part, in MB. */
async function pssOf(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, "utf8");
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) / 1024;
}

const app = await startApp("demo", {});
try {
  await untilQuiet(app);
  await pause(idleSeconds * 1000);
  const tree = treeOf(app.pid, await childrenByParent());
  const own = await pssOf(app.pid);
  const all = (await Promise.all(tree.map(pssOf))).reduce((sum, pss) => sum + pss, 0);
  const figures = `${all.toFixed(0)} MB in ${tree.length} processes, of these Node ${own.toFixed(0)} MB`;
  process.stdout.write(`idle-memory: ${figures}, the rest PostgreSQL; after ${idleSeconds} s on the demo's data\n`);
} finally {
  await app.stop();
}

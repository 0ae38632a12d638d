import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { hashOf } from "./inputs.ts";

const root = join(import.meta.dirname, "../..");
const stamp = ".made-from";

/** Everything the desk's bundle depends on. Contracts are types only there, but a change should be seen. */
const inputs = [
  "desk",
  "platform/ui",
  "platform/i18n",
  "platform/contract.ts",
  "team/contract.ts",
  "customers/contract.ts",
  "conversations/contract.ts",
  "conversations/forwarding/contract.ts",
  "conversations/mentions/contract.ts",
  "conversations/notifications/contract.ts",
  "conversations/presence/contract.ts",
  "conversations/templates/contract.ts",
  "channels/email/contract.ts",
  "package-lock.json",
  "tsconfig.json",
];

/**
 * The folder that holds the desk's files (index.html and assets/), built when it is missing or made from other sources.
 * An unchanged tree costs one hash over the sources. Several processes may ask at once.
 */
export async function ensureDeskBuilt(say: (line: string) => void = () => undefined): Promise<string> {
  const dist = join(root, "dist", "desk");
  const wanted = await hashOf(root, inputs);
  if ((await madeFrom(dist)) === wanted) return dist;
  say("Building the desk …");
  const fresh = join(root, "dist", `.desk-${randomUUID()}`);
  try {
    await build(fresh);
    await writeFile(join(fresh, stamp), wanted);
    await replace(dist, fresh, wanted);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return dist;
}

async function build(outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  // A process of its own: what the bundler takes up is given back before the first request.
  const bundle = join(import.meta.dirname, "bundle.ts");
  const child = spawn(process.execPath, [bundle, outDir], { stdio: ["ignore", "inherit", "inherit"] });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error("The desk could not be built; what is wrong stands above.");
}

/** Swaps the finished folder in. Whoever loses a race against another process finds the same files already there. */
async function replace(dist: string, fresh: string, wanted: string): Promise<void> {
  for (let tries = 0; tries < 3; tries += 1) {
    await rm(dist, { recursive: true, force: true });
    try {
      await rename(fresh, dist);
      return;
    } catch (error) {
      if ((await madeFrom(dist)) === wanted) return;
      if (tries === 2) throw error;
    }
  }
}

async function madeFrom(dist: string): Promise<string | null> {
  try {
    return await readFile(join(dist, stamp), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

#!/usr/bin/env node
// Runs Stammgast on Node 24 or newer: the one that runs this, or else the one npm installed beside the dependencies.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import * as nodeModule from "node:module";
import { fileURLToPath } from "node:url";
import { youngGeneration } from "./young-generation.mjs";

const oldest = 24;
const itself = fileURLToPath(import.meta.url);
const args = [itself, ...process.argv.slice(2)];

// Whoever sets it keeps their own.
const young = "--max-semi-space-size";
const isSet = [...process.execArgv, process.env.NODE_OPTIONS ?? ""].some((option) => option.includes(young));
const options = isSet ? [] : [`${young}=${youngGeneration(process.argv[2])}`];

if (Number(process.versions.node.split(".")[0]) >= oldest) {
  // The same process once more, with the option: not a second one beside it. Where that cannot be had, without it.
  if (!isSet && process.platform !== "win32") {
    process.execve?.(process.execPath, [process.execPath, ...process.execArgv, ...options, ...args], process.env);
  }
  // What was read and compiled once is taken from there next time.
  nodeModule.enableCompileCache();
  await import("../cli.ts");
} else {
  const node = fileURLToPath(new URL("../node_modules/.bin/node", import.meta.url));
  if (!existsSync(node)) {
    console.error(
      `Stammgast needs Node ${oldest} or newer, this is ${process.version}, and npm brings none for this platform. ` +
        `Install Node ${oldest} from nodejs.org and try again.`,
    );
    process.exit(1);
  }
  // The channel tells the child when we are gone, however we went.
  const child = spawn(node, [...options, ...args], { stdio: ["inherit", "inherit", "inherit", "ipc"] });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

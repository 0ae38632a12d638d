import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { text } from "node:stream/consumers";
import { migrationDrift } from "./drift.ts";
import { rules } from "./house/rules.ts";
import { type Finding, readTree, type Tree } from "./house/tree.ts";
import { untranslated } from "./strings.ts";

/** One check: its name, and what it finds, line by line; nothing found is passed. */
type Check = { name: string; find(): Promise<string[]> };

const root = join(import.meta.dirname, "../..");
const bin = join(root, "node_modules/.bin");

const checks: readonly Check[] = [
  { name: "format and lint", find: () => run("biome", "ci", "--error-on-warnings", "--colors=off", ".") },
  { name: "types", find: () => run("tsc", "--pretty", "false") },
  { name: "house", find: async () => houseFindings(await theTree()) },
  { name: "untranslated strings", find: async () => untranslated(await theTree()).map(line) },
  { name: "migration drift", find: async () => (await migrationDrift(await theTree())).map(line) },
];

let failed = 0;
let read: Promise<Tree> | undefined;
for (const check of checks) if (!(await passes(check))) failed += 1;
console.log(failed === 0 ? `All ${checks.length} checks passed.` : `${failed} of ${checks.length} checks failed.`);
process.exitCode = failed === 0 ? 0 : 1;

async function passes({ name, find }: Check): Promise<boolean> {
  const start = performance.now();
  const found = await find().catch((error: unknown) => [`cannot be checked: ${error}`]);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${found.length === 0 ? "✓" : "✗"} ${name.padEnd(22)}${seconds.padStart(5)} s`);
  for (const finding of found) console.log(`    ${finding}`);
  return found.length === 0;
}

/** A program of ours from npm; what it prints counts when it fails. */
async function run(program: string, ...options: string[]): Promise<string[]> {
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env["PATH"] ?? ""}` };
  const child = spawn(join(bin, program), options, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise<number | null>((resolve, reject) => child.once("error", reject).once("exit", resolve));
  const [out, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  const printed = `${out}\n${errors}`.split("\n").filter((said) => said.trim() !== "");
  return code === 0 ? [] : [...printed, `${program} ended with ${code ?? "a signal"}`];
}

/** Read when the first check asks for it, and once. */
function theTree(): Promise<Tree> {
  read ??= readTree(root);
  return read;
}

function houseFindings(tree: Tree): string[] {
  return rules.flatMap((rule) => rule.find(tree).map((finding) => `${line(finding)} (${rule.name})`));
}

function line({ path, line: number, message }: Finding): string {
  return `${path}:${number} ${message}`;
}

import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { type File, type Module, parseModule } from "./module.ts";

/** What the rules look at: every text file, and those of them that are TypeScript, parsed. */
export type Tree = {
  files: readonly File[];
  modules: readonly Module[];
  text(path: string): string | undefined;
  /** Whether there is a file or folder of that path, pictures included. */
  has(path: string): boolean;
};

export type Finding = { path: string; line: number; message: string };

/** One rule of the house: a pure function from the tree to what breaks it. */
export type Rule = { name: string; why: string; find(tree: Tree): Finding[] };

const run = promisify(execFile);
const binary = /\.(png|jpe?g|gif|webp|ico|woff2?|pdf|gz|zip|eml|mbox)$/;

/** Makes a tree of files that need not exist. */
export function treeOf(files: readonly File[], paths: readonly string[] = files.map((file) => file.path)): Tree {
  const byPath = new Map(files.map((file) => [file.path, file.text]));
  return {
    files,
    modules: files.filter((file) => /\.tsx?$/.test(file.path)).map(parseModule),
    text: (path) => byPath.get(path),
    has: (path) => paths.some((known) => known === path || known.startsWith(`${path}/`)),
  };
}

/** Reads the working tree: what git tracks and what it would track, never what it ignores. */
export async function readTree(root: string): Promise<Tree> {
  const listed = (await listByGit(root)) ?? (await listByWalking(root));
  const paths = listed.filter((path) => path !== "");
  const texts = paths.filter((path) => !binary.test(path));
  const files = await Promise.all(texts.map((path) => readIfThere(root, path)));
  return treeOf(
    files.filter((file) => file !== undefined),
    paths,
  );
}

/** Undefined where there is no git, or no repository, as in an unpacked archive. */
async function listByGit(root: string): Promise<string[] | undefined> {
  try {
    const { stdout } = await run("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
      cwd: root,
      maxBuffer: 2 ** 26,
    });
    return [...new Set(stdout.split("\0"))];
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (code === "ENOENT" || code === 128) return undefined;
    throw error;
  }
}

/** Everything below, but for what the lines of .gitignore name: folders (`dist/`) and endings (`*.log`). */
async function listByWalking(root: string): Promise<string[]> {
  const ignored = (await readFile(join(root, ".gitignore"), "utf8")).split("\n").filter(Boolean);
  const skipped = (name: string, folder: boolean) =>
    name === ".git" ||
    ignored.some((line) =>
      line.startsWith("*") ? name.endsWith(line.slice(1)) : line === (folder ? `${name}/` : name),
    );
  const walk = async (folder: string): Promise<string[]> => {
    const entries = await readdir(join(root, folder), { withFileTypes: true });
    const kept = entries.filter((entry) => !skipped(entry.name, entry.isDirectory()));
    const lists = kept.map(async (entry) =>
      entry.isDirectory() ? walk(`${folder}${entry.name}/`) : [`${folder}${entry.name}`],
    );
    return (await Promise.all(lists)).flat();
  };
  return walk("");
}

/** A file deleted but not yet committed is still listed by git. */
async function readIfThere(root: string, path: string): Promise<File | undefined> {
  try {
    return { path, text: await readFile(join(root, path), "utf8") };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

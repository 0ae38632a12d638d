import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readTree } from "./tree.ts";

let root: string;
const paths = async () => (await readTree(root)).files.map((file) => file.path).sort();

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "stammgast tree "));
  const files = ["team/me.ts", "team/me.png", "dist/built.ts", "data/postgres/base", "run.log", ".npmrc"];
  for (const path of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), "// words");
  }
  await writeFile(join(root, ".gitignore"), "dist/\ndata/\n*.log\n");
});

afterEach(() => rm(root, { recursive: true }));

it("reads what git tracks or would track", async () => {
  const git = (...options: string[]) => execFileSync("git", options, { cwd: root, stdio: "ignore" });
  git("init");
  git("add", "team");
  expect(await paths()).toEqual([".gitignore", ".npmrc", "team/me.ts"]);
});

it("leaves out what was deleted and is still in the index", async () => {
  execFileSync("git", ["init"], { cwd: root, stdio: "ignore" });
  execFileSync("git", ["add", "."], { cwd: root, stdio: "ignore" });
  await rm(join(root, "team/me.ts"));
  expect(await paths()).toEqual([".gitignore", ".npmrc"]);
});

it("reads the same from an unpacked archive, which no git knows", async () => {
  expect(await paths()).toEqual([".gitignore", ".npmrc", "team/me.ts"]);
});

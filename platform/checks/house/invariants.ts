import type { Finding, Rule, Tree } from "./tree.ts";

const invariant = /^integrity\/invariants\/(?:[a-z-]+\/)?([a-z-]+)\.ts$/;

export const registeredInvariants: Rule = {
  name: "registered-invariants",
  why: "What is promised is checked, and a check that never found anything may be blind.",
  find: (tree: Tree) => tree.modules.flatMap(({ path }) => unheeded(tree, path)),
};

function unheeded(tree: Tree, path: string): Finding[] {
  const name = invariant.exec(path)?.[1];
  if (!name) return [];
  const registry = tree.modules.find((module) => module.path === "integrity/registry.ts");
  const tests = tree.files.filter((file) => /^integrity\/.*\.test\.ts$/.test(file.path));
  const found: Finding[] = [];
  if (!registry?.imports.some(({ to }) => to === path)) {
    found.push({ path, line: 1, message: "an invariant that integrity/registry.ts does not name is never checked" });
  }
  if (!tests.some(({ text }) => text.includes(`"${name}"`))) {
    found.push({ path, line: 1, message: `no test breaks “${name}” and sees it found` });
  }
  return found;
}

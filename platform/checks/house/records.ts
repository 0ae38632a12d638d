import { isTest, isTesting } from "./layout.ts";
import type { File } from "./module.ts";
import type { Finding, Rule, Tree } from "./tree.ts";

const reasonsPath = "docs/decisions/0002-dependencies.md";

export const dependencyReasons: Rule = {
  name: "dependency-reasons",
  why: "Few run-time dependencies, each with a reason.",
  find: (tree: Tree) => {
    const needed = runTimeDependencies(tree);
    const reasons = reasonsIn(tree.text(reasonsPath) ?? "");
    const missing = needed.filter((name) => !reasons.has(name));
    const stale = [...reasons].filter(([name]) => !needed.includes(name));
    return [
      ...missing.map((name) => ({ path: reasonsPath, line: 1, message: `no line of reason for ${name}` })),
      ...stale.map(([name, line]) => ({
        path: reasonsPath,
        line,
        message: `${name} is no run-time dependency any more`,
      })),
    ];
  },
};

export const usedDependencies: Rule = {
  name: "used-dependencies",
  why: "A dependency nothing uses is only a risk.",
  find: (tree: Tree) => {
    const manifest = JSON.parse(tree.text("package.json") ?? "{}") as Record<string, Record<string, string>>;
    const code = tree.files.filter(({ path }) => /\.(tsx?|mjs|css|html)$/.test(path) && isProduct(path));
    return Object.keys(manifest["dependencies"] ?? {})
      .filter((name) => !code.some(({ text }) => text.includes(`"${name}`)))
      .map((name) => ({ path: "package.json", line: 1, message: `nothing but tests imports ${name}` }));
  },
};

const isProduct = (path: string) => !isTest(path) && !isTesting(path) && !path.startsWith("bench/");

export const migrationNumbers: Rule = {
  name: "migration-numbers",
  why: "Numbered, forward only: two branches that both took the next number are seen at once.",
  find: (tree: Tree) =>
    tree.files
      .filter(({ path }) => path.startsWith("migrations/") && path.endsWith(".sql"))
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .flatMap(numberFinding),
};

function numberFinding({ path }: File, index: number): Finding[] {
  const expected = String(index + 1).padStart(4, "0");
  const fits = new RegExp(`^migrations/${expected}_[a-z0-9_]+\\.sql$`).test(path);
  return fits ? [] : [{ path, line: 1, message: `expected migrations/${expected}_….sql: no gaps, no number twice` }];
}

function runTimeDependencies(tree: Tree): string[] {
  const manifest = JSON.parse(tree.text("package.json") ?? "{}") as Record<string, Record<string, string>>;
  return Object.keys({ ...manifest["dependencies"], ...manifest["optionalDependencies"] });
}

/** Rows of the table: a name in code marks, then its reason in at least three words. */
function reasonsIn(text: string): Map<string, number> {
  const reasons = new Map<string, number>();
  text.split("\n").forEach((row, index) => {
    const [, names, reason] = /^\|\s*((?:`[^`]+`[,\s]*)+)\|(.+)\|\s*$/.exec(row) ?? [];
    if (!names || (reason ?? "").trim().split(/\s+/).length < 3) return;
    for (const [, name] of names.matchAll(/`([^`]+)`/g)) reasons.set(name ?? "", index + 1);
  });
  return reasons;
}

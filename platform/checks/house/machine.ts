import type { File } from "./module.ts";
import type { Finding, Rule, Tree } from "./tree.ts";

/** Somebody's own folder: nothing in the house may depend on whose machine it is. */
const somebodysFolder = /(?<![\w.-])\/(home|Users|root|work|workspace)\/[\w.-]+|\b[A-Z]:\\Users\\/;
const registry =
  /\b(registry\.(npmjs|yarnpkg|npmmirror)\.\w+|npm\.pkg\.github\.com|(deb|security)\.debian\.org|pypi\.org)\b/;

export const machinePaths: Rule = {
  name: "machine-paths",
  why: "It works from any path, on any machine, with any registry.",
  find: (tree: Tree) => tree.files.flatMap((file) => [...lineFindings(file), ...lockFindings(file)]),
};

function lineFindings({ path, text }: File): Finding[] {
  return text.split("\n").flatMap((words, index) => {
    const found = somebodysFolder.exec(words)?.[0] ?? registry.exec(words)?.[0];
    return found ? [{ path, line: index + 1, message: `${found} exists on one machine only` }] : [];
  });
}

function lockFindings({ path, text }: File): Finding[] {
  const found = path.endsWith("package-lock.json") && /"resolved": "https?:/.test(text);
  return found ? [{ path, line: 1, message: "records where packages were downloaded from" }] : [];
}

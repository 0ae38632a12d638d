import type { File } from "./module.ts";
import type { Finding, Rule, Tree } from "./tree.ts";

const link = /\]\(([^()\s]+)\)/g;
const elsewhere = /^([a-z]+:|#)/;

export const links: Rule = {
  name: "links",
  why: "A document that points nowhere is worse than none.",
  find: (tree: Tree) => tree.files.filter(({ path }) => path.endsWith(".md")).flatMap((file) => deadLinks(tree, file)),
};

function deadLinks(tree: Tree, { path, text }: File): Finding[] {
  return text.split("\n").flatMap((line, index) =>
    [...line.matchAll(link)]
      .map(([, target = ""]) => target)
      .filter((target) => !elsewhere.test(target) && !tree.has(resolve(path, target)))
      .map((target) => ({ path, line: index + 1, message: `${target} leads nowhere` })),
  );
}

function resolve(path: string, target: string): string {
  const { pathname } = new URL(target, `file:///${path}`);
  return decodeURI(pathname).slice(1).replace(/\/$/, "");
}

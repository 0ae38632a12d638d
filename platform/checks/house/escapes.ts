import type { ESTree } from "vite";
import { type Module, nodesOf } from "./module.ts";
import type { Finding, Rule, Tree } from "./tree.ts";

const directives = /@ts-(ignore|expect-error|nocheck)|biome-ignore|eslint-disable|prettier-ignore/;
const unfinished = /\b(TODO|FIXME|XXX|HACK)\b/;
/** Style sheets have no parser here: their comments are found as text. */
const styleComment = /\/\*[\s\S]*?\*\//g;

export const typeEscapes: Rule = {
  name: "type-escapes",
  why: "Where the checker is switched off, the next mistake goes unseen.",
  find: (tree: Tree) => tree.modules.flatMap(anyFindings),
};

export const silencedChecks: Rule = {
  name: "silenced-checks",
  why: "A rule that may be silenced by a comment is no rule, and a TODO is a promise to nobody.",
  find: (tree: Tree) => [...tree.modules.flatMap(commentFindings), ...tree.files.flatMap(styleFindings)],
};

function anyFindings(module: Module): Finding[] {
  const casts = nodesOf(module, "TSAsExpression").filter(isUnknownCast);
  return [
    ...nodesOf(module, "TSAnyKeyword").map((node) => at(module, node.start, "`any` switches the type checker off")),
    ...casts.map((node) => at(module, node.start, "`as unknown as` forces a type that does not fit")),
  ];
}

const isUnknownCast = ({ expression }: ESTree.TSAsExpression) =>
  expression.type === "TSAsExpression" && expression.typeAnnotation.type === "TSUnknownKeyword";

function commentFindings(module: Module): Finding[] {
  return module.comments.flatMap(({ value, start }) => reproach(value).map((message) => at(module, start, message)));
}

function styleFindings({ path, text }: { path: string; text: string }): Finding[] {
  if (!path.endsWith(".css")) return [];
  return [...text.matchAll(styleComment)].flatMap((match) =>
    reproach(match[0]).map((message) => ({ path, line: text.slice(0, match.index).split("\n").length, message })),
  );
}

function reproach(comment: string): string[] {
  const silenced = directives.exec(comment)?.[0];
  const open = unfinished.exec(comment)?.[0];
  return [
    ...(silenced ? [`${silenced} silences a check: mend what it complains about`] : []),
    ...(open ? [`${open}: finish it, or leave it out`] : []),
  ];
}

const at = (module: Module, offset: number, message: string): Finding => ({
  path: module.path,
  line: module.lineAt(offset),
  message,
});

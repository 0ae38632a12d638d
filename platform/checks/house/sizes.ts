import type { ESTree } from "vite";
import { isGenerated, isTest } from "./layout.ts";
import { type Module, nodesOf } from "./module.ts";
import type { Finding, Rule, Tree } from "./tree.ts";

const mostFileLines = 300;
const mostFunctionLines = 50;
const mostMedianLines = 80;
/** With fewer files than this a median says nothing. */
const fewestForMedian = 20;

export const fileSize: Rule = {
  name: "file-size",
  why: "The tail is what makes a codebase ugly.",
  find: (tree: Tree) => {
    const measured = tree.modules.filter(isMeasured).filter((module) => !isPlainData(module));
    return [
      ...measured
        .filter((module) => module.lines > mostFileLines)
        .map(({ path, lines }) =>
          finding(path, 1, `${lines} lines, at most ${mostFileLines}: split it by what it does`),
        ),
      ...medianFindings(measured.map((module) => module.lines)),
    ];
  },
};

export const functionSize: Rule = {
  name: "function-size",
  why: "A function that does not fit on a screen does more than one thing.",
  find: (tree: Tree) => tree.modules.filter(isMeasured).flatMap(longFunctions),
};

const finding = (path: string, line: number, message: string): Finding => ({ path, line, message });

const isMeasured = (module: Module) => !isTest(module.path) && !isGenerated(module.path);

function medianFindings(lines: number[]): Finding[] {
  if (lines.length < fewestForMedian) return [];
  const median = lines.sort((a, b) => a - b)[lines.length >> 1] ?? 0;
  return median > mostMedianLines
    ? [finding(".", 1, `the median file has ${median} lines, aim at 50 and stay below ${mostMedianLines}`)]
    : [];
}

/** Lines of markup do not count: a component is as long as what it does, not as what it shows. */
function longFunctions(module: Module): Finding[] {
  const functions = nodesOf(module, "FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression");
  const markup = nodesOf(module, "JSXElement", "JSXFragment");
  return functions.flatMap((node) => {
    const lines = linesOf(module, node) - markupLines(module, node, markup);
    if (lines <= mostFunctionLines) return [];
    return [
      finding(module.path, module.lineAt(node.start), `a function of ${lines} lines, at most ${mostFunctionLines}`),
    ];
  });
}

const linesOf = (module: Module, node: ESTree.Span) => module.lineAt(node.end) - module.lineAt(node.start) + 1;

function markupLines(module: Module, code: ESTree.Span, markup: readonly ESTree.Span[]): number {
  const inside = markup.filter((node) => node.start > code.start && node.end < code.end);
  const lines = new Set<number>();
  for (const node of inside) {
    for (let line = module.lineAt(node.start); line <= module.lineAt(node.end); line++) lines.add(line);
  }
  return lines.size;
}

/** A module that only imports, declares types, and binds constants to literals: nothing in it runs. */
function isPlainData(module: Module): boolean {
  const functions = nodesOf(module, "FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression");
  const others = nodesOf(module, "CallExpression", "ClassDeclaration", "AwaitExpression");
  return functions.length + others.length === 0;
}

import type { ESTree } from "vite";
import { isTest } from "./layout.ts";
import { type Module, nodesOf } from "./module.ts";
import type { Finding, Rule, Tree } from "./tree.ts";

const runners = new Set(["it", "test", "describe", "suite"]);
const passes = new Set(["skip", "todo", "only", "fails", "skipIf"]);
const shorthands = new Set(["xit", "xtest", "xdescribe", "fit", "fdescribe"]);

export const runningTests: Rule = {
  name: "running-tests",
  why: "A test that is skipped, or runs alone, or cannot fail, protects nothing.",
  find: (tree: Tree) => tree.modules.filter((module) => isTest(module.path)).flatMap(idle),
};

function idle(module: Module): Finding[] {
  const say = (message: string) => (node: ESTree.Span) => ({
    path: module.path,
    line: module.lineAt(node.start),
    message,
  });
  const calls = nodesOf(module, "CallExpression");
  const named = (names: ReadonlySet<string>) =>
    calls.filter(({ callee }) => callee.type === "Identifier" && names.has(callee.name));
  const constants = named(new Set(["expect"])).filter((node) => node.arguments[0]?.type === "Literal");
  const sometimes = calls.filter((call) => isRunIf(call.callee) && !isAbility(call.arguments[0]));
  return [
    ...sometimes.map(say("a test may depend only on what a machine can do: runIf(isRoot())")),
    ...nodesOf(module, "MemberExpression").filter(isPassed).map(say("every test runs, everywhere")),
    ...named(shorthands).map(say("every test runs, everywhere")),
    ...constants.map(say("expects something of a constant: this cannot fail")),
  ];
}

const isRunIf = (node: ESTree.Expression) =>
  node.type === "MemberExpression" && node.property.type === "Identifier" && node.property.name === "runIf";

/** `isRoot()`, `canMount`: what no test can change about the machine it runs on. */
function isAbility(node: ESTree.Argument | undefined): boolean {
  if (node?.type === "CallExpression") return isAbility(node.callee);
  return node?.type === "Identifier" && /^(is|can|has)[A-Z]/.test(node.name);
}

function isPassed({ property, object }: ESTree.MemberExpression): boolean {
  return property.type === "Identifier" && passes.has(property.name) && runners.has(rootName(object));
}

function rootName(node: ESTree.Expression): string {
  if (node.type === "Identifier") return node.name;
  return node.type === "MemberExpression" ? rootName(node.object as ESTree.Expression) : "";
}

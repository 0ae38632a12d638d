import type { ESTree } from "vite";
import { type Module, nodesOf } from "./module.ts";
import type { Finding, Rule, Tree } from "./tree.ts";

export const swallowedErrors: Rule = {
  name: "swallowed-errors",
  why: "An error nobody hears of is found by a customer.",
  find: (tree: Tree) => tree.modules.flatMap(swallowed),
};

function swallowed(module: Module): Finding[] {
  const empty = nodesOf(module, "CatchClause").filter((node) => node.body.body.length === 0);
  const idle = nodesOf(module, "CallExpression").filter(isIdleCatch);
  const say = (what: string) => (node: ESTree.Span) => ({
    path: module.path,
    line: module.lineAt(node.start),
    message: `${what} swallows every error: handle the expected one and throw the others on`,
  });
  return [...empty.map(say("an empty catch")), ...idle.map(say(".catch() with a function that does nothing"))];
}

function isIdleCatch({ callee, arguments: [handler] }: ESTree.CallExpression): boolean {
  return isCatch(callee) && handler !== undefined && doesNothing(handler);
}

const isCatch = (node: ESTree.Expression) =>
  node.type === "MemberExpression" && node.property.type === "Identifier" && node.property.name === "catch";

function doesNothing(node: ESTree.Argument): boolean {
  if (node.type !== "ArrowFunctionExpression" && node.type !== "FunctionExpression") return false;
  const { body } = node;
  if (body?.type === "BlockStatement") return body.body.length === 0;
  if (body?.type === "Identifier") return body.name === "undefined";
  return body?.type === "UnaryExpression" && body.operator === "void";
}

import type { ESTree } from "vite";
import { isTest, isTesting } from "./layout.ts";
import { type Module, nodesOf } from "./module.ts";
import type { Finding, Rule, Tree } from "./tree.ts";

export const swallowedErrors: Rule = {
  name: "swallowed-errors",
  why: "An error nobody hears of is found by a customer.",
  find: (tree: Tree) => tree.modules.flatMap(swallowed),
};

function swallowed(module: Module): Finding[] {
  const calls = nodesOf(module, "CallExpression");
  const dropped = new Set(nodesOf(module, "ExpressionStatement").map((node) => awaited(node.expression).start));
  const say = (what: string) => (node: ESTree.Span) => ({
    path: module.path,
    line: module.lineAt(node.start),
    message: `${what} swallows every error: handle the expected one and throw the others on`,
  });
  return [
    ...nodesOf(module, "CatchClause")
      .filter((node) => node.body.body.length === 0)
      .map(say("an empty catch")),
    ...calls
      .filter((call) => isCallOf(call, "catch") && isIdle(call.arguments[0], dropped.has(call.start)))
      .filter((call) => !isExplained(module, call))
      .map(say(".catch() with a function that does nothing")),
    ...calls
      .filter((call) => isCallOf(call, "on") && isErrorEvent(call.arguments[0]) && isIdle(call.arguments[1], true))
      .filter((call) => !isTest(module.path) && !isTesting(module.path) && !isExplained(module, call))
      .map(say("a listener for errors that does nothing")),
  ];
}

/** `await f()` and `void f()` end in the same call as `f()`. */
function awaited(node: ESTree.Expression): ESTree.Expression {
  return node.type === "AwaitExpression" || node.type === "UnaryExpression" ? awaited(node.argument) : node;
}

function isCallOf({ callee }: ESTree.CallExpression, name: string): boolean {
  return callee.type === "MemberExpression" && callee.property.type === "Identifier" && callee.property.name === name;
}

const isErrorEvent = (node: ESTree.Argument | undefined) => node?.type === "Literal" && node.value === "error";

/** Node ends the program over an error that nobody listens for; a listener that does nothing must say who does something. */
function isExplained(module: Module, call: ESTree.Span): boolean {
  const line = module.lineAt(call.start);
  return module.comments.some((comment) => [line, line - 1].includes(module.lineAt(comment.end)));
}

/** `stat(path).catch(() => undefined)` whose result is looked at is an answer; where it is dropped it is silence. */
function isIdle(node: ESTree.Argument | undefined, dropped: boolean): boolean {
  if (node?.type !== "ArrowFunctionExpression" && node?.type !== "FunctionExpression") return false;
  const { body } = node;
  if (body?.type === "BlockStatement") return body.body.length === 0;
  const nothing = body?.type === "Identifier" && body.name === "undefined";
  return (
    dropped && (nothing || body?.type === "Literal" || (body?.type === "UnaryExpression" && body.operator === "void"))
  );
}

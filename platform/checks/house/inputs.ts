import type { ESTree } from "vite";
import { isContract } from "./layout.ts";
import { type Module, nodesOf } from "./module.ts";
import type { Finding, Rule, Tree } from "./tree.ts";

/** What a stranger sends is described by schemas of these names. */
const inputName = /(Input|Change|Query)$/;
/** Schemas that take any length until they are told how much. */
const unbounded = new Set(["string", "email", "url", "array", "record"]);
const bounds = new Set(["max", "length"]);

export const boundedInputs: Rule = {
  name: "bounded-inputs",
  why: "Everything a stranger can send has a stated size limit.",
  find: (tree: Tree) => tree.modules.filter(({ path }) => isContract(path)).flatMap(unboundedFindings),
};

function unboundedFindings(module: Module): Finding[] {
  const schemas = new Map(
    nodesOf(module, "VariableDeclarator").flatMap(({ id, init }) =>
      id.type === "Identifier" && init ? [[id.name, init] as const] : [],
    ),
  );
  const inputs = reachable(
    [...schemas.keys()].filter((name) => inputName.test(name)),
    module,
    schemas,
  );
  const ranges = [...inputs].flatMap((name) => schemas.get(name) ?? []);
  return unboundedCalls(module)
    .filter((call) => ranges.some((range) => call.start >= range.start && call.end <= range.end))
    .map((call) => ({
      path: module.path,
      line: module.lineAt(call.start),
      message: `z.${calledOn(call, "z")}() in an input without .max(): say how much may be sent`,
    }));
}

/** The schemas themselves, and those of the same file they are made of. */
function reachable(names: readonly string[], module: Module, schemas: ReadonlyMap<string, ESTree.Span>): Set<string> {
  const found = new Set(names);
  const words = nodesOf(module, "Identifier").filter(({ name }) => schemas.has(name));
  for (const name of found) {
    const range = schemas.get(name);
    for (const word of words) if (range && word.start >= range.start && word.end <= range.end) found.add(word.name);
  }
  return found;
}

/** `z.string()` and its like with no bound further along the chain of calls. */
function unboundedCalls(module: Module): ESTree.CallExpression[] {
  const calls = nodesOf(module, "CallExpression");
  const bounded = new Set(
    calls.filter(({ callee }) => bounds.has(methodOf(callee)?.name ?? "")).flatMap((call) => chainBelow(call)),
  );
  return calls.filter((call) => unbounded.has(calledOn(call, "z") ?? "") && !bounded.has(call));
}

function chainBelow({ callee }: ESTree.CallExpression): ESTree.CallExpression[] {
  const inner = methodOf(callee)?.object;
  return inner?.type === "CallExpression" ? [inner, ...chainBelow(inner)] : [];
}

function calledOn({ callee }: ESTree.CallExpression, object: string): string | undefined {
  const method = methodOf(callee);
  return method?.object.type === "Identifier" && method.object.name === object ? method.name : undefined;
}

function methodOf(node: ESTree.Expression): { name: string; object: ESTree.Expression } | undefined {
  if (node.type !== "MemberExpression" || node.property.type !== "Identifier") return undefined;
  return { name: node.property.name, object: node.object as ESTree.Expression };
}

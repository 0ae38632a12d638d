import type { ESTree } from "vite";
import { isStore, isTest, isTesting, placeOf } from "./layout.ts";
import { type Module, nodesOf } from "./module.ts";
import type { Finding, Rule, Tree } from "./tree.ts";

/** The pieces of the floor whose very job is the database. */
const floors = /^platform\/(db|jobs|events|postgres|backup|testing)\/|^platform\/checks\/drift/;
/** What always holds is a query, and one file holds it with what it means. */
const invariants = /^integrity\/invariants\//;
const builders = new Set(["selectFrom", "insertInto", "updateTable", "deleteFrom", "replaceInto", "mergeInto"]);
const statement = /^\s*(--.*\n\s*)*(select|insert into|update|delete from|with|create|alter|drop|truncate|copy)\s/i;

export const sqlInStores: Rule = {
  name: "sql-in-stores",
  why: "Whoever looks for a query, or for everything that touches a table, looks in one place.",
  find: (tree: Tree) => tree.modules.filter((module) => !mayHoldSql(module.path)).flatMap(sqlFindings),
};

function mayHoldSql(path: string): boolean {
  const yard = placeOf(path).kind === "yard" && /^(bench|e2e|migrations)\//.test(path);
  return isStore(path) || isTest(path) || isTesting(path) || yard || floors.test(path) || invariants.test(path);
}

function sqlFindings(module: Module): Finding[] {
  const templates = nodesOf(module, "TaggedTemplateExpression").filter((node) => rootName(node.tag) === "sql");
  const calls = nodesOf(module, "CallExpression").filter(
    ({ callee, arguments: [first] }) =>
      builders.has(memberName(callee) ?? "") || (memberName(callee) === "query" && isStatement(first)),
  );
  return [...templates, ...calls].map((node) => ({
    path: module.path,
    line: module.lineAt(node.start),
    message: "a query outside a store: SQL lives in store.ts",
  }));
}

function rootName(node: ESTree.Expression): string | undefined {
  if (node.type === "Identifier") return node.name;
  return node.type === "MemberExpression" ? rootName(node.object as ESTree.Expression) : undefined;
}

function memberName(node: ESTree.Expression): string | undefined {
  return node.type === "MemberExpression" && node.property.type === "Identifier" ? node.property.name : undefined;
}

function isStatement(node: ESTree.Argument | undefined): boolean {
  if (node?.type === "Literal") return typeof node.value === "string" && statement.test(node.value);
  return node?.type === "TemplateLiteral" && statement.test(node.quasis[0]?.value.raw ?? "");
}

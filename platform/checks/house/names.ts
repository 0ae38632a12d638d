import type { ESTree } from "vite";
import type { Module } from "./module.ts";
import type { Finding, Rule, Tree } from "./tree.ts";

/** Names the world outside expects in this form. */
const conventional = /^(README|LICENSE|CONTRIBUTING|SECURITY|CHANGELOG|NOTICE|CODE_OF_CONDUCT)(\.md)?$/;
const kebab = /^[.]?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const migration = /^\d{4}_[a-z0-9]+(_[a-z0-9]+)*\.sql$/;
const emptyWords = new Set(["manager", "managers", "helper", "helpers", "util", "utils", "service", "services"]);
const emptyFiles = new Set([...emptyWords, "common", "misc", "shared"]);

export const fileNames: Rule = {
  name: "file-names",
  why: "One way to write a name: nobody has to try two.",
  find: (tree: Tree) =>
    tree.files
      .filter(({ path }) => !path.split("/").every(isWellNamed))
      .map(({ path }) => ({ path, line: 1, message: "files and folders are named in kebab-case" })),
};

const isWellNamed = (segment: string) => kebab.test(segment) || conventional.test(segment) || migration.test(segment);

export const emptyNames: Rule = {
  name: "empty-names",
  why: "A manager, helper, util or service says nothing about what it does: name it after the trade.",
  find: (tree: Tree) => [...tree.files.flatMap(emptyFileName), ...tree.modules.flatMap(emptyDeclarations)],
};

function emptyFileName({ path }: { path: string }): Finding[] {
  const word = path
    .split("/")
    .map((segment) => segment.split(".")[0]?.split("-").at(-1) ?? "")
    .find((last) => emptyFiles.has(last));
  return word ? [{ path, line: 1, message: `“${word}” in a name says nothing: name it after what it does` }] : [];
}

function emptyDeclarations(module: Module): Finding[] {
  return declared(module).flatMap(({ name, start }) => {
    const last =
      name
        .split(/(?=[A-Z])|_/)
        .at(-1)
        ?.toLowerCase() ?? "";
    if (!emptyWords.has(last)) return [];
    const message = `“${name}” says nothing: name it after what it does`;
    return [{ path: module.path, line: module.lineAt(start), message }];
  });
}

export const componentNames: Rule = {
  name: "component-names",
  why: "What returns markup is a component, and components are PascalCase.",
  find: (tree: Tree) => tree.modules.filter((module) => module.path.endsWith(".tsx")).flatMap(misnamedComponents),
};

function misnamedComponents(module: Module): Finding[] {
  return declared(module)
    .filter(({ name, value }) => value && returnsMarkup(value) && !/^[A-Z][A-Za-z0-9]*$/.test(name))
    .map(({ name, start }) => ({
      path: module.path,
      line: module.lineAt(start),
      message: `${name} returns markup: make it a component with a name in PascalCase`,
    }));
}

type Declared = { name: string; start: number; value: ESTree.Node | null };

/** Functions, classes, types and variables a module declares at its top. */
function declared(module: Module): Declared[] {
  return module.program.body.flatMap((statement): Declared[] => {
    const node =
      statement.type === "ExportNamedDeclaration" && statement.declaration ? statement.declaration : statement;
    if (node.type === "VariableDeclaration") {
      return node.declarations.flatMap(({ id, init, start }) =>
        id.type === "Identifier" ? [{ name: id.name, start, value: init }] : [],
      );
    }
    const named = "id" in node && node.id?.type === "Identifier" ? node.id : undefined;
    return named ? [{ name: named.name, start: node.start, value: node as ESTree.Node }] : [];
  });
}

function returnsMarkup(node: ESTree.Node): boolean {
  if (node.type === "ArrowFunctionExpression" && node.body.type !== "BlockStatement") return isMarkup(node.body);
  const isCode = node.type === "ArrowFunctionExpression" || node.type === "FunctionDeclaration";
  const body = isCode && node.body?.type === "BlockStatement" ? node.body.body : [];
  return body.some((statement) => statement.type === "ReturnStatement" && isMarkup(statement.argument));
}

function isMarkup(node: ESTree.Node | null): boolean {
  if (node?.type === "ParenthesizedExpression") return isMarkup(node.expression);
  if (node?.type === "ConditionalExpression") return isMarkup(node.consequent) || isMarkup(node.alternate);
  return node?.type === "JSXElement" || node?.type === "JSXFragment";
}

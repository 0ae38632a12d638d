import { builtinModules } from "node:module";
import { isContract, isTest, isTesting, placeOf } from "./layout.ts";
import type { Import, Module } from "./module.ts";
import type { Finding, Rule, Tree } from "./tree.ts";

type Manifest = Record<string, unknown> & {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
};

export const barrels: Rule = {
  name: "no-barrels",
  why: "A file that only passes on hides where things are, and ties everything to everything.",
  find: (tree: Tree) => tree.modules.flatMap(barrelFindings),
};

export const aliases: Rule = {
  name: "no-aliases",
  why: "An import says where a file is; Node runs it as it stands.",
  find: (tree: Tree) => [...configFindings(tree), ...tree.modules.flatMap(aliasFindings)],
};

export const packages: Rule = {
  name: "packages",
  why: "What runs is what package.json names.",
  find: (tree: Tree) => {
    const manifest = manifestOf(tree);
    return tree.modules.flatMap((module) =>
      module.imports.flatMap((found) => packageFindings(manifest, module, found)),
    );
  },
};

const atLine = (path: string, line: number, message: string): Finding => ({ path, line, message });

function barrelFindings(module: Module): Finding[] {
  const { path, program } = module;
  const stars = program.body.filter((node) => node.type === "ExportAllDeclaration");
  const passed = program.body.filter((node) => node.type === "ExportNamedDeclaration" && node.source);
  const only = program.body.length > 0 && program.body.length === stars.length + passed.length;
  if (only) return [atLine(path, 1, "a barrel: import from the file that has it")];
  return stars.map((node) => atLine(path, module.lineAt(node.start), "export * hides what comes from where"));
}

function configFindings(tree: Tree): Finding[] {
  const paths = /"(paths|baseUrl)"\s*:/.test(tree.text("tsconfig.json") ?? "");
  return [
    ...(paths ? [atLine("tsconfig.json", 1, "no path aliases: neither paths nor baseUrl")] : []),
    ...("imports" in manifestOf(tree) ? [atLine("package.json", 1, "no path aliases: no imports map")] : []),
  ];
}

function aliasFindings({ path, imports }: Module): Finding[] {
  return imports
    .filter(({ from }) => /^([@~]?\/|~|#)/.test(from))
    .map(({ from, line }) => atLine(path, line, `${from} is an alias: write the relative path`));
}

function manifestOf(tree: Tree): Manifest {
  return JSON.parse(tree.text("package.json") ?? "{}") as Manifest;
}

function packageFindings(manifest: Manifest, module: Module, found: Import): Finding[] {
  if (found.to !== undefined || /^([@~]?\/|~|#)/.test(found.from)) return [];
  if (found.from.startsWith("node:")) return browserFindings(module, found);
  const say = (message: string) => [atLine(module.path, found.line, message)];
  if (builtinModules.includes(found.from)) return say(`write node:${found.from}`);
  const name = packageName(found.from);
  const atRunTime = { ...manifest.dependencies, ...manifest.optionalDependencies };
  if (name in atRunTime) return [];
  if (!(name in (manifest.devDependencies ?? {}))) return say(`${name} is not in package.json`);
  const mayUseDev = found.typeOnly || isTest(module.path) || isWorkshop(module.path);
  return mayUseDev ? [] : say(`${name} is a devDependency, but this runs in production`);
}

/** Contracts go to the browser, where Node's own modules do not exist. */
function browserFindings({ path }: Module, { from, line }: Import): Finding[] {
  return isContract(path) ? [atLine(path, line, `${from} does not exist in the browser`)] : [];
}

const isWorkshop = (path: string) =>
  isTesting(path) || path.startsWith("platform/checks/") || /\.config\.ts$/.test(path) || placeOf(path).kind === "yard";

const packageName = (from: string) => from.split("/", from.startsWith("@") ? 2 : 1).join("/");

import { type ESTree, type ParseResult, parseSync } from "vite";

/** One file of the tree, its path from the root with forward slashes. */
export type File = { path: string; text: string };

export type Import = {
  /** As written: `../team/contract.ts`, `zod`, `node:fs`. */
  from: string;
  /** The path in the tree a relative import leads to; undefined for packages. */
  to: string | undefined;
  /** True when nothing of it is left at run time. */
  typeOnly: boolean;
  line: number;
};

export type Module = File & {
  program: ESTree.Program;
  comments: ParseResult["comments"];
  imports: readonly Import[];
  lines: number;
  /** The line, from 1, that a character offset stands in. */
  lineAt(offset: number): number;
};

/** Parses a TypeScript file. Throws when it is no TypeScript, naming the file. */
export function parseModule(file: File): Module {
  const result = parseSync(file.path, file.text);
  const first = result.errors[0];
  if (first) throw new Error(`${file.path} cannot be parsed: ${first.message}`);
  const lineAt = lineFinder(file.text);
  return {
    ...file,
    program: result.program,
    comments: result.comments,
    imports: importsOf(file, result, lineAt),
    lines: file.text === "" ? 0 : file.text.replace(/\n$/, "").split("\n").length,
    lineAt,
  };
}

type NodeOf<Type> = Extract<ESTree.Node, { type: Type }>;

/** All nodes of the given kinds; each kind in the order it stands in the file. */
export function nodesOf<Type extends ESTree.Node["type"]>(
  { program }: { program: ESTree.Program },
  ...types: readonly Type[]
): NodeOf<Type>[] {
  const known = indexes.get(program) ?? indexOf(program);
  indexes.set(program, known);
  return types.flatMap((type) => (known.get(type) ?? []) as NodeOf<Type>[]);
}

const indexes = new WeakMap<ESTree.Program, ReadonlyMap<string, ESTree.Node[]>>();

/** Every node by its kind: one walk per module serves all rules. */
function indexOf(program: ESTree.Program): Map<string, ESTree.Node[]> {
  const byType = new Map<string, ESTree.Node[]>();
  const walk = (value: object) => {
    if (isNode(value)) {
      const known = byType.get(value.type);
      if (known) known.push(value);
      else byType.set(value.type, [value]);
    }
    for (const child of Object.values(value)) if (typeof child === "object" && child !== null) walk(child);
  };
  walk(program);
  return byType;
}

const isNode = (value: object): value is ESTree.Node => "type" in value && typeof value.type === "string";

function importsOf(file: File, result: ParseResult, lineAt: Module["lineAt"]): Import[] {
  return [
    ...nodesOf(result, "ImportDeclaration").map((node) => ({ node, typeOnly: node.importKind === "type" })),
    ...nodesOf(result, "ExportAllDeclaration", "ExportNamedDeclaration").map((node) => ({
      node,
      typeOnly: node.exportKind === "type",
    })),
    ...nodesOf(result, "ImportExpression").map((node) => ({ node, typeOnly: false })),
    ...nodesOf(result, "TSImportType").map((node) => ({ node, typeOnly: true })),
  ].flatMap(({ node: { source }, typeOnly }) => {
    if (source?.type !== "Literal" || typeof source.value !== "string") return [];
    const from = source.value;
    return [{ from, to: resolve(file.path, from), typeOnly, line: lineAt(source.start) }];
  });
}

function resolve(path: string, from: string): string | undefined {
  if (!from.startsWith(".")) return undefined;
  return new URL(from.replace(/\?.*$/, ""), `file:///${path}`).pathname.slice(1);
}

function lineFinder(text: string): (offset: number) => number {
  const starts = [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)];
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

import type { ESTree } from "vite";
import { type Module, nodesOf } from "../house/module.ts";
import type { Finding, Tree } from "../house/tree.ts";

/** What the program must know of a column to read it rightly. */
export type Kind = "text" | "number" | "boolean" | "time" | "bytes" | "json";
export type Column = { kind: Kind | `${Kind}[]` | "unclear"; nullable: boolean };
export type Declared = Column & { line: number };
export type DeclaredTable = { path: string; line: number; columns: ReadonlyMap<string, Declared> };

/**
 * Reads the tables that the code believes in: every `interface Database` of a `tables.ts` or the floor, and the plain
 * interfaces of the same file that it names. Says where a table is declared in a way that cannot be read.
 */
export function declaredTables(tree: Tree): { tables: Map<string, DeclaredTable>; findings: Finding[] } {
  const tables = new Map<string, DeclaredTable>();
  const findings: Finding[] = [];
  for (const module of tree.modules.filter(({ path }) =>
    /(^|[/-])tables\.ts$|^platform\/db\/database\.ts$/.test(path),
  )) {
    const interfaces = nodesOf(module, "TSInterfaceDeclaration");
    const rows = new Map(interfaces.map((node) => [node.id.name, node]));
    const entries = interfaces.filter((node) => node.id.name === "Database").flatMap((node) => node.body.body);
    for (const entry of entries) {
      const table = nameOf(entry);
      const row = rows.get(referenceOf(entry) ?? "");
      const line = module.lineAt(entry.start);
      if (table && row) tables.set(table, { path: module.path, line, columns: columnsOf(module, row) });
      else findings.push({ path: module.path, line, message: "a table is named with an interface of the same file" });
    }
  }
  return { tables, findings };
}

function columnsOf(module: Module, row: ESTree.TSInterfaceDeclaration): Map<string, Declared> {
  return new Map(
    row.body.body.flatMap((member) => {
      const name = nameOf(member);
      const type = member.type === "TSPropertySignature" ? member.typeAnnotation?.typeAnnotation : undefined;
      return name && type ? [[name, { ...columnOf(type), line: module.lineAt(member.start) }] as const] : [];
    }),
  );
}

function nameOf(member: ESTree.TSSignature): string | undefined {
  if (member.type !== "TSPropertySignature") return undefined;
  if (member.key.type === "Identifier") return member.key.name;
  return member.key.type === "Literal" ? String(member.key.value) : undefined;
}

function referenceOf(member: ESTree.TSSignature): string | undefined {
  const type = member.type === "TSPropertySignature" ? member.typeAnnotation?.typeAnnotation : undefined;
  return type?.type === "TSTypeReference" && type.typeName.type === "Identifier" ? type.typeName.name : undefined;
}

function columnOf(type: ESTree.TSType): Column {
  const parts = type.type === "TSUnionType" ? type.types : [type];
  const rest = parts.filter((part) => part.type !== "TSNullKeyword");
  const kinds = new Set(rest.map(kindOf));
  const [kind = "unclear"] = kinds;
  return { kind: kinds.size === 1 ? kind : "unclear", nullable: rest.length < parts.length };
}

function kindOf(type: ESTree.TSType): Column["kind"] {
  if (type.type === "TSStringKeyword") return "text";
  if (type.type === "TSNumberKeyword") return "number";
  if (type.type === "TSBooleanKeyword") return "boolean";
  if (type.type === "TSUnknownKeyword" || type.type === "TSTypeLiteral") return "json";
  if (type.type === "TSLiteralType") return literalKind(type.literal);
  if (type.type === "TSArrayType") return arrayOf(kindOf(type.elementType));
  if (type.type === "TSTypeReference" && type.typeName.type === "Identifier") return named(type.typeName.name);
  return "unclear";
}

function literalKind(literal: ESTree.TSLiteral): Column["kind"] {
  if (literal.type !== "Literal") return "unclear";
  return typeof literal.value === "number" ? "number" : typeof literal.value === "string" ? "text" : "unclear";
}

const arrayOf = (kind: Column["kind"]): Column["kind"] =>
  kind === "unclear" || kind.endsWith("[]") ? "unclear" : (`${kind}[]` as Column["kind"]);

const named = (name: string): Column["kind"] =>
  name === "Date" ? "time" : name === "Buffer" || name === "Uint8Array" ? "bytes" : "unclear";

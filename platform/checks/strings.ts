import type { ESTree } from "vite";
import { de } from "../i18n/de.ts";
import { type Leaf, leaves, type Tree as Words } from "../i18n/dictionary.ts";
import { en } from "../i18n/en.ts";
import { type Module, nodesOf } from "./house/module.ts";
import type { Finding, Tree } from "./house/tree.ts";

/** Where words on screen are written in markup. */
const fronts = /^(desk|widget|platform\/ui)\/.*\.tsx$/;
/** Where keys are used: everything but the dictionaries themselves and tests. */
const users = (path: string) => !path.startsWith("platform/i18n/words/") && !/\.test\.tsx?$/.test(path);
/** Attributes and properties that are read or heard by people. */
const spoken =
  /^(aria-(label|description|placeholder|roledescription|valuetext)|title|placeholder|alt|label|text|help|summary)$/;
/** Our name is the same in every language. */
const product = "Stammgast";
const letters = /\p{L}/u;

/**
 * What stands between the code and a complete translation: words written into markup, keys that no dictionary has,
 * words nobody uses, and sentences whose gaps differ between the languages.
 */
export function untranslated(tree: Tree, source: Words = en, other: Words = de): Finding[] {
  const dictionary = new Map(leaves(source));
  return [
    ...tree.modules.filter(({ path }) => fronts.test(path)).flatMap(literalWords),
    ...keyFindings(tree, dictionary),
    ...gapFindings(dictionary, new Map(leaves(other))),
  ];
}

/** Words between tags, in spoken attributes, and in what is said in passing. */
function literalWords(module: Module): Finding[] {
  const found: Array<{ start: number; text: string }> = [];
  const look = (node: ESTree.Node | null) => found.push(...wordsIn(node));
  for (const element of nodesOf(module, "JSXElement", "JSXFragment")) {
    if (element.type === "JSXElement" && nameOf(element.openingElement.name) === "kbd") continue;
    for (const child of element.children) {
      if (child.type === "JSXText") found.push({ start: child.start, text: child.value });
      if (child.type === "JSXExpressionContainer") look(child.expression);
    }
  }
  for (const attribute of nodesOf(module, "JSXAttribute")) {
    if (!spoken.test(nameOf(attribute.name))) continue;
    look(attribute.value?.type === "JSXExpressionContainer" ? attribute.value.expression : attribute.value);
  }
  for (const property of nodesOf(module, "Property")) {
    if (property.key.type === "Identifier" && spoken.test(property.key.name)) look(property.value);
  }
  return found
    .filter(({ text }) => letters.test(text) && text.trim() !== product)
    .map(({ start, text }) => ({
      path: module.path,
      line: module.lineAt(start),
      message: `“${text.trim().replace(/\s+/g, " ")}” is not translated: give it a key in platform/i18n/words`,
    }));
}

const nameOf = (node: ESTree.Node) => ("name" in node && typeof node.name === "string" ? node.name : "");

/** The literal texts an expression can come to, as far as they can be seen in it. */
function wordsIn(node: ESTree.Node | null): Array<{ start: number; text: string }> {
  if (!node) return [];
  if (node.type === "Literal") return typeof node.value === "string" ? [{ start: node.start, text: node.value }] : [];
  if (node.type === "TemplateLiteral") return node.quasis.map(({ start, value }) => ({ start, text: value.raw }));
  if (node.type === "ConditionalExpression") return [...wordsIn(node.consequent), ...wordsIn(node.alternate)];
  if (node.type === "LogicalExpression") return [...wordsIn(node.left), ...wordsIn(node.right)];
  if (node.type === "BinaryExpression" && node.operator === "+") return [...wordsIn(node.left), ...wordsIn(node.right)];
  return [];
}

/** Keys that are asked for and missing, and keys that nobody asks for. */
function keyFindings(tree: Tree, dictionary: ReadonlyMap<string, Leaf>): Finding[] {
  const rooms = new Set([...dictionary.keys()].map((key) => key.split(".")[0]));
  const asked = tree.modules.filter(({ path }) => users(path)).flatMap((module) => keysIn(module, rooms));
  const missing = asked.filter(({ key, certain }) => certain && !dictionary.has(key));
  const patterns = asked.map(({ key }) => new RegExp(`^${key.split(gap).map(escaped).join("[\\w-]+")}$`));
  const unused = [...dictionary.keys()].filter((key) => !patterns.some((pattern) => pattern.test(key)));
  return [
    ...missing.map(({ path, line, key }) => ({ path, line, message: `${key} is in no dictionary` })),
    ...unused.map((key) => ({ path: `platform/i18n/en.ts`, line: 1, message: `${key} is used nowhere: remove it` })),
  ];
}

const gap = "\0";
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

type Asked = { path: string; line: number; key: string; certain: boolean };

/** Texts that look like keys; `certain` when they are handed to `t` as they stand. */
function keysIn(module: Module, rooms: ReadonlySet<string | undefined>): Asked[] {
  const handed = new Set(
    nodesOf(module, "CallExpression")
      .filter(asksForWords)
      .map((call) => call.arguments[0]?.start),
  );
  const texts = [
    ...nodesOf(module, "Literal").map((node) => ({
      start: node.start,
      key: node.value,
      certain: handed.has(node.start),
    })),
    ...nodesOf(module, "TemplateLiteral").map((node) => ({
      start: node.start,
      key: node.quasis.map(({ value }) => value.raw).join(gap),
      certain: false,
    })),
  ];
  return texts.flatMap(({ start, key, certain }) =>
    typeof key === "string" && key.includes(".") && rooms.has(key.split(".")[0])
      ? [{ path: module.path, line: module.lineAt(start), key, certain }]
      : [],
  );
}

const asksForWords = ({ callee }: ESTree.CallExpression) => callee.type === "Identifier" && callee.name === "t";

/** Sentences that would lose or lack a name in the other language. */
function gapFindings(source: ReadonlyMap<string, Leaf>, other: ReadonlyMap<string, Leaf>): Finding[] {
  const findings: Finding[] = [];
  for (const [key, words] of source) {
    const translated = other.get(key);
    const here = gapsOf(words);
    const there = translated === undefined ? "nothing" : gapsOf(translated);
    if (here !== there) {
      findings.push({ path: "platform/i18n/de.ts", line: 1, message: `${key} has ${there} where English has ${here}` });
    }
  }
  return findings;
}

const gapsOf = (words: Leaf) =>
  [...new Set((typeof words === "string" ? words : `${words.one} ${words.other}`).match(/\{\w+\}/g))]
    .sort()
    .join(" ") || "no gap";

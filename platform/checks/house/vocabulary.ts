import type { ESTree } from "vite";
import { isTest } from "./layout.ts";
import { type Module, nodesOf } from "./module.ts";
import type { Finding, Rule, Tree } from "./tree.ts";

const eventName = /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/;
const jobName = /^[a-z]+(-[a-z]+)*$/;
/** Past forms that do not end in -ed. */
const irregular = new Set([
  "begun",
  "sent",
  "written",
  "read",
  "left",
  "made",
  "given",
  "taken",
  "met",
  "lost",
  "kept",
]);
const irregularMore = new Set([
  "broken",
  "woken",
  "found",
  "told",
  "said",
  "paid",
  "set",
  "put",
  "split",
  "held",
  "undone",
  "got",
]);

export const vocabulary: Rule = {
  name: "vocabulary",
  why: "Events tell what happened (conversation.closed), jobs what to do (deliver-message).",
  find: (tree: Tree) => tree.modules.filter((module) => !isTest(module.path)).flatMap(wordFindings),
};

function wordFindings(module: Module): Finding[] {
  const calls = nodesOf(module, "CallExpression");
  const events = calls
    .filter((call) => isCallOf(call, "record"))
    .flatMap((call) => eventsIn(call.arguments[2]))
    .map((event) => property(event, "type"))
    .filter((node) => isMisnamed(node, isPastEvent));
  const jobs = calls
    .filter((call) => isCallOf(call, "addJob"))
    .map((call) => call.arguments[1])
    .filter((node) => isMisnamed(node, isImperative));
  const say = (message: string) => (node: ESTree.Span) => ({
    path: module.path,
    line: module.lineAt(node.start),
    message,
  });
  return [
    ...events.map(say("events are written noun.past-participle, as conversation.closed")),
    ...jobs.map(say("jobs are named by what to do, as deliver-message")),
  ];
}

/** Only names written out can be judged; the others are looked at by eye. */
function isMisnamed(node: ESTree.Node | undefined, isGood: (name: string) => boolean): node is ESTree.StringLiteral {
  return node?.type === "Literal" && typeof node.value === "string" && !isGood(node.value);
}

const isCallOf = ({ callee }: ESTree.CallExpression, name: string) =>
  callee.type === "Identifier" && callee.name === name;

function eventsIn(node: ESTree.Argument | undefined): ESTree.ObjectExpression[] {
  const items = node?.type === "ArrayExpression" ? node.elements : [node];
  return items.filter((item) => item?.type === "ObjectExpression");
}

function property(node: ESTree.ObjectExpression, name: string): ESTree.Node | undefined {
  return node.properties.find(
    (item): item is ESTree.ObjectProperty =>
      item.type === "Property" && item.key.type === "Identifier" && item.key.name === name,
  )?.value;
}

function isPastEvent(name: string): boolean {
  const last = name.split(".").at(-1)?.split("-")[0] ?? "";
  return eventName.test(name) && (/ed$/.test(last) || irregular.has(last) || irregularMore.has(last));
}

/** Its first word is a verb in its plain form: not a gerund, a past or a plural noun. */
function isImperative(name: string): boolean {
  const first = name.split("-")[0] ?? "";
  return jobName.test(name) && name.includes("-") && !/(ing|[^e]ed|ation|[^s]s)$/.test(first);
}

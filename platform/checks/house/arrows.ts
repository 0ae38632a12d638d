import { isContract, isPrivate, isTest, isTesting, placeOf } from "./layout.ts";
import type { Import, Module } from "./module.ts";
import type { Finding, Rule, Tree } from "./tree.ts";

type Objection = (module: Module, found: Import & { to: string }) => string | undefined;

/** Shared with browsers: must not drag the server's floor along. */
const isShared = (path: string) => /^platform\/(ui|i18n)\//.test(path);

const contractsAreLeaves: Objection = ({ path }, { to }) =>
  isContract(path) && !isContract(to) ? "a contract imports zod and other contracts only" : undefined;

const frontsSeeContracts: Objection = ({ path }, { to }) => {
  const place = placeOf(path);
  if (place.kind !== "front" || isTest(path)) return undefined;
  if (to.startsWith(`${place.name}/`) || isContract(to) || isShared(to) || to === "package.json") return undefined;
  return `a front imports contracts, platform/ui, platform/i18n and its own files only, not ${to}`;
};

const frontsTakeTypes: Objection = ({ path }, { to, typeOnly }) =>
  isContract(to) && !typeOnly && !isTest(path) && (placeOf(path).kind === "front" || isShared(path))
    ? `a browser takes types of ${to} only (import type): its values would bring zod along`
    : undefined;

const sharedFloorIsLight: Objection = ({ path }, { to }) =>
  isShared(path) && !isTest(path) && !isShared(to) && !isContract(to)
    ? `platform/ui and platform/i18n go to the browser: they import contracts and themselves only, not ${to}`
    : undefined;

const floorKnowsNoRoom: Objection = ({ path }, { to }) => {
  if (placeOf(path).kind !== "floor") return undefined;
  const { kind } = placeOf(to);
  return kind === "room" || kind === "front" ? `platform/ imports no room, but this is ${to}` : undefined;
};

const roomsKeepTheirDoors: Objection = ({ path }, { to }) => {
  const here = placeOf(path);
  const there = placeOf(to);
  if (there.kind !== "room" || !isPrivate(to) || here.kind === "yard") return undefined;
  if (here.kind === "room" && here.name === there.name) return undefined;
  return `${to} belongs to its own room: import a verb, the noun or the contract instead`;
};

const roomsKnowNoFront: Objection = ({ path }, { to }) => {
  if (placeOf(path).kind !== "room" || isTest(path)) return undefined;
  const there = placeOf(to);
  if (there.kind === "front") return `a room knows no front, but this is ${to}`;
  const entry = there.kind === "yard" && to !== "package.json";
  return entry ? `a room does not import what puts rooms together (${to})` : undefined;
};

const testingStaysInTests: Objection = ({ path }, { to }) => {
  if (!isTesting(to) || isTest(path) || isTesting(path)) return undefined;
  const workshop = placeOf(path).kind === "yard" || path.startsWith("platform/checks/");
  return workshop ? undefined : `${to} is for tests only`;
};

const objections: Objection[] = [
  contractsAreLeaves,
  frontsSeeContracts,
  frontsTakeTypes,
  sharedFloorIsLight,
  floorKnowsNoRoom,
  roomsKeepTheirDoors,
  roomsKnowNoFront,
  testingStaysInTests,
];

export const arrows: Rule = {
  name: "arrows",
  why: "Fronts see contracts, rooms see each other's verbs, the floor sees no room.",
  find: (tree: Tree) => tree.modules.flatMap((module) => [...localFindings(module), ...packageFindings(module)]),
};

function localFindings(module: Module): Finding[] {
  return module.imports.flatMap((found) => {
    if (found.to === undefined) return [];
    const local = { ...found, to: found.to };
    return objections
      .map((objection) => objection(module, local))
      .filter((message) => message !== undefined)
      .map((message) => ({ path: module.path, line: found.line, message }));
  });
}

function packageFindings(module: Module): Finding[] {
  if (!isContract(module.path)) return [];
  return module.imports
    .filter((found) => found.to === undefined && found.from !== "zod")
    .map(({ line, from }) => ({
      path: module.path,
      line,
      message: `a contract imports zod and other contracts only, not ${from}`,
    }));
}

import { isTest, isTesting, placeOf } from "./layout.ts";
import type { Finding, Rule, Tree } from "./tree.ts";

type Edge = { from: string; to: string; typeOnly: boolean; path: string; line: number };

export const cycles: Rule = {
  name: "cycles",
  why: "Code that goes round in a circle cannot be read, tested or taken out by itself.",
  find: (tree: Tree) => {
    const edges = fileEdges(tree);
    // A type that a store takes from its verb is gone at run time; between rooms it ties all the same.
    const atRunTime = edges.filter((edge) => !edge.typeOnly);
    return [...findingsOf(atRunTime, "files"), ...findingsOf(roomEdges(edges), "rooms")];
  },
};

function fileEdges(tree: Tree): Edge[] {
  return tree.modules
    .filter(({ path }) => !isTest(path) && !isTesting(path))
    .flatMap(({ path, imports }) =>
      imports.flatMap(({ to, typeOnly, line }) => (to === undefined ? [] : [{ from: path, to, typeOnly, path, line }])),
    );
}

function roomEdges(edges: readonly Edge[]): Edge[] {
  return edges.flatMap((edge) => {
    const from = placeOf(edge.from);
    const to = placeOf(edge.to);
    if (from.kind !== "room" || to.kind !== "room" || from.name === to.name) return [];
    return [{ ...edge, from: from.name, to: to.name }];
  });
}

function findingsOf(edges: readonly Edge[], what: string): Finding[] {
  return circles(edges).map((circle) => {
    const first = circle[0] as Edge;
    const way = [...circle.map((edge) => edge.from), first.from].join(" → ");
    const where = what === "rooms" ? ` (${circle.map((edge) => `${edge.path}:${edge.line}`).join(", ")})` : "";
    return { path: first.path, line: first.line, message: `${what} import each other in a circle: ${way}${where}` };
  });
}

/** One shortest circle through each group of nodes that reach each other. */
function circles(edges: readonly Edge[]): Edge[][] {
  const out = Map.groupBy(edges, (edge) => edge.from);
  const told = new Set<string>();
  const found: Edge[][] = [];
  for (const start of [...out.keys()].sort()) {
    if (told.has(start)) continue;
    const circle = wayBack(start, out);
    if (!circle) continue;
    for (const edge of circle) told.add(edge.from);
    found.push(circle);
  }
  return found;
}

/** Breadth first from a node until it is met again. */
function wayBack(start: string, out: ReadonlyMap<string, readonly Edge[]>): Edge[] | undefined {
  const ways: Edge[][] = [[]];
  const met = new Set<string>();
  for (const way of ways) {
    for (const edge of out.get(way.at(-1)?.to ?? start) ?? []) {
      if (edge.to === start) return [...way, edge];
      if (met.has(edge.to)) continue;
      met.add(edge.to);
      ways.push([...way, edge]);
    }
  }
  return undefined;
}

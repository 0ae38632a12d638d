/** A place one has been to: a conversation or a customer. */
export type Visit = { kind: "conversation" | "customer"; id: string };

const most = 8;
const name = "stammgast.lately";

/** Where the address leads, when it is a place to come back to. */
export function visitAt(path: string): Visit | undefined {
  const [, room, second, third] = path.split("/");
  if (room === "inbox" && third) return { kind: "conversation", id: third };
  if (room === "customers" && second) return { kind: "customer", id: second };
  return undefined;
}

/** The visits with this one first, each once, the newest eight. */
export const withVisit = (visits: readonly Visit[], visit: Visit): Visit[] =>
  [visit, ...visits.filter((one) => one.id !== visit.id)].slice(0, most);

/** Where one has been lately in this tab, the last first. */
export function lately(): Visit[] {
  const kept: unknown = JSON.parse(sessionStorage.getItem(name) ?? "[]");
  return Array.isArray(kept) ? kept.filter(isVisit) : [];
}

/** Remembers the place the address leads to. */
export function remember(path: string): void {
  const visit = visitAt(path);
  if (visit) sessionStorage.setItem(name, JSON.stringify(withVisit(lately(), visit)));
}

const isVisit = (one: unknown): one is Visit =>
  typeof one === "object" && one !== null && "kind" in one && "id" in one && typeof one.id === "string";

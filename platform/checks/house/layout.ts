/** Where in the house a file lives; the rules speak in these words. */
export type Place =
  /** A trade: `customers/`, `channels/email/`. */
  | { kind: "room"; name: string }
  /** What runs in a browser or is shown to the public. */
  | { kind: "front"; name: string }
  /** `platform/`: knows no room. */
  | { kind: "floor" }
  /** Puts the rooms together or measures them: root files, `commands/`, `bench/`, `demo/`. */
  | { kind: "yard" };

const fronts = new Set(["desk", "helpcentre", "widget"]);
const yards = new Set(["bench", "bin", "commands", "demo", "docs", "e2e", "migrations"]);
/** A room of rooms: each folder in it is one. */
const corridors = new Set(["channels"]);

export function placeOf(path: string): Place {
  const [first = "", second = ""] = path.split("/");
  if (!path.includes("/") || first.startsWith(".") || yards.has(first)) return { kind: "yard" };
  if (first === "platform") return { kind: "floor" };
  if (fronts.has(first)) return { kind: "front", name: first };
  const deeper = corridors.has(first) && path.split("/").length > 2;
  return { kind: "room", name: deeper ? `${first}/${second}` : first };
}

export const isTest = (path: string) => /\.(test|journey)\.tsx?$/.test(path) || path.startsWith("e2e/");
/** What tests build on: `testing.ts`, `testing-app.ts`, a folder `testing/`. */
export const isTesting = (path: string) => /(^|\/)testing(-[a-z-]+)?(\.tsx?$|\/)/.test(path);
export const isContract = (path: string) => /(^|\/)contract\.ts$/.test(path);
/** `store.ts`; a room that needs several has `search-store.ts` or `store-messages.ts`. */
export const isStore = (path: string) => /(^|\/)(store(-[a-z-]+)?|[a-z-]+-store)\.ts$/.test(path);
export const isGenerated = (path: string) => /\.gen\.tsx?$/.test(path);
/** What only its own room may open: its SQL, its rows, its doors. */
export const isPrivate = (path: string) => isStore(path) || /(^|[/-])(tables|routes|jobs)\.ts$/.test(path);

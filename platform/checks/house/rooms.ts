import { isContract, isTest, isTesting, placeOf } from "./layout.ts";
import type { File } from "./module.ts";
import type { Finding, Rule, Tree } from "./tree.ts";

/** About fifteen are enough; this is where it stops. */
const mostSourceFiles = 20;

export const rooms: Rule = {
  name: "rooms",
  why: "A room has a life of its own: code, words for it, and what it says to the outside.",
  find: (tree: Tree) => {
    const byRoom = Map.groupBy(
      tree.files.filter(({ path }) => isHome(path)),
      ({ path }) => roomName(path),
    );
    return [...byRoom].flatMap(([room, files]) => roomFindings(room, files));
  },
};

/** Past this many files a room or a folder in it gets sub-rooms. */
export const crowding: Rule = {
  name: "crowding",
  why: "Past about fifteen files nobody sees a room at a glance.",
  find: (tree: Tree) => {
    const code = tree.modules.filter(({ path }) => placeOf(path).kind === "room" && !isTest(path) && !isTesting(path));
    const byFolder = Map.groupBy(code, ({ path }) => path.slice(0, path.lastIndexOf("/")));
    return [...byFolder]
      .filter(([, files]) => files.length > mostSourceFiles)
      .map(([folder, files]) => ({
        path: folder,
        line: 1,
        message: `${files.length} source files: give it sub-rooms named after the trade`,
      }));
  },
};

const isHome = (path: string) => ["room", "front"].includes(placeOf(path).kind);

function roomName(path: string): string {
  const place = placeOf(path);
  return place.kind === "room" || place.kind === "front" ? place.name : "";
}

function roomFindings(room: string, files: readonly File[]): Finding[] {
  const readme = files.find(({ path }) => path === `${room}/README.md`);
  const code = files.filter(({ path }) => /\.tsx?$/.test(path) && !isTest(path) && !isContract(path));
  const say = (message: string): Finding => ({ path: room, line: 1, message });
  const found: Finding[] = [];
  if (code.length === 0) found.push(say("an empty room: a room appears when its first real code does"));
  if (!readme) found.push(say("no README.md: say which words it uses, what always holds, and who may enter"));
  if (needsContract(room) && !files.some(({ path }) => isContract(path)) && !/no contract/i.test(readme?.text ?? "")) {
    found.push(say("no contract.ts, and no sentence in its README.md why it has no contract"));
  }
  return found;
}

const needsContract = (room: string) => placeOf(`${room}/README.md`).kind === "room";

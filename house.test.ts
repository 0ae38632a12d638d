import { describe, expect, it } from "vitest";
import { rules } from "./platform/checks/house/rules.ts";
import { readTree, type Tree, treeOf } from "./platform/checks/house/tree.ts";

/** Files that need not exist: path → text. */
type Virtual = Record<string, string>;
/** What a rule must catch, case by case, and what it must let pass. */
type Fixture = { caught: Record<string, Virtual>; passes: Virtual };

const lines = (count: number, line = "void 0;") => Array.from({ length: count }, () => line).join("\n");
const manifest = (value: object) => JSON.stringify({ dependencies: { zod: "1" }, ...value });
const noImports = "export const one = 1;";
const somebody = ["", "home", "anna", "stammgast"].join("/");

const fixtures: Record<string, Fixture> = {
  arrows: {
    caught: {
      "a front that imports a verb": { "desk/inbox.tsx": 'import { reply } from "../conversations/reply.ts";' },
      "a front that imports a value of a contract": {
        "desk/inbox.tsx": 'import { views } from "../conversations/contract.ts";',
      },
      "a front that imports the floor": { "desk/inbox.tsx": 'import { newId } from "../platform/ids.ts";' },
      "a front that imports another front": { "desk/inbox.tsx": 'import { bubble } from "../widget/bubble.ts";' },
      "the floor that imports a room": { "platform/http/app.ts": 'import { me } from "../../team/me.ts";' },
      "the floor that imports a type of a room": {
        "platform/actor.ts": 'import type { Me } from "../team/contract.ts";',
      },
      "a test of the floor that imports a room": {
        "platform/a.test.ts": 'import { reply } from "../conversations/reply.ts";',
      },
      "the ui kit that imports the server": { "platform/ui/menu.tsx": 'import { openDb } from "../db/pool.ts";' },
      "a room that opens another room's store": { "customers/join.ts": 'import { rows } from "../team/store.ts";' },
      "a room that opens another room's rows": { "customers/join.ts": 'import type { T } from "../team/tables.ts";' },
      "a room that opens another room's doors": { "customers/join.ts": 'await import("../team/routes.ts");' },
      "one channel that opens another's jobs": { "channels/chat/a.ts": 'export { x } from "../email/jobs.ts";' },
      "a room that imports the program": { "customers/join.ts": 'import { start } from "../server.ts";' },
      "a verb that imports what tests build on": { "customers/join.ts": 'import { aShop } from "../team/testing.ts";' },
      "a room that imports a front": { "customers/join.ts": 'import type { Row } from "../desk/row.ts";' },
      "a contract that imports its noun": { "team/contract.ts": 'import { roles } from "./staff.ts";' },
      "a contract that imports a library": { "team/contract.ts": 'import { sql } from "kysely";' },
    },
    passes: {
      "desk/inbox.tsx":
        'import type { View } from "../conversations/contract.ts"; import { Menu } from "../platform/ui/menu.tsx"; import "./inbox.css"; import { useQuery } from "@tanstack/react-query";',
      "customers/join.ts":
        'import { find } from "./store.ts"; import { may } from "../team/staff.ts"; import { newId } from "../platform/ids.ts";',
      "conversations/contract.ts": 'import { z } from "zod"; import { Id } from "../platform/contract.ts";',
      "platform/http/app.ts": 'import { Refusal } from "../errors.ts";',
      "server.ts": 'import { routes } from "./team/routes.ts";',
    },
  },
  cycles: {
    caught: {
      "two files": { "team/a.ts": 'import { b } from "./b.ts";', "team/b.ts": 'import { a } from "./a.ts";' },
      "three files": {
        "platform/a.ts": 'import "./b.ts";',
        "platform/b.ts": 'await import("./c.ts");',
        "platform/c.ts": 'export { a } from "./a.ts";',
      },
      "two rooms, without two files doing so": {
        "customers/join.ts": 'import { close } from "../conversations/close.ts";',
        "conversations/reply.ts": 'import type { Greeting } from "../customers/greet.ts";',
      },
    },
    passes: {
      "team/a.ts": 'import { b } from "./b.ts"; import { c } from "./c.ts";',
      "team/b.ts": 'import { c } from "./c.ts"; import type { A } from "./a.ts";',
      "team/c.ts": noImports,
      "team/a.test.ts": 'import { a } from "./a.ts"; import { reply } from "../conversations/reply.ts";',
      "conversations/reply.ts": 'import { a } from "../team/a.ts";',
    },
  },
  "sql-in-stores": {
    caught: {
      "an sql template in a verb": { "team/invite.ts": "await sql`select 1`.execute(tx);" },
      "a typed sql template": { "team/invite.ts": "await sql<Row>`select 1`.execute(tx);" },
      "a query builder in a route": { "team/routes.ts": 'db.selectFrom("staff").selectAll();' },
      "a statement as text": { "team/invite.ts": "await client.query(`insert into staff values (1)`);" },
      "a query in the floor's http": { "platform/http/ready.ts": 'await pool.query("select 1 from settings");' },
    },
    passes: {
      "team/store.ts": 'db.selectFrom("staff"); sql`select 1`;',
      "team/invite.ts": 'await findStaff(tx, "select a person"); url.query("from"); html`<b>select</b>`;',
      "team/invite.test.ts": "await sql`select 1`.execute(db);",
      "platform/db/migrate.ts": 'await client.query("select 1");',
      "integrity/invariants/raw-bytes.ts": "sql`select 1`;",
      "bench/limit.ts": 'await client.query("insert into t values (1)");',
    },
  },
  "registered-invariants": {
    caught: {
      "an invariant that nothing checks": {
        "integrity/registry.ts": noImports,
        "integrity/invariants/raw-bytes.ts": noImports,
        "integrity/integrity.test.ts": '"raw-bytes"',
      },
      "an invariant that no test breaks": {
        "integrity/registry.ts": 'import { rawBytes } from "./invariants/raw-bytes.ts";',
        "integrity/invariants/raw-bytes.ts": noImports,
        "integrity/integrity.test.ts": '"raw-read"',
      },
    },
    passes: {
      "integrity/registry.ts": 'import { rawBytes } from "./invariants/raw-bytes.ts";',
      "integrity/invariants/raw-bytes.ts": noImports,
      "integrity/integrity.test.ts": 'it("finds", () => broken("raw-bytes"));',
    },
  },
  rooms: {
    caught: {
      "a room with a contract only": { "care/README.md": "Care.", "care/contract.ts": noImports },
      "a room without its words": { "care/thank.ts": noImports, "care/contract.ts": noImports },
      "a room without contract or reason": { "care/thank.ts": noImports, "care/README.md": "Thanks." },
      "a front without its words": { "widget/bubble.ts": noImports },
    },
    passes: {
      "care/README.md": "Thanks.",
      "care/contract.ts": noImports,
      "care/thank.ts": noImports,
      "channels/README.md": "The doors. No contract: each door has its own.",
      "channels/door.ts": noImports,
      "channels/email/README.md": "Mail.",
      "channels/email/contract.ts": noImports,
      "channels/email/receive.ts": noImports,
      "desk/README.md": "What staff see.",
      "desk/main.tsx": noImports,
    },
  },
  crowding: {
    caught: { "a room of thirty files": filesOf(30) },
    passes: { ...filesOf(12), "care/thanks/a.ts": noImports, "care/one.test.ts": noImports },
  },
  "file-size": {
    caught: {
      "a file of 301 lines": { "team/staff.ts": `const f = () => 1;\n${lines(300)}` },
      "long files as a habit": Object.fromEntries(
        Array.from({ length: 30 }, (_, n) => [`team/f${n}.ts`, `const f = () => 1;\n${lines(100)}`]),
      ),
    },
    passes: {
      "team/staff.ts": `const f = () => 1;\n${lines(299)}`,
      "team/staff.test.ts": `const f = () => 1;\n${lines(900)}`,
      "desk/routes.gen.ts": `const f = () => 1;\n${lines(900)}`,
      "care/holidays.ts": `export const holidays = [\n${lines(400, '  { name: "Easter", days: [1, 2] },')}\n] as const;`,
    },
  },
  "function-size": {
    caught: {
      "a function of 52 lines": { "team/staff.ts": `function long() {\n${lines(50)}\n}` },
      "an arrow of 52 lines": { "team/staff.ts": `export const long = () => {\n${lines(50)}\n};` },
      "a method of 52 lines": { "team/staff.ts": `class A { long() {\n${lines(50)}\n} }` },
      "a component that does too much": { "desk/row.tsx": `function Row() {\n${lines(50)}\nreturn <b>{1}</b>;\n}` },
    },
    passes: {
      "team/staff.ts": `function long() {\n${lines(48)}\n}\n${lines(100)}`,
      "team/staff.test.ts": `it("x", () => {\n${lines(80)}\n});`,
      "desk/row.tsx": `function Row() {\n${lines(40)}\nreturn (\n<ul>\n${lines(60, "<li>1</li>")}\n</ul>\n);\n}`,
    },
  },
  "file-names": {
    caught: {
      "a camelCase file": { "team/signIn.ts": noImports },
      "a PascalCase component file": { "desk/InboxRow.tsx": noImports },
      "a folder with a capital": { "desk/Inbox/row.tsx": noImports },
      "snake case": { "team/sign_in.ts": noImports },
    },
    passes: {
      "team/sign-in.ts": noImports,
      "team/sign-in.test.ts": noImports,
      "team/README.md": "",
      "migrations/0001_ground_floor.sql": "",
      ".github/dependabot.yml": "",
      LICENSE: "",
    },
  },
  "empty-names": {
    caught: {
      "a helpers file": { "team/helpers.ts": noImports },
      "a mail-service": { "channels/email/mail-service.ts": noImports },
      "a folder of utils": { "platform/utils/dates.ts": noImports },
      "a common file": { "platform/common.ts": noImports },
      "a manager class": { "team/staff.ts": "export class SessionManager {}" },
      "a helper function": { "team/staff.ts": "const dateHelper = () => 1;" },
      "a service type": { "team/staff.ts": "type MailService = { a: 1 };" },
    },
    passes: {
      "promises/service-promise.ts": "export const servicePromise = 1;",
      "bench/common-words.ts": "const commonWords = [];",
      "team/staff.ts": "export function manage() {}",
    },
  },
  "component-names": {
    caught: {
      "a lower-case function that returns markup": { "desk/row.tsx": "export function row() { return <li>1</li>; }" },
      "a lower-case arrow": { "desk/row.tsx": "const row = (name: string) => <li>{name}</li>;" },
      "an underscore": { "desk/row.tsx": "const Inbox_Row = () => <li>1</li>;" },
    },
    passes: {
      "desk/row.tsx": "export function InboxRow() { return <li>1</li>; } const useRows = () => 1;",
      "desk/main.tsx": "function start() { createRoot(node).render(<App />); }",
    },
  },
  "no-barrels": {
    caught: {
      "a file that only passes on": { "team/all.ts": 'export { a } from "./a.ts"; export type { B } from "./b.ts";' },
      "export star": { "team/staff.ts": 'export * from "./a.ts"; export const b = 1;' },
    },
    passes: { "team/staff.ts": "export const a = 1; const b = 2; export { b };", "desk/vite-env.ts": "" },
  },
  "no-aliases": {
    caught: {
      "an at sign": { "desk/row.tsx": 'import { a } from "@/inbox.ts";' },
      "a hash": { "desk/row.tsx": 'import { a } from "#ui/menu.ts";' },
      "an absolute path": { "desk/row.tsx": 'import { a } from "/platform/ids.ts";' },
      "paths in tsconfig": { "tsconfig.json": '{ "compilerOptions": { "paths": {} } }' },
      "imports in package.json": { "package.json": manifest({ imports: { "#a": "./a.ts" } }) },
    },
    passes: { "desk/row.tsx": 'import { a } from "./inbox.ts"; import { b } from "@base-ui/react/menu";' },
  },
  packages: {
    caught: {
      "a package nobody asked for": { "package.json": manifest({}), "team/a.ts": 'import "lodash";' },
      "a development package in production": {
        "package.json": manifest({ devDependencies: { vitest: "1" } }),
        "team/a.ts": 'import { it } from "vitest";',
      },
      "a module of Node without node:": { "package.json": manifest({}), "team/a.ts": 'import "fs";' },
      "a module of Node in a contract": { "package.json": manifest({}), "team/contract.ts": 'import "node:fs";' },
    },
    passes: {
      "package.json": manifest({ devDependencies: { vitest: "1" }, optionalDependencies: { "@a/b": "1" } }),
      "team/a.ts":
        'import { z } from "zod/v4"; import "node:fs"; import b from "@a/b/c"; import type { T } from "vitest";',
      "team/a.test.ts": 'import { it } from "vitest";',
    },
  },
  "type-escapes": {
    caught: {
      "a cast to any": { "team/a.ts": "const a = b as any;" },
      "a parameter of any": { "team/a.test.ts": "const f = (a: any) => a;" },
      "a cast through unknown": { "team/a.ts": "const a = b as unknown as Staff;" },
    },
    passes: { "team/a.ts": 'const any = "as any"; const a = b as Staff; const c = d as unknown;' },
  },
  "silenced-checks": {
    caught: {
      "a line the compiler must not see": { "team/a.ts": "// @ts-ignore\nconst a = 1;" },
      "an expected error": { "team/a.test.ts": "/* @ts-expect-error */ const a = 1;" },
      "a silenced linter": { "team/a.ts": "// biome-ignore lint: because\nconst a = 1;" },
      "a silenced linter in a style sheet": { "desk/a.css": "/* biome-ignore lint: because */" },
      "something put off": { "team/a.ts": "const a = 1; // TODO: later" },
    },
    passes: { "team/a.ts": 'const words = "// @ts-ignore TODO"; // says why', "desk/a.css": "a { color: red }" },
  },
  "swallowed-errors": {
    caught: {
      "an empty catch": { "team/a.ts": "try { a(); } catch {}" },
      "a catch with a comment only": { "team/a.ts": "try { a(); } catch (error) { /* fine */ }" },
      "a promise's empty catch": { "team/a.ts": "await a().catch(() => {});" },
      "a promise's catch to undefined": { "team/a.ts": "await a().catch(() => undefined);" },
      "an error event nobody listens to": { "team/a.ts": 'socket.on("error", () => {});' },
    },
    passes: {
      "team/a.ts":
        "try { a(); } catch (error) { if (!isGone(error)) throw error; } await b().catch((error) => log.warn(error)); const c = await d().catch(() => undefined);\n// Awaited below.\ne.catch(() => undefined);\n// The query fails too.\nsocket.on('error', () => undefined);",
    },
  },
  "running-tests": {
    caught: {
      "a skipped test": { "team/a.test.ts": 'it.skip("x", () => {});' },
      "a skipped group": { "team/a.test.ts": 'describe.skip("x", () => {});' },
      "a test for some machines only": { "team/a.test.ts": 'it.skipIf(process.env.CI)("x", () => {});' },
      "a test for other machines only": { "team/a.test.ts": 'it.runIf(!process.env.CI)("x", () => {});' },
      "a test that runs alone": { "e2e/a.journey.ts": 'test.only("x", () => {});' },
      "a test to come": { "team/a.test.ts": 'it.todo("x");' },
      "the short form": { "team/a.test.ts": 'xit("x", () => {});' },
      "an expectation of a constant": { "team/a.test.ts": "expect(true).toBe(true);" },
    },
    passes: {
      "team/a.test.ts":
        'it.each([1])("x", () => { expect(rows.skip(1)).toBe(true); }); it.runIf(isRoot())("y", () => { f(); });',
    },
  },
  "bounded-inputs": {
    caught: {
      "words without end": {
        "a/contract.ts": "export const ReplyInput = z.object({ text: z.string().trim().min(1) });",
      },
      "a list without end": { "a/contract.ts": "export const TagInput = z.array(z.string().max(20));" },
      "words without end, by another name": {
        "a/contract.ts":
          "const Words = z.string(); const Body = z.object({ a: Words }); const PageQuery = Body.partial();",
      },
      "a list of words without end": { "a/contract.ts": "export const TagInput = z.array(z.string()).max(20);" },
    },
    passes: {
      "a/contract.ts":
        "export const TagInput = z.array(z.string().trim().max(20).default('')).max(9).default([]); export const TagView = z.string(); const A = z.object({ id: z.uuid(), n: z.number() }).max; ",
      "a/tag.ts": "const TagInput = z.string();",
    },
  },
  vocabulary: {
    caught: {
      "an event in the imperative": { "a/b.ts": 'record(tx, actor, [{ type: "conversation.close" }]);' },
      "an event without its noun": { "a/b.ts": 'record(tx, actor, [{ type: "closed" }]);' },
      "a job in the past": { "a/b.ts": 'addJob(tx, "delivered-message", {});' },
      "a job named after a thing": { "a/b.ts": 'addJob(tx, "mailer", {});' },
      "a job in another form": { "a/b.ts": 'addJob(tx, "deliverMessage", {});' },
    },
    passes: {
      "a/b.ts":
        'record(tx, actor, [{ type: "conversation.closed" }, { type: "message.sent" }]); addJob(tx, "deliver-message", {}); addJob(tx, "process-mail", {});',
    },
  },
  "machine-paths": {
    caught: {
      "somebody's folder in code": { "team/a.ts": `const a = "${somebody}/data";` },
      "somebody's folder in a document": { "docs/a.md": `Run it in \`${somebody}\`.` },
      "a registry": { ".npmrc": ["registry=https://registry", "npmjs", "org"].join(".") },
      "where a package was downloaded from": { "package-lock.json": '{ "resolved": "https://example.org/a.tgz" }' },
    },
    passes: { "docs/a.md": "Data lives in /var/lib/stammgast, the API at https://example.org/home/anna." },
  },
  links: {
    caught: {
      "a document that moved": { "docs/a.md": "See [b](decisions/b.md).", "docs/b.md": "" },
      "a picture that is missing": { "README.md": "![The desk](docs/pictures/inbox.png)" },
    },
    passes: {
      "README.md": "[b](docs/b.md#top) ![p](docs/p.svg) [folder](docs/) [web](https://example.org) [here](#top)",
      "docs/b.md": "[back](../README.md)",
      "docs/p.svg": "<svg/>",
    },
  },
  "dependency-reasons": {
    caught: {
      "a dependency without a reason": { "package.json": manifest({}), "docs/decisions/0002-dependencies.md": "" },
      "a reason that is none": {
        "package.json": manifest({}),
        "docs/decisions/0002-dependencies.md": "| `zod` | schemas |",
      },
      "a reason for what is gone": {
        "package.json": manifest({}),
        "docs/decisions/0002-dependencies.md": "| `zod` | one schema per message |\n| `left-pad` | pads on the left |",
      },
    },
    passes: {
      "package.json": manifest({ dependencies: { zod: "1", react: "1", "react-dom": "1" } }),
      "docs/decisions/0002-dependencies.md":
        "| Package | Reason |\n| --- | --- |\n| `zod` | one schema per message |\n| `react`, `react-dom` | the desk is made of it |",
    },
  },
  "used-dependencies": {
    caught: {
      "a dependency nothing imports": { "package.json": manifest({}), "team/a.ts": noImports },
      "a dependency only tests import": { "package.json": manifest({}), "team/a.test.ts": 'import { z } from "zod";' },
    },
    passes: { "package.json": manifest({}), "team/contract.ts": 'import { z } from "zod";' },
  },
  "migration-numbers": {
    caught: {
      "a gap": { "migrations/0001_a.sql": "", "migrations/0003_b.sql": "" },
      "a number twice": { "migrations/0001_a.sql": "", "migrations/0001_b.sql": "" },
      "another form": { "migrations/1-a.sql": "" },
    },
    passes: { "migrations/0002_b.sql": "", "migrations/0001_ground_floor.sql": "" },
  },
};

function filesOf(count: number): Virtual {
  return Object.fromEntries(Array.from({ length: count }, (_, n) => [`care/f${n}.ts`, noImports]));
}

const treeFrom = (files: Virtual): Tree => treeOf(Object.entries(files).map(([path, text]) => ({ path, text })));

describe("every rule of the house has teeth", () => {
  it("has a fixture for every rule, and no other", () => {
    expect(Object.keys(fixtures).sort()).toEqual(rules.map((rule) => rule.name).sort());
  });

  describe.each(rules.map((rule) => [rule.name, rule] as const))("%s", (name, rule) => {
    const fixture = fixtures[name] ?? { caught: {}, passes: {} };

    it.each(Object.entries(fixture.caught))("catches %s", (_, files) => {
      const findings = rule.find(treeFrom(files));
      expect(findings).not.toEqual([]);
      for (const finding of findings) expect(finding.line).toBeGreaterThan(0);
    });

    it("lets clean code pass", () => {
      expect(rule.find(treeFrom(fixture.passes))).toEqual([]);
    });
  });
});

describe("the house as it stands", async () => {
  const tree = await readTree(import.meta.dirname);

  it("is read whole", () => {
    expect(tree.modules.map((module) => module.path)).toContain("house.test.ts");
    expect(tree.text("package.json")).toContain("stammgast");
  });

  it.each(rules.map((rule) => [rule.name, rule] as const))("keeps the rule %s", (_, rule) => {
    const findings = rule.find(tree).map(({ path, line, message }) => `${path}:${line} ${message}`);
    expect(findings, rule.why).toEqual([]);
  });
});

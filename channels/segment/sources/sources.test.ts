import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor, Right } from "../../../platform/actor.ts";
import { newApp } from "../../../platform/http/app.ts";
import { openLog } from "../../../platform/log.ts";
import { openTestDb } from "../../../platform/testing/open.ts";
import type { RefusedCall, SourceView } from "../contract.ts";
import { seal, tell } from "../testing-app.ts";
import { sourceRoutes } from "./routes.ts";

const db = await openTestDb();
const somebody = (rights: readonly Right[]): Actor => ({
  ...{ kind: "staff", staffId: null, name: "Ada", rights, shops: [], sees: "all", credentialId: null },
});
const admin = somebody(["read", "write", "admin"]);

async function ask<Body>(actor: Actor | null, request: `${string} /${string}`, body?: unknown) {
  const app = newApp(openLog("silent"));
  app.use(async (c, next) => {
    if (actor) c.set("actor", actor);
    await next();
  });
  app.route("/", sourceRoutes({ db, seal, publicUrl: "https://desk.example" }));
  const [method = "", path = ""] = request.split(" ");
  const init =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
  const answer = await app.request(path, { method, ...init });
  const text = await answer.text();
  return { status: answer.status, body: (text ? JSON.parse(text) : {}) as Body };
}

const add = async (input: object) => (await ask<SourceView>(admin, "POST /sources", input)).body;
const listed = async () => (await ask<{ items: SourceView[] }>(admin, "GET /sources")).body.items;
const keyOf = async ({ id }: { id: string }) =>
  (await ask<{ writeKey: string; url: string }>(admin, `GET /sources/${id}/key`)).body;
/** What the log says of a source. */
const recorded = async ({ id }: { id: string }) => {
  const { rows } = await sql<{ type: string }>`
    select type from events where data ->> 'sourceId' = ${id} order by id`.execute(db);
  return rows.map(({ type }) => type);
};

let web: SourceView;
beforeAll(async () => {
  web = await add({ name: " Webshop ", kind: "website" });
});

describe("sources", () => {
  it("are for administrators", async () => {
    for (const request of ["GET /sources", `GET /sources/${web.id}/key`, `GET /sources/${web.id}/refusals`] as const) {
      expect((await ask(null, request)).status).toBe(401);
      expect((await ask(somebody(["read", "write"]), request)).status).toBe(403);
    }
    expect((await ask(somebody(["read", "write"]), "POST /sources", { name: "X", kind: "app" })).status).toBe(403);
    expect((await ask(somebody(["read", "write"]), `DELETE /sources/${web.id}`)).status).toBe(403);
  });

  it("are listed with when they were heard, the newest first, those revoked at the end", async () => {
    expect(web).toMatchObject({ name: "Webshop", kind: "website", trusted: false, lastCallAt: null, refused: 0 });
    const old = await add({ name: "Old till", kind: "app" });
    const shop = await add({ name: "Shop", kind: "server", trusted: true });
    expect((await ask(admin, `DELETE /sources/${old.id}`)).status).toBe(204);
    await tell(db, { id: shop.id, key: (await keyOf(shop)).writeKey }, { type: "page", anonymousId: "a" });
    const [first, second, last] = await listed();
    expect([first?.name, second?.name, last?.name]).toEqual(["Shop", "Webshop", "Old till"]);
    expect(first?.lastCallAt).toMatch(/:00\.000Z$/);
    expect(last?.revokedAt).not.toBeNull();
  });

  it("show their key again when somebody asks, and that they did stands in the log; it is kept sealed", async () => {
    const { writeKey, url } = await keyOf(web);
    expect([writeKey, url]).toEqual([expect.stringMatching(/^wk_[\w-]{43}$/), "https://desk.example"]);
    expect(await keyOf(web)).toEqual({ writeKey, url });
    expect(await recorded(web)).toEqual(["source.added", "source.revealed", "source.revealed"]);
    const rows = await db.selectFrom("sources").selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(Buffer.from(writeKey).toString("hex"));
    expect(rows.every(({ sealed_key }) => !sealed_key.includes(writeKey))).toBe(true);
  });

  it("are renamed and trusted, but not those whose key everybody can read", async () => {
    const shop = await add({ name: "Shop", kind: "server" });
    const change = (id: string, body: object) => ask<{ reason: string }>(admin, `PATCH /sources/${id}`, body);
    expect(await change(shop.id, { trusted: true, name: "Till" })).toMatchObject({
      ...{ status: 200, body: { name: "Till", trusted: true } },
    });
    await change(shop.id, { trusted: true });
    expect(await recorded(shop)).toEqual(["source.added", "source.changed"]);
    expect(await change(web.id, { trusted: true })).toMatchObject({
      status: 400,
      body: { reason: "trust-in-the-open" },
    });
    expect((await ask(admin, "POST /sources", { name: "X", kind: "app", trusted: true })).status).toBe(400);
  });

  it("cannot be changed, shown or revoked again once they are revoked", async () => {
    const gone = await add({ name: "Gone", kind: "app" });
    expect((await ask(admin, `DELETE /sources/${gone.id}`)).status).toBe(204);
    const again = [`DELETE /sources/${gone.id}`, `GET /sources/${gone.id}/key`] as const;
    for (const request of again) expect((await ask(admin, request)).status).toBe(404);
    expect((await ask(admin, `PATCH /sources/${gone.id}`, { name: "Back" })).status).toBe(404);
  });

  it.each([
    ["no name", { kind: "app" }],
    ["an empty name", { name: "  ", kind: "app" }],
    ["a name that goes on", { name: "x".repeat(121), kind: "app" }],
    ["a kind nobody knows", { name: "X", kind: "fridge" }],
  ])("are not added with %s", async (_what, input) => {
    expect((await ask(admin, "POST /sources", input)).status).toBe(400);
  });

  it("name the calls nothing could be made of, page by page, with how they came", async () => {
    const odd = await add({ name: "Odd", kind: "app" });
    const calls = Array.from({ length: 5 }, (_, at) => ({ type: `dance-${at}`, userId: "u", words: "x".repeat(3000) }));
    await tell(db, { id: odd.id, key: (await keyOf(odd)).writeKey }, ...calls);
    const page = (cursor: string) =>
      ask<{ items: RefusedCall[]; next: string | null }>(admin, `GET /sources/${odd.id}/refusals?limit=3${cursor}`);
    const { body: first } = await page("");
    const { body: second } = await page(`&cursor=${first.next}`);
    const details = [...first.items, ...second.items].map(({ reason, detail }) => `${reason} ${detail}`);
    expect(details).toEqual([4, 3, 2, 1, 0].map((at) => `unknown-type dance-${at}`));
    expect(first.items[0]?.body.length).toBe(2000);
    expect(second.next).toBeNull();
    expect((await listed()).find(({ id }) => id === odd.id)?.refused).toBe(5);
    expect((await ask(admin, "GET /sources/00000000-0000-7000-8000-00000000dead/refusals")).status).toBe(404);
  });
});

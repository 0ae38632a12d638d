import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accept } from "./channels/email/intake/accept.ts";
import { understandWaiting } from "./channels/email/intake/understand.ts";
import { aMail, anAddress, arrive } from "./channels/email/testing.ts";
import { watchPresence } from "./conversations/presence/watch.ts";
import { readConfig } from "./platform/config.ts";
import { openPool } from "./platform/db/pool.ts";
import { listenForSignals, type Signals } from "./platform/events/listen.ts";
import { openLog } from "./platform/log.ts";
import { sealWith } from "./platform/secrets/seal.ts";
import { fitting, type Maker, nasty, pick, randomFrom, type Schema, spoiled } from "./platform/testing/fuzz.ts";
import { openTestDb } from "./platform/testing/open.ts";
import { createApp } from "./server.ts";
import { lookAt } from "./team/audit/look.ts";
import { keepLooks } from "./team/audit/looks.ts";
import { ensureFirstKey } from "./team/keys/first-key.ts";
import { aKey, aShop, signedIn } from "./team/testing.ts";

type Parameter = { name: string; in: "path" | "query"; required?: boolean; schema?: Schema };
type Content = Record<string, { schema?: Schema }>;
type Operation = {
  method: string;
  path: string;
  operationId?: string;
  "x-access"?: string;
  parameters?: Parameter[];
  requestBody?: { content: Content };
  responses: Record<string, { content?: Content }>;
};

const db = await openTestDb();
const masterKey = "a-key-for-the-whole-test-run";
const config = readConfig({ STAMMGAST_API_KEY: masterKey });
const log = openLog("silent");
const signals: Signals = await listenForSignals(db.url, log);
const looks = keepLooks(db, log);
const pool = openPool(db.url, { max: 2 });
const presence = watchPresence(db, log);
const app = createApp({
  workerElsewhere: false,
  db,
  pool,
  dataDir: null,
  config,
  log,
  seal: sealWith(() => Buffer.alloc(32)),
  signals,
  looks,
  presence,
  version: "1.2.3",
  deskDir: "/nowhere",
});
const master = { authorization: `Bearer ${masterKey}` };

const send = (method: string, path: string, init: RequestInit = {}) =>
  app.request(
    path,
    { ...init, method: method.toUpperCase() },
    { incoming: { socket: { remoteAddress: "127.0.0.1" } } },
  );

const document = (await (await send("GET", "/api/openapi.json")).json()) as {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
};
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ ...operation, method, path })),
);
const nameOf = ({ method, path }: Operation) => `${method.toUpperCase()} ${path}`;
const named = (some: Operation[]) => some.map((operation) => [nameOf(operation), operation] as const);
const someId = "00000000-0000-7000-8000-00000000dead";
const filled = (path: string, id = () => someId) => path.replace(/\{\w+\}/g, id);
const answers = (operation: Operation) => operation.responses["200"]?.content?.["application/json"]?.schema;
const endless = (operation: Operation) => "text/event-stream" in (operation.responses["200"]?.content ?? {});
const bodyOf = (operation: Operation) => operation.requestBody?.content["application/json"]?.schema;

let readKey: { authorization: string };
beforeAll(async () => {
  await ensureFirstKey(db, masterKey);
  readKey = (await aKey(db, ["read"])).headers;
});
afterAll(async () => {
  await looks.end();
  await presence.end();
  await pool.end();
  await signals.close();
});

describe("the document of the API", () => {
  it("names every route there is", () => {
    const routes = app.routes
      .filter(({ method, path }) => method !== "ALL" && path.startsWith("/api/v1/"))
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, "{$1}")}`);
    expect(new Set(operations.map(nameOf))).toEqual(new Set(routes));
    expect(operations.length).toBeGreaterThan(50);
  });

  it("speaks only of what it holds, and names no two operations alike", () => {
    expect(document.openapi).toBe("3.1.0");
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1] ?? "");
    expect(refs.length).toBeGreaterThan(0);
    for (const ref of new Set(refs)) expect(lookUp(ref), ref).toBeDefined();
    const operationIds = operations.flatMap(({ operationId }) => operationId ?? []);
    expect(new Set(operationIds).size).toBe(operationIds.length);
  });

  it.each(named(operations))("%s says who may, what is in its path and what comes back", (_name, operation) => {
    expect(["public", "self", "read", "write", "admin"]).toContain(operation["x-access"]);
    const inPath = operation.parameters?.filter((parameter) => parameter.in === "path").map(({ name }) => name) ?? [];
    expect(inPath).toEqual([...operation.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]));
    expect(Object.keys(operation.responses)).toContain("default");
    expect(Object.keys(operation.responses).some((status) => status.startsWith("2"))).toBe(true);
  });

  it("can be read as a page, without script", async () => {
    const answer = await send("GET", "/api/docs");
    expect(answer.headers.get("content-type")).toContain("text/html");
    const page = await answer.text();
    for (const { path } of operations) expect(page).toContain(path);
    expect(page).not.toMatch(/<script|undefined|\[object/);
    expect((await send("GET", "/api/docs.css")).headers.get("content-type")).toContain("text/css");
  });
});

function lookUp(ref: string): unknown {
  const steps = ref.replace(/^#\//, "").split("/");
  return steps.reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], document);
}

describe("who may", () => {
  const closed = operations.filter((operation) => operation["x-access"] !== "public");
  it.each(named(closed))("%s refuses somebody without credentials", async (_name, operation) => {
    const answer = await send(operation.method, filled(operation.path));
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ code: "unauthenticated", reason: "sign-in" });
  });

  const changing = operations.filter(({ "x-access": who }) => who === "write" || who === "admin");
  it.each(named(changing))("%s refuses a key that may only read", async (_name, operation) => {
    const answer = await send(operation.method, filled(operation.path), { headers: readKey });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: "forbidden", reason: `needs-${operation["x-access"]}` });
  });

  it("refuses a changing request that another website made with somebody's session", async () => {
    const { headers } = await signedIn(db, { role: "admin" });
    const foreign = { ...headers, "sec-fetch-site": "cross-site", "content-type": "application/json" };
    const answer = await send("POST", "/api/v1/shops", { headers: foreign, body: '{"name":"Foreign"}' });
    expect(await answer.json()).toMatchObject({ status: 403, reason: "other-origin" });
  });

  it("is open only where people get in", () => {
    const open = operations.filter((operation) => operation["x-access"] === "public").map(nameOf);
    expect(open.sort()).toEqual([
      "GET /api/v1/links/{token}",
      "POST /api/v1/links",
      "POST /api/v1/session",
      "POST /api/v1/setup",
    ]);
  });
});

describe("somebody who sees only their own shop", () => {
  const ofConversations = /\/(conversations|messages)\/\{id\}/;
  const about = operations.filter(({ path }) => ofConversations.test(path) || path.includes("quarantine/{id}"));
  const admin = operations.filter((operation) => operation["x-access"] === "admin");
  let ids: Record<string, string>;
  let limited: Record<string, string>;

  beforeAll(async () => {
    const [theirs, other] = [await aShop(db, { name: "Theirs" }), await aShop(db, { name: "Other" })];
    await anAddress(db, { email: "anderswo@morgenrot.example", shopId: other });
    const lost = Buffer.from("Subject: no sender\r\n\r\nHello");
    const envelope = { source: "smtp" as const, envelopeFrom: "", envelopeTo: ["Anderswo@morgenrot.example"] };
    await accept(
      db,
      [aMail({ to: "anderswo@morgenrot.example" }), lost].map((content) => ({ ...envelope, content })),
    );
    await understandWaiting(db);
    const { rows } = await sql<{ conversation: string; message: string; raw: string }>`
      select c.id as conversation, m.id as message,
        (select id from raw_messages where state = 'quarantined' and envelope_to <> '{}') as raw
      from conversations c join messages m on m.conversation_id = c.id where c.shop_id = ${other}`.execute(db);
    const found = rows[0] ?? { conversation: "", message: "", raw: "" };
    ids = { conversations: found.conversation, messages: found.message, quarantine: found.raw };
    limited = (await signedIn(db, { role: "staff", sees: "own", shops: [theirs] })).headers;
  });

  const ask = (operation: Operation, headers: Record<string, string>) => {
    const path = operation.path
      .replace(/(conversations|messages|quarantine)\/\{id\}/, (_, what: string) => `${what}/${ids[what]}`)
      .replace("{name}", "Bruch");
    const schema = bodyOf(operation);
    const kind = new URLSearchParams({ kind: "reply" });
    const body = schema ? JSON.stringify(fitting(schema, { random: randomFrom(1), ids: [someId] })) : null;
    const json: Record<string, string> = body === null ? {} : { "content-type": "application/json" };
    return send(operation.method, `${filled(path)}?${kind}`, { headers: { ...headers, ...json }, body });
  };

  it.each(named(about))("%s does not know another shop's", async (_name, operation) => {
    const answer = await ask(operation, limited);
    expect(await answer.json()).toMatchObject({ status: 404, code: "not_found" });
  });

  it.each(named(about.filter(({ method }) => method === "get")))("%s knows it for others", async (_name, operation) => {
    const { headers } = await signedIn(db, { role: "staff" });
    const answer = await ask(operation, headers);
    expect([200, 404]).toContain(answer.status);
    if (answer.status === 404) expect((await answer.json()) as object).not.toMatchObject({ reason: "conversation" });
  });

  it("are most of them", () => expect(about.length).toBeGreaterThan(20));

  it.each(named(admin))("%s is not for them", async (_name, operation) => {
    expect((await ask(operation, limited)).status).toBe(403);
  });

  it.each(["/conversations?view=all", "/conversations?view=unassigned", "/quarantine", "/search?q=Nachricht"])(
    "finds nothing of it in %s",
    async (path) => {
      const text = await (await send("GET", `/api/v1${path}`, { headers: limited })).text();
      for (const id of Object.values(ids)) expect(text).not.toContain(id);
      const all = await (await send("GET", `/api/v1${path}`, { headers: master })).text();
      expect(Object.values(ids).some((id) => all.includes(id))).toBe(true);
    },
  );
});

describe("looking at somebody", () => {
  // A message by itself and its formatting are parts of a conversation that was opened.
  const whole = /\/((customers|conversations|quarantine)\/\{|messages\/\{id\}\/(raw|attachments))/;
  const shown = operations.filter(({ method, path }) => method === "get" && whole.test(path));

  it.each(named(shown))("%s is written down", (_name, { path }) => {
    expect(lookAt(filled(path).replace("/api/v1", ""))).toMatchObject({ subjectId: someId });
  });

  it("is noted with who it was, and what was not found is not", async () => {
    await arrive(db, aMail());
    const { staffId, headers } = await signedIn(db);
    const { rows } = await sql<{ id: string }>`select id from customers limit 1`.execute(db);
    const customer = rows[0]?.id ?? "";
    for (const id of [customer, customer, someId]) await send("GET", `/api/v1/customers/${id}`, { headers });
    await looks.flush();
    const noted = await db.selectFrom("looks").selectAll().where("staff_id", "=", staffId).execute();
    expect(noted).toMatchObject([{ kind: "customer", subject_id: customer, key_id: null }]);
  });
});

describe("lists", () => {
  const pages = operations.filter((operation) => {
    const { items, next, messages } = answers(operation)?.properties ?? {};
    return (items && next) || messages?.properties;
  });
  it.each(named(pages))("%s pages by cursor, within bounds", async (_name, operation) => {
    const schemas = Object.fromEntries(operation.parameters?.map(({ name, schema }) => [name, schema]) ?? []);
    expect(schemas["limit"]).toMatchObject({ minimum: 1, maximum: 100 });
    expect(schemas["cursor"]).toMatchObject({ maxLength: expect.any(Number) });
    const ask = (query: string) =>
      send("GET", `${filled(operation.path)}?view=all&q=glas&${query}`, { headers: master });
    for (const query of ["limit=0", "limit=101", "limit=x", `cursor=${"x".repeat(300)}`]) {
      expect((await ask(query)).status, query).toBe(400);
    }
  });

  it("are more than a few", () => expect(pages.length).toBeGreaterThan(5));
});

describe("the event stream", () => {
  const open = async (headers: Record<string, string>) => {
    const body = (await send("GET", "/api/v1/stream", { headers })).body;
    const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
    if (!reader) throw new Error("no stream");
    return reader;
  };
  /** Reads on until the stream ends. */
  const rest = async (reader: ReadableStreamDefaultReader<string>) => {
    let text = "";
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text;
      text += value;
    }
  };

  it("ends with the session, and not with somebody else's", async () => {
    const ada = await signedIn(db);
    const bob = await signedIn(db);
    const [adas, bobs] = await Promise.all([open(ada.headers), open(bob.headers)]);
    expect((await Promise.all([adas.read(), bobs.read()])).map(({ value }) => value)).toEqual([hello, hello]);
    expect((await send("DELETE", "/api/v1/session", { headers: ada.headers })).status).toBe(204);
    expect(await rest(adas)).toBe("");
    expect((await bobs.read()).value).toContain("staff.signed-out");
    await bobs.cancel();
  });

  it("ends when an administrator disables somebody", async () => {
    const ada = await signedIn(db);
    const stream = await open(ada.headers);
    await stream.read();
    const headers = { ...master, "content-type": "application/json" };
    const answer = await send("PATCH", `/api/v1/staff/${ada.staffId}`, { headers, body: '{"disabled":true}' });
    expect(answer.status).toBe(200);
    expect(await rest(stream)).toBe("");
  });

  it("ends when its key is revoked", async () => {
    const key = await aKey(db, ["read"]);
    const stream = await open(key.headers);
    await stream.read();
    expect((await send("DELETE", `/api/v1/keys/${key.id}`, { headers: master })).status).toBe(204);
    expect(await rest(stream)).toBe("");
  });

  it("of other sessions ends when a password is set by link", async () => {
    const ada = await signedIn(db);
    const stream = await open(ada.headers);
    await stream.read();
    const made = await send("POST", `/api/v1/staff/${ada.staffId}/links`, { headers: master });
    const { link } = (await made.json()) as { link: string };
    const body = JSON.stringify({ token: link.split("/").at(-1), password: "another long password" });
    const answer = await send("POST", "/api/v1/links", { headers: { "content-type": "application/json" }, body });
    expect(answer.status).toBe(200);
    expect(await rest(stream)).not.toMatch(/several|signed-in/);
  });
});

const hello = expect.stringContaining("event: hello");

describe("what nobody means to send", () => {
  const random = randomFrom(20_261_121);
  const tries = 8;
  const make: Maker = { random, ids: [] };
  let session: Record<string, string>;

  beforeAll(async () => {
    await anAddress(db, { email: "hallo@morgenrot.example" });
    const shop = await aShop(db);
    await arrive(db, aMail(), aMail(), Buffer.from("Subject: no sender\r\n\r\nHello"));
    const { rows } = await sql<{ id: string }>`select id from conversations union all select id from messages
      union all select id from customers union all select id from profiles union all select id from raw_messages
      union all select id from addresses`.execute(db);
    make.ids = [...rows.map(({ id }) => id), shop, someId];
    session = (await signedIn(db, { role: "admin" })).headers;
  });

  it.each(named(operations.filter((operation) => !endless(operation))))("%s survives", async (_name, operation) => {
    for (let n = 0; n < tries; n++) {
      const path = `${filled(operation.path, () => pick(make.ids, make))}${queryFor(operation)}`;
      const body = bodyFor(operation, n);
      const answer = await ask(operation, path, body);
      const text = await answer.text();
      expect(answer.status, `${path}\n${body?.slice(0, 500)}\n${text.slice(0, 500)}`).toBeLessThan(500);
      if (answer.status >= 400) expect(answer.headers.get("content-type")).toBe("application/problem+json");
    }
  });

  it("is taken out of words rather than refused with them", async () => {
    // Whatever was done to it above: words are taken by what is not put away.
    await sql`update conversations set state = 'open', away_at = null, was = null`.execute(db);
    const [conversation] = (await sql<{ id: string }>`select id from conversations limit 1`.execute(db)).rows;
    const headers = { ...master, "content-type": "application/json" };
    const path = `/api/v1/conversations/${conversation?.id}/messages`;
    const body = JSON.stringify({ kind: "note", text: "Half \ud800 a\0 note, \\u0000 and 🎉" });
    const answer = await send("POST", path, { headers, body });
    expect(await answer.json()).toMatchObject({ text: "Half \ufffd a note, \\u0000 and 🎉" });
  });

  async function ask(operation: Operation, path: string, body: string | undefined): Promise<Response> {
    const headers = { ...(random() < 0.5 ? master : session), "content-type": "application/json" };
    const answer = await send(operation.method, path, { headers, body: body ?? null });
    if (answer.status === 401) session = (await signedIn(db, { role: "admin" })).headers;
    return answer;
  }

  function queryFor(operation: Operation): string {
    const wanted = operation.parameters?.filter((parameter) => parameter.in === "query") ?? [];
    const given = wanted.filter((parameter) => parameter.required || random() < 0.6);
    const worst = given.length > 0 && random() < 0.7 ? pick(given, make).name : "";
    const pairs = given.map(({ name, schema }): [string, string] => {
      const value = name === worst ? hardest(name) : fitting(schema, make);
      return [name, typeof value === "string" ? value : (JSON.stringify(value) ?? "")];
    });
    return `?${new URLSearchParams(pairs)}`;
  }

  /** A cursor that looks like one of ours gets further than one that does not. */
  function hardest(name: string): unknown {
    if (name !== "cursor")
      return pick(
        nasty.filter((value) => typeof value === "string"),
        make,
      ).slice(0, 2000);
    const moment = pick(["1", "0000", "+275760-09-13T00:00:00.000Z", "2026-11-21T00:00:00.000Z"], make);
    const values = [pick([0, 1e15, -1, 40_000], make), moment, pick(["a\0", someId, "\ud800"], make)];
    return Buffer.from(JSON.stringify(values.slice(Math.floor(random() * 3)))).toString("base64url");
  }

  function bodyFor(operation: Operation, n: number): string | undefined {
    const schema = bodyOf(operation);
    if (!schema) return operation.method === "get" ? undefined : "{}";
    if (n === 0) return pick(["", "{", "null", "[]", '{"__proto__":1}', "\0", '"\\ud800"'], make);
    const value = fitting(schema, make);
    return JSON.stringify(n === 1 ? value : spoiled(value, make));
  }
});

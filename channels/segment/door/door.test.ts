import { beforeAll, describe, expect, it } from "vitest";
import { system } from "../../../platform/actor.ts";
import { openTestDb } from "../../../platform/testing/open.ts";
import { revokeSource } from "../sources/change.ts";
import { aSource, openDoor, type TestSource } from "../testing-app.ts";

const db = await openTestDb();
const door = openDoor(db);
let source: TestSource;

beforeAll(async () => {
  source = await aSource(db);
});

const kept = () => db.selectFrom("track_calls").selectAll().orderBy("id", "desc").execute();
const aCall = (more: object = {}) => ({ anonymousId: "a1", event: "Trial Started", ...more });
const batchOf = (...batch: unknown[]) => ({ batch });

describe("taking calls in", () => {
  it.each([
    ["identify", "identify"],
    ["track", "track"],
    ["page", "page"],
    ["screen", "screen"],
    ["group", "group"],
    ["alias", "alias"],
    ["i", "identify"],
    ["t", "track"],
    ["p", "page"],
    ["s", "screen"],
    ["g", "group"],
    ["a", "alias"],
  ])("/v1/%s keeps what came and wakes whoever understands it", async (path, type) => {
    const before = door.woken();
    const answer = await door.send(source.key, `/v1/${path}`, aCall({ messageId: `door-${path}` }));
    expect(answer).toMatchObject({ status: 200, body: { success: true } });
    expect((await kept())[0]).toMatchObject({ state: "new", body: { type, event: "Trial Started" } });
    expect(door.woken()).toBe(before + 1);
  });

  it.each(["batch", "b", "import"])("/v1/%s keeps every call, with when all of them were sent", async (path) => {
    const sentAt = "2026-11-22T10:00:00.000Z";
    const batch = [aCall({ type: "track" }), aCall({ type: "page", sentAt: "2026-11-22T09:00:00.000Z" })];
    expect((await door.send(source.key, `/v1/${path}`, { batch, sentAt })).status).toBe(200);
    const [second, first] = await kept();
    expect([first?.sent_at, second?.sent_at]).toEqual([sentAt, "2026-11-22T09:00:00.000Z"]);
  });

  it("unpacks gzip, reads text/plain, and takes the key out of the body", async () => {
    const count = (await kept()).length;
    const text = { "content-type": "text/plain" };
    expect((await door.send(source.key, "/v1/track", aCall(), { gzip: true })).status).toBe(200);
    expect((await door.send(null, "/v1/t", aCall({ writeKey: source.key }), { headers: text })).status).toBe(200);
    expect((await door.send(null, "/v1/b", { ...batchOf(aCall()), writeKey: source.key })).status).toBe(200);
    expect((await door.send(null, "/v1/b", batchOf(aCall({ writeKey: source.key })))).status).toBe(200);
    expect((await kept()).length).toBe(count + 4);
  });

  it("takes a call once, however often it comes and beside whatever", async () => {
    const call = aCall({ messageId: "once" });
    const before = (await kept()).length;
    const woken = door.woken();
    await Promise.all(
      [1, 2, 3].map(() => door.send(source.key, "/v1/batch", batchOf({ ...call, type: "track" }, call))),
    );
    await door.send(source.key, "/v1/track", call);
    expect((await kept()).length).toBe(before + 1);
    expect(door.woken()).toBe(woken + 1);
  });

  it("knows a call by its source: another may use the same ids", async () => {
    const other = await aSource(db);
    const before = (await kept()).length;
    for (const { key } of [source, other]) await door.send(key, "/v1/track", aCall({ messageId: "theirs" }));
    expect((await kept()).length).toBe(before + 2);
  });

  it("one bad call costs none of the others, and is kept with its reason", async () => {
    const deep = JSON.parse(`${"[".repeat(400)}${"]".repeat(400)}`) as unknown;
    const large = aCall({ type: "track", properties: { words: "x".repeat(33_000) } });
    const answer = await door.send(
      source.key,
      "/v1/batch",
      batchOf(null, 7, large, { a: deep }, aCall({ type: "track" })),
    );
    expect(answer.status).toBe(200);
    const [good, tooDeep, tooLarge, number, nothing] = await kept();
    expect(good).toMatchObject({ state: "new", reason: null });
    expect(tooDeep).toMatchObject({ state: "refused", reason: "too-deep" });
    expect(tooLarge).toMatchObject({ state: "refused", reason: "too-large", body: large });
    expect(number).toMatchObject({ state: "refused", reason: "no-object", body: 7 });
    expect(nothing).toMatchObject({ state: "refused", reason: "no-object", body: null });
  });
});

describe("what is no call", () => {
  it.each([
    ["no JSON", "{", 400, "no-json"],
    ["nothing", "", 400, "no-json"],
    ["a list", "[]", 400, "no-object"],
    ["a word", '"hello"', 400, "no-object"],
    ["a batch that is none", { batch: {} }, 400, "no-batch"],
    ["lists in lists", `{"a":${"[".repeat(20_000)}${"]".repeat(20_000)}}`, 400, "too-deep"],
    ["lists in lists, not many", `{"a":${"[".repeat(400)}${"]".repeat(400)}}`, 400, "too-deep"],
    ["a whole batch of lists in lists", `${"[".repeat(200_000)}${"]".repeat(200_000)}`, 400, "no-object"],
    ["more than 32 KB", aCall({ properties: { words: "ü".repeat(16_400) } }), 413, "too-large"],
    ["more than 500 KB", batchOf("x".repeat(520_000)), 413, "too-large"],
    ["more calls than anybody sends", batchOf(...Array.from({ length: 2501 }, () => 1)), 413, "too-large"],
    [
      "10,000 properties",
      aCall({ properties: Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`p${at}`, at])) }),
      413,
      "too-large",
    ],
  ])("%s is refused with what to do", async (_what, body, status, reason) => {
    const before = (await kept()).length;
    const isBatch = typeof body === "object" && "batch" in body;
    const answer = await door.send(source.key, isBatch ? "/v1/batch" : "/v1/track", body);
    expect(answer).toMatchObject({ status, body: { reason } });
    expect(String(answer.body["detail"])).toMatch(/\.$/);
    expect((await kept()).length).toBe(before);
  });

  it("what says it is packed and is not, or is too large unpacked", async () => {
    const bomb = JSON.stringify(batchOf("x".repeat(5_000_000)));
    const wrong = { headers: { "content-encoding": "gzip" } };
    expect(await door.send(source.key, "/v1/batch", batchOf(), wrong)).toMatchObject({ body: { reason: "not-gzip" } });
    expect(await door.send(source.key, "/v1/batch", bomb, { gzip: true })).toMatchObject({
      ...{ status: 413, body: { reason: "too-large" } },
    });
  });

  it("keeps what PostgreSQL cannot as near as it can: NUL, half pairs, numbers of many digits", async () => {
    const body = `{"anonymousId":"a1","event":"odd","messageId":"odd","properties":{"nul\\u0000":"a\\u0000b","half":"\\ud83d!",
      "pair":"\\ud83d\\ude00","slash":"\\\\u0000","id":12345678901234567890,"huge":1e999,"small":0.1}}`;
    expect((await door.send(source.key, "/v1/track", body)).status).toBe(200);
    expect((await kept())[0]?.body).toMatchObject({
      properties: {
        ...{ nul: "ab", half: "\ufffd!", pair: "\u{1f600}", slash: "\\u0000" },
        ...{ id: "12345678901234567890", huge: "1e999", small: 0.1 },
      },
    });
  });

  it("has its place: other paths and methods are not found", async () => {
    expect((await door.send(source.key, "/v1/anything", {})).status).toBe(404);
    expect((await door.ask("GET", "/v1/track")).status).toBe(404);
  });
});

describe("who may send", () => {
  it.each([
    ["nobody", null, {}],
    ["a key that is none", "wk_nothing", {}],
    ["an empty key", "", {}],
    ["a key that is endless", "k".repeat(5000), {}],
  ])("not %s", async (_who, key, more) => {
    const before = (await kept()).length;
    expect(await door.send(key, "/v1/track", aCall(more), { ip: "192.0.2.1" })).toMatchObject({
      ...{ status: 401, body: { reason: "wrong-key" } },
    });
    expect((await kept()).length).toBe(before);
  });

  it("no longer one whose key was revoked, from that moment on", async () => {
    const gone = await aSource(db);
    expect((await door.send(gone.key, "/v1/track", aCall())).status).toBe(200);
    await db.transaction().execute((tx) => revokeSource(tx, system, gone.id, new Date()));
    expect((await door.send(gone.key, "/v1/track", aCall())).status).toBe(401);
    expect((await door.ask("GET", `/v1/projects/${gone.key}/settings`)).status).toBe(404);
  });

  it("nobody who tries keys: after 120 wrong ones their network waits, others do not", async () => {
    const from = (ip: string) => door.send("wk_guessed", "/v1/track", aCall(), { ip });
    for (let tried = 0; tried < 120; tried += 1) await from("198.51.100.9");
    const answer = await from("198.51.100.9");
    expect(answer).toMatchObject({ status: 429, body: { reason: "too-many-calls" } });
    expect(answer.headers.get("retry-after")).toBe("60");
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect((await from("203.0.113.9")).status).toBe(401);
  });

  it("any web page: browsers are told so, also where something was refused", async () => {
    const preflight = await door.ask("OPTIONS", "/v1/t", {
      headers: { origin: "https://shop.example", "access-control-request-headers": "authorization,x-retry-count" },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-headers")).toBe("authorization,x-retry-count");
    expect(preflight.headers.get("access-control-allow-methods")).toContain("POST");
    for (const key of [source.key, "wrong"]) {
      const { headers } = await door.send(key, "/v1/t", aCall());
      expect(headers.get("access-control-allow-origin")).toBe("*");
      expect(headers.get("access-control-allow-credentials")).toBeNull();
    }
  });

  it("and browsers learn where to send", async () => {
    const answer = await door.ask("GET", `/v1/projects/${source.key}/settings`);
    expect(await answer.json()).toMatchObject({
      integrations: { "Segment.io": { apiKey: source.key, apiHost: "desk.example/v1", protocol: "https" } },
      remotePlugins: [],
    });
  });
});

import { describe, expect, it } from "vitest";
import { notFound } from "../errors.ts";
import { openLog } from "../log.ts";
import { newApp } from "./app.ts";
import { secureHeaders, storableJson, whoAsks } from "./middleware.ts";
import { readProxies } from "./proxies.ts";

const loopback = readProxies("127.0.0.0/8, ::1") ?? (() => false);

function appFor(remote?: string) {
  const app = newApp(openLog("silent"));
  app.use(
    whoAsks(() => remote, loopback),
    secureHeaders(),
    storableJson(),
  );
  app.get("/ip", (c) => c.text(c.get("ip")));
  app.get("/strict", (c) => c.body("", 200, { "content-security-policy": "sandbox", "x-frame-options": "SAMEORIGIN" }));
  app.get("/api/refused", () => {
    throw notFound("thing");
  });
  app.get("/api/broken", () => {
    throw new Error("bug");
  });
  app.post("/words", async (c) => c.json({ read: await c.req.json() }));
  return app;
}

describe("who asks", () => {
  it.each([
    ["the peer itself", "203.0.113.9", undefined, "203.0.113.9"],
    ["a peer that claims to be a proxy, itself", "203.0.113.9", "198.51.100.1", "203.0.113.9"],
    ["behind a proxy on this machine, whom it names", "127.0.0.1", "198.51.100.1", "198.51.100.1"],
    ["behind one that speaks IPv6", "::1", "2001:db8::7", "2001:db8::7"],
    ["behind one on a mapped address", "::ffff:127.0.0.1", "198.51.100.1", "198.51.100.1"],
    ["the last of many: what stands before it anybody can write", "127.0.0.1", "6.6.6.6, 198.51.100.1", "198.51.100.1"],
    ["a mapped peer, without the prefix", "::ffff:203.0.113.9", undefined, "203.0.113.9"],
    ["at most 64 characters", "127.0.0.1", "x".repeat(500), "x".repeat(64)],
    ["nobody, when the connection is gone", undefined, "198.51.100.1", ""],
  ])("is %s", async (_who, remote, forwarded, ip) => {
    const headers: Record<string, string> = forwarded ? { "x-forwarded-for": forwarded } : {};
    expect(await (await appFor(remote).request("/ip", { headers })).text()).toBe(ip);
  });
});

describe("every answer is safe in a browser", () => {
  it.each(["/ip", "/api/refused", "/api/broken", "/nowhere"])("%s", async (path) => {
    const { headers } = await appFor("::1").request(path);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|script-src|\*/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("referrer-policy")).toBe("same-origin");
    expect(headers.get("cache-control")).toBe(path.startsWith("/api/") ? "no-store" : null);
  });

  it("and keeps what its route said more strictly", async () => {
    const { headers } = await appFor("::1").request("/strict");
    expect(headers.get("content-security-policy")).toBe("sandbox");
    expect(headers.get("x-frame-options")).toBe("SAMEORIGIN");
  });
});

describe("words that cannot be kept", () => {
  const read = async (body: string) => {
    const answer = await appFor("::1").request("/words", {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8" },
      body,
    });
    return (await answer.json()).read;
  };

  it.each([
    ["NUL goes", '{"a":["x\\u0000y"]}', { a: ["xy"] }],
    ["half a pair is marked", '{"a":"\\ud83d!"}', { a: "\ufffd!" }],
    ["a whole pair stays", '{"a":"\\ud83c\\udf89"}', { a: "🎉" }],
    ["an escape that is written out stays", '{"a":"\\\\u0000"}', { a: "\\u0000" }],
    ["everything else stays", '{"a":"\\u0001 <ß> 漢","n":1.5}', { a: "\u0001 <ß> 漢", n: 1.5 }],
  ])("%s", async (_what, body, expected) => expect(await read(body)).toEqual(expected));
});

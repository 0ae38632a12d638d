import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { openLog } from "../log.ts";
import { newApp } from "./app.ts";
import { serveDesk } from "./static.ts";

const root = await mkdtemp(join(tmpdir(), "stammgast-static-"));
const dist = join(root, "dist");
await mkdir(join(dist, "assets"), { recursive: true });
await writeFile(join(root, "secret.json"), '"secret"');
await writeFile(join(dist, "index.html"), "<!doctype html><p>The desk</p>");
await writeFile(join(dist, "assets", "app.1a2b.js"), "let words = 1;".repeat(100));
await writeFile(join(dist, "assets", "face.woff2"), Buffer.from([0, 255, 1]));
afterAll(() => rm(root, { recursive: true }));

const app = newApp(openLog("silent"));
app.get("*", serveDesk(dist));
const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });

describe("the desk as files", () => {
  it.each(["/", "/inbox/mine", "/customers/0000?tab=facts", "/läden/%C3%A4"])("shows its page at %s", async (path) => {
    const answer = await get(path);
    expect(await answer.text()).toContain("The desk");
    expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(answer.headers.get("cache-control")).toBe("no-cache");
  });

  it("lets browsers keep assets for ever: their names change with them", async () => {
    const { headers, status } = await get("/assets/app.1a2b.js");
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  });

  it("packs what can be packed for those who can unpack it", async () => {
    const packed = await get("/assets/app.1a2b.js", { "accept-encoding": "br, gzip" });
    expect(packed.headers.get("content-encoding")).toBe("gzip");
    expect(packed.headers.get("vary")).toBe("accept-encoding");
    expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()).toContain("let words");
    expect((await get("/assets/app.1a2b.js")).headers.get("content-encoding")).toBeNull();
    const font = await get("/assets/face.woff2", { "accept-encoding": "gzip" });
    expect(font.headers.get("content-encoding")).toBeNull();
    expect(Buffer.from(await font.arrayBuffer())).toEqual(Buffer.from([0, 255, 1]));
  });

  it.each([
    "/assets/gone.js",
    "/assets/",
    "/gone.png",
    "/../secret.json",
    "/..%2fsecret.json",
    "/assets/..%2f..%2fsecret.json",
    "/assets/%2e%2e/%2e%2e/secret.json",
    "/assets/..%5c..%5csecret.json",
    "/....//secret.json",
    "/secret.json%00.html",
    "/%E0%A4%A",
  ])("has nothing at %s", async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain("secret");
  });
});

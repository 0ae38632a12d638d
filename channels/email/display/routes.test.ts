import { beforeAll, describe, expect, it } from "vitest";
import { readMessages } from "../../../conversations/reading/read.ts";
import { newestConversation } from "../../../conversations/testing.ts";
import type { Actor } from "../../../platform/actor.ts";
import { newApp } from "../../../platform/http/app.ts";
import { openLog } from "../../../platform/log.ts";
import { openTestDb } from "../../../platform/testing/open.ts";
import { type SignedInStaff, signedIn } from "../../../team/testing.ts";
import { anAddress, arrive } from "../testing.ts";
import { displayRoutes } from "./routes.ts";

const db = await openTestDb();
let jule: SignedInStaff;
let mira: SignedInStaff;
let path: `/messages/${string}/html`;

beforeAll(async () => {
  await anAddress(db);
  jule = await signedIn(db, { name: "Jule Brandt" });
  mira = await signedIn(db, { name: "Mira Otto" });
  const lines = [
    "From: News <News@haendler.example>",
    "To: hallo@morgenrot.example",
    "Subject: Neu",
    "Message-ID: <n@x>",
  ];
  const html = '<p>Neu</p><img src="https://cdn.example/logo.png" alt="Logo"><script>alert(1)</script>';
  await arrive(db, Buffer.from([...lines, "MIME-Version: 1.0", "Content-Type: text/html", "", html, ""].join("\r\n")));
  const { items } = await readMessages(db, jule.actor, await newestConversation(db), { limit: 1 });
  path = `/messages/${items[0]?.id}/html`;
});

async function ask(actor: Actor, method: string, where: string) {
  const app = newApp(openLog("silent"));
  app.use(async (c, next) => {
    c.set("actor", actor);
    await next();
  });
  app.route("/", displayRoutes({ db }));
  const answer = await app.request(where, { method });
  return { status: answer.status, headers: answer.headers, body: await answer.text() };
}

describe("a mail in its own formatting", () => {
  it("keeps pictures from elsewhere back, counts them, and can do nothing", async () => {
    const { headers, body } = await ask(jule.actor, "GET", path);
    expect(headers.get("x-blocked-images")).toBe("1");
    expect(headers.get("content-security-policy")).toMatch(/default-src 'none'.*img-src data:;.*sandbox/);
    expect(body).not.toMatch(/cdn\.example|alert/);
  });

  it("loads them when one is asked for", async () => {
    const { headers, body } = await ask(jule.actor, "GET", `${path}?images=1`);
    expect(headers.get("content-security-policy")).toContain("img-src data: https: http:");
    expect(body).toContain('src="https://cdn.example/logo.png"');
  });

  it("loads them always once its reader says so of the sender, for them alone, until they take it back", async () => {
    const sender = `/picture-senders/${encodeURIComponent("news@haendler.example")}`;
    expect((await ask(jule.actor, "PUT", sender)).status).toBe(204);
    expect((await ask(jule.actor, "PUT", sender)).status).toBe(204);
    const { headers, body } = await ask(jule.actor, "GET", path);
    expect([headers.get("x-always-images"), headers.get("x-blocked-images")]).toEqual(["1", "0"]);
    expect(body).toContain("cdn.example");
    expect((await ask(mira.actor, "GET", path)).headers.get("x-always-images")).toBe("0");
    expect((await ask(jule.actor, "DELETE", sender)).status).toBe(204);
    expect((await ask(jule.actor, "GET", path)).headers.get("x-blocked-images")).toBe("1");
  });

  it("is asked for by people: a key says nothing of senders", async () => {
    const key: Actor = { ...jule.actor, staffId: null };
    expect((await ask(key, "PUT", "/picture-senders/a@b.example")).status).toBe(403);
    expect((await ask(key, "GET", path)).headers.get("x-blocked-images")).toBe("1");
  });

  it.each(["x", "a".repeat(400)])("a sender is an address: %.5s", async (address) => {
    expect((await ask(jule.actor, "PUT", `/picture-senders/${address}`)).status).toBe(400);
  });
});

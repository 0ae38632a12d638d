import { beforeAll, describe, expect, it } from "vitest";
import { MessageInput } from "../../../conversations/contract.ts";
import { getMessage, readMessages } from "../../../conversations/reading/read.ts";
import { newestConversation } from "../../../conversations/testing.ts";
import { writeMessage } from "../../../conversations/writing/write-message.ts";
import type { Actor } from "../../../platform/actor.ts";
import { newId } from "../../../platform/ids.ts";
import { openTestDb } from "../../../platform/testing/open.ts";
import { aShop, type SignedInStaff, signedIn } from "../../../team/testing.ts";
import { aMail, anAddress, arrive } from "../testing.ts";
import { openRoom, somebody } from "../testing-app.ts";

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

const room = openRoom(db);
const ask = (actor: Actor | null, method: string, where: string) => room(actor, `${method} ${where}` as "GET /");
/** The message that a mail has become. */
async function messageOf(mail: Buffer): Promise<string> {
  await arrive(db, mail);
  const { id } = await db
    .selectFrom("messages")
    .select("id")
    .where("raw_id", "is not", null)
    .orderBy("raw_id", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
  return id;
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

/** One picture that stands in the words, of so many bytes, and one that is no picture. */
function withPictures(bytes: number): Buffer {
  const part = (type: string, id: string, content: Buffer) =>
    [
      `--b`,
      `Content-Type: ${type}; name="${id}"`,
      "Content-Transfer-Encoding: base64",
      `Content-ID: <${id}>`,
      "Content-Disposition: inline",
      "",
      content.toString("base64").replace(/.{76}/g, "$&\r\n"),
    ].join("\r\n");
  const html = '<p>Hier</p><img src="cid:glas"><img src="cid:bild"><img src="cid:nirgends">';
  const head = ["From: k@post.example", "To: hallo@morgenrot.example", "Subject: Bilder", "MIME-Version: 1.0"];
  return Buffer.from(
    [
      ...[...head, 'Content-Type: multipart/related; boundary="b"', "", "--b", "Content-Type: text/html", "", html],
      ...[part("image/png", "glas", Buffer.alloc(bytes, "g")), part("image/svg+xml", "bild", Buffer.from("<svg/>"))],
      "--b--\r\n",
    ].join("\r\n"),
  );
}

describe("pictures that came with a mail", () => {
  it("stand in it, as long as they are pictures and came along", async () => {
    const { body } = await ask(jule.actor, "GET", `/messages/${await messageOf(withPictures(30))}/html`);
    expect(body).toContain(`src="data:image/png;base64,${Buffer.alloc(30, "g").toString("base64")}"`);
    expect(body).not.toMatch(/svg|cid:/);
  });

  it("stay attachments beyond 8 MB", async () => {
    const id = await messageOf(withPictures(8 * 1_048_576 + 1));
    const { status, body } = await ask(jule.actor, "GET", `/messages/${id}/html`);
    expect(status).toBe(200);
    expect(body.length).toBeLessThan(10_000);
  });
});

describe("a mail in its raw form", () => {
  it("is what came, byte for byte, to download and without rights of its own", async () => {
    const mail = aMail({ text: "Grüße <script>" });
    const id = await messageOf(mail);
    const { status, headers, body } = await ask(jule.actor, "GET", `/messages/${id}/raw`);
    expect([status, body]).toEqual([200, mail.toString()]);
    expect(headers.get("content-disposition")).toBe(`attachment; filename*=UTF-8''${id}.eml`);
    expect(headers.get("content-security-policy")).toContain("sandbox");
  });

  it("was never written for a note", async () => {
    const id = await messageOf(aMail());
    const { conversationId } = await getMessage(db, jule.actor, id);
    const input = MessageInput.parse({ kind: "note", text: "von Hand" });
    const { message } = await writeMessage(db, jule.actor, conversationId, input);
    for (const form of ["raw", "html"]) {
      expect((await ask(jule.actor, "GET", `/messages/${message.id}/${form}`)).status).toBe(404);
    }
  });
});

describe("who may look", () => {
  it.each(["raw", "html"])("at the %s form: whoever may see the conversation", async (form) => {
    const [theirs, other] = [await aShop(db), await aShop(db)];
    const email = `${form}@morgenrot.example`;
    await anAddress(db, { email, shopId: theirs });
    const html = ["Date: Thu, 19 Nov 2026 09:12:00 +0100", "X-Kind: html"];
    const id = await messageOf(
      Buffer.from(aMail({ to: email, headers: html }).toString().replace("text/plain", "text/html")),
    );
    const where = `/messages/${id}/${form}`;
    expect((await ask(null, "GET", where)).status).toBe(401);
    expect((await ask(somebody([]), "GET", where)).status).toBe(403);
    expect((await ask(somebody(["read"], [other]), "GET", where)).status).toBe(404);
    expect((await ask(somebody(["read"], [theirs]), "GET", where)).status).toBe(200);
    expect((await ask(jule.actor, "GET", where)).status).toBe(200);
  });

  it.each([`/messages/${newId()}/html`, `/messages/${newId()}/raw`])("%s is not found", async (where) => {
    expect((await ask(jule.actor, "GET", where)).status).toBe(404);
  });

  it("pictures are loaded for 1 and for nothing else", async () => {
    expect((await ask(jule.actor, "GET", `${path}?images=all`)).status).toBe(400);
  });
});

import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { MessageView } from "../../../conversations/contract.ts";
import type { BigFiles } from "../../../conversations/file-links/contract.ts";
import { upload } from "../../../conversations/files/upload.ts";
import { deliver } from "../../../conversations/outbox/deliver.ts";
import { readMessages } from "../../../conversations/reading/read.ts";
import { newestConversation } from "../../../conversations/testing.ts";
import { roomFor } from "../../../conversations/testing-app.ts";
import { reply } from "../../../conversations/writing/reply.ts";
import { openTestDb } from "../../../platform/testing/open.ts";
import { type SignedInStaff, signedIn } from "../../../team/testing.ts";
import { testSeal } from "../fetching/testing.ts";
import { aMail, anAddress, arrive } from "../testing.ts";
import { carrier } from "./carry.ts";
import { preparing } from "./prepare.ts";
import { bytesOf, openReceiver } from "./testing.ts";

const db = await openTestDb();
const receiver = await openReceiver();
const publicUrl = "https://desk.example";
const prepare = preparing({ db, seal: testSeal, publicUrl });
const carry = carrier(receiver.url, prepare);
let jule: SignedInStaff;
let ask: ReturnType<typeof roomFor>;
const big = Buffer.alloc(1_200_000, "Scherbe ");

beforeAll(async () => {
  await anAddress(db);
  await sql`insert into settings (key, value) values ('company.name', '"Morgenrot <&>"')`.execute(db);
  jule = await signedIn(db, { name: "Jule Brandt" });
  ask = roomFor(db, jule.actor.staffId, ["read", "write", "admin"]);
});
afterAll(() => receiver.close());
beforeEach(async () => {
  receiver.taken.length = 0;
  await arrive(db, aMail());
});

const wish = (given: BigFiles) => ask("PUT /big-files", given);
const aFile = (name: string, content: Buffer) =>
  db.transaction().execute((tx) => upload(tx, jule.actor, { name, type: "image/png", content }));

/** An answer with a big file and a small one, as it left. */
async function sent(by = carry) {
  const conversationId = await newestConversation(db);
  const files = [(await aFile("Glas <groß>.png", big)).id, (await aFile("klein.txt", Buffer.from("klein"))).id];
  const words = { kind: "reply" as const, text: "Hier die Fotos.", cc: [], bcc: [], files, close: false };
  const { messageId } = await db.transaction().execute((tx) => reply(tx, jule.actor, conversationId, words));
  await sql`update outbox set due_at = now() where message_id = ${messageId}`.execute(db);
  await deliver(db, { conversationId, messageId }, by);
  return { conversationId, messageId };
}
const message = async ({ conversationId, messageId }: Awaited<ReturnType<typeof sent>>): Promise<MessageView> => {
  const { items } = await readMessages(db, jule.actor, conversationId, { limit: 10 });
  return items.find(({ id }) => id === messageId) ?? expect.fail("the answer is not there");
};
const addressIn = (raw = receiver.taken.at(-1)?.mail.text ?? "") =>
  `/f/${/https:\/\/desk\.example\/f\/([\w-]{43})/.exec(raw)?.[1] ?? ""}` as const;
const linkedOf = async (key: Awaited<ReturnType<typeof sent>>) =>
  (await message(key)).attachments.find(({ link }) => link) ?? expect.fail("nothing went as a link");

it("files go with the mail unless the house wants it otherwise", async () => {
  await sent();
  expect(receiver.taken[0]?.mail.attachments).toHaveLength(2);
});

describe("a file over the size", () => {
  beforeEach(() => wish({ overMb: 1, days: 30 }));

  it("goes as a link in words and markup, and the small one with the mail", async () => {
    const key = await sent();
    const mail = receiver.taken[0]?.mail;
    expect(mail?.attachments.map(({ name }) => name)).toEqual(["klein.txt"]);
    expect(mail?.text).toMatch(/^Hier die Fotos\.\n\nGlas <groß>\.png \(.*\) \(1[.,]\d MB\), .* \d{4}$/);
    const plain = receiver.taken[0]?.raw.toString().replaceAll("=\r\n", "") ?? "";
    expect(plain).toMatch(/\d{4}:\r\nhttps:\/\/desk\.example\/f\/[\w-]{43}\r\n/);
    expect(mail?.html).toContain(`href="${publicUrl}${addressIn()}"`);
    expect(mail?.html).not.toContain("<groß>");
    expect(receiver.taken[0]?.raw.byteLength).toBeLessThan(20_000);
    const { link } = await linkedOf(key);
    expect(link).toMatchObject({ revokedAt: null, downloads: 0, lastAt: null });
    expect(Math.round((new Date(link?.until ?? 0).getTime() - Date.now()) / 86_400_000)).toBe(30);
  });

  it("is fetched by whoever has the link: a page first, then the file, safely and counted", async () => {
    const key = await sent();
    const page = await ask<string>(`GET ${addressIn()}`);
    expect(page.status).toBe(200);
    expect(page.body).toContain("Glas &lt;groß&gt;.png");
    expect(page.body).toContain("Morgenrot &lt;&amp;&gt;");
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    const file = await ask<string>(`GET ${addressIn()}/file`);
    expect(file.body).toBe(big.toString());
    expect(Object.fromEntries(file.headers)).toMatchObject({
      "content-type": "application/octet-stream",
      "content-disposition": expect.stringMatching(/^attachment; filename\*=UTF-8''Glas%20/),
      "content-security-policy": expect.stringMatching(/sandbox/),
      ...{ "x-content-type-options": "nosniff", "cache-control": "no-store" },
      ...{ "referrer-policy": "no-referrer", "x-robots-tag": "noindex, nofollow" },
    });
    await ask(`HEAD ${addressIn()}/file`);
    expect((await linkedOf(key)).link).toMatchObject({ downloads: 1, lastAt: expect.any(String) });
  });

  it("is shown in the letters of the house, which the page may load", async () => {
    const style = await ask<string>("GET /f/page.css");
    const faces = [...String(style.body).matchAll(/url\((\S+?)\)/g)].map(([, path]) => path);
    expect(faces).toHaveLength(2);
    for (const path of faces) {
      const face = await ask(`GET ${path}` as "GET /f/serif.woff2");
      expect([face.status, face.headers.get("content-type")]).toEqual([200, "font/woff2"]);
    }
    expect((await ask("GET /f/none")).headers.get("content-security-policy")).toContain("font-src 'self'");
  });

  it("goes by the same link when the mail is tried again, byte for byte", async () => {
    const key = await sent(carrier(undefined, prepare));
    const tried: Buffer[] = [];
    for (const keep of [1, 2]) {
      await sql`update outbox set due_at = now() where message_id = ${key.messageId}`.execute(db);
      await deliver(db, key, async (letter, files) => {
        tried.push(await bytesOf(await prepare(letter, files)));
        return keep === 1
          ? { result: "later", error: "busy", open: false }
          : { result: "sent", response: "", refused: [] };
      });
      await wish({ overMb: null, days: 30 });
    }
    expect(tried).toHaveLength(2);
    expect(tried[1]).toEqual(tried[0]);
  });

  it("is not told by the database: it knows only a digest of the link", async () => {
    await sent();
    const token = addressIn().slice(3);
    const { rows } = await sql<{ row: string }>`select l::text as row from file_links l`.execute(db);
    const held = rows.map(({ row }) => row).join();
    expect(held).not.toContain(token);
    expect(held).not.toContain(Buffer.from(token).toString("hex"));
  });

  it("is out of reach once the link is closed, and back when that is taken back", async () => {
    const key = await sent();
    const { id } = await linkedOf(key);
    const closed = await ask<MessageView>(`DELETE /messages/${key.messageId}/attachments/${id}/link`);
    expect(closed.body.attachments.find((file) => file.id === id)?.link?.revokedAt).toEqual(expect.any(String));
    expect((await ask(`GET ${addressIn()}`)).status).toBe(404);
    expect((await ask(`GET ${addressIn()}/file`)).status).toBe(404);
    await ask(`PUT /messages/${key.messageId}/attachments/${id}/link`);
    expect((await ask(`GET ${addressIn()}/file`)).status).toBe(200);
  });

  it("is out of reach when its time is over, or by any other address", async () => {
    await sent();
    const address = addressIn();
    await sql`update file_links set expires_at = now()`.execute(db);
    expect((await ask(`GET ${address}`)).status).toBe(404);
    for (const token of ["a".repeat(43), "x/file", "a".repeat(3000), "%00"]) {
      expect((await ask(`GET /f/${token}`)).status).toBe(404);
    }
  });

  it("goes with the mail where nobody knows how customers reach us", async () => {
    await sent(carrier(receiver.url, preparing({ db, seal: testSeal, publicUrl: undefined })));
    expect(receiver.taken[0]?.mail.attachments).toHaveLength(2);
  });

  it("asks whoever tries too often to wait", async () => {
    const own = roomFor(db, jule.actor.staffId);
    const statuses: number[] = [];
    for (let count = 0; count < 61; count++) statuses.push((await own(`GET /f/${count}/file`)).status);
    expect(statuses.indexOf(429)).toBe(60);
  });
});

it("a file that went with its mail has no link to close", async () => {
  await wish({ overMb: null, days: 30 });
  const key = await sent();
  const [file] = (await message(key)).attachments;
  expect((await ask(`DELETE /messages/${key.messageId}/attachments/${file?.id}/link`)).status).toBe(404);
});

it("only administrators say what goes as a link, within bounds", async () => {
  const clerk = roomFor(db, jule.actor.staffId);
  expect((await clerk("PUT /big-files", { overMb: 5 })).status).toBe(403);
  for (const body of [{ overMb: 0 }, { overMb: 26 }, { overMb: 5, days: 0 }, { overMb: 1.5 }, {}]) {
    expect((await ask("PUT /big-files", body)).status).toBe(400);
  }
  expect((await ask("GET /big-files")).body).toEqual({ overMb: null, days: 30, possible: true });
});

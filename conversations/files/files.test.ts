import { beforeAll, describe, expect, it } from "vitest";
import { aMail, anAddress, arrive } from "../../channels/email/testing.ts";
import { newId } from "../../platform/ids.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import { aStaff } from "../../team/testing.ts";
import { type FileView, type MessageView, maxFileBytes } from "../contract.ts";
import { newestConversation } from "../testing.ts";
import { type Ask, roomFor } from "../testing-app.ts";

const db = await openTestDb();
let ada: Ask;
let conversationId: string;

beforeAll(async () => {
  ada = roomFor(db, await aStaff(db));
  await anAddress(db);
  await arrive(db, aMail());
  conversationId = await newestConversation(db);
});

const upload = (content: string | Uint8Array<ArrayBuffer>, type = "text/plain", name = "list.txt") =>
  ada<FileView>(`POST /files?name=${encodeURIComponent(name)}`, new Blob([content], { type }));
const note = (files: string[]) =>
  ada<MessageView>(`POST /conversations/${conversationId}/messages`, { kind: "note", text: "see", files });
/** Uploaded, attached and fetched again. */
async function fetched(type: string, name = "file", inline = false) {
  const { body } = await note([(await upload("some words", type, name)).body.id]);
  const path = `/messages/${body.id}/attachments/${body.attachments[0]?.id}` as const;
  return ada<string>(`GET ${path}${inline ? "?inline=1" : ""}`);
}

describe("a file to send along", () => {
  it("is kept with name, type and size, travels with a message, and only once", async () => {
    const { status, body: file } = await upload("two eggs", "text/plain", "Einkauf & mehr.txt");
    expect({ status, ...file }).toMatchObject({ status: 201, name: "Einkauf & mehr.txt", size: 8 });
    const { body } = await note([file.id]);
    expect(body.attachments).toMatchObject([{ id: file.id, name: "Einkauf & mehr.txt", size: 8, inline: false }]);
    expect(await note([file.id])).toMatchObject({ status: 400, body: { reason: "lost-file" } });
  });

  it.each([
    ["empty", new Uint8Array(0), 400, "empty-file"],
    ["larger than 25 MB", new Uint8Array(maxFileBytes + 1), 413, "too-large"],
  ])("may not be %s", async (_what, content, status, reason) => {
    expect(await upload(content)).toMatchObject({ status, body: { reason } });
  });

  it("may be 25 MB", async () => {
    expect(await upload(new Uint8Array(maxFileBytes))).toMatchObject({ status: 201, body: { size: maxFileBytes } });
  });

  it.each(["", "x".repeat(256)])("needs a name of 1 to 255 characters: '%.5s'", async (name) => {
    expect((await upload("x", "text/plain", name)).status).toBe(400);
  });

  it("belongs to who uploaded it: nobody else sends or discards it", async () => {
    const bob = roomFor(db, await aStaff(db));
    const { body: file } = await upload("mine");
    const taken = await bob(`POST /conversations/${conversationId}/messages`, {
      kind: "note",
      text: "x",
      files: [file.id],
    });
    expect(taken.status).toBe(400);
    expect((await bob(`DELETE /files/${file.id}`)).status).toBe(204);
    expect((await note([file.id])).status).toBe(201);
  });

  it("is shown to who uploaded it, and to nobody else", async () => {
    const { body: file } = await upload("words", "text/html");
    const { status, body, headers } = await ada<string>(`GET /files/${file.id}`);
    expect({ status, body, type: headers.get("content-type") }).toEqual({
      ...{ status: 200, body: "words", type: "text/plain; charset=utf-8" },
    });
    expect(headers.get("content-security-policy")).toContain("sandbox");
    expect((await roomFor(db, await aStaff(db))(`GET /files/${file.id}`)).status).toBe(404);
  });

  it("that stands in the words is shown there, and is theirs alone to speak of", async () => {
    const { body: file } = await upload("png", "image/png", "glas.png");
    const html = `<p>see <img src="cid:${file.id}" alt="glas.png"></p>`;
    const { body } = await ada<MessageView>(`POST /conversations/${conversationId}/messages`, { kind: "note", html });
    expect(body).toMatchObject({
      text: "see [glas.png]",
      html: `<p>see <img src="cid:${file.id}" alt="glas.png" /></p>`,
      attachments: [{ id: file.id, inline: true }],
    });
    const picture = await ada(`GET /messages/${body.id}/attachments/${file.id}?inline=1`);
    expect(picture.headers.get("content-type")).toBe("image/png");
  });

  it("that was discarded is gone", async () => {
    const { body: file } = await upload("mine");
    expect((await ada(`DELETE /files/${file.id}`)).status).toBe(204);
    expect((await note([file.id])).status).toBe(400);
  });

  it("comes back when its message is taken back", async () => {
    const { body: file } = await upload("mine");
    const sent = { kind: "reply", text: "see", files: [file.id] };
    const { body } = await ada<MessageView>(`POST /conversations/${conversationId}/messages`, sent);
    const back = await ada<{ files: FileView[] }>(`DELETE /messages/${body.id}/dispatch`);
    expect(back.body.files).toMatchObject([{ id: file.id, size: 4 }]);
    expect((await note([file.id])).status).toBe(201);
  });
});

describe("an attachment", () => {
  it("is downloaded, and can do nothing in our name", async () => {
    const { status, headers, body } = await fetched("text/html", 'Rechnung "März".html');
    expect({ status, body }).toEqual({ status: 200, body: "some words" });
    expect(headers.get("content-type")).toBe("application/octet-stream");
    expect(headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''Rechnung%20%22M%C3%A4rz%22.html");
    expect(headers.get("content-security-policy")).toMatch(/default-src 'none'.*sandbox$/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });

  it.each(["../../etc/passwd", "..\\secret.txt", "a\r\nset-cookie: x=1"])(
    "cannot leave its folder as %j",
    async (name) => {
      const { headers } = await fetched("text/plain", name);
      expect(headers.get("content-disposition")).not.toMatch(/%2F|%5C|%0D|%0A|[/\\\r\n]/);
      expect(headers.get("set-cookie")).toBeNull();
    },
  );

  it.each([
    ["image/png", "inline", "image/png"],
    ["IMAGE/JPEG; name=x", "inline", "image/jpeg"],
    ["application/pdf", "inline", "application/pdf"],
    ["text/html", "inline", "text/plain; charset=utf-8"],
    ["image/svg+xml", "attachment", "application/octet-stream"],
    ["application/xhtml+xml", "attachment", "application/octet-stream"],
    ["application/x-shockwave-flash", "attachment", "application/octet-stream"],
    ["nonsense", "attachment", "application/octet-stream"],
  ])("of type %s asked for inline comes as %s", async (type, disposition, shownAs) => {
    const { headers } = await fetched(type, "file", true);
    expect(headers.get("content-disposition")).toMatch(new RegExp(`^${disposition};`));
    expect(headers.get("content-type")).toBe(shownAs);
    expect(headers.get("content-security-policy")).toContain("sandbox");
  });

  it("of another message is not found", async () => {
    const { body } = await note([(await upload("x")).body.id]);
    const { body: other } = await note([]);
    const id = body.attachments[0]?.id ?? "";
    expect((await ada(`GET /messages/${other.id}/attachments/${id}`)).status).toBe(404);
    expect((await ada(`GET /messages/${body.id}/attachments/${newId()}`)).status).toBe(404);
  });
});

import { beforeEach, describe, expect, it } from "vitest";
import type { Page } from "../../../platform/contract.ts";
import { newId } from "../../../platform/ids.ts";
import { openTestDb } from "../../../platform/testing/open.ts";
import { aShop } from "../../../team/testing.ts";
import type { QuarantinedView } from "../contract.ts";
import { accept } from "../intake/accept.ts";
import { understandWaiting } from "../intake/understand.ts";
import { aMail, anAddress } from "../testing.ts";
import { openRoom, somebody } from "../testing-app.ts";

const db = await openTestDb();
const ask = openRoom(db);
const reader = somebody(["read"]);
const writer = somebody(["read", "write"]);

const nameless = (words: string) => Buffer.from(`X-Words: ${words}\r\n\r\nHello`);
/** What has no field of a mail: it is kept in quarantine. */
async function strand(content: Buffer, to: string[] = [], from = "k@post.example"): Promise<string> {
  const [id = ""] = await accept(db, [{ source: "smtp", envelopeFrom: from, envelopeTo: to, content }]);
  await understandWaiting(db);
  return id;
}
const list = async (query = "", actor = reader) =>
  (await ask<Page<QuarantinedView>>(actor, `GET /quarantine${query}`)).body;
const idsOf = ({ items }: Page<QuarantinedView>) => items.map(({ id }) => id);

beforeEach(async () => {
  await db.deleteFrom("raw_messages").execute();
  await db.deleteFrom("addresses").execute();
});

describe("the quarantine", () => {
  it("lists what could not be understood with its reason and its first lines, the newest first", async () => {
    const first = await strand(nameless("the first"));
    const second = await strand(nameless("the second"), ["hallo@morgenrot.example"]);
    const page = await list();
    expect(idsOf(page)).toEqual([second, first]);
    expect(page.items[0]).toMatchObject({
      ...{ from: "k@post.example", to: ["hallo@morgenrot.example"], reason: "no-sender" },
      ...{ size: nameless("the second").byteLength, head: "X-Words: the second\n\nHello" },
    });
  });

  it("is empty where all was understood", async () => {
    await anAddress(db);
    await strand(aMail());
    expect(await list()).toEqual({ items: [], next: null });
  });

  it("shows of the raw form what is text, and no more than its beginning", async () => {
    await strand(Buffer.concat([nameless("x\0\u001b[31m"), Buffer.alloc(5000, "y")]));
    const head = (await list()).items[0]?.head ?? "";
    expect(head).toMatch(/^X-Words: x··\[31m\n\nHelloyyy/);
    expect(head.length).toBeLessThanOrEqual(2000);
  });

  it("pages by cursor", async () => {
    const ids = [];
    for (const words of ["a", "b", "c"]) ids.unshift(await strand(nameless(words)));
    const first = await list("?limit=2");
    expect(idsOf(first)).toEqual(ids.slice(0, 2));
    const rest = await list(`?limit=2&cursor=${first.next}`);
    expect([idsOf(rest), rest.next]).toEqual([ids.slice(2), null]);
    expect((await ask(reader, "GET /quarantine?cursor=nonsense")).status).toBe(400);
  });
});

describe("the raw form", () => {
  it("is downloaded byte for byte, and can do nothing in our name", async () => {
    const id = await strand(nameless("<script>alert(1)</script>"));
    const { status, headers, body } = await ask(reader, `GET /quarantine/${id}/raw`);
    expect([status, body]).toEqual([200, nameless("<script>alert(1)</script>").toString()]);
    expect(headers.get("content-disposition")).toBe(`attachment; filename*=UTF-8''${id}.eml`);
    expect(headers.get("content-type")).toBe("application/octet-stream");
    expect(headers.get("content-security-policy")).toContain("sandbox");
  });

  it("of mail that was understood is not here", async () => {
    await anAddress(db);
    const id = await strand(aMail());
    expect((await ask(reader, `GET /quarantine/${id}/raw`)).status).toBe(404);
  });

  it.each([newId(), "no-id"])("of %s is not found", async (id) => {
    expect([400, 404]).toContain((await ask(reader, `GET /quarantine/${id}/raw`)).status);
  });
});

describe("a new attempt", () => {
  const attempt = (id: string, actor = writer) => ask(actor, `POST /quarantine/${id}/attempts`);

  it("that changes nothing leaves it where it is", async () => {
    const id = await strand(nameless("still nobody"));
    expect(await attempt(id)).toMatchObject({ status: 200, body: { state: "quarantined", conversationId: null } });
    expect(idsOf(await list())).toEqual([id]);
  });

  it("after the reason is gone makes a conversation of it", async () => {
    await anAddress(db);
    const ours = await strand(aMail({ from: "hallo@morgenrot.example", to: "hallo@morgenrot.example" }));
    expect((await list()).items).toMatchObject([{ id: ours, reason: "nobody-outside" }]);
    await db.deleteFrom("addresses").execute();
    const { status, body } = await attempt(ours);
    expect({ status, body }).toEqual({
      ...{ status: 200, body: { state: "understood", conversationId: expect.any(String) } },
    });
    expect(await list()).toEqual({ items: [], next: null });
    expect((await attempt(ours)).status).toBe(404);
  });

  it("is for those who may write", async () => {
    const id = await strand(nameless("x"));
    expect(await ask(null, `POST /quarantine/${id}/attempts`)).toMatchObject({ status: 401 });
    expect(await attempt(id, reader)).toMatchObject({ status: 403, body: { reason: "needs-write" } });
  });

  it.each([newId(), "no-id"])("at %s finds nothing", async (id) => {
    expect([400, 404]).toContain((await attempt(id)).status);
  });
});

describe("who sees only their own shop", () => {
  it("sees mail to its addresses and, where they may write, to none of ours", async () => {
    const [theirs, other] = [await aShop(db), await aShop(db)];
    await anAddress(db, { email: "laden@morgenrot.example", shopId: theirs });
    await anAddress(db, { email: "versand@morgenrot.example", shopId: other });
    const mine = await strand(nameless("mine"), ["laden@morgenrot.example"]);
    const hidden = await strand(nameless("hidden"), ["versand@morgenrot.example"]);
    const nobodys = await strand(nameless("nobody's"));
    const limited = somebody(["read", "write"], [theirs]);
    expect(idsOf(await list("", limited))).toEqual([nobodys, mine]);
    expect(idsOf(await list("", somebody(["read"], [theirs])))).toEqual([mine]);
    expect(idsOf(await list())).toEqual([nobodys, hidden, mine]);
    expect((await ask(limited, `GET /quarantine/${hidden}/raw`)).status).toBe(404);
    expect((await ask(limited, `POST /quarantine/${hidden}/attempts`)).status).toBe(404);
    expect((await ask(limited, `GET /quarantine/${mine}/raw`)).status).toBe(200);
  });
});

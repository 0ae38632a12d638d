import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../../platform/ids.ts";
import { openTestDb } from "../../../platform/testing/open.ts";
import { aShop } from "../../../team/testing.ts";
import type { AddressView } from "../contract.ts";
import { aMail, arrive } from "../testing.ts";
import { openRoom, somebody } from "../testing-app.ts";

const db = await openTestDb();
const ask = openRoom(db);
const admin = somebody(["read", "write", "admin"]);
const reader = somebody(["read"]);
let shopId: string;

const add = (input: object, actor = admin) => ask<AddressView>(actor, "POST /addresses", input);
const listed = async () => (await ask<{ items: AddressView[] }>(reader, "GET /addresses")).body.items;

beforeAll(async () => {
  shopId = await aShop(db, { name: "Rösterei" });
});
beforeEach(() => db.deleteFrom("addresses").execute());

describe("an address of ours", () => {
  it("is added, folded to one form, with nothing but itself needed", async () => {
    const { status, body } = await add({ email: "Hallo@Morgenrot.Example" });
    expect({ status, ...body }).toMatchObject({
      ...{ status: 201, email: "hallo@morgenrot.example", name: "", shop: null, signature: "" },
    });
    expect(await listed()).toEqual([body]);
  });

  it("is listed by the alphabet", async () => {
    for (const name of ["laden", "hallo", "versand"]) await add({ email: `${name}@morgenrot.example` });
    expect((await listed()).map(({ email }) => email.split("@")[0])).toEqual(["hallo", "laden", "versand"]);
  });

  it("belongs to one company: the same a second time is a conflict, however it is written", async () => {
    await add({ email: "hallo@morgenrot.example" });
    expect(await add({ email: "HALLO@morgenrot.example" })).toMatchObject({
      ...{ status: 409, body: { reason: "address-taken" } },
    });
    expect(await listed()).toHaveLength(1);
  });

  it("gets name, shop and signature, each by itself", async () => {
    const { id } = (await add({ email: "hallo@morgenrot.example", name: "Morgenrot", shopId })).body;
    const change = (what: object) => ask<AddressView>(admin, `PATCH /addresses/${id}`, what);
    expect((await change({ signature: "{name}\nMorgenrot" })).body).toMatchObject({
      ...{ name: "Morgenrot", shop: { id: shopId, name: "Rösterei" }, signature: "{name}\nMorgenrot" },
    });
    expect((await change({ shopId: null })).body).toMatchObject({ name: "Morgenrot", shop: null });
    expect((await change({ name: "" })).body).toMatchObject({ name: "", signature: "{name}\nMorgenrot" });
    expect((await change({})).status).toBe(200);
    expect((await change({ email: "other@morgenrot.example" })).body.email).toBe("hallo@morgenrot.example");
  });

  it("is given up; what came over it stays, and it can be taken up again", async () => {
    const { id } = (await add({ email: "hallo@morgenrot.example", shopId })).body;
    await arrive(db, aMail({ text: "An die alte Adresse" }));
    expect((await ask(admin, `DELETE /addresses/${id}`)).status).toBe(204);
    expect(await listed()).toEqual([]);
    const { rows } = { rows: await db.selectFrom("conversations").select(["shop_id", "address_id"]).execute() };
    expect(rows).toMatchObject([{ shop_id: shopId }]);
    expect((await add({ email: "hallo@morgenrot.example" })).status).toBe(201);
  });

  it("that is not there is not found", async () => {
    const path = `/addresses/${newId()}` as const;
    expect(await ask(admin, `PATCH ${path}`, { name: "x" })).toMatchObject({ status: 404 });
    expect(await ask(admin, `DELETE ${path}`)).toMatchObject({ status: 404 });
    expect(await ask(admin, "DELETE /addresses/hallo")).toMatchObject({ status: 400 });
  });
});

describe("what may stand in it", () => {
  const email = "hallo@morgenrot.example";
  it.each([
    ["no address", { email: "morgenrot" }],
    ["an address of 255 characters", { email: `${"x".repeat(60)}@${"y.".repeat(95)}example` }],
    ["a name of 121 characters", { email, name: "x".repeat(121) }],
    ["a signature of 2,001 characters", { email, signature: "x".repeat(2001) }],
    ["a shop that is none", { email, shopId: "corner" }],
    ["a shop that is not there", { email, shopId: newId() }],
    ["nothing", {}],
  ])("%s is refused", async (_what, input) => {
    expect(await add(input)).toMatchObject({ status: 400, body: { code: "invalid" } });
    expect(await listed()).toEqual([]);
  });

  it("as much as is allowed is kept whole", async () => {
    const input = { email, name: "x".repeat(120), signature: "y".repeat(2000), shopId };
    expect(await add(input)).toMatchObject({ status: 201, body: { name: input.name, signature: input.signature } });
  });
});

describe("who may", () => {
  it.each([
    ["POST /addresses", { email: "a@morgenrot.example" }],
    [`PATCH /addresses/${newId()}`, { name: "x" }],
    [`DELETE /addresses/${newId()}`, undefined],
  ] as const)("%s: an administrator, and nobody else", async (request, body) => {
    expect(await ask(null, request, body)).toMatchObject({ status: 401, body: { reason: "sign-in" } });
    expect(await ask(somebody(["read", "write"]), request, body)).toMatchObject({
      ...{ status: 403, body: { reason: "needs-admin" } },
    });
  });

  it("everybody who reads sees the list", async () => {
    expect((await ask(null, "GET /addresses")).status).toBe(401);
    expect((await ask(reader, "GET /addresses")).status).toBe(200);
  });
});

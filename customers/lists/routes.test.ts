import { expect, it } from "vitest";
import type { Actor, Right } from "../../platform/actor.ts";
import { newApp } from "../../platform/http/app.ts";
import { openLog } from "../../platform/log.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import { carryOn } from "./carry-on.ts";
import { type ListDetail, mostListBytes } from "./contract.ts";
import { listRoutes } from "./routes.ts";

const db = await openTestDb();

function doorFor(rights: readonly Right[]) {
  const actor: Actor = {
    kind: "staff",
    staffId: null,
    name: "Ada",
    rights,
    shops: [],
    sees: "all",
    credentialId: null,
  };
  const app = newApp(openLog("silent"));
  app.use(async (c, next) => {
    c.set("actor", actor);
    await next();
  });
  app.route("/", listRoutes({ db }));
  return app;
}
const admin = doorFor(["read", "write", "admin"]);
const content = "Nr;Name;Mail\n1;Anna Meier;anna@post.example\n2;Bo;bo@post\n";
const bring = (name = "kunden 2026.csv", body: BodyInit = content, headers = {}) =>
  admin.request(`/customer-lists?name=${encodeURIComponent(name)}`, { method: "POST", body, headers });
const send = async (method: string, path: string, body?: unknown) => {
  const headers = { "content-type": "application/json" };
  const response = await admin.request(
    path,
    body === undefined ? { method } : { method, headers, body: JSON.stringify(body) },
  );
  return {
    status: response.status,
    body: (response.status === 204 ? null : await response.json()) as Record<string, unknown>,
  };
};
const input = { fields: ["externalId", "name", "email"], origin: "Shop", trusted: true };

it("a list is brought, looked at, imported and taken back", async () => {
  const brought = await bring();
  expect(brought.status).toBe(201);
  const list = (await brought.json()) as ListDetail;
  expect(list).toMatchObject({
    ...{ state: "waiting", rows: 2, separator: ";", encoding: "utf-8", suggestedOrigin: "kunden" },
    columns: [
      { name: "Nr", field: "externalId", examples: ["1", "2"] },
      { name: "Name", field: "name" },
      { name: "Mail", field: "email" },
    ],
  });
  const preview = await send("POST", `/customer-lists/${list.id}/previews`, input);
  expect(preview.body).toMatchObject({
    ...{ looked: 2, made: 1, refused: 1 },
    items: [
      { row: 1, outcome: "made", name: "Anna Meier", emails: ["anna@post.example"] },
      { row: 2, outcome: "refused", reason: "bad-email" },
    ],
  });
  expect((await send("PUT", `/customer-lists/${list.id}/import`, input)).body).toMatchObject({ state: "running" });
  expect((await send("PUT", `/customer-lists/${list.id}/import`, input)).status).toBe(409);
  expect((await send("DELETE", `/customer-lists/${list.id}`)).status).toBe(409);
  await carryOn(db);
  const refused = await admin.request(`/customer-lists/${list.id}/refused`);
  expect(refused.headers.get("content-disposition")).toContain("kunden%202026.to-correct.csv");
  expect(await refused.text()).toContain("2;Bo;bo@post;a mail address that is none");
  expect((await send("DELETE", `/customer-lists/${list.id}/import`)).body).toMatchObject({ state: "undoing" });
  await carryOn(db);
  expect((await send("GET", "/customer-lists")).body).toMatchObject({
    items: [{ id: list.id, state: "undone" }],
    next: null,
  });
});

it("the preview tells whom a row would change or join, and the rows above count", async () => {
  const first = (await (await bring("a.csv", "Nr;Name;Mail\n7;Ina;ina@post.example\n")).json()) as ListDetail;
  await send("PUT", `/customer-lists/${first.id}/import`, input);
  await carryOn(db);
  const rows =
    "Nr;Name;Mail\n7;Ina Vogt;ina@post.example\n;Ina;ina@post.example\n;Uwe;uwe@post.example\n;U.;uwe@post.example\n";
  const { id } = (await (await bring("b.csv", rows)).json()) as ListDetail;
  const { body } = await send("POST", `/customer-lists/${id}/previews`, input);
  expect(body["items"]).toMatchObject([
    { outcome: "changed", customer: { name: "Ina" }, changes: ["name"] },
    { outcome: "joined", customer: { name: "Ina" }, by: "ina@post.example" },
    { outcome: "made" },
    { outcome: "joined", customer: { id: null, name: "Uwe" } },
  ]);
  expect((await send("DELETE", `/customer-lists/${id}`)).status).toBe(204);
  expect((await send("GET", `/customer-lists/${id}`)).status).toBe(404);
});

it.each([
  ["no list", "\0\0\0\u0001", "not-csv"],
  ["a header alone", "Name;Mail\n", "no-rows"],
  ["nothing", "", "empty-list"],
])("%s is refused with what to do", async (_, body, reason) => {
  expect(await (await bring("x.csv", body)).json()).toMatchObject({ status: 400, reason });
});

it("more than 200 MB are refused before they are read", async () => {
  const response = await bring("x.csv", "Name\nAnna\n", { "content-length": String(mostListBytes + 1) });
  expect(await response.json()).toMatchObject({ status: 400, reason: "body-too-large" });
});

it.each([
  ["columns that say nobody", { ...input, fields: ["externalId", "keep", "keep"] }, "no-names"],
  ["two numbers", { ...input, fields: ["externalId", "externalId", "email"] }, "two-numbers"],
  ["too few columns", { ...input, fields: ["name"] }, "other-columns"],
])("%s are refused", async (_, wrong, reason) => {
  const { id } = (await (await bring()).json()) as ListDetail;
  expect((await send("PUT", `/customer-lists/${id}/import`, wrong)).body).toMatchObject({ reason });
  expect((await send("POST", `/customer-lists/${id}/previews`, wrong)).body).toMatchObject({ reason });
});

it("only administrators may", async () => {
  const staff = doorFor(["read", "write"]);
  expect((await staff.request("/customer-lists")).status).toBe(403);
  expect((await staff.request("/customer-lists?name=a.csv", { method: "POST", body: content })).status).toBe(403);
});

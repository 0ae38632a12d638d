import { expect, test } from "vitest";
import { openTestDb } from "../../platform/testing/open.ts";
import type { CustomerView, Double } from "../contract.ts";
import { aCustomer } from "../testing.ts";
import { roomFor } from "../testing-app.ts";

const db = await openTestDb();
const send = roomFor(db, null);
await aCustomer(db, { name: "Anna Weiß", email: "anna@weiss.example" });
await send("POST /customers", { name: "Herr Ruf", phone: "+49 171 5550172" });

const doubles = async (query: Record<string, string>) =>
  (await send<{ items: Double[] }>(`GET /customer-doubles?${new URLSearchParams(query)}`)).body.items.map(
    ({ name, why }) => [name, why],
  );

test.each([
  [{ email: "ANNA@weiss.example" }, [["Anna Weiß", "email"]]],
  [{ email: "nna@weiss.example" }, []],
  [{ name: "Anna Weis", email: "anna@weiss.example" }, [["Anna Weiß", "email"]]],
  [{ name: "Anna Weis", email: "new@else.example" }, [["Anna Weiß", "name"]]],
  [{ phone: "0171 555 01 72" }, [["Herr Ruf", "phone"]]],
  [{ phone: "0171 555 01" }, []],
  [{ name: "Berta" }, []],
  [{ name: "An" }, []],
  [{}, []],
])("%j may be %j", async (query, found) => expect(await doubles(query as Record<string, string>)).toEqual(found));

test("whoever was just added can be taken back, and then the address is free again", async () => {
  const input = { name: "Versehen", email: "oops@post.example" };
  const { body } = await send<CustomerView>("POST /customers", input);
  expect((await send(`DELETE /customers/${body.id}`)).status).toBe(204);
  expect((await send(`GET /customers/${body.id}`)).status).toBe(404);
  expect((await send("POST /customers", input)).status).toBe(201);
});

test("of whom anything is known stays", async () => {
  const wrote = await aCustomer(db, { email: "wrote@post.example" });
  const { body } = await send<CustomerView>("POST /customers", { name: "Noted" });
  await send(`POST /customers/${body.id}/notes`, { text: "was here" });
  for (const id of [wrote.customerId, body.id]) {
    expect(await send(`DELETE /customers/${id}`)).toMatchObject({ status: 409, body: { reason: "has-history" } });
    expect((await send(`GET /customers/${id}`)).status).toBe(200);
  }
});

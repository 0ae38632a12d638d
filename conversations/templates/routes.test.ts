import { beforeEach, describe, expect, it } from "vitest";
import { anAddress } from "../../channels/email/testing.ts";
import { speakTo } from "../../customers/manner/speak-to.ts";
import { aCustomer } from "../../customers/testing.ts";
import { system } from "../../platform/actor.ts";
import type { Page } from "../../platform/contract.ts";
import { newId } from "../../platform/ids.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import { aShop, aStaff } from "../../team/testing.ts";
import { getConversation } from "../reading/read.ts";
import { hear } from "../search/testing.ts";
import { newestConversation } from "../testing.ts";
import { type Ask, roomFor } from "../testing-app.ts";
import { FilledTemplate, type TemplateInput, TemplateRow, TemplateView } from "./contract.ts";

const db = await openTestDb();
const corner = await aShop(db, { name: "Altstadt" });
await anAddress(db);
const jule = await aStaff(db, { name: "Jule Brandt", locale: "de" });
const ben = await aStaff(db, { name: "Ben", locale: "en" });
const asJule = roomFor(db, jule, ["read", "write"], [corner]);
const asBen = roomFor(db, ben);
const asReader = roomFor(db, await aStaff(db), ["read"]);
const asAdmin = roomFor(db, await aStaff(db), ["read", "write", "admin"]);

const thanks = {
  "de-formal": "{{customer.greeting}},\n\nvielen Dank für Ihre Geduld.",
  "de-informal": "{{customer.greeting}},\n\ndanke für deine Geduld.",
  en: "{{customer.greeting}},\n\nthank you for your patience.",
};
const template = (given: Partial<TemplateInput> = {}): TemplateInput => ({
  ...{ name: "Danke", shortcut: null, reach: "everybody", shopId: null, texts: thanks },
  ...given,
});
const add = async (given: Partial<TemplateInput> = {}, ask: Ask = asJule) =>
  (await ask<TemplateView>("POST /templates", template(given))).body;
const names = async (ask: Ask, query = "") =>
  (await ask<Page<TemplateRow>>(`GET /templates?limit=100${query}`)).body.items.map(({ name }) => name);

beforeEach(async () => {
  await db.deleteFrom("templates").execute();
});

describe("keeping", () => {
  it("shows a template as the contract says", async () => {
    const { status, body } = await asJule(
      "POST /templates",
      template({ shortcut: " Danke ", reach: "shop", shopId: corner }),
    );
    expect(status).toBe(201);
    expect(TemplateView.parse(body)).toEqual(body);
    expect(body).toMatchObject({
      ...{ name: "Danke", shortcut: "danke", reach: "shop", shop: { id: corner, name: "Altstadt" }, texts: thanks },
      ...{ variants: ["de-formal", "de-informal", "en"], updatedBy: { name: "Jule Brandt" } },
    });
    expect(await asJule(`GET /templates/${body["id"]}`)).toEqual(expect.objectContaining({ status: 200, body }));
  });

  it("changes what is given and nothing else", async () => {
    const { id } = await add({ shortcut: "danke" });
    const { body } = await asBen<TemplateView>(`PATCH /templates/${id}`, { texts: { en: "Thanks" } });
    expect(body).toMatchObject({
      name: "Danke",
      shortcut: "danke",
      texts: { en: "Thanks" },
      updatedBy: { name: "Ben" },
    });
  });

  it("removes and brings back", async () => {
    const { id } = await add();
    expect((await asJule(`DELETE /templates/${id}`)).status).toBe(204);
    expect(await names(asJule)).toEqual([]);
    expect((await asJule(`GET /templates/${id}`)).status).toBe(404);
    expect((await asJule(`PATCH /templates/${id}`, { name: "Other" })).status).toBe(404);
    expect((await asJule(`PATCH /templates/${id}`, { removed: false })).body).toMatchObject({ name: "Danke" });
    expect(await names(asJule)).toEqual(["Danke"]);
  });

  it.each([
    ["says nothing", { texts: { en: " \n" } }, 400, "no-words"],
    ["speaks of what nobody knows", { texts: { en: "{{customer.fristName}}" } }, 400, "unknown-placeholder"],
    ["is for a shop that is none", { reach: "shop" as const, shopId: newId() }, 400, "no-shop"],
    ["is for somebody else's shop", { reach: "shop" as const, shopId: corner }, 403, "not-your-shop"],
  ])("refuses one that %s", async (_, given, status, reason) => {
    expect(await asBen("POST /templates", template(given))).toMatchObject({ status, body: { reason } });
  });

  it.each([
    { name: "" },
    { name: "n".repeat(121) },
    { shortcut: "two words" },
    { shortcut: "s".repeat(31) },
    { texts: { en: "t".repeat(20_001) } },
  ])("refuses what is out of bounds: %#", async (given) => {
    expect((await asJule("POST /templates", template(given))).status).toBe(400);
  });

  it("gives a shortcut once to each owner", async () => {
    await add({ shortcut: "danke" });
    await add({ shortcut: "danke", reach: "mine" });
    const again = await asBen("POST /templates", template({ shortcut: "danke", name: "Other" }));
    expect(again).toMatchObject({ status: 409, body: { reason: "shortcut-taken", fields: { name: "Danke" } } });
    await add({ shortcut: "danke", reach: "mine" }, asBen);
  });

  it("lets whoever may only read use, and change nothing", async () => {
    const { id } = await add();
    expect(await asReader(`GET /templates/${id}`)).toMatchObject({ status: 200, body: { mayChange: false } });
    expect((await asReader("POST /templates", template())).status).toBe(403);
    expect((await asReader(`DELETE /templates/${id}`)).status).toBe(403);
  });
});

describe("listing", () => {
  it("shows everybody's, my shops' and my own, and no others", async () => {
    await add({ name: "Everybody's" });
    const own = await add({ name: "Jule's", reach: "mine" });
    const shops = await add({ name: "The shop's", reach: "shop", shopId: corner });
    expect(await names(asJule)).toEqual(["Everybody's", "Jule's", "The shop's"]);
    expect(await names(asJule, "&reach=mine")).toEqual(["Jule's"]);
    expect(await names(asBen)).toEqual(["Everybody's"]);
    expect(await names(asAdmin)).toEqual(["Everybody's", "The shop's"]);
    for (const { id } of [own, shops]) {
      expect((await asBen(`GET /templates/${id}`)).status).toBe(404);
      expect((await asBen(`PATCH /templates/${id}`, { name: "Mine now" })).status).toBe(404);
      expect((await asBen(`DELETE /templates/${id}`)).status).toBe(404);
    }
  });

  it("finds by words of name, shortcut and text, whatever their marks", async () => {
    await add({ name: "Rückgabe", shortcut: "zurück", texts: { en: "Send 100% of it back" } });
    await add({ name: "Danke" });
    expect(await names(asJule, "&q=ruck")).toEqual(["Rückgabe"]);
    expect(await names(asJule, "&q=back+zuruck")).toEqual(["Rückgabe"]);
    expect(await names(asJule, "&q=100%25")).toEqual(["Rückgabe"]);
    expect(await names(asJule, "&q=%25")).toEqual(["Rückgabe"]);
    expect(await names(asJule, "&q=back+geduld")).toEqual([]);
  });

  it("pages without gaps or doubles, also between equal names", async () => {
    for (const name of ["b", "a", "a", "ä", "c"]) await add({ name });
    const seen: string[] = [];
    let cursor = "";
    do {
      const { body } = await asJule<Page<TemplateRow>>(`GET /templates?limit=2&cursor=${cursor}`);
      seen.push(...body.items.map(({ id }) => id));
      cursor = body.next ?? "";
    } while (cursor);
    expect(new Set(seen).size).toBe(5);
  });

  it("previews in the variant asked for", async () => {
    await add();
    const { body } = await asJule<Page<TemplateRow>>("GET /templates?variant=en");
    expect(body.items[0]?.preview).toContain("thank you for your patience");
    expect(TemplateRow.parse(body.items[0])).toEqual(body.items[0]);
  });
});

describe("filling in", () => {
  const from = (text: string, name = "Anna Schmidt") => talk(text, name);
  async function talk(text: string, name: string): Promise<string> {
    const email = `${newId()}@guests.example`;
    await aCustomer(db, { email, name });
    await hear(db, { text, from: email, subject: "Tasse", at: new Date() });
    return newestConversation(db);
  }
  const fill = async (id: string, templateId: string, query = "", ask: Ask = asJule) =>
    (await ask<FilledTemplate>(`GET /conversations/${id}/templates/${templateId}${query}`)).body;

  it("speaks as the customer wrote", async () => {
    const { id } = await add();
    const german = await fill(await from("Können Sie mir bitte helfen?"), id);
    expect(FilledTemplate.parse(german)).toEqual(german);
    expect(german).toMatchObject({ variant: "de-formal", because: "words", weak: "salutation", missing: [] });
    expect(german.text).toBe("Guten Tag Anna Schmidt,\n\nvielen Dank für Ihre Geduld.");
    expect((await fill(await from("Kannst du mir bitte helfen?"), id)).text).toMatch(/^Hallo Anna,\n\ndanke für deine/);
    expect((await fill(await from("Could you help me please?"), id)).text).toMatch(/^Hello Anna,\n\nthank you/);
  });

  it("speaks as one of us said, and as asked before all", async () => {
    const { id } = await add();
    const open = await from("Kannst du mir bitte helfen?");
    const customerId = (await getConversation(db, system, open)).customer.id;
    const said = { formality: "formal", salutation: "ms" } as const;
    await db.transaction().execute((tx) => speakTo(tx, system, customerId, said));
    expect((await fill(open, id)).text).toMatch(/^Sehr geehrte Frau Schmidt,/);
    const asked = await fill(open, id, "?language=en&formality=formal");
    expect(asked).toMatchObject({ variant: "en", because: "asked" });
    expect(asked.text).toMatch(/^Dear Ms Schmidt,/);
  });

  it("goes by the reader's language where nothing tells", async () => {
    const { id } = await add();
    const open = await from("4711");
    expect(await fill(open, id)).toMatchObject({ variant: "de-formal", because: "unknown" });
    expect(await fill(open, id, "", asBen)).toMatchObject({ variant: "en", because: "unknown" });
  });

  it("takes the nearest text there is, and says which was wanted", async () => {
    const { id } = await add({ texts: { "de-informal": "{{customer.greeting}}!" } });
    const filled = await fill(await from("Können Sie mir bitte helfen?"), id);
    expect(filled).toMatchObject({ text: "Hallo Anna!", variant: "de-informal", wanted: "de-formal" });
  });

  it("leaves gaps for what it does not know, and names them", async () => {
    const texts = {
      en: "{{customer.greeting}} {{customer.firstName}} {{shop.name}} {{staff.firstName}} {{conversation.subject}}",
    };
    const { id } = await add({ texts });
    const filled = await fill(await from("Where is my order please?", ""), id);
    expect(filled.text).toBe("Hello {{customer.firstName}} {{shop.name}} Jule Tasse");
    expect(filled).toMatchObject({ missing: ["customer.firstName", "shop.name"], weak: "name" });
    const program = roomFor(db, null, ["read"]);
    expect((await fill(await from("Where is my order?"), id, "", program)).missing).toContain("staff.firstName");
  });

  it("is not for what one may not see", async () => {
    const mine = await add({ reach: "mine" });
    const open = await from("Hello there my friends");
    expect((await asBen(`GET /conversations/${open}/templates/${mine.id}`)).status).toBe(404);
    expect((await asJule(`GET /conversations/${newId()}/templates/${mine.id}`)).status).toBe(404);
    await asJule(`DELETE /templates/${mine.id}`);
    expect((await asJule(`GET /conversations/${open}/templates/${mine.id}`)).status).toBe(404);
  });

  it("fills in for a new message: for a customer, and for somebody unknown", async () => {
    const { id } = await add({ texts: { ...thanks, en: "{{customer.greeting}}: {{conversation.subject}}" } });
    await aCustomer(db, { email: "frau@guests.example", name: "Frau Weber" });
    const letter = async (query: string) => (await asJule<FilledTemplate>(`GET /templates/${id}/text?${query}`)).body;
    expect((await letter("to=Frau@guests.example")).text).toMatch(/^Sehr geehrte Frau Weber,/);
    expect((await letter("to=new@guests.example&toName=Nora+Lindt&language=en&subject=Beans")).text).toBe(
      "Hello Nora: Beans",
    );
    expect(await letter("")).toMatchObject({ weak: "name", text: expect.stringMatching(/^Guten Tag,/) });
  });
});

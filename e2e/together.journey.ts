import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { raiseStage, type Stage, said } from "./stage.ts";
import { openConversation, openTwoAtOne } from "./two-desks.ts";

let stage: Stage;
let jule: Page;
let mira: Page;

beforeAll(async () => {
  stage = await raiseStage();
  ({ jule, mira } = await openTwoAtOne(stage));
});

afterAll(() => stage.close());

const send = (page: Page) => page.getByRole("button", { name: "Send", exact: true }).click();
const words = (page: Page) => page.getByLabel("Your reply");

/** Two people at two browsers, in one conversation. */
describe("two who answer the same customer", () => {
  it("the second is told that the first was faster, and keeps every word", async () => {
    await words(jule).fill("Liebe Frau Vollmer, ein neues Glas liegt bereit.");
    await words(mira).fill("Guten Tag, wir schicken ein neues Glas.");
    await send(mira);
    await mira.getByText("Your message to Katharina Vollmer leaves").waitFor();
    await send(jule);
    const told = jule.getByRole("alert").filter({ hasText: "Mira Otto answered here while you were writing." });
    await told.getByText("Guten Tag, wir schicken ein neues Glas.").waitFor();
    expect(await said(words(jule))).toBe("Liebe Frau Vollmer, ein neues Glas liegt bereit.");
  });

  it("reads it first, and may send then", async () => {
    await jule.getByRole("button", { name: "Read it first" }).click();
    await jule.getByRole("alert").filter({ hasText: "Mira Otto" }).waitFor({ state: "detached" });
    await jule.getByRole("article").filter({ hasText: "wir schicken ein neues Glas" }).waitFor();
    await send(jule);
    await jule.getByRole("button", { name: "Send now" }).first().click();
    await stage.delivered(1);
    await expect.poll(() => said(words(jule))).toBe("");
  });

  it("sends all the same when the customer wrote meanwhile and it changes nothing", async () => {
    await words(jule).fill("Und noch ein Gruß dazu.");
    await stage.mail({
      from: "Katharina Vollmer <k.vollmer@post.example>",
      subject: "AW: Glas zerbrochen",
      text: "Es eilt nicht.",
      inReplyTo: "<first@post.example>",
    });
    await jule.getByRole("article").filter({ hasText: "Es eilt nicht." }).waitFor();
    await send(jule);
    await jule.getByText("Katharina Vollmer wrote while you were writing.").waitFor();
    await jule.getByRole("button", { name: "Send anyway" }).click();
    await jule.getByRole("article").filter({ hasText: "Und noch ein Gruß dazu." }).waitFor();
    await expect.poll(() => said(words(jule))).toBe("");
  });
});

/** What somebody has typed is with the server at once, and with their colleagues. */
describe("what is half written", () => {
  it("is seen by a colleague, who reads it without touching it", async () => {
    // Whoever begins before that is asked on sending whether they have read it, and rightly.
    await mira.getByRole("article").filter({ hasText: "Und noch ein Gruß dazu." }).waitFor();
    await words(mira).fill("Ich frage in der Werkstatt nach");
    await jule.getByText("Mira Otto has begun an answer").waitFor();
    await jule.getByRole("button", { name: "Show it" }).click();
    await jule.getByText("Ich frage in der Werkstatt nach").waitFor();
  });

  it("follows as it grows, also what was typed without a network", async () => {
    await mira.context().setOffline(true);
    await words(mira).fill("Ich frage in der Werkstatt nach, ob es morgen da ist.");
    await mira.context().setOffline(false);
    await jule.getByText("ob es morgen da ist.").waitFor();
  });

  it("waits for its writer on another machine", async () => {
    const another = await stage.open();
    await another.context().addCookies(await mira.context().cookies());
    await openConversation(stage, another, "Glas zerbrochen");
    await expect.poll(() => said(words(another))).toContain("ob es morgen da ist.");
    await another.context().close();
  });

  it("is gone from both desks when it is sent", async () => {
    await send(mira);
    await jule.getByText("Mira Otto has begun an answer").waitFor({ state: "detached" });
    await expect.poll(() => said(words(mira))).toBe("");
  });
});

describe("somebody who sees only their own shop", () => {
  it("takes back that they gave a conversation to another shop, though they no longer see it", async () => {
    const headers = { "sec-fetch-site": "same-origin" };
    const api = `${stage.base}/api/v1`;
    const open = async (name: string) =>
      (await (await jule.request.post(`${api}/shops`, { data: { name }, headers })).json()).id as string;
    const first = await open("Südvorstadt");
    await open("Onlineladen");
    const staff = await (await jule.request.get(`${api}/staff`)).json();
    const { id } = staff.items.find(({ name }: { name: string }) => name === "Mira Otto");
    await jule.request.patch(`${api}/staff/${id}`, { data: { sees: "own" }, headers });
    await jule.request.put(`${api}/shops/${first}/members/${id}`, { headers });
    const { items } = await (await jule.request.get(`${api}/conversations?view=all`)).json();
    const place = { staffId: null, shopId: first };
    await jule.request.put(`${api}/conversations/${items[0].id}/assignment`, { data: place, headers });
    await openConversation(stage, mira, "Glas zerbrochen");
    await mira.keyboard.press("a");
    await mira.getByRole("menuitemradio", { name: "Onlineladen" }).click();
    await mira.getByText("Onlineladen has it now. You no longer see it.").first().waitFor();
    await mira.getByRole("button", { name: "Undo" }).first().click();
    await openConversation(stage, mira, "Glas zerbrochen");
  });
});

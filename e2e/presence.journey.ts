import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { raiseStage, type Stage, said } from "./stage.ts";
import { openConversation, openTwoDesks } from "./two-desks.ts";

let stage: Stage;
let jule: Page;
let mira: Page;

beforeAll(async () => {
  stage = await raiseStage();
  ({ jule, mira } = await openTwoDesks(stage));
  for (const [subject, messageId] of [
    ["Glas zerbrochen", "<glass@post.example>"],
    ["Öffnungszeiten", "<hours@post.example>"],
  ] as const) {
    await stage.mail({
      from: "Katharina Vollmer <k.vollmer@post.example>",
      subject,
      text: "Guten Abend, können Sie mir helfen?",
      messageId,
    });
  }
  await openConversation(stage, jule, "Glas zerbrochen");
  await mira.goto(`${stage.base}/inbox/all`);
  await mira.getByRole("link", { name: /Glas zerbrochen/ }).waitFor();
});

afterAll(() => stage.close());

const here = (page: Page, name: string) => page.getByRole("button", { name: `${name} is looking at this too` });
const typing = (page: Page) => page.getByRole("status").filter({ hasText: "writing" });
const row = (page: Page, subject: string) => page.locator("[data-row]").filter({ hasText: subject });
const mark = (page: Page, subject: string, words: string) => row(page, subject).getByRole("img", { name: words });
const words = (page: Page) => page.getByLabel("Your reply");

/** Two people at two browsers. */
describe("a colleague", () => {
  it("is seen from the list before one goes there", async () => {
    await mark(mira, "Glas zerbrochen", "Jule Brandt is looking at this too").waitFor();
    expect(
      await row(mira, "Öffnungszeiten")
        .getByRole("img", { name: /looking/ })
        .count(),
    ).toBe(0);
    expect(
      await row(jule, "Glas zerbrochen")
        .getByRole("img", { name: /looking/ })
        .count(),
    ).toBe(0);
  });

  it("is seen coming, by name, in the conversation both have open", async () => {
    await row(mira, "Glas zerbrochen").click();
    await here(jule, "Mira Otto").waitFor();
    await here(mira, "Jule Brandt").click();
    await mira.getByText(/^here since \d\d:\d\d$/).waitFor();
    await mira.keyboard.press("Escape");
  });

  it("is seen writing an answer, and no more when they stop", async () => {
    await words(mira).click();
    await mira.keyboard.type("Guten Tag, ein neues Glas");
    await typing(jule).getByText("Mira Otto is writing an answer…").waitFor();
    await mark(jule, "Glas zerbrochen", "Mira Otto is writing here").waitFor();
    await here(jule, "Mira Otto").click();
    await jule.getByText("writing an answer", { exact: true }).waitFor();
    await jule.keyboard.press("Escape");
    // Nobody types for eight seconds.
    await typing(jule).waitFor({ state: "detached" });
    await here(jule, "Mira Otto").waitFor();
  });

  it("is said to answer too where one writes oneself", async () => {
    await words(jule).fill("Liebe Frau Vollmer,");
    await words(mira).click();
    await mira.keyboard.type(" kommt");
    await typing(jule).getByText("Mira Otto is writing an answer, too…").waitFor();
    await typing(mira).getByText("Jule Brandt is writing an answer, too…").waitFor();
    expect(await said(words(jule))).toBe("Liebe Frau Vollmer,");
  });

  it("stops writing with the answer that is sent", async () => {
    await mira.keyboard.press("Control+Enter");
    await mira.getByText("Your message to Katharina Vollmer leaves").waitFor();
    await typing(jule).waitFor({ state: "detached" });
    await here(jule, "Mira Otto").waitFor();
  });

  it("is seen writing a note", async () => {
    await jule.getByRole("button", { name: "Note", exact: true }).click();
    await jule.getByLabel("Your note").fill("Nur für uns");
    await typing(mira).getByText("Jule Brandt is writing a note…").waitFor();
  });

  it("is there once, with however many tabs, for as long as one of them is", async () => {
    const beside = await mira.context().newPage();
    await openConversation(stage, beside, "Glas zerbrochen");
    await here(beside, "Jule Brandt").waitFor();
    expect(await jule.locator(".here .face").count()).toBe(1);
    await row(mira, "Öffnungszeiten").click();
    await mark(jule, "Öffnungszeiten", "Mira Otto is looking at this too").waitFor();
    await here(jule, "Mira Otto").waitFor();
    await beside.goto("about:blank");
    // A browser may swallow the last word of a page; then the page is forgotten after 45 s.
    await here(jule, "Mira Otto").waitFor({ state: "detached", timeout: 60_000 });
    await mark(jule, "Glas zerbrochen", "Mira Otto is looking at this too").waitFor({ state: "detached" });
  });

  it("is seen going, at once", async () => {
    await row(mira, "Glas zerbrochen").click();
    await here(jule, "Mira Otto").waitFor();
    await mira.getByRole("link", { name: "Customers" }).click();
    await here(jule, "Mira Otto").waitFor({ state: "detached" });
    await mira.goBack();
    await here(jule, "Mira Otto").waitFor();
    await mira.close({ runBeforeUnload: true });
    await here(jule, "Mira Otto").waitFor({ state: "detached" });
  });
});

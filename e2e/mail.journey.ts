import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openHouse } from "./open-house.ts";
import { ourAddress, raiseStage, type Stage, said } from "./stage.ts";

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await raiseStage();
  page = await stage.open();
});

afterAll(() => stage.close());

/** One after the other: each step stands on the one before, as in life. */
describe("from a customer's mail to their thanks", () => {
  it("the first account is made by the one-time link", async () => {
    await openHouse(page, stage, { name: "Jule Brandt", email: "jule@morgenrot.example" });
  });

  it("a mail appears without reloading", async () => {
    await page.getByRole("link", { name: "Unassigned" }).click();
    await page.getByText("Everything is in good hands.").waitFor();
    await stage.mail({
      from: "Katharina Vollmer <k.vollmer@post.example>",
      subject: "Glas zerbrochen",
      text: "Guten Abend, ein Glas ist zerbrochen, schon wieder.",
      messageId: "<first@post.example>",
    });
    await page
      .getByRole("link", { name: /Katharina Vollmer/ })
      .first()
      .waitFor();
  });

  it("the customer page shows who wrote", async () => {
    await page
      .getByRole("link", { name: /Glas zerbrochen/ })
      .first()
      .click();
    await page.getByText("ein Glas ist zerbrochen, schon wieder").first().waitFor();
    await page.getByRole("complementary").getByRole("link", { name: "Katharina Vollmer" }).first().click();
    await page.getByRole("heading", { level: 1, name: "Katharina Vollmer" }).waitFor();
    await page.getByText("ein Glas ist zerbrochen, schon wieder").first().waitFor();
    expect(await page.getByText("k.vollmer@post.example").count()).toBeGreaterThan(0);
    await page.goBack();
  });

  it("the answer is received by a real mail server, in the thread", async () => {
    await page.getByLabel("Your reply").fill("Liebe Frau Vollmer, ein neues Glas liegt bereit.");
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await page.getByRole("button", { name: "Send now" }).first().click();
    const [mail] = await stage.delivered(1);
    expect(mail).toMatchObject({
      from: { name: "Jule Brandt", address: ourAddress },
      subject: "Re: Glas zerbrochen",
      inReplyTo: ["first@post.example"],
      text: "Liebe Frau Vollmer, ein neues Glas liegt bereit.",
    });
    expect(mail?.quoted).toContain("ein Glas ist zerbrochen");
  });

  it("what the customer writes back joins the conversation on screen", async () => {
    const [ours] = await stage.delivered(1);
    await stage.mail({
      from: "Katharina Vollmer <k.vollmer@post.example>",
      subject: "AW: Re: Glas zerbrochen",
      text: "Das ist lieb, danke!",
      inReplyTo: `<${ours?.messageId}>`,
    });
    await page.getByText("Das ist lieb, danke!").first().waitFor();
    expect(await page.getByRole("article").count()).toBe(3);
  });

  it("an answer can be taken back before it leaves", async () => {
    await page.getByLabel("Your reply").fill("Zu früh abgeschickt");
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await page.getByRole("button", { name: "Undo" }).first().click();
    await expect.poll(() => said(page.getByLabel("Your reply"))).toBe("Zu früh abgeschickt");
  });

  it("closing it takes it off the list", async () => {
    await page.getByRole("button", { name: "Close", exact: true }).click();
    await page.getByRole("link", { name: "Closed" }).click();
    await page
      .getByRole("link", { name: /Glas zerbrochen/ })
      .first()
      .waitFor();
  });
});

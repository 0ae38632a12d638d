import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { raiseStage, type Stage, said } from "./stage.ts";
import { openTwoDesks } from "./two-desks.ts";

let stage: Stage;
let phone: Page;

beforeAll(async () => {
  stage = await raiseStage();
  await openTwoDesks(stage);
  for (const [name, subject] of [
    ["Katharina Vollmer", "Glas zerbrochen, und eine lange Frage zu allem, was sonst noch war"],
    ["Ben Carrick", "Address for the replacement"],
  ] as const) {
    await stage.mail({
      from: `${name} <${name.split(" ")[0]?.toLowerCase()}@post.example>`,
      subject,
      text: `Guten Abend,\n\n${"es geht um diese Sache, und sie ist schnell erzählt. ".repeat(30)}\n\n${name}`,
    });
  }
  phone = await stage.open({ width: 390, height: 844, touch: true });
});

afterAll(() => stage.close());

const button = (name: string) => phone.getByRole("button", { name, exact: true });
const row = (subject: string) => phone.locator("[data-row]").filter({ hasText: subject });

/** What a thumb needs: all of it on the screen, nothing beside it, and large enough. */
async function touchable(what: Locator): Promise<void> {
  await what.waitFor();
  const box = await what.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(844);
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
}

/** Nothing can be pushed aside. */
const fits = () =>
  phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth && document.body.scrollWidth <= innerWidth);

describe("a day with a phone alone", () => {
  it("signs in", async () => {
    await phone.goto(`${stage.base}/inbox/unassigned`);
    await phone.getByLabel("E-mail").tap();
    await phone.keyboard.type("jule@morgenrot.example");
    await phone.getByLabel("Password", { exact: true }).tap();
    await phone.keyboard.type("einmal-wie-immer");
    await touchable(button("Sign in"));
    await button("Sign in").tap();
    await row("Glas zerbrochen").waitFor();
    expect(await fits()).toBe(true);
  });

  it("changes to another view and back by the title", async () => {
    await phone.getByRole("button", { name: /^Unassigned/ }).tap();
    await phone.getByRole("menuitem", { name: /^All/ }).tap();
    await phone.waitForURL(/inbox\/all/);
    await row("Address for the replacement").waitFor();
  });

  it("opens a conversation: its words fill the screen, and every button is in reach", async () => {
    await row("Glas zerbrochen").tap();
    await phone.getByRole("article").getByText("es geht um diese Sache").waitFor();
    expect(await row("Glas zerbrochen").isVisible()).toBe(false);
    expect(await fits()).toBe(true);
    for (const name of ["Close", "More to do"]) await touchable(button(name));
    await touchable(phone.getByRole("link", { name: "Back to the list" }));
    await touchable(button("Send"));
  });

  it("shows the person, and comes back", async () => {
    await phone.getByRole("link", { name: "Show the person" }).tap();
    await phone.getByRole("heading", { name: "Katharina Vollmer" }).waitFor();
    expect(await fits()).toBe(true);
    await phone.getByRole("link", { name: "Back to the conversation" }).tap();
    await phone.getByRole("article").getByText("es geht um diese Sache").waitFor();
  });

  it("answers: the field grows under the finger and stays above the keyboard", async () => {
    const words = phone.getByLabel("Your reply");
    await words.tap();
    await phone.keyboard.type("Liebe Frau Vollmer, ein neues Glas liegt bereit.");
    expect(await said(words)).toContain("ein neues Glas liegt bereit.");
    expect(await fits()).toBe(true);
    // What is left of the screen when the keyboard is open.
    await phone.setViewportSize({ width: 390, height: 460 });
    for (const name of ["Send", "Close"]) {
      const box = await button(name).boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(460);
    }
    expect((await words.boundingBox())?.height).toBeGreaterThanOrEqual(40);
    await button("Send").tap();
    await phone.setViewportSize({ width: 390, height: 844 });
    await phone.getByText("Your message to Katharina Vollmer leaves").waitFor();
    await button("Send now").tap();
    const [mail] = await stage.delivered(1);
    expect(mail?.text).toContain("ein neues Glas liegt bereit.");
  });

  it("closes it and is back at the list, where it can be taken back", async () => {
    await button("Close").tap();
    await phone.getByText("Closed.", { exact: true }).first().waitFor();
    await row("Address for the replacement").waitFor();
    await touchable(button("Undo").first());
    await button("Undo").first().tap();
    await row("Glas zerbrochen").waitFor();
  });

  it("selects two, and closes both at once", async () => {
    await phone.goto(`${stage.base}/inbox/all`);
    await button("Select several").tap();
    await row("Glas zerbrochen").tap();
    await row("Address for the replacement").tap();
    await touchable(phone.locator(".bulk").getByRole("button", { name: "Close", exact: true }));
    await phone.locator(".bulk").getByRole("button", { name: "Close", exact: true }).tap();
    await phone.getByText("2 closed.").first().waitFor();
  });
});

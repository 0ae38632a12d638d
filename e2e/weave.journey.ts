import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { raiseStage, type Stage, said as wordsIn } from "./stage.ts";
import { openConversation, openTwoDesks } from "./two-desks.ts";

let stage: Stage;
let jule: Page;
let mira: Page;

const from = "Ada Lenz <ada@post.example>";
const mail = (id: string, subject: string, text: string, inReplyTo?: string) =>
  stage.mail({
    ...{ from, subject, text, messageId: `<${id}@post.example>` },
    ...(inReplyTo ? { inReplyTo: `<${inReplyTo}@post.example>` } : {}),
  });

/** The subjects in the list, in no order. */
const listed = (page: Page, subjects: readonly string[]) =>
  expect
    .poll(async () => (await page.locator(".row .l2 b").allTextContents()).toSorted(), { timeout: 30_000 })
    .toEqual([...subjects].sort());
/** What stands in the open conversation, oldest first. */
const said = (page: Page, words: readonly string[]) =>
  expect
    .poll(() => page.getByRole("article").locator(".said, .txt").allTextContents(), { timeout: 30_000 })
    .toEqual(words);
const isOpen = (page: Page, subject: string) =>
  page.getByRole("heading", { level: 2, name: subject, exact: true }).waitFor();
/** The newest stands first; the one before may still be on its way out. */
const undo = (page: Page) => page.getByRole("button", { name: /^Undo/ }).first().click();

/** From the open conversation, by keys alone. */
async function mergeWith(page: Page, subject: string): Promise<void> {
  await page.keyboard.press("m");
  const dialog = page.getByRole("dialog", { name: "Merge with another conversation" });
  await dialog.getByRole("button", { name: subject }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await dialog.getByText(`“${subject}” comes here`).waitFor();
  await page.keyboard.press("Enter");
  await page.getByText(`“${subject}” now stands in this conversation.`).waitFor();
}

async function splitAt(page: Page, words: string, how: string): Promise<void> {
  const message = page.getByRole("article").filter({ hasText: words });
  await message.hover();
  await message.getByRole("button", { name: "Split this message off" }).click();
  await page.getByRole("menuitem", { name: how }).click();
}

beforeAll(async () => {
  stage = await raiseStage();
  ({ jule, mira } = await openTwoDesks(stage));
  await mail("cup", "Cup", "The cup broke.");
  await mail("lid", "Lid", "The lid broke, too.");
});

afterAll(() => stage.close());

describe("two conversations about one concern", () => {
  it("become one by keys, for everybody, and whoever has the other open is led to it", async () => {
    await openConversation(stage, mira, "Lid");
    await openConversation(stage, jule, "Cup");
    await mergeWith(jule, "Lid");
    await said(jule, ["The cup broke.", "The lid broke, too."]);
    await isOpen(mira, "Cup");
    await mira.getByText("That conversation now stands in this one.").waitFor();
    await said(mira, ["The cup broke.", "The lid broke, too."]);
    await listed(mira, ["Cup"]);
  });

  it("are two again by undo, at both desks", async () => {
    await undo(jule);
    await listed(jule, ["Cup", "Lid"]);
    await listed(mira, ["Cup", "Lid"]);
    await said(jule, ["The cup broke."]);
    await said(mira, ["The cup broke."]);
  });

  it("get what answers either, also by an old link, and come apart with it at any time", async () => {
    const old = await jule.getByRole("link", { name: /Lid/ }).first().getAttribute("href");
    await mergeWith(jule, "Lid");
    await mail("more", "Re: Lid", "Here is a picture of the lid.", "lid");
    const all = ["The cup broke.", "The lid broke, too.", "Here is a picture of the lid."];
    await said(jule, all);
    await mira.goto(`${stage.base}/conversations/${old?.split("/").at(-1)?.split("?")[0]}`);
    await isOpen(mira, "Cup");
    await said(mira, all);
    await mira.getByRole("button", { name: "Take apart again: “Lid”" }).click();
    await listed(jule, ["Cup", "Lid"]);
    await said(jule, ["The cup broke."]);
    await openConversation(stage, mira, "Lid");
    await said(mira, ["The lid broke, too.", "Here is a picture of the lid."]);
  });
});

describe("whoever is writing in a conversation that is merged", () => {
  const words = () => mira.getByLabel("Your reply");

  it("goes on writing, and is led to the living one with every word when they look up", async () => {
    await words().click();
    await mira.keyboard.type("Ein neuer Deckel ");
    await mergeWith(jule, "Lid");
    await said(mira, ["The cup broke.", "The lid broke, too.", "Here is a picture of the lid."]);
    await mira.keyboard.type("kommt morgen.");
    await expect.poll(() => wordsIn(words()), { timeout: 30_000 }).toBe("Ein neuer Deckel kommt morgen.");
    await mira
      .getByRole("article")
      .first()
      .click({ position: { x: 5, y: 5 } });
    await isOpen(mira, "Cup");
    await expect.poll(() => wordsIn(words()), { timeout: 30_000 }).toBe("Ein neuer Deckel kommt morgen.");
    await undo(jule);
    await listed(mira, ["Cup", "Lid"]);
    await openConversation(stage, mira, "Lid");
  });
});

describe("one conversation about two concerns", () => {
  it("becomes two, which everybody sees, and one again by undo", async () => {
    await mail("parcel", "Parcel", "And where is my parcel?", "lid");
    await said(mira, ["The lid broke, too.", "Here is a picture of the lid.", "And where is my parcel?"]);
    await splitAt(mira, "where is my parcel", "Split from here on");
    await said(mira, ["The lid broke, too.", "Here is a picture of the lid."]);
    await listed(jule, ["Cup", "Lid", "Parcel"]);
    await undo(mira);
    await said(mira, ["The lid broke, too.", "Here is a picture of the lid.", "And where is my parcel?"]);
    await listed(jule, ["Cup", "Lid"]);
  });

  it("becomes two again as simply, with the same messages", async () => {
    await undo(mira);
    await said(mira, ["The lid broke, too.", "Here is a picture of the lid."]);
    await listed(jule, ["Cup", "Lid", "Parcel"]);
    await undo(mira);
    await listed(jule, ["Cup", "Lid"]);
  });

  it("lets a single message go, which leads back and can be put back", async () => {
    await splitAt(mira, "a picture of the lid", "Move to a conversation of its own");
    await said(mira, ["The lid broke, too.", "And where is my parcel?"]);
    await mira.getByText("was split off here").getByRole("link").click();
    await said(mira, ["Here is a picture of the lid."]);
    await mira.getByRole("button", { name: /^Put it back/ }).click();
    await isOpen(mira, "Lid");
    await said(mira, ["The lid broke, too.", "Here is a picture of the lid.", "And where is my parcel?"]);
    await listed(jule, ["Cup", "Lid"]);
  });
});

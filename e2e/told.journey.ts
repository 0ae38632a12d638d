import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { raiseStage, type Stage, said } from "./stage.ts";
import { mailOfAGlass, openConversation, openTwoDesks } from "./two-desks.ts";

declare global {
  interface Window {
    /** What the browser has been asked to show. */
    shown: string[];
  }
}

let stage: Stage;
let jule: Page;
let mira: Page;
/** Another tab of Mira's browser. */
let beside: Page;

beforeAll(async () => {
  stage = await raiseStage();
  ({ jule, mira } = await openTwoDesks(stage));
  await mailOfAGlass(stage, "Guten Abend, können Sie mir bitte ein neues Glas schicken?");
  await openConversation(stage, jule, "Glas zerbrochen");
  await mira.context().grantPermissions(["notifications"], { origin: stage.base });
  await mira.context().addInitScript(() => {
    window.shown = [];
    window.Notification = class extends window.Notification {
      constructor(title: string, options?: NotificationOptions) {
        super(title, options);
        window.shown.push(`${title}: ${options?.body}`);
      }
    };
  });
  await mira.goto(`${stage.base}/inbox/all`);
  await mira.getByRole("link", { name: /Glas zerbrochen/ }).waitFor();
  beside = await mira.context().newPage();
  await beside.goto(`${stage.base}/customers`);
  await bell(beside, "What’s new").waitFor();
});

afterAll(() => stage.close());

const bell = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const shown = async () => {
  const tabs = await Promise.all([mira, beside].map((page) => page.evaluate(() => window.shown)));
  return tabs.flat();
};

/** From a note to the one it speaks to, on another desk. */
describe("a colleague who is mentioned", () => {
  it("is chosen by the beginning of their name, and the note says who will hear of it", async () => {
    await jule.getByRole("button", { name: "Note", exact: true }).click();
    const note = jule.getByLabel("Your note");
    await note.click();
    await jule.keyboard.type("Hast du noch Gläser? @mi");
    await jule.getByRole("option", { name: "Mira Otto" }).waitFor();
    await jule.keyboard.press("Enter");
    await jule.getByText("tells Mira Otto").waitFor();
    expect(await said(note)).toBe("Hast du noch Gläser? @Mira Otto");
    await jule.getByRole("button", { name: "Add note" }).click();
    await expect.poll(() => said(note)).toBe("");
  });

  it("hears of it at once in every tab, and from the browser once", async () => {
    await bell(mira, "What’s new, 1 unread").waitFor();
    await bell(beside, "What’s new, 1 unread").waitFor();
    await expect
      .poll(shown, { timeout: 30_000 })
      .toEqual(["Jule Brandt mentioned you: Katharina Vollmer · Glas zerbrochen"]);
    await mira.getByRole("link", { name: "Mentioned 1" }).waitFor();
  });

  it("whoever wrote it hears nothing", async () => {
    await bell(jule, "What’s new").waitFor();
  });

  it("finds the words behind the bell, and has read them when the conversation is open", async () => {
    await mira.getByRole("link", { name: "Mentioned 1" }).click();
    await mira.getByRole("link", { name: /Katharina Vollmer.*Glas zerbrochen/ }).waitFor();
    await bell(mira, "What’s new, 1 unread").click();
    await mira.getByRole("link", { name: /Jule Brandt mentioned you.*Hast du noch Gläser/ }).click();
    await mira.getByRole("complementary").filter({ hasText: "Hast du noch Gläser?" }).waitFor();
    await bell(mira, "What’s new").waitFor();
    await bell(beside, "What’s new").waitFor();
    await mira.getByRole("link", { name: "Mentioned", exact: true }).waitFor();
    // The row stays for as long as the conversation is open, and is gone with the next look.
    expect(await mira.getByRole("link", { name: /Katharina Vollmer.*Glas zerbrochen/ }).count()).toBeGreaterThan(0);
    await mira.reload();
    await mira.getByText("Nobody has mentioned you.").waitFor();
  });

  it("is told no more when they wish for peace", async () => {
    await mira.goto(`${stage.base}/settings/notifications`);
    await mira.getByRole("button", { name: "For an hour" }).click();
    await mira.getByText(/^Paused until/).waitFor();
    await openConversation(stage, jule, "Glas zerbrochen");
    await jule.getByRole("button", { name: "Note", exact: true }).click();
    await jule.getByLabel("Your note").fill("@Mira Otto danke!");
    await jule.getByRole("button", { name: "Add note" }).click();
    await bell(mira, "What’s new, 1 unread").waitFor();
    expect(await shown()).toHaveLength(0);
  });
});

/** By keys alone: to whom, and a word with it. */
describe("a conversation handed over with a word", () => {
  const word = "Übernimmst du? Sie wartet auf die Rechnung.";
  const note = (page: Page) => page.getByRole("complementary").filter({ hasText: word });

  it("is the colleague's, and the word stands where they are mentioned", async () => {
    await jule.getByRole("article").first().waitFor();
    await jule
      .getByRole("link", { name: /Glas zerbrochen/ })
      .first()
      .focus();
    await jule.keyboard.press("A");
    await jule.getByRole("dialog", { name: "Hand over" }).waitFor();
    await jule.keyboard.type("Mira");
    await jule.keyboard.press("Tab");
    await jule.keyboard.type(word);
    await jule.keyboard.press("Control+Enter");
    await jule.getByText("Mira Otto looks after it now, and has your word.").waitFor();
    await note(jule).getByText("Mira Otto").waitFor();
    await mira.goto(`${stage.base}/inbox/mine`);
    await mira.getByRole("link", { name: /Katharina Vollmer.*Glas zerbrochen/ }).waitFor();
    await mira.getByRole("link", { name: "Mentioned 1" }).waitFor();
  });

  it("is taken back with its word", async () => {
    await jule.getByRole("button", { name: /^Undo/ }).click();
    await note(jule).waitFor({ state: "detached" });
    await mira.getByRole("link", { name: /Katharina Vollmer.*Glas zerbrochen/ }).waitFor({ state: "detached" });
  });
});

describe("who follows", () => {
  const line = (page: Page, words: string) => page.getByRole("button", { name: words, exact: true });

  it("stands below what was said, and changes by one key on every desk", async () => {
    await openConversation(stage, mira, "Glas zerbrochen");
    await line(mira, "Following: You and Jule Brandt").waitFor();
    await jule.keyboard.press("w");
    await line(mira, "Following: You").waitFor();
    await jule.getByRole("button", { name: /^Undo/ }).click();
    await line(mira, "Following: You and Jule Brandt").waitFor();
  });

  it("is for others too, and for oneself no more", async () => {
    await line(jule, "Following: You and Mira Otto").click();
    await jule.getByRole("menuitemcheckbox", { name: "Mira Otto" }).click();
    await jule.keyboard.press("Escape");
    await line(mira, "Following: Jule Brandt").waitFor();
    await mira.getByRole("button", { name: "Follow", exact: true }).click();
    await line(jule, "Following: You and Mira Otto").waitFor();
  });
});

/** Words that are kept, put in by the keyboard alone. */
describe("a template", () => {
  it("is written with gaps and tried on somebody", async () => {
    await jule.goto(`${stage.base}/settings/templates`);
    await jule.getByRole("button", { name: "New template" }).click();
    await jule.getByLabel("Name", { exact: true }).fill("Neues Glas");
    await jule.getByLabel("Shortcut").fill("glas");
    await jule.getByRole("button", { name: "German, Sie" }).click();
    await jule
      .getByLabel("Text (German, Sie)")
      .fill("{{customer.greeting}},\n\nIhr neues Glas liegt bei uns in {{shop.name}} bereit.");
    await jule.getByText("Sehr geehrte Frau Schmidt,").waitFor();
    await jule.getByRole("button", { name: "Keep" }).click();
    await jule.getByText(";glas").waitFor();
  });

  it("comes by its shortcut in the customer's words, and what is open is asked for before it leaves", async () => {
    await openConversation(stage, jule, "Glas zerbrochen");
    const words = jule.getByLabel("Your reply");
    await words.click();
    await jule.keyboard.type(";glas");
    await jule.getByRole("option", { name: /Neues Glas/ }).waitFor();
    await jule.keyboard.press("Enter");
    await expect.poll(() => said(words)).toContain("Guten Tag Katharina Vollmer,");
    await jule.keyboard.press("Control+Enter");
    await jule.getByRole("alert").getByText("One gap is not filled in: Shop.").waitFor();
    await jule.getByRole("button", { name: "Fill in" }).click();
    await jule.keyboard.type("der Südvorstadt");
    await expect.poll(() => said(words)).toContain("liegt bei uns in der Südvorstadt bereit.");
    await jule.keyboard.press("Control+Enter");
    await jule.getByRole("button", { name: "Send now" }).click();
    const [mail] = await stage.delivered(1);
    expect(mail?.text).toContain("Ihr neues Glas liegt bei uns in der Südvorstadt bereit.");
  });
});

import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, it } from "vitest";
import { raiseStage, type Stage } from "./stage.ts";
import { openTwoDesks } from "./two-desks.ts";

let stage: Stage;
let jule: Page;

beforeAll(async () => {
  stage = await raiseStage();
  ({ jule } = await openTwoDesks(stage));
  for (const [name, subject] of [
    ["Katharina Vollmer", "Glas zerbrochen"],
    ["Ben Carrick", "Address for the replacement"],
  ]) {
    await stage.mail({
      from: `${name} <${name?.split(" ")[0]?.toLowerCase()}@post.example>`,
      subject: subject ?? "",
      text: `Hello, this is about: ${subject}.`,
    });
  }
  await jule.goto(`${stage.base}/inbox/unassigned`);
  await jule.getByRole("link", { name: /Address for the replacement/ }).waitFor();
  await jule.getByRole("link", { name: /Glas zerbrochen/ }).waitFor();
});

afterAll(() => stage.close());

const press = async (...keys: string[]) => {
  for (const key of keys) await jule.keyboard.press(key);
};
const chosen = (words: string) => jule.locator(".palette [data-selected=true]", { hasText: words }).waitFor();

describe("a day without a mouse", () => {
  it("signs in", async () => {
    await jule.context().clearCookies();
    await jule.goto(`${stage.base}/inbox/unassigned`);
    const email = jule.getByLabel("E-mail");
    await email.waitFor();
    const focused = () => email.evaluate((field) => field === document.activeElement);
    while (!(await focused())) await press("Tab");
    await jule.keyboard.type("jule@morgenrot.example");
    await press("Tab");
    await jule.keyboard.type("einmal-wie-immer");
    await press("Enter");
    await jule.getByRole("link", { name: /Glas zerbrochen/ }).waitFor();
  });

  it("finds a person from two letters and opens their page", async () => {
    await press("Control+k");
    await jule.keyboard.type("voll");
    await chosen("Katharina Vollmer");
    await press("Enter");
    await jule.getByRole("heading", { level: 1, name: "Katharina Vollmer" }).waitFor();
  });

  it("goes to a page by its name", async () => {
    await press("Control+k");
    await jule.keyboard.type("unassi");
    await chosen("Unassigned");
    await press("Enter");
    await jule.waitForURL(/inbox\/unassigned/);
    await jule.getByRole("link", { name: /Glas zerbrochen/ }).waitFor();
  });

  it("opens a conversation, answers and closes it in one go", async () => {
    await press("j", "j");
    await jule.getByRole("heading", { level: 2, name: "Glas zerbrochen" }).waitFor();
    await press("r");
    await jule.keyboard.type("Ein neues Glas liegt für Sie bereit.");
    await press("Control+Shift+Enter");
    await jule.getByText("Your message to Katharina Vollmer leaves").waitFor();
    await press("Escape");
    await jule.getByRole("link", { name: /Glas zerbrochen/ }).waitFor({ state: "detached" });
  });

  it("does to the open conversation what the palette offers, and takes it back by a key", async () => {
    await press("j");
    await jule.getByRole("heading", { level: 2, name: "Address for the replacement" }).waitFor();
    await press("Control+k");
    await jule.keyboard.type("close");
    await chosen("Close, or reopen");
    await press("Enter");
    await jule.getByText("Closed.", { exact: true }).first().waitFor();
    await press("Control+z");
    await jule.getByRole("link", { name: /Address for the replacement/ }).waitFor();
  });

  it("lists every key", async () => {
    await press("?");
    await jule.getByRole("heading", { level: 1, name: "Keys" }).waitFor();
    await jule.getByText("Numbered list").waitFor();
    await jule.getByText("To the month before").waitFor();
    await jule.getByText("Close, or reopen").waitFor();
  });
});

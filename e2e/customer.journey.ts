import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ourAddress, raiseStage, type Stage } from "./stage.ts";
import { openTwoDesks } from "./two-desks.ts";

const mails = 10_000;
const dayMs = 86_400_000;

let stage: Stage;
let jule: Page;
/** The month two years ago, as headings name it. */
const back = new Date(new Date().getFullYear() - 2, new Date().getMonth(), 15);
const named = (at: Date) => at.toLocaleDateString("en-GB", { month: "long", year: "numeric" });

/** One person's mail, five every day up to now; in the month two years ago they write of a needle. */
function aLongLife(): string {
  return Array.from({ length: mails }, (_, place) => {
    const at = new Date(Date.now() - (place * dayMs) / 5 - dayMs);
    const needle = named(at) === named(back) ? " Between them lay a needle." : "";
    return [
      `From nora@post.example ${at.toUTCString()}`,
      "From: Nora Busch <nora@post.example>",
      `To: ${ourAddress}`,
      `Date: ${at.toUTCString()}`,
      `Message-ID: <${place}@post.example>`,
      `Subject: Beans ${place}`,
      "",
      `The beans of today were good.${needle}`,
      "",
    ].join("\n");
  }).join("\n");
}

beforeAll(async () => {
  stage = await raiseStage();
  ({ jule } = await openTwoDesks(stage));
  await stage.earlier(aLongLife());
  await jule.goto(`${stage.base}/customers?q=Nora`);
  await jule.getByRole("link", { name: /Nora Busch/ }).click();
  await jule.getByRole("heading", { level: 1, name: "Nora Busch" }).waitFor();
}, 240_000);

afterAll(() => stage.close());

const band = () => jule.getByRole("slider", { name: "Month" });
const entries = () => jule.getByRole("list", { name: "One life with us" }).getByRole("link");
const topMonth = () => jule.locator(".tl-month");

describe("a long life with us", () => {
  it("shows the newest first, and only what is near the window is in the page", async () => {
    await jule.getByText("10,000 entries").waitFor();
    await entries().first().waitFor();
    await jule.locator("main").evaluate((page) => page.scrollTo(0, 30_000));
    await jule.locator(".awaited").first().waitFor({ state: "detached" });
    expect(await entries().count()).toBeLessThan(60);
    expect(await jule.locator("*").count()).toBeLessThan(1_500);
  });

  it("leads to a month two years back by one press, and loads what is around it", async () => {
    await jule.locator("main").evaluate((page) => page.scrollTo(0, 0));
    await band().focus();
    await jule.keyboard.press("End");
    await jule.keyboard.press("PageDown");
    await jule.keyboard.press("PageDown");
    await expect.poll(() => topMonth().textContent()).toBe(named(back));
    await jule.getByText("Between them lay a needle.").first().waitFor();
    await expect.poll(() => band().getAttribute("aria-valuetext")).toContain(named(back));
    await jule.mouse.move(600, 700);
    await jule.mouse.wheel(0, -2_000);
    await expect.poll(() => topMonth().textContent()).not.toBe(named(back));
    await jule.locator(".awaited").first().waitFor({ state: "detached" });
    await entries().first().waitFor();
  });

  it("keeps the month when it is filtered", async () => {
    await jule.keyboard.press("h");
    await expect.poll(() => topMonth().textContent()).toBe(named(back));
    await jule.getByRole("button", { name: /^From them/ }).click();
    await expect.poll(() => topMonth().textContent()).toBe(named(back));
    await jule.getByText("Between them lay a needle.").first().waitFor();
  });

  it("says what is not there, and how it would come", async () => {
    await jule.getByRole("button", { name: /^Notes/ }).click();
    await jule.getByRole("heading", { name: "No notes yet." }).waitFor();
    await jule.getByRole("button", { name: /^From them/ }).click();
    await entries().first().waitFor();
  });

  it("finds words in it and marks them, from the keyboard", async () => {
    await jule.locator("main").focus();
    await jule.keyboard.press("/");
    await jule.keyboard.type("needle");
    await jule.getByRole("status").filter({ hasText: "entries with “needle”." }).waitFor();
    expect(await jule.locator(".tl mark").first().textContent()).toBe("needle");
    await jule.keyboard.press("Enter");
    await jule.keyboard.press("j");
    await expect
      .poll(() => jule.evaluate(() => document.activeElement?.querySelector("mark")?.textContent))
      .toBe("needle");
  });

  it("comes back from a conversation to the same hit", async () => {
    const hit = await jule.evaluate(() => document.activeElement?.textContent);
    await jule.keyboard.press("Enter");
    await jule.getByRole("heading", { level: 2, name: /^Beans/ }).waitFor();
    await jule.goBack();
    await expect.poll(() => jule.evaluate(() => document.activeElement?.textContent)).toBe(hit);
    expect(await jule.getByRole("textbox", { name: "Search this timeline" }).inputValue()).toBe("needle");
  });

  it("stands on paper whole, without what only works on a screen", async () => {
    await jule.evaluate(() => {
      window.print = () => document.body.classList.add("asked-to-print");
    });
    await jule.getByRole("button", { name: "More with Nora Busch" }).click();
    await jule.getByRole("menuitem", { name: "Print this page" }).click();
    await jule.locator("body.asked-to-print").waitFor();
    await jule.emulateMedia({ media: "print" });
    await jule.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    const onPaper = await jule.locator(".tl-paper").innerText();
    expect(onPaper).toContain(named(back));
    expect(onPaper.match(/needle/g)?.length).toBeGreaterThan(100);
    expect(await jule.getByRole("textbox", { name: "Search this timeline" }).isVisible()).toBe(false);
    expect(await jule.getByRole("button", { name: /^From them/ }).isVisible()).toBe(false);
    const paper = await jule.pdf({ format: "A4" });
    expect(paper.subarray(0, 5).toString()).toBe("%PDF-");
    await jule.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await jule.emulateMedia({ media: null });
  });
});

import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { raiseStage, type Stage } from "./stage.ts";
import { openTwoDesks } from "./two-desks.ts";

let stage: Stage;
let jule: Page;

beforeAll(async () => {
  stage = await raiseStage();
  ({ jule } = await openTwoDesks(stage));
  for (const [name, address] of [
    ["Café Lindenhof", "info@lindenhof.example"],
    ["Anna Weiß", "anna@lindenhof.example"],
    ["A. Weiss", "anna.weiss@post.example"],
  ]) {
    await stage.mail({ from: `${name} <${address}>`, subject: `Bohnen für ${name}`, text: "Haben Sie noch Bohnen?" });
  }
  await jule.goto(`${stage.base}/inbox/unassigned`);
  for (const name of ["Café Lindenhof", "Anna Weiß", "A. Weiss"]) {
    await jule.getByRole("link", { name: new RegExp(name) }).waitFor();
  }
});

afterAll(() => stage.close());

const heading = (name: string) => jule.getByRole("heading", { level: 1, name }).waitFor();
const toPage = async (name: string) => {
  await jule.goto(`${stage.base}/customers`);
  await jule.getByRole("textbox", { name: "Find a customer" }).fill(name);
  await jule.getByRole("link", { name: new RegExp(name) }).click();
  await heading(name);
};
const choose = async (item: string) => {
  await jule.getByRole("button", { name: /^More with/ }).click();
  await jule.getByRole("menuitem", { name: item }).click();
};

describe("knowing people", () => {
  it("somebody is added in one line from anywhere, and the focus comes back", async () => {
    const row = jule.getByRole("link", { name: /Café Lindenhof unread/ });
    await row.focus();
    await jule.keyboard.press("c");
    await jule.getByRole("dialog").getByRole("textbox").waitFor();
    await jule.keyboard.type("Berta Brot berta@brot.example 0171 5550172");
    await jule.getByText("berta@brot.example, 0171 5550172").waitFor();
    await jule.keyboard.press("Enter");
    await jule.getByText("Berta Brot is among the customers now.").first().waitFor();
    await jule.getByRole("dialog").waitFor({ state: "detached" });
    await expect.poll(() => row.evaluate((link) => link === document.activeElement)).toBe(true);
  });

  it("whom we know already is shown while one types", async () => {
    await jule.keyboard.press("c");
    await jule.getByRole("dialog").getByRole("textbox").fill("Bertha Brot");
    await jule
      .getByRole("dialog")
      .getByRole("link", { name: /Berta Brot/ })
      .waitFor();
    await jule.keyboard.press("Escape");
  });

  it("is found by a misspelt name and by a number however it is written", async () => {
    for (const q of ["Bertta", "+49 171 555 01 72"]) {
      await jule.goto(`${stage.base}/customers?q=${encodeURIComponent(q)}`);
      await jule.getByRole("link", { name: /Berta Brot/ }).waitFor();
    }
  });

  it("who writes from an organisation's domain is proposed to it, and belongs there by one click", async () => {
    await toPage("Café Lindenhof");
    await jule.getByRole("button", { name: "Anna Weiß belongs together with them" }).click();
    await jule.getByText("Café Lindenhof and Anna Weiß belong together.").first().waitFor();
    await jule.getByRole("button", { name: "Anna Weiß does not belong together with them", exact: true }).waitFor();
    await jule.getByRole("button", { name: "Undo" }).first().click();
    await jule.getByRole("button", { name: "Anna Weiß belongs together with them" }).waitFor();
  });

  it("a person is related to an organisation by hand, with a role", async () => {
    await toPage("Berta Brot");
    await choose("Belongs to an organisation");
    await jule.getByRole("dialog").getByRole("textbox").fill("lindenhof");
    await jule
      .getByRole("dialog")
      .getByRole("button", { name: /Café Lindenhof/ })
      .click();
    await jule.getByLabel("What Berta Brot does there").fill("bakes for them");
    await jule.keyboard.press("Enter");
    await jule.getByRole("link", { name: "Café Lindenhof" }).click();
    await heading("Café Lindenhof");
    await jule.getByText("bakes for them").waitFor();
  });

  it("two customers are joined from the list, and undo makes them two again", async () => {
    await jule.goto(`${stage.base}/customers?q=Wei%C3%9F`);
    await jule.getByRole("button", { name: "More with Anna Weiß" }).click();
    await jule.getByRole("menuitem", { name: "Join with another" }).click();
    await jule.getByRole("dialog").getByRole("textbox").fill("anna.weiss@post");
    await jule
      .getByRole("dialog")
      .getByRole("button", { name: /A\. Weiss/ })
      .click();
    await jule.getByRole("button", { name: "Make them one" }).click();
    await jule.getByText("A. Weiss and Anna Weiß are one now.").first().waitFor();
    await jule.getByRole("link", { name: /A\. Weiss/ }).waitFor({ state: "detached" });
    await jule.getByRole("button", { name: "Undo" }).first().click();
    await jule.getByRole("link", { name: /A\. Weiss/ }).waitFor();
  });

  it("the card behind a name waits for the mouse, also on a way over other names", async () => {
    await jule.goto(`${stage.base}/customers`);
    const names = jule.locator(".people .name [data-card]");
    const from = await names.first().boundingBox();
    if (!from) throw new Error("there is nobody in the list");
    await jule.mouse.move(from.x + 5, from.y + 5);
    const card = jule.locator(".card-place");
    const whose = await card.locator("h2").first().textContent();
    const to = await card.boundingBox();
    if (!to) throw new Error("there is no card");
    await jule.mouse.move(from.x + 8, from.y + 60);
    await jule.mouse.move(to.x + 60, to.y + 90, { steps: 5 });
    await expect.poll(() => card.evaluate((place) => place.matches(":hover"))).toBe(true);
    expect(await card.locator("h2").first().textContent()).toBe(whose);
    await jule.mouse.move(5, 700);
    await card.waitFor({ state: "detached" });
  });

  it("a tag narrows the list", async () => {
    await toPage("Café Lindenhof");
    await choose("Tags");
    await jule.getByLabel("New tag").fill("Wholesale");
    await jule.keyboard.press("Enter");
    await jule.keyboard.press("Escape");
    await jule.getByRole("link", { name: "Wholesale" }).click();
    await jule.getByRole("button", { name: /^Tag Wholesale/ }).waitFor();
    await jule.getByRole("link", { name: /Berta Brot/ }).waitFor({ state: "detached" });
    await jule.getByRole("link", { name: /Café Lindenhof/ }).waitFor();
  });
});

describe("a list of a shop", () => {
  const list =
    "Nr;Vorname;Nachname;E-Mail;Ort\n1;Anna;Weiß;anna.weiss@post.example;Bonn\n2;Ole;Brandt;ole@post.example;Kiel\n3;Mo;Ohne;mo@post;Kiel\n";

  it("is understood, corrected and imported, and the people are there", async () => {
    await jule.goto(`${stage.base}/settings/lists`);
    await jule
      .locator("input[type=file]")
      .setInputFiles({ name: "shop.csv", mimeType: "text/csv", buffer: Buffer.from(list) });
    await jule.getByText("to correct: a mail address that is none").waitFor();
    const town = jule.getByLabel("What “Ort” means");
    expect(await town.inputValue()).toBe("city");
    await town.selectOption({ label: "Keep as it is" });
    await jule.getByRole("button", { name: "Import 3 rows" }).click();
    await jule.getByText(/1 to correct/).waitFor();
    await jule.getByRole("link", { name: "Rows to correct" }).waitFor();
    await toPage("Ole Brandt");
    await jule.getByText("Kiel").waitFor();
  });

  it("and one of them is forgotten for ever", async () => {
    await choose("Erase for ever");
    await jule.getByText("1 profile with everything in it").waitFor();
    await jule.getByLabel(/To be sure/).fill("Ole Brandt");
    await jule.getByRole("dialog").getByRole("button", { name: "Erase for ever" }).click();
    await jule.getByText("Ole Brandt was erased.").waitFor();
    await jule.getByRole("textbox", { name: "Find a customer" }).fill("Ole Brandt");
    await jule.getByText(/Nobody fits/).waitFor();
  });
});

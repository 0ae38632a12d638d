import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { germanShop } from "../bench/resolve/sets.ts";
import { raiseStage, type Stage } from "./stage.ts";
import { openTwoDesks } from "./two-desks.ts";

let stage: Stage;
let jule: Page;

/** A shop's customers, many of them twice with slips; one of them writes to us from another address. */
const { header, rows } = germanShop(240, 7);
const at = (column: string) => header.indexOf(column);
const hers = header.map(() => "");
hers[at("id")] = "r9001";
hers[at("Vorname")] = "Theodora";
hers[at("Nachname")] = "Quittenbaum";
hers[at("E-Mail")] = "theodora@post.example";
hers[at("Ort")] = "Leipzig";
const list = [header, ...rows, hers].map((row) => row.join(";")).join("\n");

beforeAll(async () => {
  stage = await raiseStage();
  ({ jule } = await openTwoDesks(stage));
});

afterAll(() => stage.close());

const hall = (name: string | RegExp) => jule.getByRole("region", { name: "Pairs" }).getByRole("link", { name });

describe("one person in two places", () => {
  it("writes a mail, and stands in the list the shop brings", async () => {
    await stage.mail({
      from: "Theodora Quittenbaum <t.quittenbaum@kabel.example>",
      subject: "Mein Glas",
      text: "Es ist zerbrochen.",
    });
    await jule.goto(`${stage.base}/settings/lists`);
    await jule
      .locator("input[type=file]")
      .setInputFiles({ name: "ladensystem.csv", mimeType: "text/csv", buffer: Buffer.from(list) });
    expect(await jule.getByLabel("What “Geburtsdatum” means").inputValue()).toBe("birthDate");
    await jule.getByRole("button", { name: `Import ${rows.length + 1} rows` }).click();
    await jule.getByText(/imported .* · from/).waitFor();
  });

  it("is shown as one who could be one, once it is learned what names and birthdays mean here", async () => {
    await jule.goto(`${stage.base}/matches`);
    await hall(/Theodora Quittenbaum/).waitFor({ timeout: 60_000 });
    await hall(/Theodora Quittenbaum/).click();
    await jule
      .getByRole("row", { name: /Mail address/ })
      .getByText("t.quittenbaum@kabel.example")
      .waitFor();
    await jule.getByText("Last name").waitFor();
  });

  it("is one by key 1, the next pair comes by itself, and their page holds both", async () => {
    await jule.keyboard.press("1");
    await jule
      .getByText(/Theodora Quittenbaum .* are one person now/)
      .first()
      .waitFor();
    await hall(/Theodora Quittenbaum/).waitFor({ state: "detached" });
    await jule.goto(`${stage.base}/customers?q=Quittenbaum`);
    await jule.getByRole("link", { name: /Theodora Quittenbaum/ }).click();
    await jule.getByRole("heading", { name: "2 profiles, one person" }).waitFor();
    await jule.getByRole("button", { name: "Show why" }).click();
    await jule.getByText("Where we start").waitFor();
  });

  it("and two again when somebody thinks better of it", async () => {
    await jule.getByRole("button", { name: "Not the same person" }).click();
    await jule.getByRole("heading", { name: "One profile" }).waitFor();
    await jule.goto(`${stage.base}/matches/apart`);
    await hall(/Theodora Quittenbaum/).waitFor();
  });
});

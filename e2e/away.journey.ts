import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { raiseStage, type Stage } from "./stage.ts";
import { openTwoDesks } from "./two-desks.ts";

let stage: Stage;
let jule: Page;
let mira: Page;

const people = ["Ada Lenz", "Bodo Kern", "Cara Wolf", "Dora Blum"];
const subjectOf = (name: string) => `Frage von ${name.split(" ")[0]}`;
const row = (page: Page, name: string) => page.getByRole("link", { name: new RegExp(subjectOf(name)) });
const face = (page: Page, name: string) => page.getByRole("button", { name: `Select: ${name}, ${subjectOf(name)}` });
const view = (page: Page, name: string) => page.goto(`${stage.base}/inbox/${name}`);
/** Who is in the list, in no order. */
const listed = async (page: Page) => {
  const texts = await page.locator(".row .name").allTextContents();
  return people.filter((name) => texts.includes(name));
};
const seen = (page: Page, names: readonly string[]) =>
  expect.poll(() => listed(page), { timeout: 30_000 }).toEqual(names);
const undo = (page: Page) => page.getByRole("button", { name: /^Undo/ }).click();

beforeAll(async () => {
  stage = await raiseStage();
  ({ jule, mira } = await openTwoDesks(stage));
  for (const name of people) {
    const from = `${name} <${name.split(" ")[0]?.toLowerCase()}@post.example>`;
    await stage.mail({
      from,
      subject: subjectOf(name),
      text: "Guten Tag!",
      messageId: `<${name.split(" ")[0]}@post.example>`,
    });
  }
  await view(jule, "unassigned");
  await view(mira, "unassigned");
});

afterAll(() => stage.close());

/** Two people at two browsers, one of whom tidies up. */
describe("several conversations at once", () => {
  it("are selected by face, shift and keys", async () => {
    await seen(jule, people);
    await seen(mira, people);
    await jule
      .getByRole("button", { name: /^Select: / })
      .first()
      .click();
    await jule.getByText("1 selected").waitFor();
    await jule.keyboard.press("J");
    await jule.getByText("2 selected").waitFor();
    await jule.getByRole("button", { name: "Select all 4" }).click();
    await jule.getByText("4 selected").waitFor();
    await jule.keyboard.press("Escape");
    await jule.getByText("4 selected").waitFor({ state: "detached" });
  });

  it("are closed by one key, for everybody, and come back by one click", async () => {
    for (const name of ["Ada Lenz", "Cara Wolf"]) await face(jule, name).click();
    await jule.keyboard.press("e");
    await jule.getByText("2 closed.").waitFor();
    await seen(jule, ["Bodo Kern", "Dora Blum"]);
    await seen(mira, ["Bodo Kern", "Dora Blum"]);
    await undo(jule);
    await seen(jule, people);
    await seen(mira, people);
  });

  it("are given to somebody and taken back, each as it was", async () => {
    for (const name of ["Bodo Kern", "Dora Blum"]) await face(jule, name).click();
    await jule.keyboard.press("a");
    await jule.getByRole("menuitemradio", { name: "Mira Otto" }).click();
    await jule.getByText("2 assigned.").waitFor();
    await seen(mira, ["Ada Lenz", "Cara Wolf"]);
    await undo(jule);
    await seen(mira, people);
  });
});

describe("spam", () => {
  it("leaves the work of everybody, and comes back by undo", async () => {
    await row(jule, "Bodo Kern").click();
    await jule.getByRole("heading", { level: 2, name: subjectOf("Bodo Kern") }).waitFor();
    await jule.getByRole("article").first().waitFor();
    await jule.keyboard.press("!");
    await jule.getByText("Marked as spam.").waitFor();
    await seen(mira, ["Ada Lenz", "Cara Wolf", "Dora Blum"]);
    await undo(jule);
    await seen(mira, people);
  });

  it("stays in its list whatever is written in it, until somebody says that it is none", async () => {
    await face(jule, "Bodo Kern").click();
    await jule.keyboard.press("!");
    await seen(mira, ["Ada Lenz", "Cara Wolf", "Dora Blum"]);
    await view(jule, "spam");
    await seen(jule, ["Bodo Kern"]);
    await stage.mail({
      ...{ from: "Bodo Kern <bodo@post.example>", subject: "AW", text: "Noch ein Angebot!" },
      inReplyTo: "<Bodo@post.example>",
    });
    await row(jule, "Bodo Kern").click();
    await jule.getByRole("article").filter({ hasText: "Noch ein Angebot!" }).waitFor();
    expect(await listed(mira)).toEqual(["Ada Lenz", "Cara Wolf", "Dora Blum"]);
    await jule.getByRole("button", { name: "Not spam" }).click();
    await seen(mira, people);
  });
});

describe("what is deleted", () => {
  it("lies in the bin, says until when, and comes back by undo", async () => {
    await view(jule, "unassigned");
    await face(jule, "Cara Wolf").click();
    await jule.keyboard.press("#");
    await jule.getByText("1 deleted.").waitFor();
    await seen(mira, ["Ada Lenz", "Bodo Kern", "Dora Blum"]);
    await view(mira, "deleted");
    await seen(mira, ["Cara Wolf"]);
    await mira.getByText("removed for ever on").waitFor();
    await undo(jule);
    await seen(jule, people);
    await seen(mira, []);
  });

  it("comes back by itself when the customer goes on writing", async () => {
    await face(jule, "Dora Blum").click();
    await jule.keyboard.press("#");
    await seen(mira, ["Dora Blum"]);
    await stage.mail({
      ...{ from: "Dora Blum <dora@post.example>", subject: "AW", text: "Haben Sie mich vergessen?" },
      inReplyTo: "<Dora@post.example>",
    });
    await seen(jule, people);
    await seen(mira, []);
  });
});

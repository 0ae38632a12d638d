import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ReadMail } from "../channels/email/reading/read-mail.ts";
import { raiseStage, type Stage, said } from "./stage.ts";
import { openConversation, openTwoDesks } from "./two-desks.ts";

let stage: Stage;
let jule: Page;

beforeAll(async () => {
  stage = await raiseStage();
  ({ jule } = await openTwoDesks(stage));
  await stage.mail({
    from: "Katharina Vollmer <k.vollmer@post.example>",
    subject: "Glas zerbrochen",
    text: "Guten Abend, ein Glas ist zerbrochen, schon wieder.",
    messageId: "<first@post.example>",
    attachments: [{ filename: "liste.csv", content: "Glas;1" }],
  });
  await openConversation(stage, jule, "Glas zerbrochen");
});

afterAll(() => stage.close());

const words = () => jule.locator(".rich-field [role=textbox]");
const send = async (): Promise<ReadMail | undefined> => {
  await jule.getByRole("button", { name: "Send", exact: true }).click();
  await jule.getByRole("button", { name: "Send now" }).first().click();
  sent += 1;
  return (await stage.delivered(sent)).at(-1);
};
let sent = 0;

/** Pastes a picture as a browser hands over a screenshot. */
const pastePicture = () =>
  words().evaluate(async (box) => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 40, height: 30 });
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([blob ?? ""], "glas.png", { type: "image/png" }));
    box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });

describe("an answer with formatting and a picture", () => {
  it("is written with marks, keys and a paste, and outlives a reload", async () => {
    await words().click();
    await jule.keyboard.type("Liebe Frau Vollmer,\n\ndas ist **wirklich** schade:\n- ein Glas\nzwei Tüten\n\n");
    await pastePicture();
    await words().locator('img[src*="/files/"]').waitFor();
    await jule.keyboard.type("\nMehr auf ");
    await jule.getByRole("button", { name: "Link", exact: true }).click();
    await jule.getByLabel("Address the words lead to").fill("morgenrot.example/guji");
    await jule.keyboard.press("Enter");
    await jule.keyboard.type(".");
    await jule.reload();
    await words().locator('img[src*="/files/"]').waitFor();
    expect(await words().locator("strong").textContent()).toBe("wirklich");
    expect(await words().locator("li").count()).toBe(2);
  });

  it("comes back with all of it when it is called back", async () => {
    await jule.getByRole("button", { name: "Send", exact: true }).click();
    await jule.locator(".msg.ours .rich img").waitFor();
    await jule.getByRole("button", { name: "Undo" }).first().click();
    await words().locator('img[src*="/files/"]').waitFor();
    expect(await words().locator("strong").textContent()).toBe("wirklich");
  });

  it("is received by a real mail server: both parts, and the picture in its place", async () => {
    const mail = await send();
    const picture = mail?.attachments.find(({ name }) => name === "glas.png");
    expect(picture).toMatchObject({ type: "image/png", disposition: "inline" });
    expect(mail?.html).toContain(`src="cid:${picture?.contentId}"`);
    expect(mail?.html).toMatch(/<strong>wirklich<\/strong>[\s\S]+<ul[^>]*><li>/);
    expect(mail?.html).toContain('<a href="https://morgenrot.example/guji">morgenrot.example/guji</a>.');
  });

  it("is shown the same way in our own thread", async () => {
    const ours = jule.locator(".msg.ours .rich");
    await ours.locator("img").waitFor();
    expect(
      await ours.locator("img").evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth)),
    ).toBe(40);
    expect(await ours.locator("li").allTextContents()).toEqual(["ein Glas", "zwei Tüten"]);
    expect(await jule.locator(".msg.ours .fold").getByText("glas.png").count()).toBe(0);
  });
});

describe("the customer's mail, passed on", () => {
  it("reaches somebody outside with its words and files", async () => {
    await jule.locator(".msg").first().hover();
    await jule.locator(".msg").first().getByRole("button", { name: "Forward" }).click();
    await jule.getByLabel("To", { exact: true }).fill("werk@glas.example,");
    await words().click();
    await jule.keyboard.type("Könnt ihr das ersetzen?");
    const mail = await send();
    expect(mail).toMatchObject({ subject: "Fwd: Glas zerbrochen", to: [{ address: "werk@glas.example" }] });
    expect(mail?.attachments.map(({ name }) => name)).toEqual(["liste.csv"]);
    expect(mail?.html).toContain("schon wieder");
    await jule.getByText("forwarded to werk@glas.example").waitFor();
  });

  it("brings their answer here, and answers still go to the customer", async () => {
    const mail = (await stage.delivered(sent)).at(-1);
    const from = "Herr Glas <werk@glas.example>";
    await stage.mail({ from, subject: "AW: Fwd", text: "Wird ersetzt.", inReplyTo: `<${mail?.messageId}>` });
    await jule.getByText("Wird ersetzt.").first().waitFor();
    await jule.getByText("takes part").waitFor();
    await words().click();
    await jule.keyboard.type("Ein neues Glas ist unterwegs.");
    const answer = await send();
    expect(answer?.to).toMatchObject([{ address: "k.vollmer@post.example" }]);
    expect(answer?.quoted).not.toContain("ersetzt");
  });
});

it("the editor that comes while one types takes no key", async () => {
  const typed = "Es eilt nicht, schreiben Sie uns einfach. ".repeat(6);
  const come = Promise.withResolvers<void>();
  await jule.route(/rich-field/, async (route) => {
    await come.promise;
    await route.continue();
  });
  await jule.reload();
  await jule.locator("textarea").click();
  const typing = jule.keyboard.type(typed, { delay: 4 });
  setTimeout(come.resolve, 300);
  await typing;
  await words().waitFor();
  expect(await said(words())).toBe(typed.trim());
  await jule.unroute(/rich-field/);
  await words().fill("");
});

it("where the editor does not come, plain words go on", async () => {
  await jule.route(/rich-field/, (route) => route.abort());
  await jule.reload();
  const plain = jule.locator("textarea");
  await plain.fill("Ohne Gestaltung.");
  expect((await send())?.text).toBe("Ohne Gestaltung.");
});

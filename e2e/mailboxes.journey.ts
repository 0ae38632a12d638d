import { randomBytes } from "node:crypto";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Dovecot, openDovecot } from "./dovecot.ts";
import { openHouse } from "./open-house.ts";
import { ourAddress, raiseStage, type Stage } from "./stage.ts";

let stage: Stage;
let dovecot: Dovecot;
/** The administrator's desk. */
let boss: Page;

beforeAll(async () => {
  [stage, dovecot] = await Promise.all([raiseStage(), openDovecot()]);
  boss = await stage.open();
});
afterAll(async () => {
  await stage.close();
  await dovecot.close();
});

const click = (name: string | RegExp) => boss.getByRole("button", { name, exact: true }).click();
const told = (words: string | RegExp) => boss.getByText(words).first().waitFor();
const mailboxes = async () => {
  await boss.goto(`${stage.base}/settings/mailboxes`);
  await boss.getByRole("heading", { level: 2, name: "Mailboxes" }).waitFor();
};
const mail = (from: string, subject: string, text: string, to = ourAddress) =>
  [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Message-ID: <${randomBytes(8).toString("hex")}@post.example>`,
    `Date: ${new Date().toUTCString()}`,
    "Content-Type: text/plain; charset=utf-8",
    "",
    text,
    "",
  ].join("\r\n");
const inInbox = (subject: string) =>
  boss
    .getByRole("link", { name: new RegExp(subject) })
    .first()
    .waitFor();

it("begins with the house and its address", async () => {
  await openHouse(boss, stage);
});

it("a mailbox is tested, and a wrong password is told in words", async () => {
  await dovecot.put(ourAddress, mail("Alt <alt@post.example>", "Liegt schon da", "Von gestern."));
  await mailboxes();
  await told("No mailbox yet.");
  await click("Add mailbox");
  await boss.getByLabel("Server", { exact: true }).fill("127.0.0.1");
  await boss.getByLabel("Encryption").selectOption("plain");
  await boss.getByLabel("Port").fill(String(dovecot.port));
  await boss.getByLabel("User", { exact: true }).fill(ourAddress);
  await boss.getByLabel("Password", { exact: true }).fill("falsch");
  await click("Test");
  await told("The server refuses user or password.");
  await boss.getByLabel("Password", { exact: true }).fill(dovecot.password);
  await click("Test");
  await told("It works.");
  await click("Save");
  await told("Saved.");
  await told(/last looked/);
});

it("mail that arrives there is in the inbox without a reload, and what lay there before is not", async () => {
  await boss.goto(`${stage.base}/inbox/all`);
  await boss.getByRole("heading").first().waitFor();
  await dovecot.put(ourAddress, mail("Nora <nora@post.example>", "Zwei Tassen", "Haben Sie zwei Tassen?"));
  await inInbox("Zwei Tassen");
  expect(await boss.getByRole("link", { name: /Liegt schon da/ }).count()).toBe(0);
});

it("an answer goes out, and what comes back joins it", async () => {
  await boss
    .getByRole("link", { name: /Zwei Tassen/ })
    .first()
    .click();
  // The list shows these words, too, before the conversation is there.
  await boss.getByRole("article").filter({ hasText: "Haben Sie zwei Tassen?" }).waitFor();
  await boss.keyboard.press("r");
  await boss.keyboard.type("Ja, zwei sind noch da.");
  await click(/^Send/);
  const [sent] = await stage.delivered(1);
  expect(sent).toMatchObject({ to: [{ address: "nora@post.example" }], text: "Ja, zwei sind noch da." });
});

it("a server that is away is told, and what came meanwhile is fetched, read or not", async () => {
  await dovecot.stop();
  await mailboxes();
  await told(/connection was lost|does not accept the connection/);
  await dovecot.put(ourAddress, mail("Ben <ben@post.example>", "In der Nacht", "Noch auf?"), { read: true });
  await dovecot.start();
  await told(/last looked/);
  await boss.goto(`${stage.base}/inbox/all`);
  await inInbox("In der Nacht");
});

it("fetching is paused, goes on, and ends", async () => {
  await mailboxes();
  await click(`Pause ${ourAddress}`);
  await told("paused; what comes meanwhile is fetched afterwards");
  await dovecot.put(ourAddress, mail("Cem <cem@post.example>", "In der Pause", "Kaffee?"));
  await click(`Go on fetching from ${ourAddress}`);
  await boss.goto(`${stage.base}/inbox/all`);
  await inInbox("In der Pause");
  await mailboxes();
  await click(`Remove ${ourAddress}`);
  await boss.getByRole("dialog").getByRole("button", { name: "Remove", exact: true }).click();
  await told("No mailbox yet.");
});

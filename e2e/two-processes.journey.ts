import { randomBytes } from "node:crypto";
import pg from "pg";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePorts } from "../platform/testing/free-ports.ts";
import { startTestServer } from "../platform/testing/postgres.ts";
import { type Program, startProgram } from "./program.ts";
import { openBrowser, send, setupLink } from "./stage.ts";
import { openConversation, openTwoDesks } from "./two-desks.ts";

/** Two processes answer browsers, a third takes mail in; what they have in common is the database. */
const run = `stammgast_journey_${randomBytes(4).toString("hex")}`;
const programs: Program[] = [];
let database: Awaited<ReturnType<typeof startTestServer>>;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let first: Program;
let smtp: number;
let jule: Page;
let mira: Page;

beforeAll(async () => {
  database = await startTestServer(run);
  const settings = { DATABASE_URL: await aDatabase(database.adminUrl, `${run}_one`) };
  const [one = 0, other = 0, mail = 0] = await freePorts(3);
  smtp = mail;
  first = await startProgram("web", { ...settings, PORT: String(one) }, setupLink);
  programs.push(first);
  const second = await startProgram("web", { ...settings, PORT: String(other) }, setupLink);
  programs.push(second);
  const work = { ...settings, SMTP_PORT: String(smtp), PUBLIC_URL: `http://localhost:${one}` };
  programs.push(await startProgram("worker", work, /^The worker is ready/m));
  browser = await openBrowser();
  const [near, far] = [one, other].map((port) => ({ base: `http://localhost:${port}` }));
  if (!near || !far) throw new Error("two ports were asked for");
  ({ jule, mira } = await openTwoDesks({ ...near, setup: second.said, open: browser.open }));
  await write("Glas zerbrochen", "Guten Abend, ein Glas ist zerbrochen, schon wieder.");
  await openConversation(near, jule, "Glas zerbrochen");
  await openConversation(far, mira, "Glas zerbrochen");
});

afterAll(async () => {
  await browser?.close();
  for (const program of programs.reverse()) await program.stop();
  await database?.stop();
});

async function aDatabase(adminUrl: string, name: string): Promise<string> {
  await ask(adminUrl, `create database ${name}`);
  return databaseUrl(adminUrl, name);
}

const databaseUrl = (adminUrl: string, name: string) => adminUrl.replace(/^(\w+:\/\/[^/?]*)[^?]*/, `$1/${name}`);

async function ask(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

const write = (subject: string, text: string) =>
  send(smtp, { from: "Katharina Vollmer <k.vollmer@post.example>", subject, text });
const here = (page: Page, name: string) => page.getByRole("button", { name: `${name} is looking at this too` });
const words = (page: Page) => page.getByLabel("Your reply");

describe("two desks at two processes", () => {
  it("see each other in a conversation", async () => {
    await here(mira, "Jule Brandt").waitFor();
    await here(jule, "Mira Otto").waitFor();
  });

  it("see each other write, and what is half written", async () => {
    await words(jule).click();
    await jule.keyboard.type("Liebe Frau Vollmer,");
    await mira.getByRole("status").getByText("Jule Brandt is writing an answer…").waitFor();
    await mira.getByText("Jule Brandt has begun an answer").waitFor();
  });

  it("see what the other does, and what comes in", async () => {
    await mira.keyboard.press("a");
    await mira.getByRole("menuitemradio", { name: "You" }).click();
    await jule
      .getByRole("button", { name: /Mira Otto/ })
      .first()
      .waitFor();
    await write("Zweites Glas", "Und noch eines.");
    for (const page of [jule, mira]) await page.locator("[data-row]").filter({ hasText: "Zweites Glas" }).waitFor();
  });
});

describe("when one of the processes is killed", () => {
  it("its people are told, and are gone from the desks of the other", async () => {
    await first.kill();
    await jule.getByText("No connection to the server.").waitFor();
    // Whoever gives no sign of life for 45 s is forgotten: these have gone by.
    const url = databaseUrl(database.adminUrl, `${run}_one`);
    await ask(
      url,
      "update presence set seen_at = seen_at - interval '45 s' from staff s where s.id = staff_id and s.name = 'Jule Brandt'",
    );
    await here(mira, "Jule Brandt").waitFor({ state: "detached", timeout: 120_000 });
  });

  it("the other goes on, and hears of everything", async () => {
    await write("Drittes Glas", "Jetzt reicht es.");
    await mira.locator("[data-row]").filter({ hasText: "Drittes Glas" }).waitFor();
    expect(await mira.getByText("No connection to the server.").count()).toBe(0);
  });
});

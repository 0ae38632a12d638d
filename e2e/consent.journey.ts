import { randomBytes } from "node:crypto";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { freePorts } from "../platform/testing/free-ports.ts";
import { type Dovecot, openDovecot } from "./dovecot.ts";
import { openOidc, type TestOidc } from "./oidc.ts";
import { openHouse } from "./open-house.ts";
import { ourAddress, raiseStage, type Stage } from "./stage.ts";

let stage: Stage;
let provider: TestOidc;
let dovecot: Dovecot;
/** The administrator's desk. */
let boss: Page;

beforeAll(async () => {
  const [port = 0] = await freePorts(1);
  stage = await raiseStage();
  provider = await openOidc(port, `${stage.base}/settings/mailboxes`);
  dovecot = await openDovecot({ introspection: `${provider.url}/token/introspection`, ...provider.client });
  boss = await stage.open();
});
afterAll(async () => {
  await stage.close();
  await dovecot.close();
  await provider.close();
});

const click = (name: string | RegExp) => boss.getByRole("button", { name, exact: true }).click();
const told = (words: string | RegExp) => boss.getByText(words).first().waitFor();
const mail = (from: string, subject: string) =>
  [
    `From: ${from}`,
    `To: ${ourAddress}`,
    `Subject: ${subject}`,
    `Message-ID: <${randomBytes(8).toString("hex")}@post.example>`,
    `Date: ${new Date().toUTCString()}`,
    "Content-Type: text/plain; charset=utf-8",
    "",
    "Haben Sie geöffnet?",
    "",
  ].join("\r\n");
const inInbox = async (subject: string) => {
  await boss.goto(`${stage.base}/inbox/all`);
  await boss
    .getByRole("link", { name: new RegExp(subject) })
    .first()
    .waitFor();
};
/** A mail comes while fetching is paused: whoever goes on has to say again who they are. */
const comesMeanwhile = async (from: string, subject: string) => {
  await boss.goto(`${stage.base}/settings/mailboxes`);
  await click(`Pause ${ourAddress}`);
  await told("paused; what comes meanwhile is fetched afterwards");
  await dovecot.put(ourAddress, mail(from, subject));
  await click(`Go on fetching from ${ourAddress}`);
};
const signIn = () => click(`Sign in at the provider of ${ourAddress}`);
const consent = async () => {
  await boss.getByRole("button", { name: "Continue" }).click();
  await told("Signed in. Mail is fetched.");
};

it("a mailbox at a provider waits until somebody lets us in, and says so", async () => {
  await openHouse(boss, stage);
  await boss.goto(`${stage.base}/settings/mailboxes`);
  await click("Add mailbox");
  await boss.getByLabel("By signing in at the provider (OAuth2)").check();
  await boss.getByLabel("Provider", { exact: true }).selectOption("other");
  await boss.getByLabel("Server", { exact: true }).fill("127.0.0.1");
  await boss.getByLabel("Encryption").selectOption("plain");
  await boss.getByLabel("Port").fill(String(dovecot.port));
  await boss.getByLabel("User", { exact: true }).fill(ourAddress);
  await boss.getByLabel("Client ID").fill(provider.client.id);
  await boss.getByLabel("Client secret").fill(provider.client.secret);
  await boss.getByLabel("Where people sign in").fill(`${provider.url}/auth`);
  await boss.getByLabel("Where we get tokens").fill(`${provider.url}/token`);
  await boss.getByLabel("Scope").fill("openid mail offline_access");
  await click("Save");
  await told("Somebody has to sign in at the provider");
});

it("signing in there and consenting lets mail come in", async () => {
  await signIn();
  await boss.getByPlaceholder("Enter any login").fill(ourAddress);
  await boss.getByPlaceholder("and password").fill("egal");
  await boss.getByRole("button", { name: "Sign-in" }).click();
  await consent();
  expect(boss.url()).toBe(`${stage.base}/settings/mailboxes`);
  await dovecot.put(ourAddress, mail("Nora <nora@post.example>", "Zwei Tassen"));
  await inInbox("Zwei Tassen");
});

it("a token that is good no more is exchanged for another, and nobody has to sign in", async () => {
  const before = provider.grants.length;
  await provider.endTokens();
  await comesMeanwhile("Ben <ben@post.example>", "In der Nacht");
  await inInbox("In der Nacht");
  expect(provider.grants.slice(before)).toContain("refresh_token");
});

it("a consent that was withdrawn is told in words, and given anew", async () => {
  await provider.withdraw();
  await comesMeanwhile("Cem <cem@post.example>", "Inzwischen");
  await told("Somebody has to sign in at the provider");
  // Who is signed in there still is only asked to consent.
  await signIn();
  await consent();
  await inInbox("Inzwischen");
});

import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openHouse } from "./open-house.ts";
import { ourAddress, raiseStage, type Stage } from "./stage.ts";

let stage: Stage;
/** The administrator's desk. */
let boss: Page;
/** Mira's, who is invited on the way. */
let mira: Page;

beforeAll(async () => {
  stage = await raiseStage();
  boss = await stage.open();
});

afterAll(() => stage.close());

const firstPassword = "einmal-wie-immer";
const miras = { email: "mira@morgenrot.example", password: "ein-langes-passwort" };

const part = async (page: Page, name: string) => {
  await page.goto(`${stage.base}/settings/profile`);
  await page
    .getByRole("navigation", { name: "Parts of the settings" })
    .getByRole("link", { name, exact: true })
    .click();
  await page.getByRole("heading", { level: 2, name, exact: true }).waitFor();
};
const click = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true }).click();
const told = (page: Page, words: string) => page.getByText(words).first().waitFor();
const line = (page: Page, name: string) => page.locator(".thing", { hasText: name });
const doFor = async (name: string, choice: string | RegExp, role: "menuitem" | "menuitemradio" = "menuitem") => {
  await click(boss, `What to do with ${name}`);
  await boss.getByRole(role, { name: choice }).click();
};

async function signIn(page: Page, { email, password }: { email: string; password: string }) {
  await page.goto(`${stage.base}/sign-in`);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await click(page, "Sign in");
}

/** One after the other: each step stands on the one before, as in life. */
describe("looking after the house", () => {
  it("begins with the first account", async () => {
    await openHouse(boss, stage, { password: firstPassword });
  });

  it("shops are added and renamed, and the company too", async () => {
    await part(boss, "Shops");
    for (const name of ["Hafen", "Markt"]) {
      await click(boss, "Add shop");
      await boss.getByRole("dialog").getByLabel("Name").fill(name);
      await click(boss, "Save");
      await line(boss, name).waitFor();
    }
    await click(boss, "Rename Hafen");
    await boss.getByRole("dialog").getByLabel("Name").fill("Am Hafen");
    await click(boss, "Save");
    await line(boss, "Am Hafen").waitFor();
    await part(boss, "Company");
    await boss.getByLabel("Name of the company").fill("Morgenrot & Söhne");
    await click(boss, "Save");
    await boss.getByRole("complementary").or(boss.locator("nav")).getByText("Morgenrot & Söhne").first().waitFor();
  });

  it("somebody is invited into one shop and joins by the link", async () => {
    await part(boss, "People");
    await click(boss, "Invite");
    const form = boss.getByRole("dialog");
    await form.getByLabel("Name").fill("Mira Okafor");
    await form.getByLabel("Mail address").fill(miras.email);
    await form.getByLabel("Am Hafen").check();
    await form.getByLabel(/Their own shops/).check();
    await click(boss, "Make the invitation");
    const link = await boss.getByLabel("Hand this over yourself").inputValue();
    await click(boss, "Done");
    expect(await line(boss, "Mira Okafor").innerText()).toMatch(/Am Hafen.*sees only their own.*invited/s);
    mira = await stage.open();
    await mira.goto(link);
    await mira.getByLabel("New password", { exact: true }).fill(miras.password);
    await click(mira, "Set password and sign in");
    await mira.getByRole("link", { name: "Am Hafen" }).waitFor();
    await mira.goto(link);
    await told(mira, "This link no longer works.");
  });

  it("their role, what they see and their shops change, and their desk follows", async () => {
    await part(boss, "People");
    await doFor("Mira Okafor", "Reading only", "menuitemradio");
    await told(boss, "Saved.");
    await mira.goto(`${stage.base}/customers`);
    await mira.getByRole("heading", { level: 1 }).waitFor();
    expect(await mira.getByRole("button", { name: "Add customer" }).count()).toBe(0);
    await doFor("Mira Okafor", "Staff", "menuitemradio");
    await doFor("Mira Okafor", "All shops", "menuitemradio");
    await boss.waitForFunction(() => !document.body.innerText.includes("sees only their own"));
    await part(boss, "Shops");
    await click(boss, "Members of Markt");
    await boss.getByRole("dialog").getByLabel("Mira Okafor").check();
    await click(boss, "Done");
    await mira.getByRole("link", { name: "Markt" }).waitFor();
  });

  it("they are signed out at once when disabled, and come back when enabled", async () => {
    await part(boss, "People");
    await doFor("Mira Okafor", "Disable");
    await line(boss, "Mira Okafor").getByText("disabled").waitFor();
    await mira.getByRole("button", { name: "Sign in" }).waitFor();
    await signIn(mira, miras);
    await told(mira, "Address and password do not match");
    await doFor("Mira Okafor", "Enable again");
    await boss.waitForFunction(() => !/disabled/.test(document.querySelector(".things")?.textContent ?? ""));
    await signIn(mira, miras);
    await mira.getByRole("link", { name: "Markt" }).waitFor();
  });

  it("a link for a new password works once", async () => {
    await doFor("Mira Okafor", "Link for a new password");
    const link = await boss.getByLabel("Hand this over yourself").inputValue();
    await click(boss, "Done");
    const elsewhere = await stage.open();
    await elsewhere.goto(link);
    miras.password = "ein-anderes-passwort";
    await elsewhere.getByLabel("New password", { exact: true }).fill(miras.password);
    await click(elsewhere, "Set password and sign in");
    await elsewhere.getByRole("link", { name: "Markt" }).waitFor();
    await elsewhere.close();
    // The other password ended the session that was open.
    await mira.getByRole("button", { name: "Sign in" }).waitFor();
    await signIn(mira, miras);
    await mira.getByRole("link", { name: "Markt" }).waitFor();
  });

  it("a name, a signature and a language are one's own", async () => {
    await part(mira, "Profile");
    await mira.getByLabel("Name", { exact: true }).fill("Mira O.");
    await mira.getByLabel("Signature").fill("Herzlich, ");
    await mira.getByRole("button", { name: "Name", exact: true }).click();
    await click(mira, "Save");
    await told(mira, "Saved.");
    await mira.reload();
    expect(await mira.getByLabel("Signature").inputValue()).toBe("Herzlich, {{name}}");
    await mira.getByLabel("Deutsch").check();
    await mira.getByRole("heading", { name: "Profil", exact: true }).waitFor();
    await mira.getByLabel("English").check();
    await mira.getByRole("heading", { name: "Profile", exact: true }).waitFor();
  });

  it("another browser is signed out, and a new password leaves only this one", async () => {
    const phone = await stage.open({ width: 390, height: 844 });
    await signIn(phone, miras);
    await phone.getByRole("link", { name: /Inbox/ }).first().waitFor();
    await part(mira, "Signed in");
    await mira
      .getByRole("button", { name: /^Sign out:/ })
      .first()
      .click();
    await told(mira, "Signed out there.");
    await phone.goto(`${stage.base}/customers`);
    await phone.getByRole("button", { name: "Sign in" }).waitFor();
    await signIn(phone, miras);
    await part(mira, "Password");
    await mira.getByLabel("Present password").fill("nicht dieses hier");
    await mira.getByLabel("New password").fill("noch-ein-passwort");
    await click(mira, "Change password");
    await mira.getByRole("alert").first().waitFor();
    await mira.getByLabel("Present password").fill(miras.password);
    await click(mira, "Change password");
    await told(mira, "Your password is changed.");
    await phone.goto(`${stage.base}/customers`);
    await phone.getByRole("button", { name: "Sign in" }).waitFor();
    await phone.close();
  });

  it("a key is made, works, and is revoked", async () => {
    await part(boss, "API keys");
    await click(boss, "New key");
    await boss.getByLabel("What is it for?").fill("Buchhaltung");
    await click(boss, "Make the key");
    const secret = await boss.getByLabel("Its secret").inputValue();
    const ask = async () =>
      (await fetch(`${stage.base}/api/v1/customers`, { headers: { authorization: `Bearer ${secret}` } })).status;
    expect(await ask()).toBe(200);
    await click(boss, "Done");
    await click(boss, "Revoke “Buchhaltung”");
    await boss.getByRole("dialog").getByRole("button", { name: "Revoke", exact: true }).click();
    await told(boss, "Revoked.");
    expect(await ask()).toBe(401);
  });

  it("an address is tested, and it is seen when its mail comes back", async () => {
    await part(boss, "Mail addresses");
    await click(boss, `Test ${ourAddress}`);
    await click(boss, "Send the test");
    await told(boss, "has taken the mail.");
    const [mail] = await stage.delivered(1);
    await stage.mail({ from: ourAddress, subject: mail?.subject ?? "", text: "back again" });
    await told(boss, "Mail leaves and comes in.");
    await click(boss, "Done");
  });

  it("what is wrong is on the health page, and who did what in the log", async () => {
    await part(boss, "Health");
    await told(boss, "none was ever made");
    await part(boss, "Audit log");
    await boss.getByText("tested a mail address").waitFor();
    await boss.getByLabel("What", { exact: true }).selectOption({ label: "Signing in" });
    await boss.getByText("turned somebody away").first().waitFor();
    expect(await boss.getByText("tested a mail address").count()).toBe(0);
    await boss.getByLabel("Who", { exact: true }).selectOption({ label: "Mira O." });
    await boss.getByText("changed a password").first().waitFor();
    expect(await boss.locator(".log li", { hasText: "Henrike Vogt" }).count()).toBe(0);
  });
});

describe("somebody who may only read", () => {
  it("finds nothing to change, and is told why", async () => {
    await part(boss, "People");
    await doFor("Mira O.", "Reading only", "menuitemradio");
    await told(boss, "Saved.");
    await stage.mail({ from: "Nora <nora@post.example>", subject: "Zwei Tassen", text: "Haben Sie zwei Tassen?" });
    await mira.goto(`${stage.base}/inbox/all`);
    await mira
      .getByRole("link", { name: /Zwei Tassen/ })
      .first()
      .click();
    await mira.getByText("Haben Sie zwei Tassen?").first().waitFor();
    await told(mira, "You may read here, not write.");
    for (const name of ["Send", "Close", "Reply"]) {
      expect(await mira.getByRole("button", { name, exact: true }).count(), name).toBe(0);
    }
    for (const name of ["Keys", "Health", "Audit log", "API keys", "Company"]) {
      await mira.goto(`${stage.base}/settings/people`);
      expect(await mira.getByRole("link", { name, exact: true }).count(), name).toBe(0);
    }
    await mira.goto(`${stage.base}/settings/audit`);
    await mira.getByText("This is for administrators.").waitFor();
  });
});

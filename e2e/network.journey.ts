import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { raiseStage, type Stage, said } from "./stage.ts";
import { openTwoAtOne } from "./two-desks.ts";

let stage: Stage;
let jule: Page;
let mira: Page;

beforeAll(async () => {
  stage = await raiseStage();
  ({ jule, mira } = await openTwoAtOne(stage));
});

afterAll(() => stage.close());

const words = () => jule.getByLabel("Your reply");
const lost = () => jule.getByText("No connection to the server. What you write is kept here; trying again.");
/** At the composer, where it was to be sent. */
const unsent = () => jule.locator(".writing").getByRole("alert").filter({ hasText: "The server did not answer." });
const send = () => jule.getByRole("button", { name: "Send", exact: true }).click();

describe("the network is cut while one writes", () => {
  it("the desk says so at once, and every word stays", async () => {
    await words().click();
    await jule.keyboard.type("Liebe Frau Vollmer,");
    await jule.context().setOffline(true);
    await lost().waitFor();
    await jule.keyboard.type(" ein neues Glas liegt bereit.");
    expect(await said(words())).toBe("Liebe Frau Vollmer, ein neues Glas liegt bereit.");
  });

  it("what cannot be sent is said not to have been, and stays", async () => {
    await send();
    await unsent().waitFor();
    expect(await said(words())).toBe("Liebe Frau Vollmer, ein neues Glas liegt bereit.");
  });

  it("what was shown at once is taken back when it could not be done", async () => {
    await jule.getByRole("button", { name: "Close", exact: true }).click();
    await jule.getByText("The server did not answer.").first().waitFor();
    await jule.locator("[data-row]").filter({ hasText: "Glas zerbrochen" }).waitFor();
    await jule.getByRole("button", { name: "Close", exact: true }).waitFor();
  });

  it("goes on by itself when it is back: shows what came meanwhile, and colleagues see what was written", async () => {
    await stage.mail({
      from: "Katharina Vollmer <k.vollmer@post.example>",
      subject: "AW: Glas zerbrochen",
      text: "Es eilt nicht.",
      inReplyTo: "<first@post.example>",
    });
    await mira.getByRole("article").filter({ hasText: "Es eilt nicht." }).waitFor();
    expect(await jule.getByRole("article").filter({ hasText: "Es eilt nicht." }).count()).toBe(0);
    await jule.context().setOffline(false);
    await lost().waitFor({ state: "detached" });
    await jule.getByRole("article").filter({ hasText: "Es eilt nicht." }).waitFor();
    await mira.getByText("Jule Brandt has begun an answer").waitFor();
    await mira.getByRole("button", { name: "Show it" }).click();
    await mira.getByText("Liebe Frau Vollmer, ein neues Glas liegt bereit.").waitFor();
    expect(await said(words())).toBe("Liebe Frau Vollmer, ein neues Glas liegt bereit.");
  });

  it("sends, and says first what is newer", async () => {
    await send();
    await jule.getByText("Katharina Vollmer wrote while you were writing.").waitFor();
    await jule.getByRole("button", { name: "Send anyway" }).click();
    await jule.getByRole("button", { name: "Send now" }).first().click();
    const [mail] = await stage.delivered(1);
    expect(mail?.text).toContain("Liebe Frau Vollmer, ein neues Glas liegt bereit.");
  });
});

describe("the answer of the server is lost on its way back", () => {
  it("the message was sent, and sending it again sends it once", async () => {
    await words().click();
    await jule.keyboard.type("Noch etwas: es kostet nichts.");
    expect(await unsent().count()).toBe(0);
    const cut = Promise.withResolvers<void>();
    await jule.route("**/api/v1/conversations/*/messages", async (route) => {
      if (route.request().method() !== "POST") return route.continue();
      await route.fetch();
      await route.abort("connectionreset");
      cut.resolve();
    });
    await send();
    await cut.promise;
    await unsent().waitFor();
    expect(await said(words())).toBe("Noch etwas: es kostet nichts.");
    await jule.unroute("**/api/v1/conversations/*/messages");
    await send();
    await expect.poll(() => said(words())).toBe("");
    // It leaves by itself: the time to call it back began with the first try.
    const mails = await stage.delivered(2);
    expect(mails.filter(({ text }) => text.includes("es kostet nichts"))).toHaveLength(1);
    expect(await jule.getByRole("article").filter({ hasText: "es kostet nichts" }).count()).toBe(1);
  });
});

describe("a page that is reloaded as soon as the network is back", () => {
  it("has what was typed without one", async () => {
    await jule.context().setOffline(true);
    await words().click();
    await jule.keyboard.type("Nachgereicht");
    await jule.context().setOffline(false);
    await jule.reload();
    await expect.poll(() => said(words())).toBe("Nachgereicht");
  });
});

describe("a server that is slower than the writer", () => {
  it("has the answer wait until it is known to whom it goes", async () => {
    const known = Promise.withResolvers<void>();
    await jule.route("**/api/v1/conversations/*/reply", async (route) => {
      await known.promise;
      await route.continue();
    });
    await jule.reload();
    await words().fill("Bis morgen!");
    await send();
    await jule.getByRole("button", { name: "Sending" }).waitFor();
    known.resolve();
    await jule.getByText("Your message to Katharina Vollmer leaves").waitFor();
  });
});

import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { raiseStage, type Stage, said } from "./stage.ts";
import { openSwallow, type Swallow } from "./swallow.ts";
import { mailOfAGlass, openConversation, openTwoDesks } from "./two-desks.ts";

let stage: Stage;
let swallow: Swallow;
let jule: Page;

beforeAll(async () => {
  stage = await raiseStage({ STREAM_BEAT: "2" });
  swallow = await openSwallow(stage.base);
  ({ jule } = await openTwoDesks(stage));
  await mailOfAGlass(stage);
  await openConversation({ ...stage, base: swallow.base }, jule, "Glas zerbrochen");
});

afterAll(async () => {
  await stage.close();
  await swallow.close();
});

const words = () => jule.getByLabel("Your reply");
const lost = () => jule.getByText("No connection to the server.");
/** Longer than two signs of life stay away; and whoever asks into a dead connection notices after 15 s. */
const patience = { timeout: 120_000 };

describe("a network that falls silent, without an error and without a byte", () => {
  it("is noticed, and every word stays", async () => {
    await words().fill("Liebe Frau Vollmer, ein neues Glas liegt bereit.");
    swallow.begin();
    await lost().waitFor(patience);
    expect(await said(words())).toBe("Liebe Frau Vollmer, ein neues Glas liegt bereit.");
  });

  it("ends what waits for an answer, and says so", async () => {
    await jule.getByRole("button", { name: "Close", exact: true }).click();
    await jule.getByText("The server did not answer.").first().waitFor(patience);
    await jule.getByRole("button", { name: "Close", exact: true }).waitFor();
  });

  it("is found again by itself: what came meanwhile is there, and what was written goes out", async () => {
    await stage.mail({
      from: "Katharina Vollmer <k.vollmer@post.example>",
      subject: "AW: Glas zerbrochen",
      text: "Es eilt nicht.",
      inReplyTo: "<first@post.example>",
    });
    swallow.end();
    await lost().waitFor({ state: "detached", ...patience });
    await jule.getByRole("article").filter({ hasText: "Es eilt nicht." }).waitFor(patience);
    expect(await said(words())).toBe("Liebe Frau Vollmer, ein neues Glas liegt bereit.");
    // The palette was on its way when the network fell silent.
    await jule.keyboard.press("Control+k");
    await jule.getByRole("dialog").getByRole("combobox").waitFor(patience);
    await jule.keyboard.press("Escape");
    await jule.getByRole("button", { name: "Send", exact: true }).click();
    await jule.getByRole("button", { name: "Send anyway" }).click();
    await jule.getByRole("button", { name: "Send now" }).first().click();
    const [mail] = await stage.delivered(1);
    expect(mail?.text).toContain("ein neues Glas liegt bereit.");
  });
});

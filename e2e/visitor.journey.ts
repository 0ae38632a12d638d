import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { raiseStage, type Stage } from "./stage.ts";
import { openTwoDesks } from "./two-desks.ts";

let stage: Stage;
let jule: Page;
let shop: Server;
let shopUrl: string;
let key: string;

/** The shop's website: another origin, with the published client as it comes out of its package. */
const client = join(import.meta.dirname, "../node_modules/@segment/analytics-next/dist/umd");

beforeAll(async () => {
  shop = createServer(async ({ url = "" }, answer) => {
    const [, name = ""] = /^\/client\/([\w.-]+\.js)$/.exec(url) ?? [];
    answer.setHeader("content-type", name ? "text/javascript" : "text/html; charset=utf-8");
    answer.end(
      name
        ? await readFile(join(client, name))
        : "<!doctype html><title>Coffee</title><script src=/client/index.js></script>",
    );
  });
  await new Promise<void>((resolve) => void shop.listen(0, "127.0.0.1", () => resolve()));
  shopUrl = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;
  stage = await raiseStage();
  ({ jule } = await openTwoDesks(stage));
});

afterAll(async () => {
  await stage.close();
  await new Promise<void>((resolve) => void shop.close(() => resolve()));
});

const life = () => jule.getByRole("list", { name: "One life with us" });

describe("a visitor of the website", () => {
  it("is told of by a source that was added a moment ago, whose key stands there to be copied", async () => {
    await jule.goto(`${stage.base}/settings/sources`);
    await jule.getByRole("button", { name: "Add source" }).click();
    await jule.getByRole("textbox", { name: "Name" }).fill("Webshop");
    await jule.keyboard.press("Enter");
    key = await jule.getByRole("textbox", { name: "Write key" }).inputValue();
    expect(await jule.getByRole("textbox", { name: "To be put there" }).inputValue()).toContain(key);
    await jule.getByRole("button", { name: "Done" }).click();
    await jule.getByText("not heard yet").waitFor();
  });

  it("looks at pages and products, leaves an address, and nothing of it is refused", async () => {
    const visitor = await stage.open();
    const answers: string[] = [];
    visitor.on(
      "response",
      (one) => one.url().startsWith(stage.base) && answers.push(`${one.status()} ${new URL(one.url()).pathname}`),
    );
    await visitor.goto(shopUrl);
    const sent = await visitor.evaluate(`(async () => {
      const analytics = AnalyticsNext.AnalyticsBrowser.load({ writeKey: ${JSON.stringify(key)}, cdnURL: ${JSON.stringify(stage.base)} });
      const contexts = [
        await analytics.page("Coffee of the season"),
        await analytics.track("Product Viewed", { name: "Sidamo" }),
        await analytics.track("Order Completed", { order_id: "1001", total: 35.8, currency: "EUR", products: [{ name: "Sidamo", quantity: 2 }] }),
        await analytics.identify({ email: "anna@post.example" }),
      ];
      return contexts.map((context) => context.failedDelivery() ?? null);
    })()`);
    expect(sent).toEqual([null, null, null, null]);
    await visitor.context().close();
    expect(answers.filter((one) => !/^20[04] /.test(one))).toEqual([]);
    await jule.getByText("heard").waitFor();
  });

  it("has one life from the first page on once they write a mail", async () => {
    await stage.mail({ from: "Anna Weiß <anna@post.example>", subject: "My order", text: "When will it come?" });
    await jule.goto(`${stage.base}/inbox/unassigned`);
    await jule.getByRole("link", { name: /Anna Weiß/ }).waitFor();
    await jule.goto(`${stage.base}/customers?q=Anna`);
    await jule.getByRole("link", { name: /Anna Weiß/ }).click();
    await jule.getByRole("heading", { level: 1, name: "Anna Weiß" }).waitFor();
    await life().getByText("When will it come?").waitFor();
    await life().getByText("Ordered for €35.80: 2 × Sidamo").waitFor();
    await life().getByText("Looked at Coffee of the season and Sidamo").waitFor();
    await jule.getByRole("button", { name: /^Orders/ }).click();
    await life().getByText("When will it come?").waitFor({ state: "detached" });
    await life().getByText("order 1001 · Webshop").waitFor();
  });

  it("is no longer told of when the key is revoked", async () => {
    await jule.goto(`${stage.base}/settings/sources`);
    await jule.getByRole("button", { name: "Revoke the key of “Webshop”" }).click();
    await jule.getByRole("dialog").getByRole("button", { name: "Revoke" }).click();
    await jule.getByText(/revoked on/).waitFor();
    const answer = await fetch(`${stage.base}/v1/t`, {
      ...{ method: "POST", headers: { "content-type": "text/plain" } },
      body: JSON.stringify({ writeKey: key, anonymousId: "a", event: "Too late" }),
    });
    expect(answer.status).toBe(401);
  });
});

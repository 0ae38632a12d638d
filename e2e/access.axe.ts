import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DemoDesk, looks, nameOf, openDemoDesk } from "./demo-desk.ts";
import { screens } from "./screens.ts";

let desk: DemoDesk;
let axe: string;

beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  desk = await openDemoDesk();
});

afterAll(() => desk.close());

/** They hand the focus on at once; nobody ever stands on one. */
const focusGuard = "[data-base-ui-focus-guard]";

/**
 * What axe finds against WCAG 2.2 AA and its own best practices, a line each. An open menu floats above the page, belongs to
 * its button and holds the focus, as a dialog does, which axe does not ask to be inside a landmark either.
 */
async function found(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>(`axe.run({ exclude: [["${focusGuard}"]] })`);
  const menus = await page.locator("[role=menu]").count();
  return violations
    .filter(({ id }) => !(id === "region" && menus > 0))
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary?.split("\n")[1]?.trim()}`,
      ),
    );
}

/** `AXE=1 npm run e2e`. Every pair of a light, a width and a language; `AXE=all` looks at every three of them. */
const chosen =
  process.env["AXE"] === "all"
    ? looks
    : looks.filter(({ dark, narrow, locale }) => (dark !== narrow) === (locale === "en"));

describe.each(chosen.map((look) => [nameOf(look), look] as const))("%s", (_look, look) => {
  const shown = screens.filter(({ wide }) => !(wide && look.narrow));
  it.each(shown.map((screen) => [screen.name, screen] as const))("%s is open to everybody", async (_name, screen) => {
    const page = await desk.open(screen, look);
    try {
      expect(await found(page)).toEqual([]);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider, "nothing is wider than the window").toBeLessThanOrEqual(0);
    } finally {
      await page.close();
    }
  });
});

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DemoDesk, type Locale, type Look, openDemoDesk, still, turn } from "./demo-desk.ts";
import { rooms } from "./screens/all.ts";
import type { Screen } from "./screens/screen.ts";

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
  const options = JSON.stringify({ resultTypes: ["violations"], preload: false });
  const { violations } = await page.evaluate<AxeResults>(`axe.run({ exclude: [["${focusGuard}"]] }, ${options})`);
  const menus = await page.locator("[role=menu]").count();
  return violations
    .filter(({ id }) => !(id === "region" && menus > 0))
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary?.split("\n")[1]?.trim()}`,
      ),
    );
}

const looks: readonly Look[] = [true, false].flatMap((dark) => [true, false].map((narrow) => ({ dark, narrow })));

/**
 * How a screen is looked at in one language: every pair of a light, a width and a language comes once. `AXE=all` looks at
 * every three of them.
 */
const looksOf = ({ only }: Screen, locale: Locale) =>
  looks
    .filter(({ narrow }) => only !== (narrow ? "desk" : "phone"))
    .filter(({ dark, narrow }) => process.env["AXE"] === "all" || (dark !== narrow) === (locale === "en"));
const nameOf = ({ dark, narrow }: Look) => `${dark ? "dark" : "light"} ${narrow ? "phone" : "desk"}`;

/** All that is wrong with a page in one look. */
async function wrongIn(page: Page, look: Look): Promise<string[]> {
  await turn(page, look);
  await still(page);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const wrong = [...(await found(page)), ...(wider > 0 ? [`${wider} px wider than the window`] : [])];
  return wrong.map((line) => `${nameOf(look)}: ${line}`);
}

/** In CI one language of a screen has to do, and one look: the next screens take their turn with the others. */
const inTurn = (screens: readonly Screen[], locale: Locale) =>
  screens.filter((_, index) => !process.env["CI"] || (index % 2 === 0) === (locale === "de"));
const inTurnOf = (shown: readonly Look[], index: number) =>
  process.env["CI"] ? shown.slice(index % shown.length).slice(0, 1) : shown;

/** Every screen and state is opened once in each language, and stays open while the sun sets and the window gets smaller. */
describe.each(["de", "en"] as const)("in %s", (locale) => {
  describe.each(rooms)("$title", ({ screens }) => {
    const opened = inTurn(screens, locale).map((screen, index) => [screen.name, screen, index] as const);
    it.concurrent.each(opened)("%s", async (_name, screen, index) => {
      const [first, ...others] = inTurnOf(looksOf(screen, locale), index);
      if (!first) throw new Error(`${screen.name} is shown nowhere`);
      const page = await desk.open(screen, locale, first);
      try {
        await page.evaluate(axe);
        const wrong = await wrongIn(page, first);
        for (const look of others) wrong.push(...(await wrongIn(page, look)));
        expect(wrong).toEqual([]);
      } finally {
        await page.close();
      }
    });
  });
});

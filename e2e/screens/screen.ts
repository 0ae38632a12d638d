import type { Page } from "playwright-core";
import { de } from "../../platform/i18n/de.ts";
import { en } from "../../platform/i18n/en.ts";

/** A screen or one of its states, and how a person gets there. */
export type Screen = {
  name: string;
  /** Who sees it: an administrator where the page is for one; `reader` may look and change nothing. */
  who: "staff" | "admin" | "reader" | "nobody";
  /** Where it is: with a mouse and a keyboard, or on a phone. Everywhere when absent. */
  only?: "desk" | "phone";
  /** In a browser of its own: what is done there would reach the other pages of the same person. */
  alone?: true;
  /** Nothing comes to rest here: what it shows is the waiting. */
  waits?: true;
  /** Worth a picture in every look. */
  daily?: true;
  /** What was drawn before it was built, in docs/pictures/reference. */
  drawn?: readonly string[];
  go: Go;
};
export type Go = (page: Page, base: string) => Promise<unknown>;

export const screen = (name: string, go: Go, more: Partial<Screen> = {}): Screen => ({
  name,
  who: "staff",
  go,
  ...more,
});

/** What one works with every day. */
export const daily = (name: string, go: Go, more: Partial<Screen> = {}): Screen =>
  screen(name, go, { daily: true, ...more });

/** By keys: there is no such thing on a phone. */
export const byKeys = (name: string, go: Go, more: Partial<Screen> = {}): Screen =>
  screen(name, go, { only: "desk", ...more });

export const visit =
  (path: string, shows = "h1, h2"): Go =>
  async (page, base) => {
    await page.goto(`${base}${path}`);
    await page.locator(shows).first().waitFor({ state: "attached" });
  };

/** The conversation with that person, from a view of the inbox. */
export const talkWith =
  (name: string, view = "all"): Go =>
  async (page, base) => {
    await page.goto(`${base}/inbox/${view}`);
    await page.locator(".list-col li a", { hasText: name }).first().click();
    await page.mouse.move(0, 0);
    await page.getByRole("article").first().waitFor();
  };

/** The page of that customer. */
export const pageOf =
  (name: string): Go =>
  async (page, base) => {
    await page.goto(`${base}/customers?q=${encodeURIComponent(name)}`);
    await page.locator(".people li a", { hasText: name }).first().click();
    await page.getByRole("heading", { level: 1, name }).waitFor();
  };

/** Goes somewhere, then clicks what is named there, one after the other; the last one brings what is to be seen. */
export const clicked =
  (there: Go, clicks: readonly string[], shows: string): Go =>
  async (page, base) => {
    await there(page, base);
    for (const click of clicks) await page.locator(click).first().click();
    await page.locator(shows).first().waitFor();
  };

/** Goes somewhere, presses a key there, and waits for what it brings. */
export const pressed =
  (there: Go, key: string, shows: string): Go =>
  async (page, base) => {
    await there(page, base);
    await page.keyboard.press(key);
    await page.locator(shows).first().waitFor();
  };

/** Goes somewhere where the server answers this address otherwise than the demo would. */
export const answered =
  (there: Go, address: string | RegExp, status: number, json: object, shows?: string): Go =>
  async (page, base) => {
    await page.route(address, (route) => route.fulfill({ status, json }));
    await there(page, base);
    if (shows) await page.locator(shows).first().waitFor();
  };

/** What the server says when something went wrong that nobody foresaw. */
export const broken = {
  type: "about:blank",
  title: "Internal error",
  status: 500,
  code: "internal",
  reference: "7f3a19",
};

type Pick = (words: typeof en) => string;
const inBoth = (write: (said: string) => string, pick: Pick) =>
  [en, de as typeof en].map((words) => write(pick(words))).join(", ");

/** A line of an open menu, by its words in either language. */
export const item = (pick: Pick) => inBoth((said) => `.menu .item:has-text("${said}")`, pick);
/** A button or link by its words. */
export const button = (pick: Pick) => inBoth((said) => `:is(button, a):text-is("${said}")`, pick);
/** What is not seen but told: the name of a button that is only a sign. What stands in braces may be anything. */
export const labelled = (pick: Pick) =>
  inBoth(
    (said) =>
      said
        .split(/\{\w+\}/)
        .filter(Boolean)
        .map((part) => `[aria-label*="${part}"]`)
        .join(""),
    pick,
  );

import type { Page } from "playwright-core";

/** A screen or one of its states, and how a person gets there. `wide`: it needs a keyboard or a mouse. */
export type Screen = {
  name: string;
  /** Who sees it: an administrator where the page is for one. */
  who: "staff" | "admin" | "nobody";
  wide?: true;
  go: (page: Page, base: string) => Promise<unknown>;
};

const visit = (path: string) => async (page: Page, base: string) => {
  await page.goto(`${base}${path}`);
  await page.getByRole("heading").first().waitFor();
};

/** The conversation with that person, from the list of all. */
const talkWith = (name: string) => async (page: Page, base: string) => {
  await page.goto(`${base}/inbox/all`);
  await page.locator(".list-col li a", { hasText: name }).first().click();
  await page.getByRole("article").first().waitFor();
};

/** Opens a conversation, presses a key there, and waits for what it brings. */
const pressed = (key: string, shows: string) => async (page: Page, base: string) => {
  await talkWith("Katharina Vollmer")(page, base);
  await page
    .getByRole("article")
    .last()
    .click({ position: { x: 5, y: 5 } });
  await page.keyboard.press(key);
  await page.locator(shows).first().waitFor();
};

/** Opens what a button of the navigation opens. */
const opened = (button: string, shows: string) => async (page: Page, base: string) => {
  await page.goto(`${base}/inbox/all`);
  await page.locator(button).click();
  await page.locator(shows).waitFor();
};

const followers = async (page: Page, base: string) => {
  await talkWith("Katharina Vollmer")(page, base);
  await page.locator(".follows .act.plain").click();
  await page.locator(".menu").waitFor();
};

const person = (name: string) => async (page: Page, base: string) => {
  await page.goto(`${base}/customers?q=${encodeURIComponent(name)}`);
  await page.locator(".people li a", { hasText: name }).first().click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
};

const settings = (part: string, who: "staff" | "admin" = "staff"): Screen => ({
  name: `settings-${part}`,
  who,
  go: async (page, base) => {
    await page.goto(`${base}/settings/${part}`);
    await page.locator(".part h2, .part h1").first().waitFor();
  },
});

/** Every screen of the desk, in the order a new colleague meets them. */
export const screens: readonly Screen[] = [
  { name: "sign-in", who: "nobody", go: visit("/sign-in") },
  { name: "inbox", who: "staff", go: visit("/inbox/mine") },
  { name: "unassigned", who: "staff", go: visit("/inbox/unassigned") },
  { name: "mentioned", who: "staff", go: visit("/inbox/mentioned") },
  { name: "snoozed", who: "staff", go: visit("/inbox/snoozed") },
  { name: "all", who: "staff", go: visit("/inbox/all") },
  { name: "closed", who: "staff", go: visit("/inbox/closed") },
  { name: "spam", who: "staff", go: visit("/inbox/spam") },
  { name: "bin", who: "staff", go: visit("/inbox/deleted") },
  { name: "selected", who: "staff", wide: true, go: pressed("x", ".bulk") },
  { name: "conversation", who: "staff", go: talkWith("Katharina Vollmer") },
  { name: "conversation-english", who: "staff", go: talkWith("Hannah Whitfield") },
  { name: "reply", who: "staff", wide: true, go: pressed("r", "[contenteditable=true]") },
  { name: "assign", who: "staff", wide: true, go: pressed("a", ".menu, .dialog") },
  { name: "snooze", who: "staff", wide: true, go: pressed("z", ".menu") },
  { name: "tags", who: "staff", wide: true, go: pressed("t", ".dialog, .pop") },
  { name: "hand-over", who: "staff", wide: true, go: pressed("A", ".dialog select") },
  { name: "followers", who: "staff", go: followers },
  { name: "merge", who: "staff", wide: true, go: pressed("m", ".dialog .picks li") },
  { name: "palette", who: "staff", wide: true, go: pressed("Control+k", ".palette") },
  { name: "bell", who: "staff", wide: true, go: opened(".bell", ".told-pop") },
  { name: "write", who: "staff", go: visit("/write") },
  { name: "customers", who: "staff", go: visit("/customers") },
  { name: "customer", who: "staff", go: person("Katharina Vollmer") },
  { name: "nobody-found", who: "staff", go: visit("/customers?q=qqqqxxzz") },
  { name: "search", who: "staff", go: visit("/search") },
  { name: "search-found", who: "staff", go: visit("/search?q=Kaffee") },
  { name: "search-narrowed", who: "staff", go: visit("/search?q=Kaffee%20nach:2025%20is:closed%20betreff:x") },
  { name: "search-nothing", who: "staff", go: visit("/search?q=qqqqxxzz") },
  { name: "keys", who: "staff", wide: true, go: visit("/keys") },
  { name: "missing", who: "staff", go: visit("/nowhere/at/all") },
  { name: "quarantine", who: "admin", go: visit("/quarantine") },
  { name: "notifications", who: "staff", go: visit("/notifications") },
  settings("profile"),
  settings("notifications"),
  settings("password"),
  settings("sessions"),
  settings("people", "admin"),
  settings("shops", "admin"),
  settings("addresses", "admin"),
  settings("blocked"),
  settings("keys", "admin"),
  settings("company", "admin"),
  settings("health", "admin"),
  settings("audit", "admin"),
];

import type { Page } from "playwright-core";
import { filePage, localeFrom } from "../../conversations/file-links/page.ts";
import { answered, broken, byKeys, clicked, daily, labelled, pressed, type Screen, screen, visit } from "./screen.ts";

const setup = { purpose: "setup", email: "", name: "", expiresAt: "2027-01-01T00:00:00.000Z" };
const invite = { ...setup, purpose: "invite", email: "nele@morgenrot.example", name: "Nele Krüger" };
const nobody: Partial<Screen> = { who: "nobody" };

const wrongPassword = async (page: Page, base: string) => {
  await page.goto(`${base}/sign-in`);
  await page.locator("[name=email]").fill("nobody@morgenrot.example");
  await page.locator("[name=password]").fill("not the right one");
  await page.locator("[type=submit]").click();
  await page.getByRole("alert").waitFor();
};

const cutOff = async (page: Page, base: string) => {
  await visit("/inbox/mine", ".list-col li")(page, base);
  // What a browser tells its pages when it has no network.
  await page.evaluate(() => window.dispatchEvent(new Event("offline")));
  await page.locator(".lost").waitFor();
};

const found = async (page: Page, base: string) => {
  await pressed(visit("/inbox/all", ".list-col li"), "Control+k", ".palette input")(page, base);
  await page.keyboard.type("voll");
  await page.locator(".palette .what mark").first().waitFor();
};

/** The page of a file that went as a link: the words and looks of the program, and a file nobody sent. */
const linkedFile = async (page: Page, base: string) => {
  const about = { type: "application/pdf", size: 31_457_280, sha256: Buffer.alloc(32) };
  const until = new Date("2027-02-20T12:00:00Z");
  const file = { ...about, name: "Röstplan und Lieferliste 2027.pdf", until, company: "Rösterei Morgenrot" };
  await page.route(`${base}/f/abc`, async (route) => {
    const locale = localeFrom((await route.request().allHeaders())["accept-language"]);
    await route.fulfill({ contentType: "text/html", body: String(await filePage(file, "abc", locale)) });
  });
  await visit("/f/abc", ".go")(page, base);
};

const adding = async (page: Page, base: string) => {
  await clicked(visit("/customers", ".people li"), [".title .btn.main"], ".adding")(page, base);
  await page.locator(".adding .input").fill("Katharina Vollmer k.vollmer@post.example");
  await page.locator(".adding .picks li").first().waitFor();
};

/** The way in, and what stands around every page. */
export const around: readonly Screen[] = [
  daily("sign-in", visit("/sign-in"), nobody),
  screen("sign-in-refused", wrongPassword, nobody),
  screen("set-up", answered(visit("/setup/abc"), "**/api/v1/links/*", 200, setup, "form"), nobody),
  screen("invited", answered(visit("/links/abc"), "**/api/v1/links/*", 200, invite, "form"), nobody),
  screen("link-gone", visit("/links/0123456789abcdef"), nobody),
  screen("missing", visit("/nowhere/at/all")),
  screen("failed", answered(visit("/inbox/mine"), "**/api/v1/session", 500, broken, ".blank")),
  screen("no-network", cutOff, { alone: true }),
  byKeys(
    "palette",
    pressed(visit("/inbox/all", ".list-col li"), "Control+k", ".palette .rows li, .palette [role=option]"),
  ),
  byKeys("palette-found", found, { drawn: ["empty"] }),
  byKeys("keys", visit("/keys", "kbd")),
  byKeys("bell", clicked(visit("/inbox/all", ".list-col li"), [".bell"], ".told-pop li, .told-pop p")),
  byKeys("me", clicked(visit("/inbox/all", ".list-col li"), [".nav .me"], ".menu")),
  byKeys(
    "more-views",
    clicked(
      visit("/inbox/all", ".list-col li"),
      [
        `.nav ${labelled((words) => words.shell.moreViews)
          .split(", ")
          .join(", .nav ")}`,
      ],
      ".menu",
    ),
  ),
  screen("notifications", visit("/notifications")),
  screen("add-customer", adding),
  screen("file-page", linkedFile, nobody),
  screen("file-gone", visit("/f/0123456789abcdef"), nobody),
];

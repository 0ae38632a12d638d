import { answered, broken, byKeys, clicked, daily, pressed, type Screen, screen, talkWith, visit } from "./screen.ts";

const nothing = { items: [], next: null };
const list = /\/api\/v1\/conversations\?/;
const rows = ".list-col li a";

/** The views of the inbox, and their states. */
export const inbox: readonly Screen[] = [
  daily("inbox", talkWith("Katharina Vollmer", "mine"), { drawn: ["inbox", "inbox-dark", "inbox-phone"] }),
  daily("list", visit("/inbox/mine", rows)),
  daily("unassigned", visit("/inbox/unassigned", rows)),
  daily("mentioned", visit("/inbox/mentioned")),
  screen("snoozed", visit("/inbox/snoozed")),
  screen("all", visit("/inbox/all", rows)),
  screen("closed", visit("/inbox/closed", rows)),
  screen("spam", visit("/inbox/spam")),
  screen("bin", visit("/inbox/deleted")),
  screen("inbox-empty", answered(visit("/inbox/mine"), list, 200, nothing, ".list-col .blank"), { drawn: ["empty"] }),
  screen("inbox-tag-empty", visit("/inbox/all?tag=nothing-like-it", ".list-col .blank")),
  screen("inbox-failed", answered(visit("/inbox/mine"), list, 500, broken, ".list-col .blank")),
  screen(
    "inbox-loading",
    async (page, base) => {
      await page.route(list, () => Promise.withResolvers<void>().promise);
      await visit("/inbox/mine", ".skeleton")(page, base);
    },
    { waits: true },
  ),
  screen("views", clicked(visit("/inbox/mine", rows), [".list-col .views"], ".menu"), { only: "phone" }),
  byKeys("selected", pressed(talkWith("Katharina Vollmer"), "x", ".bulk")),
  byKeys("selected-tags", async (page, base) => {
    await pressed(talkWith("Katharina Vollmer"), "x", ".bulk")(page, base);
    await page.keyboard.press("t");
    await page.locator(".dialog").waitFor();
  }),
];

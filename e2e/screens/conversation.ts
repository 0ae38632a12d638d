import type { Page } from "playwright-core";
import {
  answered,
  broken,
  button,
  byKeys,
  clicked,
  daily,
  item,
  labelled,
  pressed,
  type Screen,
  screen,
  talkWith,
  visit,
} from "./screen.ts";

const more = `.thread-col ${labelled((words) => words.conversation.more)
  .split(", ")
  .join(", .thread-col ")}`;
const hers = talkWith("Katharina Vollmer");
const oneOf = /\/api\/v1\/conversations\/[0-9a-f-]{36}$/;
const unknown = "/inbox/all/01990000-0000-7000-8000-000000000000";

const card = async (page: Page, base: string) => {
  await hers(page, base);
  await page.locator(".thread .name, .thread a[href^='/customers']").first().hover();
  await page.locator(".card").waitFor();
};

/** One conversation, and everything that can be done in it. */
export const conversation: readonly Screen[] = [
  daily("conversation", hers),
  daily("conversation-english", talkWith("Hannah Whitfield")),
  screen("conversation-unknown", visit(unknown, ".thread-col .blank")),
  screen("conversation-failed", answered(visit(unknown), oneOf, 500, broken, ".thread-col .blank")),
  screen("reading-only", hers, { who: "reader" }),
  screen("person", clicked(hers, [labelled((words) => words.conversation.person)], ".person"), { only: "phone" }),
  byKeys("card", card),
  byKeys("reply", pressed(hers, "r", "[contenteditable=true]")),
  screen(
    "answering",
    clicked(hers, [".write .words, .write textarea, .write [contenteditable=true]"], "[contenteditable=true]"),
    { only: "phone" },
  ),
  screen("note", clicked(hers, [button((words) => words.composer.note)], ".write .note-mark")),
  byKeys("forward", pressed(talkWith("Moritz Aldinger"), "f", ".write .whoms")),
  byKeys(
    "templates-chosen-from",
    clicked(hers, [labelled((words) => words.templates.pick)], ".pick-template [role=option]"),
  ),
  byKeys("assign", pressed(hers, "a", ".menu")),
  byKeys("hand-over", pressed(hers, "A", ".dialog select")),
  byKeys("snooze", pressed(hers, "z", ".menu")),
  byKeys(
    "snooze-at",
    clicked(pressed(hers, "z", ".menu"), [item((words) => words.conversation.snoozeTo.pick)], ".dialog"),
  ),
  byKeys("tags", pressed(hers, "t", ".dialog")),
  byKeys("merge", pressed(hers, "m", ".dialog .picks li")),
  screen("followers", clicked(hers, [".follows .act.plain"], ".menu")),
  screen("conversation-more", clicked(hers, [more], ".menu")),
  screen("block", clicked(hers, [more, item((words) => words.blocks.fromHere)], ".dialog")),
  screen("picture", clicked(hers, [".thumbs button, .thumbs a, .attached"], ".viewer")),
  screen("invoice", clicked(talkWith("Café Lindenhof"), [".attached"], ".viewer canvas, .viewer iframe")),
];

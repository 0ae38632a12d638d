import { answered, button, clicked, labelled, type Screen, screen, visit } from "./screen.ts";

const part = (name: string): ReturnType<typeof visit> => visit(`/settings/${name}`, ".part h2, .part h1");
const settings = (name: string, who: Screen["who"] = "staff") => screen(`settings-${name}`, part(name), { who });
/** The sheet behind a button of that part of the settings. */
const sheet = (name: string, of: string, click: string, shows = ".dialog", who: Screen["who"] = "admin") =>
  screen(`settings-${name}`, clicked(part(of), [click], shows), { who });

const nothing = { items: [], next: null };

/** The settings, quarantine, and who may not see them. */
export const house: readonly Screen[] = [
  settings("profile"),
  settings("notifications"),
  settings("password"),
  settings("sessions"),
  settings("templates"),
  sheet("template", "templates", ".part .btn.main", ".part form", "staff"),
  settings("people", "admin"),
  sheet("invite", "people", ".part .btn.main"),
  sheet(
    "colleague",
    "people",
    labelled((words) => words.settings.people.more),
    ".menu",
  ),
  settings("shops", "admin"),
  sheet("shop", "shops", ".part .btn.main"),
  settings("addresses", "admin"),
  sheet("address", "addresses", ".part .btn.main"),
  sheet(
    "address-test",
    "addresses",
    button((words) => words.settings.trial.test),
  ),
  settings("mailboxes", "admin"),
  settings("blocked"),
  sheet("block", "blocked", ".part .btn.main", ".dialog", "staff"),
  settings("mailboxes", "admin"),
  sheet("mailbox", "mailboxes", ".part .btn.main"),
  settings("keys", "admin"),
  sheet("key", "keys", ".part .btn.main"),
  settings("company", "admin"),
  settings("health", "admin"),
  settings("audit", "admin"),
  screen("settings-not-for-you", part("audit")),
  screen("settings-people-as-staff", part("people")),
  screen("quarantine", visit("/quarantine"), { who: "admin" }),
  screen("quarantine-empty", answered(visit("/quarantine"), "**/api/v1/quarantine*", 200, nothing, ".blank"), {
    who: "admin",
  }),
];

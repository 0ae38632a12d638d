import { answered, button, clicked, labelled, type Screen, screen, visit } from "./screen.ts";

const part = (name: string): ReturnType<typeof visit> => visit(`/settings/${name}`, ".part h2, .part h1");
const settings = (name: string, who: Screen["who"] = "staff") => screen(`settings-${name}`, part(name), { who });
/** The sheet behind a button of that part of the settings. */
const sheet = (name: string, of: string, click: string, shows = ".dialog", who: Screen["who"] = "admin") =>
  screen(`settings-${name}`, clicked(part(of), [click], shows), { who });

const nothing = { items: [], next: null };

const aKey = {
  ...{ found: "missing", madeAt: "2026-11-22T09:00:00Z", checkedAt: "2026-11-22T09:30:00Z", byChoice: false },
  ...{ seenAt: null, signsSince: null, retiredAt: null, spareAt: null },
};
const record = (selector: string) => ({
  name: `${selector}._domainkey.morgenrot.example`,
  value: `v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A${"MIIBCgKCAQEA2H7LOwbZvxYKryaWm1".repeat(12)}IDAQAB`,
});
const domain = "morgenrot.example";
/** In the middle of a change of keys, and not all is well in the DNS. */
const domains = {
  items: [
    {
      ...{
        domain,
        addresses: ["hallo@morgenrot.example", "buero@morgenrot.example"],
        checkedAt: "2026-11-22T09:30:00Z",
      },
      keys: [
        {
          ...{
            ...aKey,
            id: "1",
            selector: "sg20250301",
            state: "signing",
            record: record("sg20250301"),
            found: "right",
          },
          ...{ seenAt: "2025-03-01T09:00:00Z", signsSince: "2025-03-01T09:00:00Z" },
        },
        { ...aKey, id: "2", selector: "sg20261122", state: "waiting", record: record("sg20261122") },
      ],
      findings: [
        {
          ...{ about: "spf", verdict: "look", reason: "outside" },
          values: {
            ...{ domain, server: "mail.anbieter.example", addresses: "198.51.100.7" },
            ...{ recordName: domain, recordValue: "v=spf1 mx a:mail.anbieter.example ~all" },
          },
        },
        { about: "dmarc", verdict: "act", reason: "two", values: { at: domain, count: 2 } },
        { about: "mx", verdict: "good", reason: "there", values: { domain, hosts: "mx.morgenrot.example" } },
      ],
    },
  ],
};

const aSource = {
  ...{ createdAt: "2026-03-02T09:00:00Z", lastCallAt: "2026-11-22T09:30:00Z", revokedAt: null },
  ...{ trusted: false, refused: 0 },
};
/** A website and its server tell something, and an old till no longer may. */
const sources = {
  items: [
    { ...aSource, id: "1", name: "Shop morgenrot.example", kind: "website", refused: 3 },
    { ...aSource, id: "2", name: "Shopserver", kind: "server", trusted: true },
    { ...aSource, id: "3", name: "Kasse am Markt", kind: "app", revokedAt: "2026-10-01T09:00:00Z" },
  ],
};
const telling = answered(part("sources"), "**/api/v1/sources", 200, sources, ".thing");
const aSourceKey = {
  writeKey: "wk_5u1dGk3rW0k8mXh2yQpN7aVtZ4cJfLbE9sRiYoTgUxM",
  url: "https://desk.morgenrot.example",
};
const keyButton = [button((words) => words.sources.key)];
const refusedCalls = {
  items: [
    {
      ...{ id: "1", at: "2026-11-22T09:30:00Z", reason: "nobody", detail: "" },
      body: '{"type":"page","name":"Kaffee","properties":{"path":"/kaffee"}}',
    },
    {
      ...{ id: "2", at: "2026-11-21T17:02:00Z", reason: "unknown-type", detail: "heartbeat" },
      body: '{"type":"heartbeat","anonymousId":"5f3a"}',
    },
  ],
  next: null,
};

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
  settings("blocked"),
  sheet("block", "blocked", ".part .btn.main", ".dialog", "staff"),
  settings("mailboxes", "admin"),
  sheet("mailbox", "mailboxes", ".part .btn.main"),
  settings("domains", "admin"),
  screen("settings-domains-changing", answered(part("domains"), "**/api/v1/sending-domains", 200, domains, ".txt"), {
    who: "admin",
  }),
  settings("sending", "admin"),
  sheet("sending-server", "sending", ".part .btn.main"),
  settings("lists", "admin"),
  screen("settings-sources", answered(part("sources"), "**/api/v1/sources", 200, nothing, ".blank"), { who: "admin" }),
  screen("settings-sources-telling", telling, {
    who: "admin",
  }),
  sheet("source", "sources", ".part .btn.main"),
  screen(
    "settings-source-key",
    clicked(answered(telling, "**/api/v1/sources/*/key", 200, aSourceKey), keyButton, ".hand"),
    {
      who: "admin",
    },
  ),
  screen(
    "settings-source-refused",
    clicked(
      answered(telling, "**/api/v1/sources/*/refusals*", 200, refusedCalls),
      [".part .thing .act"],
      ".refused-calls",
    ),
    { who: "admin" },
  ),
  settings("keys", "admin"),
  sheet("key", "keys", ".part .btn.main"),
  settings("company", "admin"),
  settings("backups", "admin"),
  sheet("backup-plan", "backups", ".part .btn.main"),
  settings("health", "admin"),
  settings("audit", "admin"),
  screen("settings-not-for-you", part("audit")),
  screen("settings-people-as-staff", part("people")),
  screen("quarantine", visit("/quarantine"), { who: "admin" }),
  screen("quarantine-empty", answered(visit("/quarantine"), "**/api/v1/quarantine*", 200, nothing, ".blank"), {
    who: "admin",
  }),
];

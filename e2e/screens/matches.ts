import type { Page } from "playwright-core";
import type { ProfileView } from "../../customers/contract.ts";
import type { MatchingView, MatchReason, MatchSide, MatchView } from "../../customers/matching/contract.ts";
import {
  answered,
  broken,
  button,
  byKeys,
  clicked,
  daily,
  type Go,
  pageOf,
  type Screen,
  screen,
  visit,
} from "./screen.ts";

const idOf = (n: number) => `01990000-0000-7000-8000-0000000000${String(n).padStart(2, "0")}`;
const jule = { id: idOf(1), name: "Jule Brandt" };
const at = "2026-11-20T09:30:00Z";

const profile = (n: number, name: string, given: Partial<ProfileView> = {}): ProfileView => ({
  ...{ id: idOf(n), source: "mail", origin: null, name, identifiers: [], details: [] },
  ...{ firstAt: "2021-03-04T10:00:00Z", lastAt: at },
  ...given,
});
const email = (value: string) => ({ kind: "email" as const, value, state: "claimed" as const, unreachable: null });
const phone = (value: string) => ({ ...email(value), kind: "phone" as const });

const side = (shown: ProfileView, given: Partial<MatchSide> = {}): MatchSide => ({
  customer: { id: shown.id, kind: "person", name: shown.name, host: null, firstAt: shown.firstAt },
  ...{ profile: shown, profiles: 1, addresses: 1, openConversations: 0, lastAt: at },
  ...given,
});

const reason = (part: MatchReason["part"], level: number, bits: number, one = "", other = one): MatchReason => ({
  ...{ part, level, bits, one, other },
});

const details = (street: string, houseNumber: string, postcode: string, city: string, birthDate: string) => [
  { field: "street" as const, label: "Straße", value: street },
  { field: "houseNumber" as const, label: "Nr", value: houseNumber },
  { field: "postcode" as const, label: "PLZ", value: postcode },
  { field: "city" as const, label: "Ort", value: city },
  { field: "birthDate" as const, label: "geboren", value: birthDate },
];

const anna = profile(11, "Anna Weiß", {
  ...{ source: "list", origin: "Ladensystem" },
  identifiers: [email("anna.weiss@post.example"), phone("+493415550142")],
  details: [
    ...details("Karl-Heine-Straße", "60", "04229", "Leipzig", "12.04.1985"),
    { field: "keep", label: "Kundenkarte", value: "00871" },
  ],
});
const ana = profile(12, "Ana Weiss", {
  ...{ source: "list", origin: "Newsletter", firstAt: "2024-06-01T08:00:00Z" },
  identifiers: [email("aweiss@mail.example")],
  details: details("Karl-Heine-Str.", "60", "04229", "Leipzig", "04.12.1985"),
});

const match = (n: number, one: MatchSide, other: MatchSide, given: Partial<MatchView> = {}): MatchView => ({
  ...{ id: idOf(n), state: "open", one, other, bits: 5.4, probability: 0.977, proven: null },
  reasons: [
    reason("before", 0, -13.2),
    reason("surname", 6, 8.1, "weiss"),
    reason("given", 5, 4.3, "anna", "ana"),
    reason("street", 4, 6.4, "karl heine strasse 60", "karl heine str 60"),
    reason("postcode", 4, 1.2, "04229"),
    reason("date", 5, 3.9, "19850412", "19851204"),
    reason("mail", 1, -1.4, "anna.weiss@post.example", "aweiss@mail.example"),
    reason("phone", 0, 0, "+493415550142", ""),
    reason("neighbours", 0, -3.9),
  ],
  ...{ madeAt: at, decidedAt: null, by: null },
  ...given,
});

const open: MatchView[] = [
  match(
    21,
    side(anna, { profiles: 2, addresses: 2, openConversations: 1, customer: { ...side(anna).customer, host: jule } }),
    side(ana),
  ),
  match(22, side(profile(13, "Tobias Vollmer")), side(profile(14, "Dr. Tobias Vollmer")), { bits: 3.1 }),
  match(23, side(profile(15, "Mechthild von der Au")), side(profile(16, "M. v. d. Au")), { bits: 1.2 }),
  match(24, side(profile(17, "Café Lindenhof")), side(profile(18, "Lindenhof GmbH")), { bits: -0.4 }),
];
const decided = (state: MatchView["state"], by: MatchView["by"]) =>
  open.map((one) => ({ ...one, state, by, decidedAt: at, bits: one.bits + 6, probability: 0.9996 }));

const curve = [-4, -2, 0, 2, 4, 6, 8, 10, 12, 14];
const stand: MatchingView = {
  learned: {
    ...{ at: "2026-11-21T03:00:00Z", profiles: 4812, link: 6.6, ask: 0 },
    outlook: curve.map((bits) => ({
      bits,
      wrong: 0.4 / (1 + 2 ** (bits / 1.5)),
      missed: 1 / (1 + 2 ** ((11 - bits) / 2)),
      joined: Math.round(900 / (1 + 2 ** ((bits - 11) / 2))),
    })),
  },
  ...{ needed: 100, profiles: 1000, link: null, ask: null, alone: true, running: false },
  waiting: { value: 0, capped: false },
  open: { value: 4, capped: false },
};
const early: MatchingView = { ...stand, learned: null, profiles: 42, open: { value: 0, capped: false } };

const listed = (items: MatchView[], view: string, shows = ".sides"): Go =>
  knowing(stand, answered(visit(`/matches/${view}`), /\/api\/v1\/matches\?/, 200, { items, next: null }, shows));
const knowing = (what: MatchingView, go: Go): Go => answered(go, "**/api/v1/matching", 200, what);
const theList = ".list-col .row";

/** On a phone a pair is opened from the list first. */
const opened =
  (go: Go): Go =>
  async (page, base) => {
    await go(page, base);
    if (isNarrow(page)) await page.locator(theList).first().click();
    await page.locator(".sides").waitFor();
  };
const isNarrow = (page: Page) => (page.viewportSize()?.width ?? 0) < 768;

const settings = (what: MatchingView, shows: string) => knowing(what, visit("/settings/matching", shows));

/** Where the lines lie. */
export const matching: readonly Screen[] = [
  screen("settings-matching", settings(stand, ".outlook svg"), { who: "admin" }),
  screen("settings-matching-early", settings(early, ".blank"), { who: "admin" }),
];

/** Who is one person. */
export const matches: readonly Screen[] = [
  daily("matches", listed(open, "open", theList)),
  screen("match", opened(listed(open, "open", theList))),
  screen("match-read-only", opened(listed(open, "open", theList)), { who: "reader" }),
  screen("matches-joined", opened(listed(decided("joined", null), "itself", theList))),
  screen("matches-apart", opened(listed(decided("apart", jule), "apart", theList))),
  screen("matches-empty", listed([], "open", ".blank")),
  screen("matches-none-apart", listed([], "apart", ".blank")),
  screen(
    "matches-early",
    knowing(early, answered(visit("/matches/open"), /\/api\/v1\/matches\?/, 200, { items: [], next: null }, ".blank")),
  ),
  screen(
    "customer-why-one",
    clicked(
      knowing(
        stand,
        answered(
          answered(pageOf("Katharina Vollmer"), /\/api\/v1\/matches\?.*state=open/, 200, {
            items: open.slice(1, 2),
            next: null,
          }),
          /\/api\/v1\/matches\?.*state=joined/,
          200,
          { items: decided("joined", null).slice(0, 2), next: null },
        ),
      ),
      [button((words) => words.matches.onPage.show)],
      ".fall",
    ),
  ),
  screen(
    "matches-failed",
    knowing(stand, answered(visit("/matches/open"), /\/api\/v1\/matches\?/, 500, broken, ".blank")),
  ),
  byKeys(
    "matches-loading",
    async (page, base) => {
      await page.route(/\/api\/v1\/matches\?/, () => undefined);
      await page.goto(`${base}/matches/open`);
      await page.locator(".list-col .skeleton").waitFor({ state: "attached" });
    },
    { waits: true },
  ),
  screen("match-gone", knowing(stand, visit(`/matches/open/${idOf(99)}`, ".thread-col .blank"))),
];

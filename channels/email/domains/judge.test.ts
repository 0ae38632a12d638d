import { expect, it } from "vitest";
import { sayFinding } from "../../../platform/i18n/findings.ts";
import { formats } from "../../../platform/i18n/format.ts";
import { translator } from "../../../platform/i18n/translate.ts";
import { type Zone, zoneDns } from "../../../platform/testing/name-server.ts";
import { askAbout } from "./facts.ts";
import { judgeDomain } from "./judge.ts";
import { foundIn, type KeyRow, selectorFor } from "./key.ts";

const key = (change: Partial<KeyRow> = {}): KeyRow => ({
  ...{ id: "k", domain: "a.example", selector: "sg1", public_key: "AAAA", made_at: new Date(0), found: null },
  ...{ checked_at: null, seen_at: null, signs_since: null, by_choice: false, retired_at: null, ...change },
});
const signing = key({ signs_since: new Date("2026-11-22T12:00:00Z") });
const spf = (record: string): Zone => ({ "a.example": { TXT: [record] } });
const server: Zone = { "m.p.example": { A: ["198.51.100.7"] } };

/** What is found, in short; there are words for each in both languages, with nothing left open. */
async function found(zone: Zone, keys: KeyRow[] = [], hosts = ["m.p.example"], isBroken?: (name: string) => boolean) {
  const findings = judgeDomain(
    await askAbout(zoneDns({ ...server, ...zone }, isBroken), "a.example", keys, hosts),
    keys,
  );
  for (const finding of findings) {
    for (const locale of ["en", "de"] as const) {
      const { name, words } = sayFinding(translator(locale), formats(locale), finding);
      expect([name, words], `${finding.about}.${finding.reason}`).not.toContain(finding.reason);
      expect(words).not.toMatch(/[{}]|undefined|Invalid/);
    }
  }
  return findings.map(({ about, verdict, reason }) => `${about} ${verdict} ${reason}`);
}

it.each<[string, Zone, string[]?]>([
  ["spf look none", {}],
  ["spf act two", { "a.example": { TXT: ["v=spf1 -all", "v=spf1 mx"] } }],
  ["spf act syntax", spf("v=spf1 ip4:nowhere -all")],
  ["spf act nowhere", spf("v=spf1 include:gone.example -all")],
  ["spf act lookups", spf(`v=spf1 ${"a:m.p.example/32 ".repeat(11)}-all`)],
  ["spf act empty", spf("v=spf1 a:x.example a:y.example a:z.example -all")],
  ["spf act everybody", spf("v=spf1 +all")],
  ["spf look outside", spf("v=spf1 mx ?all")],
  ["spf good passes", spf("v=spf1 a:m.p.example -all")],
  ["spf good inside", spf("v=spf1 mx -all"), ["localhost"]],
  ["spf good inside", spf("v=spf1 mx -all"), ["10.0.0.5"]],
  ["spf good there", spf("v=spf1 mx -all"), []],
])("%s", async (expected, zone, hosts) => expect((await found(zone, [], hosts))[0]).toBe(expected));

const record = (text: string): Zone => ({ "sg1._domainkey.a.example": { TXT: [text] } });
it.each<[string, Zone, KeyRow[]]>([
  ["dkim look none", {}, []],
  ["dkim look none", {}, [key({ signs_since: new Date(0), retired_at: new Date(1) })]],
  ["dkim look waiting", {}, [key()]],
  ["dkim look waiting-other", record("v=DKIM1; p=BBBB"), [key()]],
  ["dkim good signs", record("v=DKIM1; k=rsa; p=AAAA"), [signing]],
  ["dkim act missing", {}, [signing]],
  ["dkim act other", record("v=DKIM1; p="), [signing]],
])("%s", async (expected, zone, keys) => expect((await found(zone, keys))[1]).toBe(expected));

const dmarc = (text: string, at = "_dmarc.a.example"): Zone => ({ ...record("p=AAAA"), [at]: { TXT: [text] } });
it.each<[string, Zone, KeyRow[]]>([
  ["dmarc look none", {}, []],
  ["dmarc look none", dmarc("v=DMARC2; p=none"), []],
  ["dmarc look none", dmarc("v=DMARC1; p=reject", "_dmarc.example"), []],
  ["dmarc act two", { "_dmarc.a.example": { TXT: ["v=DMARC1; p=none", "v=DMARC1; p=reject"] } }, []],
  ["dmarc act syntax", dmarc("v=DMARC1; rua=mailto:a@a.example"), []],
  ["dmarc good watches", dmarc("v=DMARC1; p=none"), []],
  ["dmarc act alone", dmarc("v=DMARC1; p=reject"), []],
  ["dmarc act alone", dmarc("v=DMARC1; p=reject"), [key()]],
  ["dmarc good protects", dmarc("v=DMARC1;p=reject"), [signing]],
  ["dmarc good protects", { ...dmarc("v=DMARC1; p=Quarantine"), ...spf("v=spf1 a:m.p.example -all") }, []],
])("%s", async (expected, zone, keys) => expect((await found(zone, keys)).at(-2)).toBe(expected));

it("a domain below another takes what that one asks for the domains below it", async () => {
  const zone = zoneDns({ "_dmarc.a.example": { TXT: ["v=DMARC1; p=none; sp=reject"] } });
  const { dmarc: facts } = await askAbout(zone, "shop.a.example", [], []);
  expect(facts).toMatchObject({ at: "a.example", policy: "reject" });
});

it.each<[string, Zone]>([
  ["mx look none", {}],
  ["mx act closed", { "a.example": { MX: ["0 ."] } }],
  ["mx act unknown", { "a.example": { MX: ["10 m.p.example", "20 gone.example"] } }],
  ["mx good there", { "a.example": { MX: ["10 m.p.example"] } }],
])("%s", async (expected, zone) => expect((await found(zone)).at(-1)).toBe(expected));

it("says once that nobody could be asked, or of each thing that it could not", async () => {
  expect(await found({}, [], [], () => true)).toEqual(["dns look unasked"]);
  expect(await found({}, [], [], (name) => name.startsWith("_dmarc"))).toContain("dmarc look unasked");
});

it.each([
  [["v=DKIM1; k=rsa; p=AAAA"], "right"],
  [["p=AA AA; t=s"], "right"],
  [["v=DKIM1; h=sha1:sha256; s=email; p=AAAA"], "right"],
  [["google-site-verification=x", "v=DKIM1; p=AAAA"], "right"],
  [[], "missing"],
  [["v=spf1 -all"], "missing"],
  [["v=DKIM1; p=AAAB"], "other"],
  [["v=DKIM1; k=ed25519; p=AAAA"], "other"],
  [["v=DKIM1; h=sha1; p=AAAA"], "other"],
  [["v=DKIM1; s=web; p=AAAA"], "other"],
  [["v=DKIM1; p=AAAA", "v=DKIM1; p=BBBB"], "other"],
])("records %j are the %s key", (texts, expected) => expect(foundIn(texts, "AAAA")).toBe(expected));

it("selectors tell the day, and are taken once", () => {
  const day = new Date("2026-11-22T23:59:00Z");
  expect(selectorFor(day, [])).toBe("sg20261122");
  expect(selectorFor(day, ["sg20261122", "sg20261122-2"])).toBe("sg20261122-3");
});

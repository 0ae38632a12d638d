import { sql } from "kysely";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { openDns } from "../../../platform/net/dns.ts";
import { sealWith } from "../../../platform/secrets/seal.ts";
import { openNameServer, type Zone } from "../../../platform/testing/name-server.ts";
import { openTestDb } from "../../../platform/testing/open.ts";
import { testSeal } from "../fetching/testing.ts";
import { signingKeyFor } from "../sending/sign.ts";
import { anAddress } from "../testing.ts";
import { openRoom, somebody } from "../testing-app.ts";
import type { KeyView, SendingDomainView } from "./contract.ts";
import { diagnoseDomains, lookAtDue } from "./look-at-domain.ts";

const db = await openTestDb();
const zone: Zone = {};
let away = false;
const names = await openNameServer(zone, () => away);
afterAll(() => names.close());
const dns = openDns([names.server]);
const smtpUrl = "smtp://mail.provider.example:587";
const ask = openRoom(db, { dns, smtpUrl });
const admin = somebody(["read", "write", "admin"]);
const path = "/sending-domains/morgenrot.example";

const make = async () => (await ask<SendingDomainView>(admin, `POST ${path}/keys`)).body;
const check = async () => (await ask<SendingDomainView>(admin, `POST ${path}/checks`)).body;
const keyOf = ({ keys }: SendingDomainView, state: KeyView["state"]) => keys.find((key) => key.state === state);
const publish = ({ record }: KeyView) => {
  zone[record.name] = { TXT: [record.value] };
};
const signsWith = async () => (await signingKeyFor(db, testSeal, "hallo@morgenrot.example"))?.keySelector;
const inShort = ({ findings }: SendingDomainView) =>
  findings.map(({ about, verdict, reason }) => `${about} ${verdict} ${reason}`);
const waiting = (view: SendingDomainView): KeyView => keyOf(view, "waiting") ?? expect.fail("no key waits");
let before = 0;
const events = async () => (await allEvents()).slice(before);
const allEvents = async () =>
  (await sql<{ type: string }>`select type from events order by id`.execute(db)).rows.map(({ type }) => type);

beforeEach(async () => {
  for (const name of Object.keys(zone)) delete zone[name];
  away = false;
  await sql`truncate addresses, signing_keys, domain_checks cascade`.execute(db);
  before = (await allEvents()).length;
  await anAddress(db);
  await anAddress(db, { email: "werkstatt@morgenrot.example" });
});

describe("a domain we write from", () => {
  it("stands there with its addresses, unsigned, and not asked about", async () => {
    const { body } = await ask<{ items: SendingDomainView[] }>(admin, "GET /sending-domains");
    expect(body.items).toEqual([
      {
        ...{ domain: "morgenrot.example", addresses: ["hallo@morgenrot.example", "werkstatt@morgenrot.example"] },
        ...{ keys: [], checkedAt: null, findings: [] },
      },
    ]);
    expect(await signsWith()).toBeUndefined();
  });

  it("gets a key that waits for its record, and signs nothing meanwhile", async () => {
    const key = waiting(await make());
    expect(key.selector).toMatch(/^sg\d{8}$/);
    expect(key.record.name).toBe(`${key.selector}._domainkey.morgenrot.example`);
    expect(key.record.value).toMatch(/^v=DKIM1; k=rsa; p=MIIB[\w+/]+=*$/);
    expect(waiting(await check())).toMatchObject({ found: "missing", seenAt: null });
    expect(await signsWith()).toBeUndefined();
  });

  it("keeps the private half sealed", async () => {
    await make();
    const { rows } = await sql<{ private_key: Buffer }>`select private_key from signing_keys`.execute(db);
    expect(rows[0]?.private_key.toString("latin1")).not.toContain("PRIVATE");
  });

  it("signs once the record is seen, by the press of a button or within ten minutes", async () => {
    const key = waiting(await make());
    await lookAtDue({ db, dns, seal: testSeal, smtpUrl });
    expect(await signsWith()).toBeUndefined();
    publish(key);
    await lookAtDue({ db, dns, seal: testSeal, smtpUrl });
    expect(await signsWith()).toBe(key.selector);
    expect(keyOf(await check(), "signing")).toMatchObject({ found: "right", byChoice: false });
    expect(await events()).toEqual(["signing-key.made", "signing-key.used"]);
  });

  it("signs at once when somebody chooses so", async () => {
    const { id, selector } = waiting(await make());
    const { body } = await ask<SendingDomainView>(admin, `PUT ${path}/keys/${id}/use`);
    expect(keyOf(body, "signing")).toMatchObject({ selector, byChoice: true, seenAt: null });
    expect(await signsWith()).toBe(selector);
  });

  it("goes on with the old key until the new one is seen, and keeps the old one for mail on its way", async () => {
    const old = waiting(await make());
    publish(old);
    await check();
    const next = waiting(await make());
    expect(next.selector).not.toBe(old.selector);
    await check();
    expect(await signsWith()).toBe(old.selector);
    publish(next);
    const view = await check();
    expect(await signsWith()).toBe(next.selector);
    const retired = keyOf(view, "retired");
    expect(retired?.selector).toBe(old.selector);
    expect(new Date(retired?.spareAt ?? 0).getTime()).toBeGreaterThan(Date.now() + 13 * 86_400_000);
    const again = await ask(admin, `PUT ${path}/keys/${old.id}/use`);
    expect(again).toMatchObject({ status: 409, body: { reason: "key-retired" } });
  });

  it("has one key that waits at a time", async () => {
    await make();
    expect(await ask(admin, `POST ${path}/keys`)).toMatchObject({ status: 409, body: { reason: "key-waits" } });
  });

  it("is unsigned again when the key is removed, or cannot be opened", async () => {
    const { id } = waiting(await make());
    await ask(admin, `PUT ${path}/keys/${id}/use`);
    expect(
      await signingKeyFor(
        db,
        sealWith(() => Buffer.alloc(32, 1)),
        "hallo@morgenrot.example",
      ),
    ).toBeUndefined();
    expect((await ask(admin, `DELETE ${path}/keys/${id}`)).status).toBe(204);
    expect(await signsWith()).toBeUndefined();
    expect((await ask(admin, `DELETE ${path}/keys/${id}`)).status).toBe(404);
  });

  it("is one of ours, or not there; and for administrators", async () => {
    for (const domain of ["other.example", "x".repeat(200), "%F0%9F%99%82", "[::1]"]) {
      expect((await ask(admin, `POST /sending-domains/${domain}/keys`)).status).toBe(404);
      expect((await ask(admin, `POST /sending-domains/${domain}/checks`)).status).toBe(404);
    }
    const clerk = somebody(["read", "write"]);
    expect((await ask(clerk, "GET /sending-domains")).status).toBe(403);
    expect((await ask(clerk, `POST ${path}/keys`)).status).toBe(403);
  });
});

describe("what the DNS says of it", () => {
  const server = () => {
    zone["mail.provider.example"] = { A: ["198.51.100.7"] };
  };

  it("is nothing at first: what to set stands there, ready to copy", async () => {
    server();
    const view = await check();
    expect(inShort(view)).toEqual(["spf look none", "dkim look none", "dmarc look none", "mx look none"]);
    expect(
      view.findings.map(({ values }) => [values["recordName"], values["recordValue"]]).filter(([name]) => name),
    ).toEqual([
      ["morgenrot.example", "v=spf1 mx a:mail.provider.example ~all"],
      ["_dmarc.morgenrot.example", "v=DMARC1; p=none"],
    ]);
  });

  it("is fine when all of it is set as we say", async () => {
    server();
    const key = waiting(await make());
    publish(key);
    zone["mx.morgenrot.example"] = { A: ["198.51.100.9"] };
    zone["_dmarc.morgenrot.example"] = { TXT: ["v=DMARC1; p=reject"] };
    const txt = ["v=spf1 mx a:mail.provider.example ~all"];
    zone["morgenrot.example"] = { TXT: txt, MX: ["10 mx.morgenrot.example"] };
    const view = await check();
    expect(inShort(view)).toEqual(["spf good passes", "dkim good signs", "dmarc good protects", "mx good there"]);
  });

  it("is asked about every server that mail of the domain leaves by, and no other", async () => {
    server();
    zone["smtp.own.example"] = { A: ["198.51.100.8"] };
    zone["morgenrot.example"] = { TXT: ["v=spf1 a:mail.provider.example -all"] };
    const id = "00000000-0000-7000-8000-0000000000aa";
    await sql`insert into outgoing_servers (id, kind, host) values (${id}, 'smtp', 'smtp.own.example')`.execute(db);
    await sql`update addresses set outgoing_id = ${id} where email like 'werkstatt@%'`.execute(db);
    const view = await check();
    expect(view.findings[0]).toMatchObject({ reason: "outside", values: { server: "smtp.own.example" } });
    await sql`update addresses set outgoing_id = ${id}`.execute(db);
    zone["morgenrot.example"] = { TXT: ["v=spf1 a:smtp.own.example -all"] };
    expect((await check()).findings[0]).toMatchObject({ reason: "passes", values: { server: "smtp.own.example" } });
  });

  it("warns where a strict policy meets mail that proves nothing", async () => {
    server();
    zone["morgenrot.example"] = { TXT: ["v=spf1 -all"] };
    zone["_dmarc.morgenrot.example"] = { TXT: ["v=DMARC1; p=quarantine"] };
    const view = await check();
    expect(inShort(view).slice(0, 3)).toEqual(["spf look outside", "dkim look none", "dmarc act alone"]);
    expect(view.findings[0]?.values["recordValue"]).toBe("v=spf1 a:mail.provider.example -all");
  });

  it("says when a key in use is gone from it, or another stands there; signing goes on", async () => {
    const key = waiting(await make());
    publish(key);
    await check();
    delete zone[key.record.name];
    expect(inShort(await check())).toContain("dkim act missing");
    zone[key.record.name] = { TXT: ["v=DKIM1; p="] };
    expect(inShort(await check())).toContain("dkim act other");
    expect(await signsWith()).toBe(key.selector);
  });

  it("says when a key cannot be opened any more, and mail leaves unsigned", async () => {
    const key = waiting(await make());
    publish(key);
    await check();
    const other = sealWith(() => Buffer.alloc(32, 1));
    const found = await diagnoseDomains({ db, dns, seal: other, smtpUrl });
    expect(found.filter(({ about }) => about === "dkim").map(({ reason }) => reason)).toEqual(["shut"]);
    expect(inShort(await check())).toContain("dkim good signs");
  });

  it("is one sentence when nobody can be asked, and no key is lost by that", async () => {
    const key = waiting(await make());
    publish(key);
    await check();
    away = true;
    const view = await check();
    expect(inShort(view)).toEqual(["dns look unasked"]);
    expect(keyOf(view, "signing")?.found).toBe("right");
  });
});

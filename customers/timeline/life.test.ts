import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import { type Actor, system } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { newId } from "../../platform/ids.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import { actorOf } from "../../team/actors.ts";
import { aShop, aStaff } from "../../team/testing.ts";
import { unjoin } from "../belonging/unjoin.ts";
import type { TimelineEntry, TimelineQuery } from "../contract.ts";
import { entrust } from "../entrust.ts";
import { forgetFact } from "../facts/forget.ts";
import { rememberFact } from "../facts/remember.ts";
import { join } from "../join.ts";
import { placeTouches } from "../place-touches.ts";
import { separate } from "../separate.ts";
import { tagCustomer, untagCustomer } from "../tags/tag.ts";
import { aCustomer, type Made } from "../testing.ts";
import { touch } from "../touch.ts";
import { listTimeline } from "./list.ts";
import { listMonths } from "./months.ts";

const db = await openTestDb();
const doing = <T>(what: (tx: Tx) => Promise<T>) => db.transaction().execute(what);
const jule = await actorOf(db, await aStaff(db, { name: "Jule" }));
let nora: Made;
beforeEach(async () => {
  nora = await aCustomer(db, { name: "Nora" });
});

type Talk = { closed?: string | null; shopId?: string; at?: string };

/** A conversation of one message. */
async function aTalk(of: Made, { closed = null, shopId, at = "2026-01-10T09:00:00Z" }: Talk = {}) {
  const [moment, conversationId] = [new Date(at), newId()];
  const id = newId(moment);
  await sql`insert into conversations (id, subject, state, profile_id, shop_id, messages, created_at, last_at, closed_at)
    values (${conversationId}, 'Bohnen', ${closed ? "closed" : "open"}, ${of.profileId}, ${shopId ?? null}, 1, ${moment},
      ${moment}, ${closed})`.execute(db);
  await sql`insert into messages (conversation_id, id, kind, at, profile_id, subject, text, author_name)
    values (${conversationId}, ${id}, 'in', ${moment}, ${of.profileId}, 'Bohnen', 'Guten Tag', 'Nora')`.execute(db);
  const entry = { profileId: of.profileId, at: moment, id, conversationId, kind: "message", direction: "in" } as const;
  await doing((tx) => touch(tx, [entry]));
  return { id, conversationId };
}

const life = async (query: Partial<TimelineQuery> = {}, of = nora, actor: Actor = system) =>
  (await listTimeline(db, actor, of.customerId, { limit: 50, ...query })).items;
const changes = async (of = nora) =>
  (await life({ kind: "change" }, of)).map(({ change, author }) => `${change?.what} ${change?.name}, ${author}`);

describe("what stands in a life besides words", () => {
  it("is what was remembered, with where it was heard, until it is forgotten", async () => {
    const { conversationId } = await aTalk(nora);
    const fact = await doing((tx) => rememberFact(tx, jule, nora.customerId, { text: "Oat milk", conversationId }));
    const [entry] = await life({ kind: "fact" });
    expect(entry).toMatchObject({ id: fact.id, kind: "fact", text: "Oat milk", author: "Jule", conversationId });
    expect(entry).toMatchObject({ direction: "none", channel: "none", journey: null, begins: false });
    expect((await life({ q: "milk" })).map(({ id }) => id)).toEqual([fact.id]);
    await doing((tx) => forgetFact(tx, jule, nora.customerId, fact.id));
    expect(await life({ kind: "fact" })).toEqual([]);
  });

  it("is which conversations are closed, since when they ran, until they are opened again", async () => {
    const { conversationId } = await aTalk(nora, { closed: "2026-01-12T10:00:00Z" });
    const [closed, words] = await life();
    expect(closed).toMatchObject({
      ...{ id: conversationId, kind: "closed", at: "2026-01-12T10:00:00.000Z", subject: "Bohnen", conversationId },
      ...{ closing: { since: "2026-01-10T09:00:00.000Z", messages: 1 }, journey: null, text: "" },
    });
    expect(words).toMatchObject({ kind: "message", begins: true, closing: null, change: null });
    await sql`update conversations set state = 'open', closed_at = null where id = ${conversationId}`.execute(db);
    expect((await life()).map(({ kind }) => kind)).toEqual(["message"]);
  });

  it("is what became known of them, by whom", async () => {
    await doing((tx) => tagCustomer(tx, jule, nora.customerId, "Wholesale"));
    await doing((tx) => untagCustomer(tx, jule, nora.customerId, "Wholesale"));
    await doing((tx) => entrust(tx, system, nora.customerId, jule.staffId));
    await doing((tx) => entrust(tx, jule, nora.customerId, null));
    expect(await changes()).toEqual([
      ...["released , Jule", "entrusted Jule, ", "untagged Wholesale, Jule", "tagged Wholesale, Jule"],
    ]);
  });

  it("comes along when two are joined, once, and goes back when they are separated", async () => {
    const kathi = await aCustomer(db, { name: "Kathi" });
    await doing((tx) => tagCustomer(tx, jule, kathi.customerId, "Regular"));
    await doing((tx) => join(tx, jule, nora.customerId, kathi.customerId));
    expect(await changes()).toEqual(["joined Kathi, Jule", "tagged Regular, Jule"]);
    await doing((tx) => unjoin(tx, jule, nora.customerId, kathi.customerId));
    expect(await changes()).toEqual(["separated Kathi, Jule", "joined Kathi, Jule"]);
    expect(await changes(kathi)).toEqual(["separated Nora, Jule", "joined Nora, Jule", "tagged Regular, Jule"]);
    await doing((tx) => join(tx, jule, nora.customerId, kathi.customerId));
    await doing((tx) => separate(tx, jule, nora.customerId, kathi.profileId));
    expect((await changes()).slice(0, 2)).toEqual(["separated Kathi, Jule", "joined Kathi, Jule"]);
  });

  it("is counted month by month with the rest, and comes in pages without gaps", async () => {
    for (const day of ["10", "11", "12", "13"]) {
      await aTalk(nora, { at: `2026-01-${day}T09:00:00Z`, closed: `2026-02-${day}T09:00:00Z` });
    }
    await doing((tx) => rememberFact(tx, jule, nora.customerId, { text: "Oat milk" }));
    await doing((tx) => tagCustomer(tx, jule, nora.customerId, "Regular"));
    const [now, ...months] = await listMonths(db, system, nora.customerId, "UTC");
    expect(now).toMatchObject({ facts: 1, changes: 1, closed: 0, journey: {} });
    expect(months).toMatchObject([
      { month: "2026-02", closed: 4, received: 0, journey: {} },
      { month: "2026-01", closed: 0, received: 4, journey: { help: 4 } },
    ]);
    const whole = (await life()).map(({ id }) => id);
    expect(whole).toHaveLength(10);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listTimeline(db, system, nora.customerId, { limit: 3, cursor });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen).toEqual(whole);
  });

  it("is for nobody who may not see the conversation", async () => {
    const [north, south] = [await aShop(db, { name: "Nord" }), await aShop(db, { name: "Sued" })];
    const own = await actorOf(db, await aStaff(db, { name: "Own", sees: "own", shops: [north] }));
    const there = await aTalk(nora, { closed: "2026-01-12T10:00:00Z", shopId: south });
    await aTalk(nora, { closed: "2026-01-11T10:00:00Z", shopId: north });
    const { conversationId } = there;
    await doing((tx) => rememberFact(tx, jule, nora.customerId, { text: "Oat milk", conversationId }));
    const kinds = (await life({}, nora, own)).map((one) => `${one.kind} ${one.conversationId === conversationId}`);
    expect(kinds).toEqual(["fact false", "closed false", "message false"]);
    const counts = await listMonths(db, own, nora.customerId, "UTC");
    expect(counts.reduce((sum, { closed, received }) => sum + closed + received, 0)).toBe(2);
  });
});

describe("the stages of the journey", () => {
  const stages = async (query: Partial<TimelineQuery> = {}) =>
    (await life({ kind: "message", ...query })).map(({ journey }) => journey);

  it("are getting help for words of which nobody has said otherwise", async () => {
    await aTalk(nora);
    expect(await stages()).toEqual([{ stage: "help", said: false }]);
    expect(await stages({ journey: "help" })).toHaveLength(1);
    expect(await stages({ journey: "buy" })).toEqual([]);
  });

  it("are what somebody said, can be shown alone, and are counted", async () => {
    const { id } = await aTalk(nora);
    await aTalk(nora, { at: "2026-01-20T09:00:00Z" });
    await doing((tx) => placeTouches(tx, { profileIds: [nora.profileId], messageIds: [id] }, "buy"));
    expect(await stages()).toEqual([
      { stage: "help", said: false },
      { stage: "buy", said: true },
    ]);
    expect((await life({ journey: "buy" })).map((one: TimelineEntry) => one.id)).toEqual([id]);
    const [month] = await listMonths(db, system, nora.customerId, "UTC");
    expect(month?.journey).toEqual({ help: 1, buy: 1 });
    await doing((tx) => placeTouches(tx, { profileIds: [nora.profileId], messageIds: [id] }, null));
    expect(await stages({ journey: "buy" })).toEqual([]);
  });

  it.each([
    [{ journey: "help", kind: "note" }],
    [{ journey: "help", channel: "none" }],
    [{ kind: "fact", channel: "email" }],
    [{ kind: "closed", direction: "in" }],
    [{ kind: "change", q: "Nora" }],
  ] as const)("%j is nothing", async (query) => {
    await aTalk(nora, { closed: "2026-01-12T10:00:00Z" });
    expect(await life(query)).toEqual([]);
  });
});

import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { aMail, anAddress, arrive } from "../../channels/email/testing.ts";
import type { Actor } from "../../platform/actor.ts";
import type { Signal } from "../../platform/contract.ts";
import type { Refusal } from "../../platform/errors.ts";
import { listenForSignals } from "../../platform/events/listen.ts";
import { newId } from "../../platform/ids.ts";
import { openLog } from "../../platform/log.ts";
import { openTestDb } from "../../platform/testing/open.ts";
import { actorOf } from "../../team/actors.ts";
import { aShop, aStaff } from "../../team/testing.ts";
import { narrowSignals } from "../signals.ts";
import { newestConversation } from "../testing.ts";
import { type Doing, PresenceInput } from "./contract.ts";
import { beGone, bePresent, presentIn, readPresence } from "./present.ts";
import { lifeSeconds, mostPages } from "./store.ts";
import { watchPresence } from "./watch.ts";

const db = await openTestDb();
const log = openLog("silent");
let jule: Actor;
let mira: Actor;
/** Sees only what belongs to a shop of hers, and may only read. */
let nora: Actor;
let open: string;
let inNorth: string;
let inSouth: string;

beforeAll(async () => {
  const [north, south] = [await aShop(db, { name: "North" }), await aShop(db, { name: "South" })];
  jule = await actorOf(db, await aStaff(db, { name: "Jule Brandt" }));
  mira = await actorOf(db, await aStaff(db, { name: "Mira Otto" }));
  nora = await actorOf(db, await aStaff(db, { name: "Nora", role: "readonly", sees: "own", shops: [north] }));
  await anAddress(db);
  await anAddress(db, { email: "north@morgenrot.example", shopId: north });
  await anAddress(db, { email: "south@morgenrot.example", shopId: south });
  const arrived = async (to?: string) => {
    await arrive(db, aMail({ headers: [], ...(to ? { to } : {}) }));
    return newestConversation(db);
  };
  open = await arrived();
  inNorth = await arrived("north@morgenrot.example");
  inSouth = await arrived("south@morgenrot.example");
});
beforeEach(async () => void (await sql`truncate presence`.execute(db)));

const sign = (who: Actor, conversation: string, doing: Doing = "looking", page = pageOf(who)) =>
  bePresent(db, who, conversation, { page, doing });
const pages = new Map<Actor, string>();
const pageOf = (who: Actor) => {
  const page = pages.get(who) ?? newId();
  pages.set(who, page);
  return page;
};
const seenBy = async (who: Actor) =>
  Object.fromEntries(
    (await readPresence(db, who)).items.map(({ conversationId, people }) => [
      conversationId,
      people.map(({ staff, doing }) => `${staff.name} ${doing}`),
    ]),
  );
const silentFor = (who: Actor, seconds: number) =>
  sql`update presence set seen_at = now() - make_interval(secs => ${seconds}) where staff_id = ${who.staffId}`.execute(
    db,
  );
const refused = (what: Promise<unknown>) =>
  what.then(
    () => null,
    (error: Refusal) => error.reason,
  );

describe("who has a conversation open", () => {
  it("is there for colleagues with a name and what they do, those who came first first", async () => {
    await sign(mira, open);
    await sign(jule, open, "answering");
    expect(await seenBy(mira)).toEqual({ [open]: ["Mira Otto looking", "Jule Brandt answering"] });
  });

  it("is news when they come, write, stop and go, and not in between", async () => {
    expect(await sign(jule, open)).toEqual([open]);
    expect(await sign(jule, open)).toEqual([]);
    expect(await sign(jule, open, "answering")).toEqual([open]);
    expect(await sign(jule, open, "answering")).toEqual([]);
    expect(await sign(jule, open)).toEqual([open]);
    expect(await beGone(db, jule, pageOf(jule))).toEqual([open]);
    expect(await beGone(db, jule, pageOf(jule))).toEqual([]);
    expect(await seenBy(mira)).toEqual({});
  });

  it("is at one place with each page: going on to the next is leaving the last", async () => {
    await sign(jule, open, "answering");
    expect(await sign(jule, inNorth)).toEqual([open, inNorth]);
    expect(await seenBy(mira)).toEqual({ [inNorth]: ["Jule Brandt looking"] });
  });

  it("is one person with however many pages, doing what they do most", async () => {
    await sign(jule, open, "looking", newId());
    await sign(jule, open, "answering", newId());
    await sign(jule, open, "noting", newId());
    expect(await seenBy(mira)).toEqual({ [open]: ["Jule Brandt answering"] });
  });

  it("keeps since when they are there, from their first page and through every sign", async () => {
    const since = async () => (await presentIn(db, [open]))[0]?.people[0]?.since;
    await sign(jule, open);
    const came = await since();
    await sign(jule, open, "answering");
    await sign(jule, open, "looking", newId());
    expect(await since()).toBe(came);
  });

  it(`is forgotten after ${lifeSeconds} seconds without a sign, and news again when one comes`, async () => {
    await sign(jule, open);
    await silentFor(jule, lifeSeconds - 5);
    expect(await seenBy(mira)).toEqual({ [open]: ["Jule Brandt looking"] });
    await silentFor(jule, lifeSeconds + 1);
    expect(await seenBy(mira)).toEqual({});
    expect(await presentIn(db, [open])).toEqual([]);
    expect(await sign(jule, open)).toEqual([open]);
  });

  it(`has at most ${mostPages} pages: the one that was silent longest gives way`, async () => {
    await sign(jule, inNorth, "looking", newId());
    await silentFor(jule, 10);
    for (let more = 1; more < mostPages; more++) await sign(jule, open, "looking", newId());
    expect(Object.keys(await seenBy(mira)).sort()).toEqual([open, inNorth].sort());
    expect(await sign(jule, open, "looking", newId())).toEqual([open, inNorth]);
    expect(Object.keys(await seenBy(mira))).toEqual([open]);
  });

  it("is nobody who has left the company", async () => {
    await sign(jule, open);
    await sql`update staff set disabled_at = now() where id = ${jule.staffId}`.execute(db);
    expect(await seenBy(mira)).toEqual({});
    await sql`update staff set disabled_at = null where id = ${jule.staffId}`.execute(db);
  });
});

describe("the rights", () => {
  it("let somebody who only reads be seen too, where they may see", async () => {
    await sign(nora, inNorth);
    expect(await seenBy(jule)).toEqual({ [inNorth]: ["Nora looking"] });
    expect(await refused(sign(nora, inSouth))).toBe("no-conversation");
    expect(await refused(sign(nora, open))).toBe("no-conversation");
  });

  it("show nobody who is where one may not look", async () => {
    await sign(jule, inSouth);
    await sign(mira, inNorth);
    expect(await seenBy(nora)).toEqual({ [inNorth]: ["Mira Otto looking"] });
  });

  it("know no conversation that is not there, and no programs", async () => {
    expect(await refused(sign(jule, newId()))).toBe("no-conversation");
    expect(await refused(sign({ ...jule, staffId: null }, open, "looking", newId()))).toBe("needs-person");
  });

  it("let nobody make another's page go", async () => {
    await sign(jule, open);
    expect(await beGone(db, mira, pageOf(jule))).toEqual([]);
    expect(await seenBy(mira)).toEqual({ [open]: ["Jule Brandt looking"] });
  });

  it("take ids and three words, and nothing else", () => {
    const takes = (input: unknown) => PresenceInput.safeParse(input).success;
    expect(takes({ page: newId(), doing: "looking" })).toBe(true);
    expect(takes({ page: "mine", doing: "looking" })).toBe(false);
    expect(takes({ page: newId(), doing: "dreaming" })).toBe(false);
  });
});

describe("what the desks are told", () => {
  const hearing = async () => {
    const heard: Signal[] = [];
    const signals = await listenForSignals(db.url, log);
    signals.subscribe((signal) => heard.push(signal));
    return { heard, close: () => signals.close() };
  };

  it("comes at once, then together, and leaves no event behind", async () => {
    const events = async () => (await db.selectFrom("events").select("id").execute()).length;
    const before = await events();
    const { heard, close } = await hearing();
    const watch = watchPresence(db, log);
    watch.tell([open]);
    watch.tell([inNorth]);
    watch.tell([inNorth, inSouth]);
    await vi.waitFor(() => expect(heard).toHaveLength(2));
    expect(heard.map(({ type }) => type)).toEqual(["presence.changed", "presence.changed"]);
    expect(heard.map(({ conversations }) => conversations)).toEqual([[open], [inNorth, inSouth]]);
    expect(await events()).toBe(before);
    await watch.end();
    await close();
  });

  it("is never that everything changed, however many come and go at once", async () => {
    const { heard, close } = await hearing();
    const watch = watchPresence(db, log);
    const many = Array.from({ length: 100 }, () => newId());
    watch.tell(many);
    await vi.waitFor(() => expect(heard.flatMap(({ conversations }) => conversations)).toEqual(many));
    expect(heard.some(({ more }) => more)).toBe(false);
    await watch.end();
    await close();
  });

  it("is that somebody went without a word, when that is noticed", async () => {
    const { heard, close } = await hearing();
    const watch = watchPresence(db, log);
    await sign(jule, open);
    await sign(mira, inNorth);
    await silentFor(jule, lifeSeconds + 1);
    await watch.look();
    await vi.waitFor(() => expect(heard.map(({ conversations }) => conversations)).toEqual([[open]]));
    expect((await db.selectFrom("presence").select("staff_id").execute()).map((row) => row.staff_id)).toEqual([
      mira.staffId,
    ]);
    await watch.end();
    await close();
  });

  it("brings who is there along, to each only of what they may see", async () => {
    await sign(jule, inNorth, "answering");
    await sign(mira, inSouth);
    const narrow = narrowSignals(db);
    const ids = [inNorth, inSouth, open];
    const signal: Signal = { id: "", type: "presence.changed", conversations: ids, customers: [], more: false };
    const forJule = await narrow(jule, signal);
    expect(forJule?.conversations).toEqual(ids);
    expect(forJule?.present?.map(({ conversationId }) => conversationId).sort()).toEqual([inNorth, inSouth].sort());
    const forNora = await narrow(nora, signal);
    expect(forNora?.conversations).toEqual([inNorth]);
    expect(forNora?.present).toMatchObject([{ people: [{ staff: { name: "Jule Brandt" }, doing: "answering" }] }]);
    expect(forNora?.rows).toBeUndefined();
  });
});

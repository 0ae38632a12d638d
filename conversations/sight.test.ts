import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { aMail, anAddress, arrive } from "../channels/email/testing.ts";
import { getCustomer } from "../customers/get-customer.ts";
import { listTimeline } from "../customers/timeline/list.ts";
import type { Actor } from "../platform/actor.ts";
import type { Signal } from "../platform/contract.ts";
import { newId } from "../platform/ids.ts";
import { openTestDb } from "../platform/testing/open.ts";
import { actorOf } from "../team/actors.ts";
import { aShop, aStaff } from "../team/testing.ts";
import type { View } from "./contract.ts";
import { countInbox, listConversations } from "./inbox/list.ts";
import { conversationsMatching } from "./search/matching.ts";
import { searchMessages } from "./search/search.ts";
import { narrowSignals } from "./signals.ts";
import { assign } from "./state/assign.ts";
import { close } from "./state/close.ts";
import { snooze } from "./state/snooze.ts";
import { start } from "./writing/start.ts";

const db = await openTestDb();
let north: string;
let south: string;
let boss: Actor;
/** Sees only north. */
let nora: Actor;
/** By the name of their subject. */
const ids: Record<string, string> = {};
let southAddress: string;

const at = (shop: string) => `${shop}@morgenrot.example`;
const mail = (subject: string, to: string) => aMail({ subject, to: at(to), text: `Tasse ${subject}` });

beforeAll(async () => {
  north = await aShop(db, { name: "North" });
  south = await aShop(db, { name: "South" });
  await anAddress(db, { email: at("north"), shopId: north });
  southAddress = await anAddress(db, { email: at("south"), shopId: south });
  await anAddress(db, { email: at("all") });
  boss = await actorOf(db, await aStaff(db, { role: "admin" }));
  nora = await actorOf(db, await aStaff(db, { name: "Nora", sees: "own", shops: [north] }));
  const subjects = ["open", "later", "done"].flatMap((what) => ["north", "south", "all"].map((to) => [what, to]));
  for (const [what, to] of subjects) await arrive(db, mail(`${what} ${to}`, to ?? ""));
  await arrive(db, mail("handed south", "south"));
  const { rows } = await sql<{ id: string; subject: string }>`select id, subject from conversations`.execute(db);
  for (const { id, subject } of rows) ids[subject] = id;
  await db.transaction().execute(async (tx) => {
    for (const to of ["north", "south", "all"]) {
      await snooze(tx, boss, ids[`later ${to}`] ?? "", new Date(Date.now() + 86_400_000));
      await close(tx, boss, ids[`done ${to}`] ?? "");
    }
    await assign(tx, boss, ids["handed south"] ?? "", { staffId: nora.staffId });
  });
});

const list = async (actor: Actor, view: View, q?: string) => {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const query = { view, limit: 2, cursor };
    const page = await (q ? conversationsMatching(db, actor, q, query) : listConversations(db, actor, query));
    found.push(...page.items.map(({ subject }) => subject));
    cursor = page.next ?? undefined;
  } while (cursor);
  return found.sort();
};

describe("somebody who sees only their shop", () => {
  const open = ["open all", "open north"];
  it.each<[View, string[]]>([
    ["mine", ["handed south"]],
    ["shop", ["open north"]],
    ["unassigned", open],
    ["snoozed", ["later all", "later north"]],
    ["closed", ["done all", "done north"]],
    ["all", ["done all", "done north", "handed south", "later all", "later north", ...open]],
  ])("finds in %s, page by page, theirs, what has no shop, and what is in their hands", async (view, subjects) => {
    expect(await list(nora, view)).toEqual(subjects);
    expect(await list(nora, view, "Tasse")).toEqual(subjects);
  });

  it("finds nothing in the list of another shop, whose work others find there", async () => {
    const query = { view: "shop" as const, shop: south, limit: 10 };
    expect((await listConversations(db, nora, query)).items).toEqual([]);
    expect((await listConversations(db, boss, query)).items).toHaveLength(2);
  });

  it("counts what is listed", async () => {
    const counts = await countInbox(db, nora);
    expect(counts).toMatchObject({
      ...{ mine: { value: 1 }, unassigned: { value: 2 }, snoozed: { value: 2 }, open: { value: 3 } },
      shops: [{ shop: { id: north }, count: { value: 1 } }],
    });
    expect((await countInbox(db, boss)).open).toMatchObject({ value: 4 });
  });

  it("searches and counts only what they see", async () => {
    const { items, total } = await searchMessages(db, nora, "Tasse", { limit: 50 });
    expect(items.map(({ subject }) => subject)).not.toContain("open south");
    expect([items.length, total.value]).toEqual([7, 7]);
    expect((await searchMessages(db, nora, '"Tasse open south"', { limit: 50 })).total.value).toBe(0);
  });

  it("reads a timeline, a count and open conversations without what they do not see", async () => {
    const { customerId } = (
      await sql<{ customerId: string }>`select customer_id as "customerId" from profiles limit 1`.execute(db)
    ).rows[0] ?? { customerId: "" };
    const all = await listTimeline(db, boss, customerId, { limit: 50 });
    const theirs = await listTimeline(db, nora, customerId, { limit: 50 });
    // What was said, and what is closed.
    expect([all.items.length, theirs.items.length]).toEqual([10 + 3, 7 + 2]);
    const view = await getCustomer(db, nora, customerId);
    expect(view.counts).toMatchObject({ messages: 7, conversations: 7 });
    expect(view.open.map(({ subject }) => subject)).not.toContain("open south");
    expect(view.open).toHaveLength(5);
  });

  it("cannot write from another shop's address", async () => {
    const letter = { to: [{ name: "", address: "k@post.example" }], cc: [], bcc: [], subject: "Hallo", text: "Hallo" };
    const work = db.transaction().execute((tx) => start(tx, nora, { ...letter, addressId: southAddress, files: [] }));
    await expect(work).rejects.toMatchObject({ code: "forbidden", reason: "not-your-shop" });
  });
});

describe("signals", () => {
  const signal = (subjects: string[], more: Partial<Signal> = {}): Signal => ({
    ...{ id: newId(), type: "message.received", customers: [], more: false },
    ...{ conversations: subjects.map((subject) => ids[subject] ?? ""), ...more },
  });

  it("name only conversations in sight, and say nothing at all of others", async () => {
    const narrow = narrowSignals(db);
    const several = signal(["open south", "open north", "handed south"]);
    expect(await narrow(nora, several)).toMatchObject({ conversations: [ids["open north"], ids["handed south"]] });
    expect(await narrow(nora, signal(["open south"]))).toBeUndefined();
    expect(await narrow(boss, several)).toMatchObject({ conversations: several.conversations });
  });

  it("tell of what was moved, so that it is seen to go", async () => {
    const moved = signal(["open south"], { moved: true });
    expect(await narrowSignals(db)(nora, moved)).toEqual({ ...moved, rows: [] });
  });

  it("carry how those in sight are listed from now on, and no others", async () => {
    const told = await narrowSignals(db)(nora, signal(["open south", "open north"]));
    expect(told?.rows?.map(({ id, subject }) => [id, subject])).toEqual([[ids["open north"], "open north"]]);
    const all = await narrowSignals(db)(boss, signal(["open south", "open north"]));
    expect(all?.rows?.map(({ subject }) => subject)).toEqual(["open south", "open north"]);
  });

  it("carry no rows while somebody types", async () => {
    expect(await narrowSignals(db)(boss, signal(["open south"], { type: "draft.kept" }))).not.toHaveProperty("rows");
  });

  it("ask where a conversation stands once for all who listen", async () => {
    let asked = 0;
    const counting = db.withPlugin({
      transformQuery: ({ node }) => {
        asked += 1;
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    const narrow = narrowSignals(counting);
    const one = signal(["open south"]);
    await Promise.all([narrow(nora, one), narrow(nora, one), narrow({ ...nora, name: "Ben" }, one)]);
    expect(asked).toBe(1);
  });
});

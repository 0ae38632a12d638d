import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Signal } from "../platform/contract.ts";
import type { Listener } from "../platform/events/listen.ts";
import { seconds } from "./clock.ts";
import { Credentials } from "./credentials.ts";
import { aKey, aShop, type SignedInStaff, signedIn } from "./testing.ts";
import { openTeamApp, startTeamApp, type TeamApp } from "./testing-app.ts";

let here: TeamApp;
let elsewhere: TeamApp;
beforeAll(async () => {
  here = await startTeamApp();
  elsewhere = await openTeamApp(here.url);
});
afterAll(async () => {
  await elsewhere.end();
  await here.end();
});

const statusAt = async (room: TeamApp, who: { headers: Record<string, string> }) =>
  (await room.send("GET /sessions", undefined, who.headers)).status;
/** Behind everybody's back: no event, no signal. */
const promoteSilently = (who: SignedInStaff, role: "admin" | "staff") =>
  here.db.updateTable("staff").set({ role }).where("id", "=", who.staffId).execute();
const mayManage = async (room: TeamApp, who: SignedInStaff) =>
  (await room.send("GET /keys", undefined, who.headers)).status === 200;

test("somebody is remembered for a moment and looked at again after ten seconds", async () => {
  const ada = await signedIn(here.db, { role: "staff" }, here.now());
  expect(await mayManage(here, ada)).toBe(false);
  await promoteSilently(ada, "admin");
  here.pass(seconds(9));
  expect(await mayManage(here, ada)).toBe(false);
  here.pass(seconds(1));
  expect(await mayManage(here, ada)).toBe(true);
});

describe("somebody who was let in a moment ago is out at once", () => {
  let admin: SignedInStaff;
  let ada: SignedInStaff;
  beforeAll(async () => {
    admin = await signedIn(here.db, { role: "admin", name: "Root" });
  });

  const shutOut: [string, () => Promise<{ status: number }>][] = [
    ["by signing out", () => here.send("DELETE /session", undefined, ada.headers)],
    [
      "by ending a session from another browser",
      async () => {
        const other = await signedIn(here.db, { id: ada.staffId });
        return here.send(`DELETE /sessions/${ada.sessionId}`, undefined, other.headers);
      },
    ],
    ["by being disabled", () => here.send(`PATCH /staff/${ada.staffId}`, { disabled: true }, admin.headers)],
  ];

  test.each(shutOut)("%s, in this process and after the signal in another", async (_how, act) => {
    ada = await signedIn(here.db, {}, here.now());
    expect([await statusAt(here, ada), await statusAt(elsewhere, ada)]).toEqual([200, 200]);
    expect((await act()).status).toBeLessThan(300);
    expect(await statusAt(here, ada)).toBe(401);
    await vi.waitFor(async () => expect(await statusAt(elsewhere, ada)).toBe(401), 5000);
  });

  test("by their key being revoked", async () => {
    const key = await aKey(here.db, ["admin"]);
    const ask = async (room: TeamApp) => (await room.send("GET /keys", undefined, key.headers)).status;
    expect([await ask(here), await ask(elsewhere)]).toEqual([200, 200]);
    await here.send(`DELETE /keys/${key.id}`, undefined, admin.headers);
    expect(await ask(here)).toBe(401);
    await vi.waitFor(async () => expect(await ask(elsewhere)).toBe(401), 5000);
  });

  test("and does at once what another role or shop lets them do", async () => {
    ada = await signedIn(here.db, { role: "admin" });
    expect([await mayManage(here, ada), await mayManage(elsewhere, ada)]).toEqual([true, true]);
    await here.send(`PATCH /staff/${ada.staffId}`, { role: "staff" }, admin.headers);
    expect(await mayManage(here, ada)).toBe(false);
    await vi.waitFor(async () => expect(await mayManage(elsewhere, ada)).toBe(false), 5000);
    const shop = await aShop(here.db);
    await here.send(`PUT /shops/${shop}/members/${ada.staffId}`, undefined, admin.headers);
    const shops = async (room: TeamApp) => (await room.send("GET /session", undefined, ada.headers)).body["shops"];
    expect(await shops(here)).toMatchObject([{ id: shop }]);
  });
});

describe("memory by itself", () => {
  const actor = {
    kind: "staff",
    staffId: "1",
    name: "Ada",
    rights: [],
    shops: [],
    sees: "all",
    credentialId: "1",
  } as const;
  const now = new Date();
  const hash = Buffer.from("a");
  const admitted = { actor, writtenUntil: new Date(now.getTime() + seconds(60)) };

  function memory() {
    const listeners: Listener[] = [];
    const state = { hears: true };
    const subscribe = (listener: Listener) => {
      listeners.push(listener);
      return () => undefined;
    };
    const credentials = new Credentials({ subscribe, hears: () => state.hears, close: async () => undefined });
    const tell = (more: Partial<Signal>) => {
      for (const listener of listeners)
        listener({ id: "", type: "", conversations: [], customers: [], more: false, ...more });
    };
    return { credentials, tell, state };
  }

  test("forgets while it does not hear, and after a gap", async () => {
    const { credentials, tell, state } = memory();
    const look = vi.fn(async () => admitted);
    await credentials.actorOf("session", hash, now, look);
    await credentials.actorOf("session", hash, now, look);
    expect(look).toHaveBeenCalledTimes(1);
    state.hears = false;
    await credentials.actorOf("session", hash, now, look);
    expect(look).toHaveBeenCalledTimes(2);
    state.hears = true;
    tell({ type: "gap", more: true });
    await credentials.actorOf("session", hash, now, look);
    expect(look).toHaveBeenCalledTimes(3);
  });

  test("does not keep what was looked up while somebody was shut out", async () => {
    const { credentials, tell } = memory();
    const look = async () => {
      tell({ type: "session.revoked" });
      return admitted;
    };
    await credentials.actorOf("session", hash, now, look);
    expect(await credentials.actorOf("session", hash, now, async () => null)).toBe(null);
  });

  test("is not disturbed by what happens in conversations", async () => {
    const { credentials, tell } = memory();
    await credentials.actorOf("session", hash, now, async () => admitted);
    tell({ type: "message.received", conversations: ["1"] });
    expect(await credentials.actorOf("session", hash, now, async () => null)).toBe(actor);
  });

  test("keeps keys and sessions apart", async () => {
    const { credentials } = memory();
    await credentials.actorOf("session", hash, now, async () => admitted);
    expect(await credentials.actorOf("key", hash, now, async () => null)).toBe(null);
  });
});

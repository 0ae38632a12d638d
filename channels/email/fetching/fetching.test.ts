import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openTestDb } from "../../../platform/testing/open.ts";
import { understandWaiting } from "../intake/understand.ts";
import { aMail, anAddress } from "../testing.ts";
import type { Fetching, FetchOptions } from "./keep.ts";
import { type AccountDraft, accountState, aMailAccount, fetchAll, until } from "./testing.ts";
import { openTestServer, type TestServer, type Twist } from "./testing-server.ts";

const db = await openTestDb();
let server: TestServer;
let fetching: Fetching | undefined;

beforeEach(async () => {
  await sql`truncate raw_messages, messages, conversations, participants, attachments, seen, mentions, touchpoints, outbox,
    profiles, identifiers, customers, addresses, mail_accounts cascade`.execute(db);
  server = await openTestServer();
});
afterEach(async () => {
  await fetching?.stop();
  fetching = undefined;
  await server.close();
});

const begin = async (draft: Partial<AccountDraft> = {}, options: Partial<FetchOptions> = {}) => {
  const id = await aMailAccount(db, { port: server.port, ...draft });
  fetching = fetchAll(db, options);
  return id;
};
const end = async () => {
  await fetching?.stop();
  fetching = undefined;
};
const kept = async () =>
  (await sql<{ content: Buffer }>`select content from raw_messages order by id`.execute(db)).rows.map(({ content }) =>
    content.toString(),
  );
const count = async () => (await kept()).length;
const notes = async () =>
  (
    await sql<{
      uid: number;
      outcome: string;
      settled: boolean;
      detail: string;
    }>`select uid, outcome, settled, detail from fetched_mails order by uid`.execute(db)
  ).rows;
const fetchedOnce = (id: string) => until(async () => (await accountState(db, id)).fetched_at !== null);
const listening = () => until(async () => server.commands.at(-1) === "IDLE");
const inbox = () => {
  const box = server.boxes.get("INBOX");
  if (!box) throw new Error("no inbox");
  return box;
};
/** As after the server has lost its indexes: the same mails under other numbers. */
const countAnew = () => {
  const box = inbox();
  box.uidValidity += 1;
  box.mails = box.mails.map((mail, place) => ({ ...mail, uid: place + 11 }));
  box.uidNext = box.mails.length + 11;
};

describe("mail on a server", () => {
  it("is kept byte for byte and becomes conversations", async () => {
    await anAddress(db);
    const mails = [aMail({ text: "Grüße: ☕" }), aMail({ from: "n@post.example", text: "\0 und \u00ff" })];
    for (const mail of mails) server.put(mail);
    await fetchedOnce(await begin());
    expect(await kept()).toEqual(mails.map(String));
    expect(await understandWaiting(db)).toMatchObject({ understood: 2 });
    const { rows } = await sql`select count(*) as n from conversations`.execute(db);
    expect(rows).toEqual([{ n: 2 }]);
  });

  it("is there at once when the server tells of it", async () => {
    await begin();
    await listening();
    server.put(aMail());
    await until(async () => (await count()) === 1);
  });

  it("from a downtime is fetched, also what somebody has read meanwhile", async () => {
    server.put(aMail());
    await fetchedOnce(await begin());
    await end();
    server.put(aMail(), { flags: ["\\Seen"] });
    server.put(aMail());
    fetching = fetchAll(db);
    await until(async () => (await count()) === 3);
  });

  it("is neither changed nor marked there when nothing is said about it", async () => {
    server.put(aMail());
    await fetchedOnce(await begin());
    expect(server.commands.filter((command) => /STORE|MOVE|COPY|EXPUNGE|^SELECT/.test(command))).toEqual([]);
  });

  it("counts as come when its server got it, and as an archive when that was before us", async () => {
    const [before, after] = [new Date("2026-01-02T03:04:05Z"), new Date(Date.now() - 3 * 3_600_000)];
    server.put(aMail(), { at: before });
    server.put(aMail(), { at: new Date(Math.floor(after.getTime() / 1000) * 1000) });
    await fetchedOnce(await begin({ createdAt: new Date(Date.now() - 24 * 3_600_000) }));
    const { rows } = await sql<{
      source: string;
      received_at: Date;
    }>`select source, received_at from raw_messages order by id`.execute(db);
    expect(rows.map(({ source }) => source)).toEqual(["import", "imap"]);
    expect(rows[1]?.received_at.getTime()).toBe(Math.floor(after.getTime() / 1000) * 1000);
  });

  it("from before we are to begin stays there, whatever comes later", async () => {
    const beginsAt = new Date(Date.now() - 3_600_000);
    for (const hours of [100, 2]) server.put(aMail(), { at: new Date(Date.now() - hours * 3_600_000) });
    server.put(aMail({ text: "jetzt" }));
    const id = await begin({ beginsAt });
    await listening();
    server.put(aMail({ text: "verschoben" }), { at: new Date(Date.now() - 200 * 3_600_000) });
    await until(async () => (await count()) === 2);
    expect((await kept()).map((raw) => /jetzt|verschoben/.exec(raw)?.[0])).toEqual(["jetzt", "verschoben"]);
    expect((await accountState(db, id)).trouble).toBeNull();
  });

  it("comes from all folders that were chosen, and from no other", async () => {
    for (const path of ["INBOX", "Shop", "Spam"]) server.put(aMail({ text: path }), { path });
    await fetchedOnce(await begin({ folders: ["INBOX", "Shop"] }));
    expect((await kept()).join("")).toMatch(/Shop.*INBOX/s);
    expect(await count()).toBe(2);
  });
});

describe("nothing comes twice", () => {
  it("when the server counts anew", async () => {
    for (let n = 0; n < 3; n++) server.put(aMail());
    await fetchedOnce(await begin());
    await end();
    countAnew();
    server.put(aMail({ text: "neu" }));
    fetching = fetchAll(db);
    await until(async () => (await count()) === 4);
    expect((await notes()).map(({ uid, outcome }) => [uid, outcome])).toEqual([
      ...[11, 12, 13].map((uid) => [uid, "known"]),
      [14, "kept"],
    ]);
  });

  it("when copies of one mail lie there, or it came over SMTP before", async () => {
    const mail = aMail();
    for (let n = 0; n < 2; n++) server.put(mail);
    server.put(mail, { path: "Shop" });
    await fetchedOnce(await begin({ folders: ["INBOX", "Shop"] }));
    expect(await count()).toBe(1);
  });

  it("when a server has added a header in moving: it is one message", async () => {
    await anAddress(db);
    const mail = aMail();
    server.put(mail);
    await fetchedOnce(await begin());
    await end();
    countAnew();
    inbox().mails = inbox().mails.map((one) => ({
      ...one,
      content: Buffer.concat([Buffer.from("X-Moved: 1\r\n"), mail]),
    }));
    fetching = fetchAll(db);
    await until(async () => (await count()) === 2);
    expect(await understandWaiting(db)).toMatchObject({ understood: 1, duplicates: 1 });
  });

  it("when we are ended at any moment: after each command in turn", async () => {
    for (let n = 0; n < 5; n++) server.put(aMail());
    const id = await aMailAccount(db, { port: server.port, after: "move", moveTo: "Done" });
    let left = 0;
    server.twist = () => (left-- === 0 ? "drop" : null);
    for (let step = 1; step < 20; step++) {
      left = step;
      const one = fetchAll(db);
      await until(async () => left < 0 || (await accountState(db, id)).fetched_at !== null);
      await one.stop();
      await sql`update mail_accounts set next_try_at = null, fetched_at = null`.execute(db);
    }
    server.twist = () => null;
    fetching = fetchAll(db);
    await fetchedOnce(id);
    expect(new Set(await kept()).size).toBe(5);
    expect(await count()).toBe(5);
    await until(async () => inbox().mails.length === 0);
  });
});

describe("mail that is stored", () => {
  it.each([
    ["seen", "\\Seen"],
    ["flag", "\\Flagged"],
  ] as const)("is marked there: %s", async (after, flag) => {
    server.put(aMail());
    await fetchedOnce(await begin({ after }));
    expect([...(inbox().mails[0]?.flags ?? [])]).toEqual([flag]);
    expect(await notes()).toMatchObject([{ settled: true }]);
  });

  it("is moved there, into a folder that is made", async () => {
    server.put(aMail());
    await fetchedOnce(await begin({ after: "move", moveTo: "Stammgast" }));
    expect([inbox().mails.length, server.boxes.get("Stammgast")?.mails.length]).toEqual([0, 1]);
  });

  it("is copied and then deleted where a server cannot move", async () => {
    await server.close();
    server = await openTestServer("UIDPLUS");
    server.put(aMail());
    await fetchedOnce(await begin({ after: "move", moveTo: "Stammgast" }));
    expect([inbox().mails.length, server.boxes.get("Stammgast")?.mails.length]).toEqual([0, 1]);
  });

  it("is not touched before: what cannot be stored stays as it is", async () => {
    server.put(aMail());
    await sql`alter table raw_messages add constraint no_room check (size < 0) not valid`.execute(db);
    const id = await begin({ after: "move", moveTo: "Done" });
    await until(async () => (await accountState(db, id)).trouble !== null);
    expect(inbox().mails[0]?.flags.size).toBe(0);
    await sql`alter table raw_messages drop constraint no_room`.execute(db);
    await sql`update mail_accounts set next_try_at = null`.execute(db);
    await until(async () => inbox().mails.length === 0);
    expect(await count()).toBe(1);
  });
});

describe("a server that errs", () => {
  const commands = [
    "CAPABILITY",
    "LOGIN",
    "LIST",
    "EXAMINE",
    "SELECT",
    "SEARCH",
    "FETCH",
    "STORE",
    "MOVE",
    "CREATE",
    "IDLE",
  ];
  /** A server that says OK to what it has not done is believed: what follows never comes to pass. */
  const believed = new Set(["STORE", "MOVE"]);

  it.each(commands)(
    "at %s, by NO, BAD, hanging up, garbage and saying nothing, makes us lose and double nothing",
    async (command) => {
      for (let n = 0; n < 3; n++) server.put(aMail());
      const twists: Twist[] = ["no", "bad", "drop", "garbage", ...(believed.has(command) ? [] : ["mute" as const])];
      server.twist = (said) => (said.includes(command) && twists.shift()) || null;
      const after = command === "STORE" ? "seen" : command === "EXAMINE" ? "leave" : "move";
      await begin({ after, moveTo: "Done" });
      const poke = setInterval(() => {
        void sql`update mail_accounts set next_try_at = null`.execute(db);
        void sql`update fetched_mails set retry_at = now() where retry_at is not null`.execute(db);
        // What is only tried each minute is tried at the next connection.
        server.drop();
      }, 400);
      await until(async () => twists.length === 0 && (await count()) === 3).finally(() => clearInterval(poke));
      expect(new Set(await kept()).size).toBe(3);
    },
  );

  it("about one mail holds up no other, and it is asked for again", async () => {
    for (const text of ["eins", "zwei", "drei"]) server.put(aMail({ text }));
    server.twist = (said) => (/FETCH 2 .*BODY|FETCH 1:3 .*BODY/.test(said) ? "no" : null);
    const id = await begin();
    await fetchedOnce(id);
    expect((await notes()).map(({ outcome }) => outcome)).toEqual(["kept", "refused", "kept"]);
    expect((await notes())[1]?.detail).toContain("told to say so");
    server.twist = () => null;
    await sql`update fetched_mails set retry_at = now() where outcome = 'refused'`.execute(db);
    server.put(aMail());
    await until(async () => (await count()) === 4);
    expect((await notes()).map(({ outcome }) => outcome)).toEqual(["kept", "kept", "kept", "kept"]);
  });

  it("is asked again later and later, and what it said can be read", async () => {
    server.refuse = "[AUTHENTICATIONFAILED] Invalid credentials (Failure)";
    const id = await begin();
    await until(async () => (await accountState(db, id)).tries === 1);
    const state = await accountState(db, id);
    expect(state).toMatchObject({ trouble: "password", fetched_at: null });
    expect(state.detail).toContain("Invalid credentials");
    expect((state.next_try_at?.getTime() ?? 0) - Date.now()).toBeGreaterThan(30_000);
    server.refuse = null;
    await sql`update mail_accounts set next_try_at = null`.execute(db);
    await fetchedOnce(id);
    expect(await accountState(db, id)).toMatchObject({ trouble: null, tries: 0 });
  });

  it("over one folder does not keep us from the others", async () => {
    server.put(aMail());
    const id = await begin({ folders: ["Gone", "INBOX"] });
    await until(async () => (await accountState(db, id)).trouble !== null);
    expect(await accountState(db, id)).toMatchObject({ trouble: "folder", detail: expect.stringContaining("Gone") });
    expect(await count()).toBe(1);
  });
});

describe("large mail", () => {
  const large = (bytes: number) => Buffer.concat([aMail(), Buffer.alloc(bytes, "Wort ")]);

  it("comes in pieces", async () => {
    const mail = large(10 * 1024 * 1024);
    server.put(mail);
    await fetchedOnce(await begin({}, { maxBytes: 20 * 1024 * 1024 }));
    const { rows } = await sql<{ content: Buffer }>`select content from raw_messages`.execute(db);
    expect(rows[0]?.content.equals(mail)).toBe(true);
    expect(server.commands.filter((command) => command.includes("BODY.PEEK[]<"))).toHaveLength(11);
  });

  it("beyond the limit stays there and is told of; others come", async () => {
    server.put(large(2 * 1024 * 1024));
    server.put(aMail());
    await fetchedOnce(await begin());
    expect((await notes()).map(({ outcome }) => outcome)).toEqual(["too-large", "kept"]);
    expect(server.commands.some((command) => /FETCH 1 .*BODY/.test(command))).toBe(false);
  });
});

describe("the daily comparison", () => {
  const compare = async (id: string) => {
    await end();
    await sql`update mail_folders set checked_at = now() - interval '25 hours'`.execute(db);
    await sql`update mail_accounts set fetched_at = null`.execute(db);
    fetching = fetchAll(db);
    await fetchedOnce(id);
    return (await sql<{ healed: number }>`select healed from mail_folders`.execute(db)).rows[0]?.healed;
  };

  it("fetches what was missed and what we have lost, and forgets what is gone there", async () => {
    for (const text of ["eins", "zwei", "drei", "vier"]) server.put(aMail({ text }));
    const id = await begin();
    await fetchedOnce(id);
    await sql`delete from fetched_mails where uid = 2`.execute(db);
    await sql`delete from raw_messages where id in (select raw_id from fetched_mails where uid = 3)`.execute(db);
    inbox().mails = inbox().mails.filter(({ uid }) => uid !== 1);
    expect(await compare(id)).toBe(1);
    expect(await count()).toBe(4);
    expect((await notes()).map(({ uid }) => uid)).toEqual([2, 3, 4]);
    expect(await compare(id)).toBe(0);
  });

  it("takes in what was too large once it no longer is", async () => {
    server.put(Buffer.concat([aMail(), Buffer.alloc(2 * 1024 * 1024, "x")]));
    const id = await begin();
    await fetchedOnce(id);
    await end();
    await sql`update mail_folders set checked_at = null`.execute(db);
    fetching = fetchAll(db, { maxBytes: 4 * 1024 * 1024 });
    await until(async () => (await count()) === 1);
    expect(await notes()).toMatchObject([{ outcome: "kept" }]);
  });
});

describe("who fetches", () => {
  it("is one process at a time; another takes over when it has gone", async () => {
    server.put(aMail());
    const id = await begin({}, { alone: false });
    await fetchedOnce(id);
    const other = fetchAll(db, { alone: false });
    const held = async () =>
      (await sql<{ held_by: string | null }>`select held_by from mail_accounts`.execute(db)).rows[0]?.held_by;
    const first = await held();
    server.put(aMail());
    await until(async () => (await count()) === 2);
    expect(await held()).toBe(first);
    expect(server.commands.filter((command) => command.startsWith("LOGIN"))).toHaveLength(1);
    await end();
    await until(async () => (await held()) !== null && (await held()) !== first);
    server.put(aMail());
    await until(async () => (await count()) === 3);
    await other.stop();
  });

  it("whose hold was taken writes nothing any more", async () => {
    const id = await begin();
    await listening();
    await sql`update mail_accounts set held_by = gen_random_uuid(), held_until = now() + interval '1 hour',
      version = version + 1, paused_at = now()`.execute(db);
    server.put(aMail());
    await until(async () => server.open() === 0);
    await end();
    expect(await count()).toBe(0);
    expect((await accountState(db, id)).trouble).toBeNull();
  });

  it("begins anew when the settings change, and stops when it is paused", async () => {
    const id = await begin();
    await listening();
    server.put(aMail({ text: "Laden" }), { path: "Shop" });
    await sql`insert into mail_folders (id, account_id, path) values (gen_random_uuid(), ${id}, 'Shop')`.execute(db);
    await sql`update mail_accounts set version = version + 1`.execute(db);
    await until(async () => (await count()) === 1);
    await sql`update mail_accounts set paused_at = now(), version = version + 1`.execute(db);
    await until(async () => server.open() === 0);
  });
});

import { describe, expect, it } from "vitest";
import { troubles } from "../channels/email/accounts/contract.ts";
import type { MailboxHealth, MailHealth } from "../channels/email/health.ts";
import { anAddress } from "../channels/email/testing.ts";
import type { OutboxHealth } from "../conversations/health.ts";
import { openPool } from "../platform/db/pool.ts";
import { sayFinding } from "../platform/i18n/findings.ts";
import { formats } from "../platform/i18n/format.ts";
import { translator } from "../platform/i18n/translate.ts";
import { runJobs } from "../platform/jobs/run.ts";
import { openLog } from "../platform/log.ts";
import { openTestDb } from "../platform/testing/open.ts";
import type { Finding } from "./contract.ts";
import { judgeQueue } from "./jobs.ts";
import { healthOf } from "./look-over.ts";
import { judgeMemory } from "./machine.ts";
import { judgeComing, judgeLeaving, judgeMailbox, judgeOutgoing } from "./mail.ts";
import { healthReadings } from "./readings.ts";

const now = new Date("2026-11-22T12:00:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const none = { count: 0, oldestAt: null };
const some = (count: number, minutes: number) => ({ count, oldestAt: ago(minutes) });
const door = { machine: "here", protocol: "smtp" as const, host: "127.0.0.1", port: 2525 };
const openDoor = { ...door, open: true, openedAt: ago(60), seenAt: ago(1) };
const calm: MailHealth = { waiting: none, quarantined: none, lastInAt: ago(10), listeners: [openDoor] };
const still: OutboxHealth = {
  ...{ waiting: none, retrying: none, sending: none, failed: none, maybeTwice: 0, lastOutAt: ago(5) },
};

const inShort = (findings: readonly Finding[]) =>
  findings.map(({ about, verdict, reason }) => `${about} ${verdict} ${reason}`);
/** Also sees that there are words for it in both languages, with nothing left open. */
const told = (findings: readonly Finding[]) => {
  for (const finding of findings) {
    for (const locale of ["en", "de"] as const) {
      const { name, words } = sayFinding(translator(locale), formats(locale), finding);
      expect([name, words], `${finding.about}.${finding.reason}`).not.toContain(finding.reason);
      expect(words).not.toMatch(/[{}]|undefined|Invalid/);
    }
  }
  return inShort(findings);
};
const coming = (change: Partial<MailHealth>, expected = true) =>
  told(judgeComing({ ...calm, ...change }, expected, now));
const leaving = (change: Partial<OutboxHealth>) => told(judgeLeaving({ ...still, ...change }, now));

const fetched: MailboxHealth = {
  ...{ name: "hallo", paused: false, held: true, fetchedAt: ago(1), addedAt: ago(60), trouble: null },
  ...{ waiting: 0, left: 0, healed: 0 },
};
const fetching = (change: Partial<MailboxHealth>) => told(judgeMailbox({ ...fetched, ...change }, now));
const failing = (reason: (typeof troubles)[number], minutes: number) => ({
  trouble: { reason, detail: "no such luck", since: ago(minutes) },
});

describe("a mailbox", () => {
  it("is looked through", () => {
    expect(fetching({})).toEqual(["mailbox good fetched"]);
    expect(fetching({ waiting: 7 })).toEqual(["mailbox good under-way"]);
    expect(fetching({ paused: true, ...failing("password", 90) })).toEqual(["mailbox look paused"]);
  });

  it.each(troubles)("says in words that it fails by: %s", (reason) => {
    expect(fetching(failing(reason, 60))).toEqual([`mailbox act ${reason}`]);
  });

  it("whose server is away for a moment is worth a look; a wrong password is to be mended", () => {
    expect(fetching(failing("closed", 3))).toEqual(["mailbox look closed"]);
    expect(fetching(failing("password", 3))).toEqual(["mailbox act password"]);
  });

  it("that nobody fetches from, or not everything, is told", () => {
    expect(fetching({ held: false })).toEqual(["mailbox act nobody"]);
    expect(fetching({ held: false, fetchedAt: null, addedAt: ago(1) })).toEqual(["mailbox good under-way"]);
    expect(fetching({ left: 1, healed: 2 })).toEqual([
      ...["mailbox good fetched", "mailbox look left", "mailbox look healed"],
    ]);
  });
});

describe("mail that comes in", () => {
  it("is read and comes", () => {
    expect(coming({})).toEqual(["mailIn good read", "lastIn good came", "doors good open"]);
  });

  it("that waits is slow after two minutes and stuck after ten", () => {
    expect(coming({ waiting: some(4, 1) })).toContain("mailIn good read");
    expect(coming({ waiting: some(4, 3) })).toContain("mailIn look slow");
    expect(coming({ waiting: some(4, 11) })).toContain("mailIn act stuck");
  });

  it("that stays away for days is worth a look, and so is none at all once we have an address", () => {
    expect(coming({ lastInAt: ago(4 * 24 * 60) })).toContain("lastIn look silent");
    expect(coming({ lastInAt: null })).toContain("lastIn look never");
    expect(coming({ lastInAt: null }, false).join()).not.toContain("lastIn");
  });

  it("needs a door that is open", () => {
    expect(coming({ listeners: [] })).toContain("doors look none");
    expect(coming({ listeners: [{ ...openDoor, open: false }, openDoor] })).toContain("doors act silent");
  });

  it("that nobody understood is held", () =>
    expect(coming({ quarantined: some(2, 9) })).toContain("quarantine look held"));
});

describe("mail that leaves", () => {
  it("leaves", () => expect(leaving({ waiting: some(1, 0) })).toEqual(["mailOut good leaving", "lastOut good left"]));

  it("is late after two minutes, and delayed too long after four hours", () => {
    expect(leaving({ waiting: some(1, 3) })).toContain("mailOut look late");
    expect(leaving({ retrying: some(1, 60) })).toContain("retrying look again");
    expect(leaving({ retrying: some(3, 300) })).toContain("retrying act again");
  });

  it("that was given up, or went twice, is told", () => {
    expect(leaving({ failed: some(2, 9), maybeTwice: 1 })).toEqual(
      expect.arrayContaining(["failed look kept", "twice look maybe"]),
    );
  });
});

describe("the servers mail leaves by", () => {
  const server = { name: "Post", detail: "421 slow down", count: 3 };
  const judged = (reason: "busy" | "password" | "refused", minutes: number) =>
    told(judgeOutgoing({ names: ["Post"], slow: [{ ...server, reason, since: ago(minutes) }] }, now));

  it("take it", () => {
    expect(told(judgeOutgoing({ names: ["Post"], slow: [] }, now))).toEqual(["outgoing good takes"]);
    expect(judgeOutgoing({ names: [], slow: [] }, now)).toEqual([]);
  });

  it("that ask for patience or are away are worth a look, and to be mended after ten minutes", () => {
    expect([...judged("busy", 3), ...judged("refused", 3)]).toEqual(["outgoing look slow", "outgoing look away"]);
    expect([...judged("busy", 11), ...judged("refused", 11)]).toEqual(["outgoing act slow", "outgoing act away"]);
  });

  it("that refuse us are to be mended now", () => expect(judged("password", 1)).toEqual(["outgoing act refuses"]));
});

it("jobs flow, stand still after ten minutes, and are given up one by one", () => {
  const job = { name: "understand-mail", waiting: 1, running: 0, scheduled: 2, givenUp: 0, oldestAt: ago(1) };
  expect(told(judgeQueue([], now))).toEqual(["jobs good flow"]);
  expect(told(judgeQueue([job], now))).toEqual(["jobs good flow"]);
  expect(told(judgeQueue([job, { ...job, oldestAt: ago(12) }], now))).toEqual(["jobs act stuck"]);
  expect(told(judgeQueue([{ ...job, givenUp: 1 }], now))).toContain("jobsGivenUp look kept");
});

it("memory runs out in steps", () => {
  const judged = [5e7, 2e8, 1e9].map((free) => judgeMemory({ ours: 1e8, free, total: 4e9 }));
  expect(told(judged)).toEqual(["memory act full", "memory look tight", "memory good free"]);
});

describe("a running Stammgast", async () => {
  const db = await openTestDb();
  const pool = openPool(db.url, { max: 3 });
  const jobs = await runJobs(pool, {}, openLog("silent"));
  await anAddress(db);

  it("tells of everything, with words for all of it", async () => {
    const read = healthOf({ db, pool, version: "1.2.3", smtpUrl: undefined, mailOut: "deliver", dataDir: null });
    const { verdict, findings } = await read();
    expect(told(findings)).toEqual(
      expect.arrayContaining(["addresses good ours", "smtpOut look unset", "jobs good flow", "tables good current"]),
    );
    expect(inShort(findings)).toEqual(expect.arrayContaining(["backup look never", "program good runs"]));
    expect(verdict).not.toBe("good");
  });

  it("gives machines the same figures", async () => {
    const names = (await healthReadings(db, pool, "/")).flatMap(({ name, values }) => (values.length > 0 ? name : []));
    expect(names).toEqual(
      expect.arrayContaining([
        ...["stammgast_mail", "stammgast_mail_oldest_seconds", "stammgast_mail_last_seconds"],
        ...["stammgast_backup_age_seconds", "stammgast_database_bytes", "stammgast_disk_free_bytes"],
      ]),
    );
    await jobs.stop();
    await pool.end();
  });
});

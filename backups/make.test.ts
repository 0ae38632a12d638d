import { readdir, rm, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import pino from "pino";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { anAddress } from "../channels/email/testing.ts";
import type { NoticeMail } from "../conversations/notifications/mail.ts";
import { judgeBackups } from "../health/backups.ts";
import { type Actor, rights, system } from "../platform/actor.ts";
import { verifyBackup } from "../platform/backup/read-file.ts";
import { checkBackup, restore } from "../platform/backup/restore.ts";
import { emptyDatabase, scratch } from "../platform/backup/testing.ts";
import { openDb, openPool } from "../platform/db/pool.ts";
import { openTestDb } from "../platform/testing/open.ts";
import { aStaff } from "../team/testing.ts";
import { askForBackup } from "./ask.ts";
import { CheckPayload, checkAtWorker, checkHere, checkJob } from "./check-at-worker.ts";
import type { BackupPlanInput } from "./contract.ts";
import { backupHealth } from "./health.ts";
import { keepToPlan } from "./keep-plan.ts";
import { listBackups } from "./list.ts";
import { type MakeDeps, makeBackup } from "./make.ts";
import { changePlan, presentPlan, readPlan } from "./plan.ts";
import { TellPayload, tellOfFailure } from "./tell.ts";

const db = await openTestDb();
const pool = openPool(db.url, { max: 4 });
afterAll(() => pool.end());
const dir = await scratch();
const noon = new Date("2026-11-22T12:00:00Z");
const night = new Date("2026-11-23T03:00:00Z");
const passphrase = "Pferd Batterie Heftklammer";
const actor: Actor = { ...system, kind: "key", name: "program" };

const plan: BackupPlanInput = {
  ...{ on: true, hour: 3, timeZone: "UTC", directory: dir, encrypted: false },
  ...{ daily: 2, weekly: 0, monthly: 0 },
};
const set = (change: Partial<BackupPlanInput>, canEncrypt = false) =>
  db.transaction().execute((tx) => changePlan(tx, actor, { ...plan, ...change }, canEncrypt, noon));
const ask = (now = noon) => db.transaction().execute((tx) => askForBackup(tx, actor, now));
const deps = (given: Partial<MakeDeps> = {}): MakeDeps => ({
  ...{ db, pool, config: {}, log: pino({ level: "silent" }), version: "0.1.0", stopping: new AbortController().signal },
  ...given,
});
const newest = async () => (await listBackups(db, { limit: 50 })).items[0];
const filesThere = async () => (await readdir(dir)).sort();

beforeEach(async () => {
  await sql`delete from backups`.execute(db);
  for (const name of await readdir(dir)) await rm(join(dir, name), { recursive: true });
  await set({});
});

describe("a backup that somebody asks for", () => {
  it("is made, read back, named when it is whole, and listed with its size", async () => {
    const id = await ask();
    await makeBackup(deps(), id);
    const made = await newest();
    expect(made).toMatchObject({ id, state: "made", planned: false, verifiedAt: expect.any(String), reason: null });
    expect(await filesThere()).toEqual(["stammgast-2026-11-22T12-00-00Z.backup"]);
    const path = join(dir, made?.name ?? "");
    expect(made?.bytes).toBe((await stat(path)).size);
    expect((await verifyBackup(path)).totals.rows).toBe(made?.rows);
  });

  it("goes where the worker can write: another machine's directories say nothing", async () => {
    const payloads = async () =>
      (
        await sql<{ payload: unknown }>`select payload from graphile_worker._private_jobs j
        join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = ${checkJob} order by j.id`.execute(
          db,
        )
      ).rows.map(({ payload }) => CheckPayload.parse(payload));
    const look = async (directory: string) => {
      await sql`delete from graphile_worker._private_jobs`.execute(db);
      const [answer] = await Promise.allSettled([
        checkAtWorker(db)(directory),
        vi
          .waitUntil(async () => (await payloads()).length === 1)
          .then(async () => {
            for (const payload of await payloads()) await checkHere(db, payload);
          }),
      ]);
      return answer;
    };
    expect(await look(dir)).toMatchObject({ status: "fulfilled" });
    const nowhere = { status: "rejected", reason: { reason: "backup-directory" } };
    expect(await look(join(dir, "no", "such"))).toMatchObject(nowhere);
  });

  it("is one at a time", async () => {
    await ask();
    await expect(ask()).rejects.toMatchObject({ reason: "backup-runs" });
  });

  it("is made once, whoever else has its job", async () => {
    const id = await ask();
    await Promise.all([makeBackup(deps(), id), makeBackup(deps(), id)]);
    const { rows } = await sql`select from events where type = 'backup.made' and data ->> 'backupId' = ${id}`.execute(
      db,
    );
    expect(rows).toHaveLength(1);
  });

  it("is encrypted when the plan says so, and fails in words without a passphrase", async () => {
    await set({ encrypted: true }, true);
    await makeBackup(deps(), await ask());
    expect(await newest()).toMatchObject({ state: "failed", reason: "no-passphrase" });
    expect(await filesThere()).toEqual([]);
    await makeBackup(deps({ config: { BACKUP_PASSPHRASE: passphrase } }), await ask(night));
    const made = await newest();
    expect(made).toMatchObject({ state: "made", encrypted: true });
    await expect(verifyBackup(join(dir, made?.name ?? ""))).rejects.toMatchObject({ reason: "needs-passphrase" });
  });

  it("begins anew elsewhere when the process is to end, and leaves no half file", async () => {
    const stopping = AbortSignal.abort();
    const id = await ask();
    await makeBackup(deps({ stopping }), id);
    expect(await newest()).toMatchObject({ state: "waiting" });
    expect(await filesThere()).toEqual([]);
    await makeBackup(deps(), id);
    expect(await newest()).toMatchObject({ state: "made" });
  });
});

describe("a backup that fails", () => {
  it("says why, keeps what was there, and tells administrators what to do", async () => {
    await makeBackup(deps(), await ask());
    const id = await ask(night);
    await rm(dir, { recursive: true });
    await writeFile(dir, "");
    await makeBackup(deps(), id);
    expect(await newest()).toMatchObject({ state: "failed", reason: "backup-directory" });
    expect(judgeBackups(await backupHealth(db), night)).toMatchObject([{ verdict: "act", reason: "backup-directory" }]);
    await rm(dir);
    await set({});
    await makeBackup(deps(), await ask(new Date(night.getTime() + 1000)));
    expect(judgeBackups(await backupHealth(db, night), night)).toMatchObject([{ verdict: "good" }]);
  });

  it("is told to every administrator by mail, in their language, once until one succeeds", async () => {
    await anAddress(db);
    const staffId = await aStaff(db, { name: "Henrike Vogt", role: "admin", locale: "de" });
    await aStaff(db, { name: "Jule Brandt" });
    const told = async () =>
      (
        await sql<{ payload: unknown }>`select payload from graphile_worker._private_jobs j
        join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'tell-of-failed-backup'`.execute(
          db,
        )
      ).rows;
    await set({ encrypted: true }, true);
    await makeBackup(deps(), await ask());
    await makeBackup(deps(), await ask(night));
    const [job, ...more] = await told();
    expect(more).toEqual([]);
    const sent: NoticeMail[] = [];
    const post = { works: async () => true, write: async (mail: NoticeMail) => void sent.push(mail) };
    await tellOfFailure(db, TellPayload.parse(job?.payload), "https://desk.example", post);
    expect(sent).toMatchObject([
      { to: { name: "Henrike Vogt" }, subject: expect.stringContaining("Sicherung ist gescheitert") },
    ]);
    expect(sent[0]?.text).toContain("BACKUP_PASSPHRASE");
    expect(sent[0]?.text).toContain("https://desk.example/settings/backups");
    expect(TellPayload.parse(job?.payload).staffId).toBe(staffId);
  });

  it("by a process that was killed is given up, and what it left is removed", async () => {
    const id = await ask();
    await sql`update backups set state = 'making', seen_at = ${noon}`.execute(db);
    const part = join(dir, "stammgast-2026-11-22T12-00-00Z.backup.part");
    await writeFile(part, "half");
    await keepToPlan(db, new Date(noon.getTime() + 4 * 60_000));
    expect(await newest()).toMatchObject({ id, state: "making" });
    await keepToPlan(db, new Date(noon.getTime() + 6 * 60_000));
    expect(await newest()).toMatchObject({ id, state: "failed", reason: "interrupted" });
    expect(await filesThere()).toEqual([]);
  });
});

describe("the plan", () => {
  it("asks for a backup at its hour, once", async () => {
    expect(await keepToPlan(db, new Date(night.getTime() - 1000))).toBeUndefined();
    const id = await keepToPlan(db, night);
    expect(id).toBeDefined();
    expect(await keepToPlan(db, night)).toBeUndefined();
    await makeBackup(deps(), id ?? "");
    expect(await keepToPlan(db, new Date(night.getTime() + 3_600_000))).toBeUndefined();
    expect(await newest()).toMatchObject({ state: "made", planned: true, by: null });
  });

  it("finds the job of one that waits without it", async () => {
    const id = await ask();
    await sql`delete from graphile_worker._private_jobs`.execute(db);
    await keepToPlan(db, noon);
    const { rows } = await sql`select from graphile_worker._private_jobs where key = ${`make-backup:${id}`}`.execute(
      db,
    );
    expect(rows).toHaveLength(1);
  });

  it("that nobody keeps is told", async () => {
    const late = new Date(night.getTime() + 11 * 60_000);
    expect(judgeBackups(await backupHealth(db, late), late)).toMatchObject([{ verdict: "act", reason: "nobody" }]);
  });

  it.each([
    ["a path that does not begin at the root", { directory: "backups" }, "no-directory"],
    ["a directory below one that is not there", { directory: "/nowhere/at/all" }, "backup-directory"],
    ["a file", { directory: join(import.meta.dirname, "README.md") }, "backup-directory"],
    ["no directory at all", { directory: "" }, "no-directory"],
    ["a place that has no clock", { timeZone: "Mond/Krater" }, "time-zone"],
    ["encryption without a passphrase", { encrypted: true }, "no-passphrase"],
  ])("refuses %s in words, and stays as it was", async (_, change, reason) => {
    await expect(set(change)).rejects.toMatchObject({ code: "invalid", reason });
    expect(presentPlan(await readPlan(db), false, noon)).toEqual({
      ...plan,
      canEncrypt: false,
      nextAt: night.toISOString(),
    });
  });

  it("makes the directory itself where only the last step is missing", async () => {
    await set({ directory: join(dir, "new") });
    expect((await stat(join(dir, "new"))).mode & 0o777).toBe(0o700);
  });

  it("is changed by administrators alone", async () => {
    const clerk = { ...actor, rights: rights.filter((right) => right !== "admin") };
    await expect(db.transaction().execute((tx) => changePlan(tx, clerk, plan, false))).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(db.transaction().execute((tx) => askForBackup(tx, clerk))).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("rests in a restored copy, which would remove what the original made", async () => {
    await makeBackup(deps(), await ask());
    const file = join(dir, (await newest())?.name ?? "");
    const copy = await emptyDatabase();
    await restore(copy, await checkBackup(file));
    const there = openDb(openPool(copy.url, { max: 1 }));
    expect(await readPlan(there)).toMatchObject({ on: false, directory: dir });
    expect((await listBackups(there, { limit: 50 })).items).toEqual([]);
    await there.destroy();
  });
});

describe("old backups", () => {
  const dayAfter = (days: number) => new Date(Date.now() - days * 86_400_000);
  /** Made so many days ago. */
  const madeBefore = async (days: number) => {
    const id = await ask(dayAfter(days));
    await makeBackup(deps(), id);
    await sql`update backups set at = ${dayAfter(days)} where id = ${id}`.execute(db);
    const { rows } = await sql<{ name: string }>`select name from backups where id = ${id}`.execute(db);
    return rows[0]?.name ?? "";
  };

  it("are removed by the rule once a new whole one stands; others in that directory are nobody's business", async () => {
    const oldest = await madeBefore(5);
    const older = await madeBefore(3);
    await writeFile(join(dir, "holiday.backup"), "not ours");
    const now = await madeBefore(0);
    expect(await filesThere()).toEqual(["holiday.backup", older, now].sort());
    const { items } = await listBackups(db, { limit: 50 });
    expect(items.find(({ name }) => name === oldest)).toMatchObject({ state: "removed", reason: "rule" });
  });

  it("stay while the new one fails", async () => {
    await madeBefore(5);
    await madeBefore(4);
    await madeBefore(3);
    const before = await filesThere();
    await set({ encrypted: true }, true);
    await makeBackup(deps(), await ask());
    expect(await filesThere()).toEqual(before);
  });

  it("that were cut off or taken away do not count, and are crossed off", async () => {
    const [gone, cut, whole] = [await madeBefore(3), await madeBefore(2), await madeBefore(1)];
    await rm(join(dir, gone), { force: true });
    await truncate(join(dir, cut), 10);
    await madeBefore(0);
    expect(await filesThere()).toContain(whole);
    const { items } = await listBackups(db, { limit: 50 });
    expect(items.find(({ name }) => name === cut)).toMatchObject({ state: "removed", reason: "gone" });
  });
});

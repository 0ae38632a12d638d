import { access, constants, mkdir, stat } from "node:fs/promises";
import { isAbsolute } from "node:path";
import { z } from "zod";
import { type Actor, require } from "../platform/actor.ts";
import type { Db, Tx } from "../platform/db/database.ts";
import { invalid } from "../platform/errors.ts";
import { record } from "../platform/events/record.ts";
import { BackupPlanInput, type BackupPlanView } from "./contract.ts";
import { nextDue } from "./due.ts";
import { isTimeZone } from "./local-time.ts";
import { readPlanRow, writePlanRow } from "./store.ts";

/** `since`: when it was last changed to how it is. */
const Plan = BackupPlanInput.extend({ since: z.coerce.date() });
export type Plan = z.infer<typeof Plan>;

const initial = (): Plan => ({
  on: false,
  hour: 3,
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  directory: "",
  encrypted: false,
  daily: 7,
  weekly: 4,
  monthly: 12,
  since: new Date(0),
});

/** The plan as it stands; off, with nowhere to go, until somebody says otherwise. */
export async function readPlan(db: Db): Promise<Plan> {
  return Plan.safeParse(await readPlanRow(db)).data ?? initial();
}

/** Changes the plan. Throws `invalid` for what cannot work: no such time zone, a directory that cannot be written. */
export async function changePlan(
  tx: Tx,
  actor: Actor,
  input: BackupPlanInput,
  canEncrypt: boolean,
  now = new Date(),
  check: CheckDirectory = checkDirectory,
): Promise<void> {
  require(actor, "admin");
  if (!isTimeZone(input.timeZone)) throw invalid("time-zone", `There is no time zone ${input.timeZone}.`);
  if (input.encrypted && !canEncrypt) throw noPassphrase();
  if (input.on || input.directory !== "") await check(input.directory);
  const before = await readPlan(tx);
  const moved = !before.on || before.hour !== input.hour || before.timeZone !== input.timeZone;
  await writePlanRow(tx, { ...input, since: (moved ? now : before.since).toISOString() });
  await record(tx, actor, [{ type: "backup-plan.changed", data: { on: input.on } }]);
}

export const noPassphrase = () =>
  invalid(
    "no-passphrase",
    "There is no passphrase to encrypt with. Set BACKUP_PASSPHRASE or BACKUP_PASSPHRASE_FILE and start Stammgast again.",
  );

/** Looks whether backups can be written there. Throws `invalid` when they cannot. */
export type CheckDirectory = (directory: string) => Promise<void>;

/** Makes the directory where only the last step is missing. Throws `invalid` when nothing can be written there. */
export async function checkDirectory(directory: string): Promise<void> {
  if (!isAbsolute(directory) || directory.includes("\0")) {
    throw invalid("no-directory", "Name a directory for backups from the root on: /backups.");
  }
  try {
    await mkdir(directory, { mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "EEXIST") throw cannotWrite(directory, code);
  }
  const isThere = await stat(directory).then((found) => found.isDirectory());
  const mayWrite = await access(directory, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!isThere || !mayWrite) throw cannotWrite(directory);
}

const cannotWrite = (directory: string, code = "EACCES") =>
  invalid(
    "backup-directory",
    `Backups cannot be written to ${directory} (${code}). Choose another directory, or let Stammgast write there.`,
  );

/** The plan as administrators see it. */
export function presentPlan({ since: _, ...plan }: Plan, canEncrypt: boolean, now = new Date()): BackupPlanView {
  return { ...plan, canEncrypt, nextAt: plan.on ? nextDue(plan, now).toISOString() : null };
}

import { isIPv4, isIPv6 } from "node:net";
import { system } from "../../platform/actor.ts";
import type { Db, Tx } from "../../platform/db/database.ts";
import { Refusal } from "../../platform/errors.ts";
import { record } from "../../platform/events/record.ts";
import { after, days, minutes, seconds } from "../clock.ts";
import { clearFailures, countFailure, lockSubject } from "./failures-store.ts";

/** What attempts are counted by: the address tried, or the network it was tried from. */
export type Subject = { kind: "address" | "network"; key: string };

/** Failures that are free. A network is shared by a whole office, so it may err more often than one person. */
const free = { address: 5, network: 20 } as const satisfies Record<Subject["kind"], number>;
const firstPause = seconds(30);
const longestPause = minutes(15);
const forgottenAfter = days(1);

/** How long nobody may try again after so many failures in a row: 30 s, doubling up to 15 minutes, never for ever. */
export function pauseAfter(kind: Subject["kind"], failures: number): number {
  const over = failures - free[kind];
  return over < 0 ? 0 : Math.min(firstPause * 2 ** Math.min(over, 10), longestPause);
}

export function addressSubject(email: string): Subject {
  return { kind: "address", key: `address:${email}` };
}

/** The network an IP address stands for: itself, or the /64 a provider hands to one IPv6 customer. */
export function networkSubject(ip: string): Subject[] {
  const plain = ip.replace(/^::ffff:(?=\d+\.)/i, "");
  if (isIPv4(plain)) return [{ kind: "network", key: `network:${plain}` }];
  if (isIPv6(plain)) return [{ kind: "network", key: `network:${prefix64(plain)}` }];
  return [];
}

/** Somebody tried too often and has to wait. */
export class LockedOut extends Refusal {
  readonly seconds: number;

  constructor(until: Date, now: Date) {
    const left = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000));
    const words = left < 100 ? `${left} seconds` : `${Math.ceil(left / 60)} minutes`;
    super("too_many", "locked", `Too many failed attempts. Try again in ${words}.`);
    this.seconds = left;
  }
}

/**
 * One attempt to get in; `work` answers null when it failed. The attempt counts as a failure before it is made, so that
 * a thousand guesses sent at once are not all made; success clears the count. Throws LockedOut.
 */
export async function attempt<T>(
  db: Db,
  subjects: readonly Subject[],
  now: Date,
  work: () => Promise<T | null>,
): Promise<T | null> {
  const locked = await db.transaction().execute((tx) => countAll(tx, subjects, now));
  const result = await work();
  if (result !== null) await clear(db, subjects, now);
  else if (locked.length > 0) await db.transaction().execute((tx) => tellLocked(tx, locked));
  return result;
}

/** Forgets the failures of these subjects. */
export async function clear(db: Db, subjects: readonly Subject[], now: Date): Promise<void> {
  const keys = subjects.map((subject) => subject.key);
  await clearFailures(db, keys, after(now, -forgottenAfter));
}

/** Counts for every subject, or for none when one of them is locked. Returns those locked from now on. */
async function countAll(tx: Tx, subjects: readonly Subject[], now: Date): Promise<Subject[]> {
  const locked: Subject[] = [];
  for (const subject of subjects) {
    const counted = await countFailure(tx, subject.key, now, after(now, -forgottenAfter));
    if (counted.lockedUntil) throw new LockedOut(counted.lockedUntil, now);
    const pause = pauseAfter(subject.kind, counted.failures);
    if (pause === 0) continue;
    await lockSubject(tx, subject.key, after(now, pause));
    locked.push(subject);
  }
  return locked;
}

async function tellLocked(tx: Tx, locked: readonly Subject[]): Promise<void> {
  await record(
    tx,
    system,
    locked.map((subject) => ({ type: "sign-in.locked", data: { by: subject.kind } })),
  );
}

function prefix64(ip: string): string {
  const [head = "", tail] = ip.toLowerCase().split("%")[0]?.split("::") ?? [];
  const left = head.split(":").filter(Boolean);
  const right = tail?.split(":").filter(Boolean) ?? [];
  const gap = tail === undefined ? 0 : 8 - left.length - right.length;
  const groups = [...left, ...Array<string>(Math.max(gap, 0)).fill("0"), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}

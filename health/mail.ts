import { listAddresses } from "../channels/email/addresses/list.ts";
import { type MailboxHealth, type MailHealth, mailboxHealth, mailHealth } from "../channels/email/health.ts";
import { type OutgoingHealth, outgoingHealth } from "../channels/email/outgoing/health.ts";
import { type OutboxHealth, outboxHealth } from "../conversations/health.ts";
import type { Db } from "../platform/db/database.ts";
import type { Finding } from "./contract.ts";
import { act, good, look } from "./finding.ts";

const minute = 60_000;
/** Mail is read within seconds; this long it only waits when nobody reads. */
const slowMs = 2 * minute;
const stuckMs = 10 * minute;
/** Ten seconds to take an answer back, and the time to hand it over. */
const lateMs = 2 * minute;
/** A mail server that is away is back by then, or somebody has to see to it. */
const longAwayMs = 4 * 60 * minute;
/** A company hears from somebody within that time. */
const silentMs = 3 * 24 * 60 * minute;

/** Whether mail can come to us, what waits, and what did not get out. */
export async function checkMail(db: Db, now = new Date()): Promise<Finding[]> {
  const [addresses, coming, boxes, leaving, servers] = await Promise.all([
    listAddresses(db),
    mailHealth(db),
    mailboxHealth(db),
    outboxHealth(db),
    outgoingHealth(db),
  ]);
  return [
    addresses.length > 0
      ? good("addresses", "ours", { names: addresses.map(({ email }) => email).join(", ") })
      : look("addresses", "none"),
    ...judgeComing(coming, addresses.length > 0, now),
    ...boxes.flatMap((box) => judgeMailbox(box, now)),
    ...judgeLeaving(leaving, now),
    ...judgeOutgoing(servers, now),
  ];
}

const since = (at: Date | null, now: Date) => (at ? now.getTime() - at.getTime() : 0);
const moment = (at: Date | null) => at?.toISOString() ?? "";

/** What it means for mail that comes in. */
export function judgeComing(mail: MailHealth, expected: boolean, now: Date): Finding[] {
  const { waiting, quarantined, lastInAt } = mail;
  const values = { count: waiting.count, oldestAt: moment(waiting.oldestAt) };
  const age = since(waiting.oldestAt, now);
  const found = [
    age > stuckMs
      ? act("mailIn", "stuck", values)
      : age > slowMs
        ? look("mailIn", "slow", values)
        : good("mailIn", "read", { count: waiting.count }),
  ];
  if (lastInAt) {
    const say = since(lastInAt, now) > silentMs ? look : good;
    found.push(say("lastIn", say === look ? "silent" : "came", { lastAt: moment(lastInAt) }));
  } else if (expected) found.push(look("lastIn", "never"));
  if (quarantined.count > 0) found.push(look("quarantine", "held", { count: quarantined.count }));
  return [...found, ...judgeDoors(mail)];
}

function judgeDoors({ listeners }: MailHealth): Finding[] {
  const place = ({ protocol, host, port, machine }: MailHealth["listeners"][number]) =>
    `${protocol.toUpperCase()} ${host}:${port} (${machine})`;
  const silent = listeners.filter(({ open }) => !open);
  if (silent.length > 0) {
    return silent.map((door) => act("doors", "silent", { place: place(door), lastAt: door.seenAt.toISOString() }));
  }
  return [
    listeners.length > 0 ? good("doors", "open", { places: listeners.map(place).join(", ") }) : look("doors", "none"),
  ];
}

/** What it means for mail that is fetched. A server may be away for a while; a password is not right again by itself. */
export function judgeMailbox(box: MailboxHealth, now: Date): Finding[] {
  const { name, trouble, waiting, left, healed } = box;
  const found: Finding[] = [];
  if (box.paused) found.push(look("mailbox", "paused", { name }));
  else if (trouble) {
    const say = since(trouble.since, now) > stuckMs || mendable.has(trouble.reason) ? act : look;
    found.push(say("mailbox", trouble.reason, { name, detail: trouble.detail, sinceAt: moment(trouble.since) }));
  } else if (!box.held && since(box.addedAt, now) > slowMs) found.push(act("mailbox", "nobody", { name }));
  else if (!box.fetchedAt || waiting > 0) found.push(good("mailbox", "under-way", { name, count: waiting }));
  else found.push(good("mailbox", "fetched", { name, lastAt: moment(box.fetchedAt) }));
  if (left > 0) found.push(look("mailbox", "left", { name, count: left }));
  if (healed > 0) found.push(look("mailbox", "healed", { name, count: healed }));
  return found;
}

const mendable: ReadonlySet<string> = new Set([
  "password",
  "app-password",
  "consent",
  "client",
  "imap-off",
  "key",
  "folder",
  "certificate",
]);

const signIn: ReadonlySet<string> = new Set(["password", "app-password", "consent", "client", "key", "said-no"]);

/** What it means for the servers our mail leaves by. One may be away for a while; a password is not right again by itself. */
export function judgeOutgoing({ names, slow }: OutgoingHealth, now: Date): Finding[] {
  if (slow.length === 0) return names.length > 0 ? [good("outgoing", "takes", { names: names.join(", ") })] : [];
  return slow.map(({ reason, name, detail, count, since: at }) => {
    const says = reason === "busy" ? "slow" : signIn.has(reason) ? "refuses" : "away";
    const say = says === "refuses" || since(at, now) > stuckMs ? act : look;
    return say("outgoing", says, { name, detail, count, sinceAt: moment(at) });
  });
}

/** What it means for what we write. */
export function judgeLeaving(outbox: OutboxHealth, now: Date): Finding[] {
  const { waiting, sending, retrying, failed, maybeTwice, lastOutAt } = outbox;
  const count = waiting.count + sending.count;
  const found = [
    since(waiting.oldestAt, now) > lateMs
      ? look("mailOut", "late", { count, oldestAt: moment(waiting.oldestAt) })
      : good("mailOut", "leaving", { count }),
  ];
  if (retrying.count > 0) {
    const say = since(retrying.oldestAt, now) > longAwayMs ? act : look;
    found.push(say("retrying", "again", { count: retrying.count, oldestAt: moment(retrying.oldestAt) }));
  }
  if (lastOutAt) found.push(good("lastOut", "left", { lastAt: moment(lastOutAt) }));
  if (failed.count > 0) found.push(look("failed", "kept", { count: failed.count }));
  if (maybeTwice > 0) found.push(look("twice", "maybe", { count: maybeTwice }));
  return found;
}

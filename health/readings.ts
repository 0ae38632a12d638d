import type pg from "pg";
import { mailboxHealth, mailHealth } from "../channels/email/health.ts";
import { outgoingHealth } from "../channels/email/outgoing/health.ts";
import { outboxHealth } from "../conversations/health.ts";
import { findLastBackup } from "../platform/backup/notes.ts";
import type { Db } from "../platform/db/database.ts";
import type { Reading } from "../platform/http/health.ts";
import { queueHealth } from "../platform/jobs/queue-health.ts";
import { roomIn } from "../platform/postgres/room.ts";
import { sizeOfDatabase } from "./store.ts";

type Values = Reading["values"];
const one = (value: number): Values => [{ labels: {}, value }];
const seconds = (at: Date | string | null | undefined): number =>
  at ? Math.max(0, (Date.now() - new Date(at).getTime()) / 1000) : Number.NaN;

/** The figures of the health page, in numbers for `/metrics`. What never was is not a number. */
export async function healthReadings(db: Db, pool: pg.Pool, dataDir: string | null): Promise<Reading[]> {
  const [mail, boxes, outbox, outgoing, queue, backup, size, room] = await Promise.all([
    mailHealth(db),
    mailboxHealth(db),
    outboxHealth(db),
    outgoingHealth(db),
    queueHealth(db),
    findLastBackup(pool),
    sizeOfDatabase(db),
    dataDir ? roomIn(dataDir) : null,
  ]);
  return [
    ...mailReadings(mail, outbox),
    ...boxReadings(boxes),
    ...laneReadings(outgoing.slow),
    {
      name: "stammgast_jobs",
      help: "Jobs by what they do and how they stand",
      values: queue.flatMap(({ name, waiting, running, scheduled, givenUp }) =>
        Object.entries({ waiting, running, scheduled, given_up: givenUp }).map(([state, value]) => ({
          labels: { job: name, state },
          value,
        })),
      ),
    },
    { name: "stammgast_backup_age_seconds", help: "Since the last backup", values: one(seconds(backup?.at)) },
    { name: "stammgast_database_bytes", help: "Size of the database on disk", values: one(size) },
    ...(room
      ? [{ name: "stammgast_disk_free_bytes", help: "Room left where the database lies", values: one(room.free) }]
      : []),
  ];
}

function boxReadings(boxes: Awaited<ReturnType<typeof mailboxHealth>>): Reading[] {
  const each = (value: (box: (typeof boxes)[number]) => number) =>
    boxes.map((box) => ({ labels: { mailbox: box.name }, value: value(box) }));
  return [
    {
      name: "stammgast_mailbox_works",
      help: "Mailboxes mail is fetched from: 1 works or is paused, 0 does not",
      values: each(({ trouble }) => (trouble ? 0 : 1)),
    },
    { name: "stammgast_mailbox_waiting", help: "Mails still to be fetched", values: each(({ waiting }) => waiting) },
    { name: "stammgast_mailbox_left", help: "Mails that could not be fetched", values: each(({ left }) => left) },
  ];
}

/** One that takes mail has no figure. */
function laneReadings(slow: Awaited<ReturnType<typeof outgoingHealth>>["slow"]): Reading[] {
  const each = (value: (lane: (typeof slow)[number]) => number) =>
    slow.map((lane) => ({ labels: { server: lane.name, reason: lane.reason }, value: value(lane) }));
  return [
    {
      name: "stammgast_outgoing_slow_seconds",
      help: "For how long a server, or a domain written to directly, takes none of our mail",
      values: each(({ since }) => seconds(since)),
    },
    {
      name: "stammgast_outgoing_waiting",
      help: "Mails that wait for such a server",
      values: each(({ count }) => count),
    },
  ];
}

type Mail = Awaited<ReturnType<typeof mailHealth>>;
type Outbox = Awaited<ReturnType<typeof outboxHealth>>;

function mailReadings(mail: Mail, outbox: Outbox): Reading[] {
  const piles = {
    mail_waiting: mail.waiting,
    mail_quarantined: mail.quarantined,
    outbox_waiting: outbox.waiting,
    outbox_retrying: outbox.retrying,
    outbox_sending: outbox.sending,
    outbox_failed: outbox.failed,
  };
  const counts = Object.entries(piles).map(([what, { count }]) => ({ labels: { what }, value: count }));
  return [
    {
      name: "stammgast_mail",
      help: "Mails by where they are",
      values: [...counts, { labels: { what: "outbox_maybe_twice" }, value: outbox.maybeTwice }],
    },
    {
      name: "stammgast_mail_oldest_seconds",
      help: "For how long the oldest mail is there",
      values: Object.entries(piles).map(([what, { oldestAt }]) => ({
        labels: { what },
        value: oldestAt ? seconds(oldestAt) : 0,
      })),
    },
    {
      name: "stammgast_mail_last_seconds",
      help: "Since the last mail in and out",
      values: [
        { labels: { direction: "in" }, value: seconds(mail.lastInAt) },
        { labels: { direction: "out" }, value: seconds(outbox.lastOutAt) },
      ],
    },
    {
      name: "stammgast_listener_open",
      help: "Doors for mail: 1 is open, 0 fell silent",
      values: mail.listeners.map(({ machine, protocol, host, port, open }) => ({
        labels: { machine, protocol, host, port: String(port) },
        value: open ? 1 : 0,
      })),
    },
  ];
}

import { z } from "zod";
import { Count, Id, Instant, PageQuery } from "../../platform/contract.ts";
import { StaffRef } from "../../team/contract.ts";

/** Given to you; a note speaks to you; something new where you follow; the customer wrote in what you look after. */
export const notificationKinds = ["assigned", "mentioned", "followed", "mail"] as const;
export const NotificationKind = z.enum(notificationKinds);
export type NotificationKind = z.infer<typeof NotificationKind>;

/** The list behind the bell, the browser's own notices, a mail when it has not been seen for some minutes. */
export const channels = ["list", "browser", "mail"] as const;
export const Channels = z.object({ list: z.boolean(), browser: z.boolean(), mail: z.boolean() });
export type Channels = z.infer<typeof Channels>;

export const NotificationView = z.object({
  id: Id,
  kind: NotificationKind,
  at: Instant,
  /** How often it happened since you looked. */
  count: z.number().int(),
  read: z.boolean(),
  /** The browser may show it: you wished so, and were not to be left in peace when it came. */
  loud: z.boolean(),
  conversation: z.object({ id: Id, subject: z.string(), customer: z.string() }),
  /** Who of us did it; null for the customer. */
  by: StaffRef.nullable(),
  /** The first words of the message it is about, at most 140 characters. */
  preview: z.string(),
});
export type NotificationView = z.infer<typeof NotificationView>;

export const NotificationPage = z.object({
  items: z.array(NotificationView),
  next: z.string().nullable(),
  /** How many are unread, counted to a hundred. */
  unread: Count,
});
export type NotificationPage = z.infer<typeof NotificationPage>;

export const NotificationQuery = PageQuery.extend({ unread: z.literal("1").optional() });

/** All that came up to then; what came since stays unread. */
export const ReadingInput = z.object({ until: Instant });

/** "18:00" */
const ClockTime = z.iso.time({ precision: -1 });
/** 0 is Sunday. */
const Weekday = z.number().int().min(0).max(6);
export const Quiet = z.object({
  from: ClockTime,
  to: ClockTime,
  /** Whole days of the week. */
  days: z.array(Weekday).max(7),
});
export type Quiet = z.infer<typeof Quiet>;

const TimeZone = z
  .string()
  .max(64)
  .refine(
    (zone) => Intl.supportedValuesOf("timeZone").includes(zone) || zone === "UTC",
    "must be a time zone like Europe/Berlin",
  );

const WishedChannels = z.object({
  assigned: Channels,
  mentioned: Channels,
  followed: Channels,
  mail: Channels,
});

export const NotificationWishes = z.object({
  channels: WishedChannels,
  /** Then neither the browser nor a mail tells anything; the list goes on. */
  quiet: Quiet.nullable(),
  timeZone: z.string(),
  pausedUntil: Instant.nullable(),
  /** Whether this house can send mails. */
  mailWorks: z.boolean(),
});
export type NotificationWishes = z.infer<typeof NotificationWishes>;

export const WishesInput = z.object({
  channels: WishedChannels,
  quiet: Quiet.nullable(),
  timeZone: TimeZone,
  /** At most a year ahead. */
  pausedUntil: Instant.nullable(),
});
export type WishesInput = z.infer<typeof WishesInput>;

import { z } from "zod";

const Name = z.string().max(200);
const Address = z.string().max(320);
const Somebody = z.object({ name: Name, address: Address });

/** A moment of an invitation: `at` where the time zone is known, else the hands of the clock and what zone was named. */
export const CalendarMoment = z.object({
  at: z.iso.datetime().nullable(),
  /** 2026-03-12T10:11, or 2026-03-12 for a whole day, as it was written. */
  wall: z.string().max(16),
  zone: z.string().max(80),
  wholeDay: z.boolean(),
});
export type CalendarMoment = z.infer<typeof CalendarMoment>;

/** `request`: we are asked to come; `cancel`: it is off; `reply`: somebody answers; `publish`: for our information. */
export const inviteKinds = ["request", "cancel", "reply", "publish"] as const;
export const inviteAnswers = ["accepted", "declined", "tentative", "open"] as const;
export const rhythms = ["daily", "weekly", "monthly", "yearly"] as const;

/** An appointment that came with a mail. */
export const Invite = z.object({
  kind: z.enum(inviteKinds),
  title: z.string().max(500),
  place: z.string().max(500),
  start: CalendarMoment,
  end: CalendarMoment.nullable(),
  repeats: z.enum(rhythms).nullable(),
  organiser: Somebody.nullable(),
  /** At most thirty; `guests` counts all. */
  people: z.array(Somebody.extend({ answer: z.enum(inviteAnswers) })).max(30),
  guests: z.number().int(),
});
export type Invite = z.infer<typeof Invite>;

export const seals = ["pgp", "smime", "rights"] as const;
/** Signed or encrypted, and how. We check no signature and open nothing that is encrypted. */
export const Sealed = z.object({ signed: z.enum(seals).nullable(), encrypted: z.enum(seals).nullable() });
export type Sealed = z.infer<typeof Sealed>;

/** A mail that came as a file of this one, opened. */
export const Enclosed = z.object({
  from: Somebody,
  /** Null when it says none. */
  at: z.iso.datetime().nullable(),
  subject: z.string().max(998),
  /** At most 20,000 characters of its new words. */
  text: z.string().max(20_000),
  files: z.array(z.string().max(200)).max(20),
});
export type Enclosed = z.infer<typeof Enclosed>;

/**
 * Who wrote the mail that was passed on to us, as the forwarding client told it. With `by`, one of us passed it on and it is kept
 * as its author's; `note` is what they wrote above it, for us alone.
 */
export const PassedOn = z.object({
  from: z.string().max(500),
  date: z.string().max(200),
  subject: z.string().max(998),
  by: Somebody.optional(),
  note: z.string().max(20_000).optional(),
});
export type PassedOn = z.infer<typeof PassedOn>;

/** What the filter in front of us said: which one, and its score where it gave one. */
export const SpamVerdict = z.object({ by: z.string().max(60), score: z.number().nullable() });
export type SpamVerdict = z.infer<typeof SpamVerdict>;

/** What a mail is beside its words. */
export const Particulars = z.object({
  sealed: Sealed.nullable(),
  invite: Invite.nullable(),
  /** At most five. */
  enclosed: z.array(Enclosed).max(5),
  passedOn: PassedOn.nullable(),
  spam: SpamVerdict.nullable(),
});
export type Particulars = z.infer<typeof Particulars>;

/** An address that one of our messages did not reach. */
export const Returned = z.object({
  address: Address,
  /** It will not get there; otherwise the server is still trying. */
  permanent: z.boolean(),
  /** 5.1.1 and the like (RFC 3463), "" where none was named. */
  status: z.string().max(12),
  /** What the other server said. */
  said: z.string().max(500),
  at: z.iso.datetime(),
});
export type Returned = z.infer<typeof Returned>;

import { z } from "zod";
import { Id, Instant } from "../../../platform/contract.ts";
import { Email } from "../../../team/contract.ts";
import { Security } from "../accounts/contract.ts";

/** Troubles between us and a server, whatever the mail: everything that is to leave by it waits. */
export const serverTroubles = [
  "dns",
  "forbidden",
  "plain",
  "refused",
  "timeout",
  "tls",
  "certificate",
  "no-tls",
  "not-smtp",
  "password",
  "app-password",
  "consent",
  "client",
  "key",
  "busy",
  "closed",
] as const;

/** Why a server does not take our mail, in kinds that somebody can do something about. */
export const outgoingTroubles = [
  "unset",
  ...serverTroubles,
  "sender",
  "recipient",
  "content",
  "said-no",
  "ours",
  "other",
] as const;
export const OutgoingTrouble = z.enum(outgoingTroubles);
export type OutgoingTrouble = z.infer<typeof OutgoingTrouble>;

/** `house`: the relay that SMTP_URL names; `smtp`: a server of its own; `direct`: to the recipients' own servers. */
export const OutgoingKind = z.enum(["house", "smtp", "direct"]);
export type OutgoingKind = z.infer<typeof OutgoingKind>;

/** The id that stands for the house's relay, which has no settings but its limits. */
export const houseId = "00000000-0000-7000-8000-000000000001";

const hasNoControls = /^\P{Cc}*$/u;
const Name = z.string().trim().max(120).regex(hasNoControls);
const Host = z
  .string()
  .trim()
  .min(1)
  .max(253)
  .regex(/^[A-Za-z0-9._:-]+$/, "A name like smtp.company.example, or an address.");
const Username = z.string().trim().max(254).regex(hasNoControls);
const Password = z.string().min(1).max(1000).regex(hasNoControls);

/** At most so many mails a minute, and so many at once; null: as many as there are. */
const Limits = {
  perMinute: z.number().int().min(1).max(100_000).nullable(),
  connections: z.number().int().min(1).max(1_000).nullable(),
};
const Access = {
  host: Host,
  port: z.number().int().min(1).max(65_535).default(587),
  security: Security.default("starttls"),
  /** Empty: signs in as nobody. */
  username: Username.default(""),
  /** Signs in as this mailbox does at its provider, instead of with a password. */
  accountId: Id.nullable().default(null),
};

const LimitsInput = { perMinute: Limits.perMinute.default(null), connections: Limits.connections.default(null) };

/** A server that mail leaves by. There is one `direct` at most. */
export const OutgoingInput = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("smtp"),
    name: Name.default(""),
    ...Access,
    password: Password.optional(),
    ...LimitsInput,
  }),
  z.object({ kind: z.literal("direct"), name: Name.default(""), ...LimitsInput }),
]);
export type OutgoingInput = z.infer<typeof OutgoingInput>;

/** What is not said stays; another server or user needs the password again. The house's relay takes limits only. */
export const OutgoingChange = z.object({
  name: Name.optional(),
  host: Host.optional(),
  port: z.number().int().min(1).max(65_535).optional(),
  security: Security.optional(),
  username: Username.optional(),
  accountId: Id.nullable().optional(),
  password: Password.optional(),
  perMinute: Limits.perMinute.optional(),
  connections: Limits.connections.optional(),
});
export type OutgoingChange = z.infer<typeof OutgoingChange>;

/** That a server takes nothing just now; `domain` is the recipients' where mail goes to their servers directly. */
export const SlowLane = z.object({
  domain: z.string(),
  reason: OutgoingTrouble,
  detail: z.string(),
  since: Instant,
  until: Instant,
});
export type SlowLane = z.infer<typeof SlowLane>;

export const OutgoingView = z.object({
  id: Id,
  kind: OutgoingKind,
  name: z.string(),
  /** Null where there is none: the house has no SMTP_URL, or mail goes to the recipients' servers. */
  host: z.string().nullable(),
  port: z.number().int(),
  security: Security,
  username: z.string(),
  accountId: Id.nullable(),
  hasPassword: z.boolean(),
  perMinute: z.number().int().nullable(),
  connections: z.number().int().nullable(),
  /** Our addresses that send by it. */
  addresses: z.array(z.string()),
  /** Where it takes nothing just now; at most ten. */
  slow: z.array(SlowLane),
});
export type OutgoingView = z.infer<typeof OutgoingView>;

/** Settings to be tried before they are kept; without a password the one of the server is taken. */
export const OutgoingTestInput = z.object({
  serverId: Id.nullable().default(null),
  ...Access,
  password: Password.optional(),
  /** The address it would send for; without one, the first of ours. */
  from: Email.optional(),
});
export type OutgoingTestInput = z.infer<typeof OutgoingTestInput>;

export const OutgoingTestView = z.object({
  trouble: z.object({ reason: OutgoingTrouble, detail: z.string() }).nullable(),
  /** Whether the line was encrypted, and whether somebody signed in. */
  encrypted: z.boolean(),
  signedIn: z.boolean(),
  /** The sender it was asked about. */
  from: z.string(),
});
export type OutgoingTestView = z.infer<typeof OutgoingTestView>;

/** Whether mail leaves this house at all: in test mode (MAIL_OUT=nowhere) none does. */
export const OutgoingModeView = z.object({ mode: z.enum(["deliver", "nowhere"]) });
export type OutgoingModeView = z.infer<typeof OutgoingModeView>;

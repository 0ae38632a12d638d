import { z } from "zod";
import { Id, Instant } from "../../../platform/contract.ts";

export const securities = ["tls", "starttls", "plain"] as const;
export const Security = z.enum(securities);
export type Security = z.infer<typeof Security>;

/** What is done with a mail on its server once we have it: nothing, marked as read, flagged, or moved into `moveTo`. */
export const aftermaths = ["leave", "seen", "flag", "move"] as const;
export const After = z.enum(aftermaths);
export type After = z.infer<typeof After>;

/** Why mail cannot be fetched, in kinds that somebody can do something about. */
export const troubles = [
  "dns",
  "forbidden",
  "plain",
  "refused",
  "timeout",
  "tls",
  "certificate",
  "no-tls",
  "not-imap",
  "password",
  "app-password",
  "consent",
  "client",
  "imap-off",
  "key",
  "busy",
  "folder",
  "move",
  "said-no",
  "closed",
  "ours",
  "other",
] as const;
export const TroubleReason = z.enum(troubles);
export type TroubleReason = z.infer<typeof TroubleReason>;

const hasNoControls = /^\P{Cc}*$/u;
const Host = z
  .string()
  .trim()
  .min(1)
  .max(253)
  .regex(/^[A-Za-z0-9._:-]+$/, "A name like imap.company.example, or an address.");
const Path = z.string().min(1).max(200).regex(hasNoControls);
const Username = z.string().trim().min(1).max(254).regex(hasNoControls);
const Password = z.string().min(1).max(1000).regex(hasNoControls);
const Folders = z
  .array(Path)
  .min(1)
  .max(20)
  .refine((paths) => new Set(paths).size === paths.length, "Each folder once.");

const Access = {
  host: Host,
  port: z.number().int().min(1).max(65_535).default(993),
  security: Security.default("tls"),
  username: Username,
};

const Url = z.url({ protocol: /^https?$/ }).max(500);
const Client = {
  clientId: z.string().trim().min(1).max(300).regex(hasNoControls),
  authorizeUrl: Url,
  tokenUrl: Url,
  scope: z.string().trim().max(1000).regex(hasNoControls),
};

/** Signing in at the provider instead of a password (OAuth 2.0): as which program, and where. */
export const OAuthView = z.object(Client);
export type OAuthView = z.infer<typeof OAuthView>;
/** Without a secret the one that is kept stays, if the rest does. */
export const OAuthInput = z.object({ ...Client, clientSecret: z.string().max(1000).regex(hasNoControls).optional() });
export type OAuthInput = z.infer<typeof OAuthInput>;

/** A mailbox that mail is fetched from over IMAP; opened by a password, or by `oauth` once somebody has signed in there. */
export const AccountInput = z.object({
  name: z.string().trim().max(120).default(""),
  ...Access,
  password: Password.optional(),
  oauth: OAuthInput.nullable().default(null),
  folders: Folders.default(["INBOX"]),
  /** `all`: also what lies there already; `new`: only what comes from now on. */
  begin: z.enum(["all", "new"]).default("new"),
  after: After.default("leave"),
  /** The folder for `after: move`; it is made if there is none. */
  moveTo: z.string().trim().max(200).regex(hasNoControls).default(""),
});
export type AccountInput = z.infer<typeof AccountInput>;

/** What is not said stays; another server or user needs the password again. */
export const AccountChange = z.object({
  name: z.string().trim().max(120).optional(),
  host: Host.optional(),
  port: z.number().int().min(1).max(65_535).optional(),
  security: Security.optional(),
  username: Username.optional(),
  password: Password.optional(),
  oauth: OAuthInput.nullable().optional(),
  folders: Folders.optional(),
  after: After.optional(),
  moveTo: z.string().trim().max(200).regex(hasNoControls).optional(),
});
export type AccountChange = z.infer<typeof AccountChange>;

export const FolderView = z.object({
  path: z.string(),
  /** Mails that were new to us. */
  kept: z.number().int(),
  /** Mails that are still to be fetched. */
  waiting: z.number().int(),
  /** Too large for us, or not given by the server; they lie there still. */
  left: z.number().int(),
  checkedAt: Instant.nullable(),
  /** What the last comparison found missing, and fetched. */
  healed: z.number().int(),
});
export type FolderView = z.infer<typeof FolderView>;

export const AccountView = z.object({
  id: Id,
  name: z.string(),
  host: z.string(),
  port: z.number().int(),
  security: Security,
  username: z.string(),
  oauth: OAuthView.nullable(),
  beginsAt: Instant.nullable(),
  after: After,
  moveTo: z.string(),
  paused: z.boolean(),
  folders: z.array(FolderView),
  /** When all folders were last looked through. */
  fetchedAt: Instant.nullable(),
  /** Why it does not work, since when, and when it is tried again. */
  trouble: z
    .object({ reason: TroubleReason, detail: z.string(), since: Instant, nextTryAt: Instant.nullable() })
    .nullable(),
});
export type AccountView = z.infer<typeof AccountView>;

/** Settings to be tried before they are kept; without a password the one of the account is taken. */
export const TestInput = z.object({
  accountId: Id.nullable().default(null),
  ...Access,
  password: Password.optional(),
  folders: z.array(Path).max(20).default([]),
});
export type TestInput = z.infer<typeof TestInput>;

/** How a try went: the folders there are, or why it failed. */
export const TestView = z.object({
  trouble: z.object({ reason: TroubleReason, detail: z.string() }).nullable(),
  folders: z.array(z.string()),
  /** Whether the server tells of new mail by itself. */
  tells: z.boolean(),
});
export type TestView = z.infer<typeof TestView>;

/** Where somebody signs in at the provider. */
export const SignInView = z.object({ url: z.string() });
export type SignInView = z.infer<typeof SignInView>;

/** What the provider sends somebody back with. */
export const SignInInput = z.object({ code: z.string().min(1).max(4000), state: z.string().min(1).max(4000) });
export type SignInInput = z.infer<typeof SignInInput>;

import { z } from "zod";
import { Id, Instant, Locale, PageQuery } from "../platform/contract.ts";

export const roles = ["admin", "staff", "readonly"] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** Whose conversations somebody sees: those of all shops, or only those of their own. Administrators see all. */
export const Sees = z.enum(["all", "own"]);
export type Sees = z.infer<typeof Sees>;

/** 12 to 200 characters; length beats composition rules (NIST SP 800-63B). */
export const Password = z.string().min(12).max(200);
export const Email = z.email().max(254);
const Name = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .refine((name) => !/\p{Cc}/u.test(name), "must not contain control characters");
const Signature = z
  .string()
  .max(2000)
  .refine((text) => !text.includes("\0"), "must not contain NUL characters");
const Token = z.string().min(20).max(200);

export const StaffRef = z.object({ id: Id, name: z.string() });
export type StaffRef = z.infer<typeof StaffRef>;

export const ShopRef = z.object({ id: Id, name: z.string() });
export type ShopRef = z.infer<typeof ShopRef>;

export const SignInInput = z.object({ email: Email, password: z.string().min(1).max(200) });
export type SignInInput = z.infer<typeof SignInInput>;

export const Me = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  role: Role,
  sees: Sees,
  locale: Locale,
  signature: z.string(),
  shops: z.array(ShopRef),
  company: z.string(),
});
export type Me = z.infer<typeof Me>;

export const MeInput = z.object({ name: Name.optional(), locale: Locale.optional(), signature: Signature.optional() });
export type MeInput = z.infer<typeof MeInput>;

export const PasswordInput = z.object({ current: z.string().max(200), next: Password });
export type PasswordInput = z.infer<typeof PasswordInput>;

/** First account: the token comes from the one-time link printed at first start. */
export const SetupInput = z.object({
  token: Token,
  company: Name,
  name: Name,
  email: Email,
  password: Password,
  locale: Locale,
  address: Email.optional(),
});
export type SetupInput = z.infer<typeof SetupInput>;

/** A link for a new password, or an invitation: both end in a password set by the person. */
export const LinkInput = z.object({ token: Token, password: Password });
export type LinkInput = z.infer<typeof LinkInput>;
export const LinkView = z.object({
  purpose: z.enum(["setup", "invite", "reset"]),
  name: z.string(),
  email: z.string(),
});
export type LinkView = z.infer<typeof LinkView>;

export const SessionView = z.object({
  id: Id,
  createdAt: Instant,
  lastUsedAt: Instant,
  userAgent: z.string(),
  ip: z.string(),
  current: z.boolean(),
});
export type SessionView = z.infer<typeof SessionView>;

export const StaffView = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  role: Role,
  sees: Sees,
  locale: Locale,
  shops: z.array(ShopRef),
  createdAt: Instant,
  disabledAt: Instant.nullable(),
  /** False until the invited person has set a password. */
  joined: z.boolean(),
});
export type StaffView = z.infer<typeof StaffView>;

export const StaffInput = z.object({
  name: Name,
  email: Email,
  role: Role,
  sees: Sees.default("all"),
  locale: Locale,
  shops: z.array(Id).max(200).default([]),
});
export type StaffInput = z.infer<typeof StaffInput>;
export const StaffChange = z.object({
  name: Name.optional(),
  role: Role.optional(),
  sees: Sees.optional(),
  disabled: z.boolean().optional(),
});
export type StaffChange = z.infer<typeof StaffChange>;
export const Invited = z.object({ staff: StaffView, link: z.string() });
export type Invited = z.infer<typeof Invited>;

export const ShopView = z.object({ id: Id, name: z.string(), members: z.array(StaffRef), createdAt: Instant });
export type ShopView = z.infer<typeof ShopView>;
export const ShopInput = z.object({ name: Name });
export type ShopInput = z.infer<typeof ShopInput>;

export const scopes = ["read", "write", "admin"] as const;
export const Scope = z.enum(scopes);
export type Scope = z.infer<typeof Scope>;
export const KeyView = z.object({
  id: Id,
  name: z.string(),
  prefix: z.string(),
  scopes: z.array(Scope),
  createdAt: Instant,
  lastUsedAt: Instant.nullable(),
});
export type KeyView = z.infer<typeof KeyView>;
export const KeyInput = z.object({ name: Name, scopes: z.array(Scope).min(1).max(scopes.length) });
export type KeyInput = z.infer<typeof KeyInput>;
export const KeyMade = z.object({ key: KeyView, secret: z.string() });
export type KeyMade = z.infer<typeof KeyMade>;

export const CompanyView = z.object({ name: z.string() });
export type CompanyView = z.infer<typeof CompanyView>;
export const CompanyInput = z.object({ name: Name });
export type CompanyInput = z.infer<typeof CompanyInput>;

/** What somebody was shown: a customer's page, a conversation, a file, mail in its raw form. */
export const lookKinds = ["customer", "conversation", "file", "raw", "quarantine"] as const;
export type LookKind = (typeof lookKinds)[number];

export const AuditKind = z.enum(["access", "settings", "looks", "customers", "conversations"]);
export type AuditKind = z.infer<typeof AuditKind>;

export const AuditQuery = PageQuery.extend({
  kind: AuditKind.optional(),
  /** Who did it: a member of staff. */
  person: Id.optional(),
  /** To whom or what. */
  subject: Id.optional(),
  from: Instant.optional(),
  until: Instant.optional(),
});
export type AuditQuery = z.infer<typeof AuditQuery>;

export const AuditEntry = z.object({
  id: Id,
  at: Instant,
  /** An event, `staff.changed`, or a look, `look.customer`. */
  type: z.string(),
  who: z.object({ kind: z.enum(["staff", "key", "system"]), id: Id.nullable(), name: z.string().nullable() }),
  /** Named as it is called today; null when it is gone. */
  subject: z.object({ kind: z.string(), id: Id, name: z.string().nullable() }).nullable(),
  /** Small words: which of its parts changed, from which role to which. */
  details: z.record(z.string(), z.string()),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

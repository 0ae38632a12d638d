import { z } from "zod";
import { JourneyStage, PersonCard } from "../customers/contract.ts";
import { Count, Id, Instant, Signal } from "../platform/contract.ts";
import { ShopRef, StaffRef } from "../team/contract.ts";
import { FileLinkView } from "./file-links/contract.ts";
import { MentionInput, MentionView } from "./mentions/contract.ts";
import { Delivery } from "./outbox/contract.ts";
import { Particulars } from "./particulars/contract.ts";
import { PresentIn } from "./presence/contract.ts";
import { weave } from "./weaving/contract.ts";

export const views = [
  ...["mine", "shop", "mentioned", "unassigned", "snoozed", "all", "closed"],
  ...["spam", "deleted"],
] as const;
export const View = z.enum(views);
export type View = z.infer<typeof View>;

/** Where an open conversation stands: never answered, waiting for us again, waiting for them. */
export const stages = ["new", "waiting-for-us", "waiting-for-them"] as const;
export const Stage = z.enum(stages);
export type Stage = z.infer<typeof Stage>;

/** `spam` and `deleted` are out of sight: in no list but their own. */
export const states = ["open", "closed", "spam", "deleted"] as const;
export const State = z.enum(states);
export type State = z.infer<typeof State>;

export const automaticKinds = ["auto-reply", "bounce", "list", "bulk"] as const;
export const Automatic = z.enum(automaticKinds);

export const ConversationRow = z.object({
  id: Id,
  subject: z.string(),
  state: State,
  stage: Stage,
  customer: PersonCard,
  assignee: StaffRef.nullable(),
  shop: ShopRef.nullable(),
  /** The first words of the newest message, at most 140 characters. */
  preview: z.string(),
  previewBy: z.enum(["customer", "us"]),
  lastAt: Instant,
  unread: z.boolean(),
  attachments: z.number().int(),
  messages: z.number().int(),
  /** Somebody's answer here could not be delivered. */
  failed: z.boolean(),
  /** A note here speaks to you, and you have not looked since. */
  mentioned: z.boolean(),
  /** Out of the lists of work until then, or until the customer writes. */
  snoozedUntil: Instant.nullable(),
  /** In spam or in the bin since then. */
  awayAt: Instant.nullable(),
  /** Deleted: then its content is removed for ever. */
  purgeAt: Instant.nullable(),
  /** Words it is found by again, by the alphabet, at most twenty. */
  tags: z.array(z.string()),
});
export type ConversationRow = z.infer<typeof ConversationRow>;

/** A signal as the browser hears it: with the rows of the conversations it names, when they are few. */
export const Told = Signal.extend({
  /** Unread here is what nobody has answered; what one has read oneself the browser knows. */
  rows: z.array(ConversationRow).optional(),
  /** With `presence.changed`: who has the named conversations open now; nobody in those that are not here. */
  present: z.array(PresentIn).optional(),
});
export type Told = z.infer<typeof Told>;

export const Counts = z.object({
  mine: Count,
  /** Open ones you are mentioned in and have not looked at since. */
  mentioned: Count,
  unassigned: Count,
  snoozed: Count,
  /** Open and awake. */
  open: Count,
  shops: z.array(z.object({ shop: ShopRef, count: Count })),
  quarantine: Count,
  /** Of whom somebody should say whether they are one person. */
  matches: Count,
});
export type Counts = z.infer<typeof Counts>;

export const Mailbox = z.object({ name: z.string().max(200), address: z.string().max(320) });
export type Mailbox = z.infer<typeof Mailbox>;

export const Participant = Mailbox.extend({ customerId: Id.nullable() });
export type Participant = z.infer<typeof Participant>;

export const ConversationView = ConversationRow.extend({
  participants: z.array(Participant),
  /** Our address this conversation runs over. */
  address: z.object({ id: Id, email: z.string(), name: z.string() }).nullable(),
  createdAt: Instant,
  closedAt: Instant.nullable(),
  /** Who hears of it without looking after it, since longest first. */
  followers: z.array(StaffRef),
  /** Of the customer's journey, as one of us said; null: it counts as getting help. */
  journey: JourneyStage.nullable(),
  ...weave,
  mayChange: z.boolean(),
});
export type ConversationView = z.infer<typeof ConversationView>;

export const AttachmentView = z.object({
  id: Id,
  name: z.string(),
  type: z.string(),
  size: z.number().int(),
  inline: z.boolean(),
  /** Set when it went as a link instead of with the mail. */
  link: FileLinkView.optional(),
});
export type AttachmentView = z.infer<typeof AttachmentView>;

export const MessageView = z.object({
  id: Id,
  conversationId: Id,
  /** The conversation it came with, when that was merged into this one (`merged`). */
  strandId: Id.nullable(),
  kind: z.enum(["in", "out", "note"]),
  channel: z.enum(["email", "none"]),
  at: Instant,
  /** When it came to us, or was written here: what arrived last is not always what bears the newest date. */
  receivedAt: Instant,
  author: z.object({
    name: z.string(),
    address: z.string().nullable(),
    staff: StaffRef.nullable(),
    customerId: Id.nullable(),
  }),
  to: z.array(Mailbox),
  cc: z.array(Mailbox),
  bcc: z.array(Mailbox),
  subject: z.string(),
  text: z.string(),
  /** What was written here with formatting: paragraphs, lists, links and pictures (`src="cid:"` and an attachment's id). */
  html: z.string().nullable(),
  /** Passed on to somebody outside: one message, or the whole conversation when `messageId` is null. */
  forwards: z.object({ messageId: Id.nullable() }).nullable(),
  /** Folded: quoted history, and the signature. Empty when there is none. */
  quoted: z.string(),
  signature: z.string(),
  /** True when the message also has its own formatting, shown at `/api/v1/messages/:id/html`. */
  hasHtml: z.boolean(),
  hasRaw: z.boolean(),
  automatic: Automatic.nullable(),
  /** What a mail is beside its words: an appointment, a seal, mails within it. */
  particulars: Particulars.nullable(),
  attachments: z.array(AttachmentView),
  /** Whom a note speaks to. */
  mentions: z.array(MentionView),
  delivery: Delivery.nullable(),
});
export type MessageView = z.infer<typeof MessageView>;

/** What the composer starts with. */
export const ReplyDefaults = z.object({
  messageId: Id,
  to: z.array(Mailbox),
  /** What "reply to all" adds. */
  cc: z.array(Mailbox),
  subject: z.string(),
  addressId: Id.nullable(),
  signature: z.string(),
});
export type ReplyDefaults = z.infer<typeof ReplyDefaults>;

const MailboxInput = z.object({
  name: z.string().trim().max(200).default(""),
  address: z.email().toLowerCase().max(254),
});
export const Recipients = z.array(MailboxInput).max(100);
/** One message's own words: at most 200,000 characters. */
export const Words = z.string().trim().max(200_000).default("");
/**
 * The same words formatted: p, br, strong, em, ul, ol, li, blockquote, a, and img with `src="cid:"` and the id of an upload;
 * anything else is taken out. `text` is then read from it. At most 400,000 characters.
 */
export const Html = z.string().max(400_000).nullable().optional();
export const Files = z.array(Id).max(50).default([]);
/** Guards against answering past each other. */
const Guard = {
  /**
   * The message here that came last of those the writer has seen. When mail or a colleague's answer came after it, nothing is
   * written: 409 `newer`, whose fields say `messageId`, `kind`, `author`, `at`, `preview` and `count`.
   */
  seen: Id.optional(),
  /** Write it all the same. */
  despite: z.boolean().optional(),
};

export const ReplyInput = z.object({
  kind: z.literal("reply"),
  /** Made by the client so that sending twice is sending once. */
  id: Id.optional(),
  text: Words,
  html: Html,
  to: Recipients.min(1).optional(),
  cc: Recipients.default([]),
  bcc: Recipients.default([]),
  files: Files,
  /** Close the conversation when the answer leaves. */
  close: z.boolean().default(false),
  ...Guard,
});
export type ReplyInput = z.infer<typeof ReplyInput>;

export const NoteInput = z.object({
  kind: z.literal("note"),
  id: Id.optional(),
  text: Words,
  html: Html,
  files: Files,
  /** Colleagues and shops it speaks to, at most fifty. */
  mentions: z.array(MentionInput).max(50).optional(),
  ...Guard,
});
export type NoteInput = z.infer<typeof NoteInput>;

export const MessageInput = z.discriminatedUnion("kind", [ReplyInput, NoteInput]);
export type MessageInput = z.infer<typeof MessageInput>;

export const StartInput = z.object({
  id: Id.optional(),
  addressId: Id,
  to: Recipients.min(1),
  cc: Recipients.default([]),
  bcc: Recipients.default([]),
  subject: z.string().trim().min(1).max(500),
  text: Words,
  html: Html,
  files: Files,
});
export type StartInput = z.infer<typeof StartInput>;

export const AssignmentInput = z.object({ staffId: Id.nullable(), shopId: Id.nullable().optional() });
export type AssignmentInput = z.infer<typeof AssignmentInput>;

/** Until when it is put off: in the future, at most two years. */
export const SnoozeInput = z.object({ until: Instant });
export type SnoozeInput = z.infer<typeof SnoozeInput>;

/** An uploaded file that waits to be sent: at most 25 MB each. */
export const maxFileBytes = 25 * 1024 * 1024;
export const FileView = z.object({ id: Id, name: z.string(), type: z.string(), size: z.number().int() });
export type FileView = z.infer<typeof FileView>;

export const draftKinds = ["reply", "note"] as const;
export const DraftKind = z.enum(draftKinds);
export type DraftKind = z.infer<typeof DraftKind>;

/** Addresses in the making need not be right yet. */
const Typed = z.array(Mailbox).max(100);

/** What somebody has typed so far: at most 200,000 characters. */
export const DraftInput = z.object({
  kind: DraftKind,
  /** The id the message will have. */
  messageId: Id,
  /** The revision this builds on; 0 when there was none. */
  revision: z.number().int().min(0).max(2_000_000_000),
  text: z.string().max(200_000),
  html: Html,
  /** Null while it goes to whom the server proposes. */
  to: Typed.nullable(),
  cc: Typed,
  bcc: Typed,
  files: Files,
  seen: Id.nullable().default(null),
});
export type DraftInput = z.infer<typeof DraftInput>;

export const DraftView = z.object({
  staff: StaffRef,
  kind: DraftKind,
  messageId: Id,
  revision: z.number().int(),
  text: z.string(),
  html: z.string().nullable(),
  to: z.array(Mailbox).nullable(),
  cc: z.array(Mailbox),
  bcc: z.array(Mailbox),
  files: z.array(FileView),
  seen: Id.nullable(),
  updatedAt: Instant,
});
export type DraftView = z.infer<typeof DraftView>;

export const Drafts = z.object({ mine: z.array(DraftView), others: z.array(DraftView) });
export type Drafts = z.infer<typeof Drafts>;

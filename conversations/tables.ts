export interface ConversationsTable {
  id: string;
  subject: string;
  state: string;
  stage: number;
  profile_id: string;
  address_id: string | null;
  shop_id: string | null;
  assignee_id: string | null;
  preview: string;
  preview_by: string;
  messages: number;
  attachments: number;
  failed: boolean;
  created_at: Date;
  last_at: Date;
  last_in_at: Date | null;
  last_out_at: Date | null;
  closed_at: Date | null;
  snoozed_until: Date | null;
  away_at: Date | null;
  was: unknown | null;
  merged_into: string | null;
  split_from: string | null;
  woven: boolean;
  journey: string | null;
}

export interface MergesTable {
  conversation_id: string;
  into_id: string;
  staff_id: string | null;
  at: Date;
  own: unknown;
  before: unknown;
  after: unknown;
  lent: unknown;
}

export interface SplitMessagesTable {
  conversation_id: string;
  message_id: string;
  into_id: string;
}

export interface TagsTable {
  id: string;
  name: string;
  key: string;
  created_at: Date;
}

export interface ConversationTagsTable {
  conversation_id: string;
  tag_id: string;
}

export interface BatchesTable {
  id: string;
  staff_id: string | null;
  key_id: string | null;
  action: string;
  kept: unknown;
  created_at: Date;
}

export interface BlocksTable {
  id: string;
  kind: string;
  value: string;
  staff_id: string | null;
  created_at: Date;
}

export interface ParticipantsTable {
  conversation_id: string;
  address: string;
  name: string;
  profile_id: string | null;
}

export interface MessagesTable {
  conversation_id: string;
  id: string;
  kind: string;
  at: Date;
  received_at: Date;
  profile_id: string | null;
  staff_id: string | null;
  address_id: string | null;
  author_name: string;
  author_address: string | null;
  recipients: unknown;
  subject: string;
  mail_id: string | null;
  reply_to_id: string | null;
  refs: string[];
  text: string;
  quoted: string;
  signature: string;
  html: string | null;
  forwards: object | null;
  automatic: string | null;
  attachments: number;
  raw_id: string | null;
  words: string;
  particulars: object | null;
}

export interface FileLinksTable {
  conversation_id: string;
  attachment_id: string;
  message_id: string;
  token_hash: Buffer;
  token: Buffer;
  made_at: Date;
  expires_at: Date;
  revoked_at: Date | null;
  downloads: number;
  last_download_at: Date | null;
}

export interface AttachmentsTable {
  conversation_id: string;
  id: string;
  message_id: string;
  name: string;
  type: string;
  inline: boolean;
  content_id: string | null;
  size: number;
  sha256: Buffer;
}

export interface FilesTable {
  sha256: Buffer;
  size: number;
  content: Buffer;
  created_at: Date;
}

export interface UploadsTable {
  id: string;
  staff_id: string | null;
  name: string;
  type: string;
  size: number;
  sha256: Buffer;
  created_at: Date;
}

export interface ReadsTable {
  staff_id: string;
  conversation_id: string;
  at: Date;
}

export interface SeenTable {
  mail_id: string;
  digest: Buffer;
  conversation_id: string;
  message_id: string;
  ours: boolean;
}

export interface MentionsTable {
  mail_id: string;
  conversation_id: string;
}

export interface OutboxTable {
  conversation_id: string;
  message_id: string;
  state: string;
  due_at: Date;
  attempts: number;
  started_at: Date | null;
  handed_at: Date | null;
  sent_at: Date | null;
  error: string | null;
  response: string | null;
  maybe_twice: boolean;
  undo: unknown;
  outgoing_id: string | null;
  taken: string[];
  refused: string[];
  waits_for: string | null;
}

export interface ReturnsTable {
  conversation_id: string;
  message_id: string;
  address: string;
  permanent: boolean;
  status: string;
  said: string;
  at: Date;
  report_id: string;
}

export interface AllowedSendersTable {
  address: string;
  staff_id: string | null;
  created_at: Date;
}

export interface DraftsTable {
  conversation_id: string;
  staff_id: string;
  kind: string;
  message_id: string;
  revision: number;
  text: string;
  html: string | null;
  recipients: unknown;
  files: string[];
  seen_id: string | null;
  updated_at: Date;
}

export interface FollowersTable {
  conversation_id: string;
  staff_id: string;
  since: Date;
}

export interface TemplatesTable {
  id: string;
  name: string;
  shortcut: string | null;
  staff_id: string | null;
  shop_id: string | null;
  texts: unknown;
  sort_key: string;
  search_key: string;
  created_at: Date;
  updated_at: Date;
  updated_by: string | null;
  removed_at: Date | null;
}

export interface NoteMentionsTable {
  conversation_id: string;
  message_id: string;
  kind: string;
  target_id: string;
}

export interface PresenceTable {
  staff_id: string;
  page_id: string;
  conversation_id: string;
  doing: string;
  since: Date;
  seen_at: Date;
}

export interface NotificationsTable {
  staff_id: string;
  id: string;
  kind: string;
  conversation_id: string;
  message_id: string | null;
  by_id: string | null;
  at: Date;
  count: number;
  listed: boolean;
  loud: boolean;
  mail_due_at: Date | null;
  mailed_at: Date | null;
  read_at: Date | null;
}

export interface NotificationWishesTable {
  staff_id: string;
  channels: unknown;
  quiet: unknown | null;
  time_zone: string;
  paused_until: Date | null;
}

export interface MentionedTable {
  staff_id: string;
  conversation_id: string;
  message_id: string;
  at: Date;
  seen_at: Date | null;
}

export interface HandoversTable {
  conversation_id: string;
  message_id: string;
  by_id: string | null;
  to_id: string;
  before_id: string | null;
  fresh: string[];
  at: Date;
}

declare module "../platform/db/database.ts" {
  interface Database {
    conversations: ConversationsTable;
    tags: TagsTable;
    conversation_tags: ConversationTagsTable;
    batches: BatchesTable;
    blocks: BlocksTable;
    participants: ParticipantsTable;
    messages: MessagesTable;
    attachments: AttachmentsTable;
    file_links: FileLinksTable;
    files: FilesTable;
    uploads: UploadsTable;
    reads: ReadsTable;
    seen: SeenTable;
    mentions: MentionsTable;
    note_mentions: NoteMentionsTable;
    mentioned: MentionedTable;
    presence: PresenceTable;
    notifications: NotificationsTable;
    notification_wishes: NotificationWishesTable;
    outbox: OutboxTable;
    returns: ReturnsTable;
    allowed_senders: AllowedSendersTable;
    drafts: DraftsTable;
    templates: TemplatesTable;
    followers: FollowersTable;
    merges: MergesTable;
    split_messages: SplitMessagesTable;
    handovers: HandoversTable;
  }
}

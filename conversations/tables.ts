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

export interface PresenceTable {
  staff_id: string;
  page_id: string;
  conversation_id: string;
  doing: string;
  since: Date;
  seen_at: Date;
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
    reads: ReadsTable;
    seen: SeenTable;
    mentions: MentionsTable;
    allowed_senders: AllowedSendersTable;
    drafts: DraftsTable;
    followers: FollowersTable;
    templates: TemplatesTable;
    presence: PresenceTable;
    handovers: HandoversTable;
  }
}

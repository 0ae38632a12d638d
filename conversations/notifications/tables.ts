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

export interface NoteMentionsTable {
  conversation_id: string;
  message_id: string;
  kind: string;
  target_id: string;
}

declare module "../../platform/db/database.ts" {
  interface Database {
    notifications: NotificationsTable;
    notification_wishes: NotificationWishesTable;
    mentioned: MentionedTable;
    note_mentions: NoteMentionsTable;
  }
}

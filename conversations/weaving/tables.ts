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

declare module "../../platform/db/database.ts" {
  interface Database {
    merges: MergesTable;
    split_messages: SplitMessagesTable;
  }
}

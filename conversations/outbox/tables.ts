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

declare module "../../platform/db/database.ts" {
  interface Database {
    outbox: OutboxTable;
    returns: ReturnsTable;
  }
}

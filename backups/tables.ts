export interface BackupsTable {
  id: string;
  state: string;
  planned: boolean;
  staff_id: string | null;
  directory: string;
  name: string;
  encrypted: boolean;
  asked_at: Date;
  seen_at: Date | null;
  at: Date | null;
  bytes: number | null;
  row_count: number | null;
  verified_at: Date | null;
  reason: string | null;
  detail: string | null;
}

declare module "../platform/db/database.ts" {
  interface Database {
    backups: BackupsTable;
  }
}

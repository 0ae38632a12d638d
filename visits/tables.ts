export interface VisitsTable {
  profile_id: string;
  id: string;
  source_id: string;
  started_at: Date;
  ended_at: Date;
  pages: number;
  actions: number;
  seen: unknown;
}

declare module "../platform/db/database.ts" {
  interface Database {
    visits: VisitsTable;
  }
}

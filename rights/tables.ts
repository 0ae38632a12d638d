export interface ErasuresTable {
  id: string;
  at: Date;
  customer_id: string;
  profile_ids: string[];
  reason: string;
  staff_id: string | null;
  key_id: string | null;
  counts: unknown;
  salt: Buffer;
  proofs: Buffer[];
}

declare module "../platform/db/database.ts" {
  interface Database {
    erasures: ErasuresTable;
  }
}

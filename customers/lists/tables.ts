export interface ListOriginsTable {
  id: string;
  name: string;
  key: string;
  created_at: Date;
}

export interface CustomerListsTable {
  id: string;
  name: string;
  bytes: number;
  sha256: Buffer;
  encoding: string;
  separator: string;
  columns: unknown;
  fields: unknown;
  row_count: number;
  state: string;
  origin_id: string | null;
  trusted: boolean;
  position: number;
  made: number;
  joined: number;
  changed: number;
  same: number;
  refused: number;
  removed: number;
  kept: number;
  staff_id: string | null;
  created_at: Date;
  started_at: Date | null;
  finished_at: Date | null;
}

export interface CustomerListRowsTable {
  list_id: string;
  place: number;
  cells: unknown;
  outcome: string | null;
  reason: string | null;
  profile_id: string | null;
  before_list_id: string | null;
  before_place: number | null;
}

export interface ProfileDetailsTable {
  profile_id: string;
  list_id: string;
  place: number;
  digest: string;
  details: unknown;
}

declare module "../../platform/db/database.ts" {
  interface Database {
    list_origins: ListOriginsTable;
    customer_lists: CustomerListsTable;
    customer_list_rows: CustomerListRowsTable;
    profile_details: ProfileDetailsTable;
  }
}

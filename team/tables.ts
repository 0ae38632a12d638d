export interface ShopsTable {
  id: string;
  name: string;
  created_at: Date;
}

export interface StaffTable {
  id: string;
  name: string;
  email: string;
  password_hash: string | null;
  role: string;
  sees: string;
  locale: string;
  signature: string;
  created_at: Date;
  disabled_at: Date | null;
}

export interface ShopMembersTable {
  shop_id: string;
  staff_id: string;
}

export interface SessionsTable {
  token_hash: Buffer;
  id: string;
  staff_id: string;
  created_at: Date;
  last_used_at: Date;
  expires_at: Date;
  user_agent: string;
  ip: string;
}

export interface SignInLinksTable {
  token_hash: Buffer;
  purpose: string;
  staff_id: string | null;
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
}

export interface SignInFailuresTable {
  subject: string;
  failures: number;
  last_at: Date;
  locked_until: Date | null;
}

export interface ApiKeysTable {
  id: string;
  name: string;
  prefix: string;
  token_hash: Buffer;
  scopes: string[];
  created_by: string | null;
  created_at: Date;
  last_used_at: Date | null;
  revoked_at: Date | null;
}

export interface LooksTable {
  id: string;
  at: Date;
  kind: string;
  subject_id: string;
  staff_id: string | null;
  key_id: string | null;
}

declare module "../platform/db/database.ts" {
  interface Database {
    shops: ShopsTable;
    staff: StaffTable;
    shop_members: ShopMembersTable;
    sessions: SessionsTable;
    sign_in_links: SignInLinksTable;
    sign_in_failures: SignInFailuresTable;
    api_keys: ApiKeysTable;
    looks: LooksTable;
  }
}

export interface CustomersTable {
  id: string;
  kind: string;
  name: string;
  name_source: string;
  sort_key: string;
  search_key: string;
  host_id: string | null;
  shop_id: string | null;
  joined_into: string | null;
  first_at: Date;
  last_at: Date;
  created_at: Date;
}

export interface ContactsTable {
  customer_id: string;
  first_at: Date;
  last_at: Date;
}

export interface CustomerTagsTable {
  id: string;
  name: string;
  key: string;
  created_at: Date;
}

export interface ProfileTagsTable {
  profile_id: string;
  tag_id: string;
}

export interface RelationsTable {
  person_profile_id: string;
  organisation_profile_id: string;
  role: string;
  refused: boolean;
  author_id: string | null;
  at: Date;
}

export interface ProfilesTable {
  id: string;
  customer_id: string;
  home_id: string;
  source: string;
  source_key: string;
  name: string;
  first_at: Date;
  last_at: Date;
  created_at: Date;
}

export interface IdentifiersTable {
  kind: string;
  value: string;
  profile_id: string;
  state: string;
  created_at: Date;
}

export interface TouchpointsTable {
  profile_id: string;
  at: Date;
  id: string;
  kind: string;
  direction: string;
  conversation_id: string | null;
  journey: string | null;
}

export interface FactsTable {
  profile_id: string;
  id: string;
  text: string;
  author_id: string | null;
  at: Date;
  expires_at: Date | null;
  forgotten_at: Date | null;
  conversation_id: string | null;
}

export interface CustomerNotesTable {
  profile_id: string;
  id: string;
  text: string;
  author_id: string | null;
  at: Date;
}

export interface MannersTable {
  profile_id: string;
  kind: string;
  value: string | null;
  author_id: string | null;
  at: Date;
}

export interface UnreachableTable {
  address: string;
  permanent: boolean;
  status: string;
  said: string;
  at: Date;
}

declare module "../platform/db/database.ts" {
  interface Database {
    customers: CustomersTable;
    contacts: ContactsTable;
    relations: RelationsTable;
    customer_tags: CustomerTagsTable;
    profile_tags: ProfileTagsTable;
    profiles: ProfilesTable;
    identifiers: IdentifiersTable;
    touchpoints: TouchpointsTable;
    facts: FactsTable;
    customer_notes: CustomerNotesTable;
    manners: MannersTable;
    unreachable: UnreachableTable;
  }
}

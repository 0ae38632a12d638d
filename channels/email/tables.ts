export interface AddressesTable {
  id: string;
  email: string;
  name: string;
  shop_id: string | null;
  signature: string;
  reply_marks: boolean;
  created_at: Date;
  outgoing_id: string | null;
}

export interface RawMessagesTable {
  id: string;
  source: string;
  received_at: Date;
  envelope_from: string;
  envelope_to: string[];
  size: number;
  sha256: Buffer;
  content: Buffer;
  state: string;
  reason: string | null;
  detail: string | null;
  attempts: number;
  conversation_id: string | null;
  message_id: string | null;
  erased_at: Date | null;
  erased_for: string | null;
  redacted_at: Date | null;
  redacted_from: Buffer | null;
}

export interface ImportsTable {
  path: string;
  size: number;
  modified_at: Date;
  position: number;
  imported: number;
  updated_at: Date;
}

export interface ListenersTable {
  machine: string;
  protocol: string;
  host: string;
  port: number;
  opened_at: Date;
  seen_at: Date;
}

export interface AddressTrialsTable {
  id: string;
  address_id: string;
  state: string;
  reason: string | null;
  detail: string;
  started_at: Date;
  accepted_at: Date | null;
  arrived_at: Date | null;
}

export interface PictureSendersTable {
  staff_id: string;
  address: string;
  created_at: Date;
}

export interface MailAccountsTable {
  id: string;
  name: string;
  username: string;
  secrets: Buffer | null;
  oauth: unknown | null;
  host: string;
  port: number;
  security: string;
  begins_at: Date | null;
  after: string;
  move_to: string;
  paused_at: Date | null;
  version: number;
  created_at: Date;
  held_by: string | null;
  held_until: Date | null;
  fetched_at: Date | null;
  trouble: string | null;
  detail: string;
  failing_since: Date | null;
  tries: number;
  next_try_at: Date | null;
}

export interface MailFoldersTable {
  id: string;
  account_id: string;
  path: string;
  uid_validity: number | null;
  last_uid: number;
  fresh_from: number;
  kept: number;
  waiting: number;
  checked_at: Date | null;
  healed: number;
}

export interface FetchedMailsTable {
  folder_id: string;
  uid: number;
  outcome: string;
  raw_id: string | null;
  settled: boolean;
  retry_at: Date | null;
  tries: number;
  detail: string;
}

export interface SigningKeysTable {
  id: string;
  domain: string;
  selector: string;
  private_key: Buffer;
  public_key: string;
  made_at: Date;
  found: string | null;
  checked_at: Date | null;
  seen_at: Date | null;
  signs_since: Date | null;
  by_choice: boolean;
  retired_at: Date | null;
}

export interface DomainChecksTable {
  domain: string;
  checked_at: Date;
  findings: unknown;
}

export interface OutgoingServersTable {
  id: string;
  kind: string;
  name: string;
  host: string;
  port: number;
  security: string;
  username: string;
  secrets: Buffer | null;
  account_id: string | null;
  per_minute: number | null;
  connections: number | null;
  created_at: Date;
}

export interface OutgoingLanesTable {
  server_id: string;
  domain: string;
  tries: number;
  reason: string | null;
  detail: string;
  slow_since: Date | null;
  slow_until: Date | null;
  probe_until: Date | null;
  next_at: Date | null;
}

export interface OutgoingStartsTable {
  server_id: string;
  at: Date;
  message_id: string;
}

declare module "../../platform/db/database.ts" {
  interface Database {
    addresses: AddressesTable;
    raw_messages: RawMessagesTable;
    address_trials: AddressTrialsTable;
    imports: ImportsTable;
    listeners: ListenersTable;
    picture_senders: PictureSendersTable;
    mail_accounts: MailAccountsTable;
    mail_folders: MailFoldersTable;
    fetched_mails: FetchedMailsTable;
    signing_keys: SigningKeysTable;
    domain_checks: DomainChecksTable;
    outgoing_servers: OutgoingServersTable;
    outgoing_lanes: OutgoingLanesTable;
    outgoing_starts: OutgoingStartsTable;
  }
}

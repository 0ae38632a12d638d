export interface AddressesTable {
  id: string;
  email: string;
  name: string;
  shop_id: string | null;
  signature: string;
  created_at: Date;
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

declare module "../../platform/db/database.ts" {
  interface Database {
    addresses: AddressesTable;
    raw_messages: RawMessagesTable;
    address_trials: AddressTrialsTable;
    imports: ImportsTable;
    listeners: ListenersTable;
    picture_senders: PictureSendersTable;
  }
}

import type { Kysely, Transaction } from "kysely";

/** All tables by name. Each room adds its own in its `tables.ts`. */
export interface Database {
  settings: SettingsTable;
  events: EventsTable;
}

/** A connection pool or an open transaction: good for reading. */
export type Db = Kysely<Database>;
/** An open transaction: what must happen together is written through one. */
export type Tx = Transaction<Database>;

export interface SettingsTable {
  key: string;
  value: unknown;
}

export interface EventsTable {
  id: string;
  at: Date;
  type: string;
  staff_id: string | null;
  key_id: string | null;
  conversation_id: string | null;
  customer_id: string | null;
  data: unknown;
}

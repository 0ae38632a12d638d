import { sql } from "kysely";
import { type Carrier, deliver, type Gate, type MessageKey } from "../../../conversations/outbox/deliver.ts";
import { anOutgoing } from "../../../conversations/outbox/testing.ts";
import type { Db } from "../../../platform/db/database.ts";
import { newId } from "../../../platform/ids.ts";
import { testSeal } from "../fetching/testing.ts";
import { anAddress } from "../testing.ts";
import { admit } from "./admit.ts";
import type { OutgoingKind } from "./contract.ts";
import { sealPassword } from "./secrets.ts";
import { insertOutgoing, type OutgoingRow } from "./store.ts";

/** A server that mail may leave by, on the loopback. */
export async function aServer(
  db: Db,
  draft: Partial<Omit<OutgoingRow, "secrets">> & { password?: string } = {},
): Promise<string> {
  const { password, ...given } = draft;
  const id = given.id ?? newId();
  const row: OutgoingRow = {
    ...{ id, kind: "smtp" as OutgoingKind, name: "Post", host: "127.0.0.1", port: 25, security: "plain", username: "" },
    ...{ account_id: null, per_minute: null, connections: null },
    secrets: password === undefined ? null : sealPassword(testSeal, id, password),
    ...given,
  };
  await db.transaction().execute((tx) => insertOutgoing(tx, row));
  return id;
}

let count = 0;

/** One of our addresses that sends by a server. */
export async function sendsBy(db: Db, serverId: string | null): Promise<string> {
  count += 1;
  const id = await anAddress(db, { email: `absender-${count}@morgenrot.example` });
  await sql`update addresses set outgoing_id = ${serverId} where id = ${id}`.execute(db);
  return id;
}

/** An answer from an address to these people, due now. */
export async function aLetter(db: Db, addressId: string, ...to: string[]): Promise<MessageKey> {
  const key = await anOutgoing(db, { at: new Date(Date.now() - 1000) });
  const recipients = { to: to.map((address) => ({ name: "", address })), cc: [], bcc: [] };
  await sql`update messages set address_id = ${addressId}, recipients = ${JSON.stringify(recipients)}::jsonb, text = 'Guten Tag',
      mail_id = ${`${key.messageId}@morgenrot.example`},
      author_address = (select email from addresses where id = ${addressId})
    where id = ${key.messageId}`.execute(db);
  return key;
}

export type Standing = {
  state: string;
  error: string | null;
  waits_for: string | null;
  maybe_twice: boolean;
  attempts: number;
  taken: string[];
  refused: string[];
  /** Seconds until it is due. */
  in: number;
};

export async function standing(db: Db, { messageId }: MessageKey): Promise<Standing | undefined> {
  const { rows } = await sql<Standing>`
    select state, error, waits_for, maybe_twice, attempts, taken, refused,
      round(extract(epoch from due_at - now()))::int as in
    from outbox where message_id = ${messageId}`.execute(db);
  return rows[0];
}

/** Lets a letter leave as the worker does, and tells how it stands then. */
export async function leave(
  db: Db,
  key: MessageKey,
  carry: Carrier,
  gate: Gate = admit,
): Promise<Standing | undefined> {
  await deliver(db, key, carry, gate);
  return standing(db, key);
}

/** Its time has come again. */
export async function makeDue(db: Db, key: MessageKey): Promise<void> {
  await sql`update outbox set due_at = now() where message_id = ${key.messageId}`.execute(db);
}

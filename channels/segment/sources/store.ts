import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/database.ts";
import type { Refusal, SourceKind } from "../contract.ts";

export type SourceRow = {
  id: string;
  name: string;
  kind: SourceKind;
  trusted: boolean;
  createdAt: Date;
  lastCallAt: Date | null;
  revokedAt: Date | null;
  refused: number;
};

const mostCounted = sql.lit(100);

/** Those that may still send first, the newest first. */
export async function listSources(db: Db, id: string | null = null): Promise<SourceRow[]> {
  const { rows } = await sql<SourceRow>`
    select s.id, s.name, s.kind, s.trusted, s.created_at as "createdAt", s.last_call_at as "lastCallAt",
      s.revoked_at as "revokedAt", (
        select count(*) from (
          select from track_calls c where c.source_id = s.id and c.state = 'refused' limit ${mostCounted}
        ) refused
      )::int as refused
    from sources s where ${id === null ? sql`true` : sql`s.id = ${id}::uuid`}
    order by s.revoked_at is not null, s.id desc`.execute(db);
  return rows;
}

export type NewSource = {
  id: string;
  name: string;
  kind: SourceKind;
  trusted: boolean;
  keyHash: Buffer;
  sealedKey: Buffer;
  at: Date;
};

export async function insertSource(tx: Tx, row: NewSource): Promise<void> {
  await sql`insert into sources (id, name, kind, key_hash, sealed_key, trusted, created_at)
    values (${row.id}, ${row.name}, ${row.kind}, ${row.keyHash}, ${row.sealedKey}, ${row.trusted}, ${row.at})`.execute(
    tx,
  );
}

export type LockedSource = { kind: SourceKind; name: string; trusted: boolean; revokedAt: Date | null };

export async function lockSource(tx: Tx, id: string): Promise<LockedSource | undefined> {
  const { rows } = await sql<LockedSource>`
    select kind, name, trusted, revoked_at as "revokedAt" from sources where id = ${id} for no key update`.execute(tx);
  return rows[0];
}

export async function updateSource(tx: Tx, id: string, { name, trusted }: { name: string; trusted: boolean }) {
  await sql`update sources set name = ${name}, trusted = ${trusted} where id = ${id}`.execute(tx);
}

export async function markSourceRevoked(tx: Tx, id: string, at: Date): Promise<void> {
  await sql`update sources set revoked_at = ${at} where id = ${id}`.execute(tx);
}

export async function findSealedKey(db: Db, id: string): Promise<Buffer | undefined> {
  const { rows } = await sql<{ key: Buffer }>`
    select sealed_key as key from sources where id = ${id} and revoked_at is null`.execute(db);
  return rows[0]?.key;
}

export type RefusedRow = { id: string; at: Date; reason: Refusal; detail: string; body: string };

/** The newest first, below an id. */
export async function readRefused(db: Db, sourceId: string, below: string | null, limit: number) {
  const { rows } = await sql<RefusedRow>`
    select id, received_at as at, reason, coalesce(detail, '') as detail, left(body::text, 2000) as body
    from track_calls where source_id = ${sourceId} and state = 'refused'
      ${below ? sql`and id < ${below}::uuid` : sql``}
    order by id desc limit ${limit}`.execute(db);
  return rows;
}

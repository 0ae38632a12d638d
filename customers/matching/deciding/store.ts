import { sql } from "kysely";
import type { Tx } from "../../../platform/db/database.ts";
import type { Apart } from "../../ties/store.ts";
import type { Pair, Tie } from "../../ties/tie.ts";
import type { MatchState } from "../contract.ts";

/** What a decision changed, and how the match stood before it. */
export type Before = {
  /** What was decided. */
  same: boolean;
  state: MatchState;
  staffId: string | null;
  /** As PostgreSQL writes it. */
  decidedAt: string | null;
  /** The customer that was joined, by which profile, and what people had said until then. */
  joined?: { otherId: string; profileId: string; unapart: Apart[]; confirmed: Pair[] };
  /** What had been matched counts as said. */
  vouched?: boolean;
  /** The customer that fell in two, and the tie that gave way. */
  parted?: { stayedId: string; torn: Tie[] };
  /** Whom it said to be two, beyond those who were. */
  apart?: Pair[];
};

/** A match, and whose its two profiles are. */
export type Deciding = {
  id: string;
  oneId: string;
  otherId: string;
  state: MatchState;
  staffId: string | null;
  decidedAt: string | null;
  before: Before | null;
  /** Nobody and nothing has decided otherwise since. */
  stands: boolean;
  oneCustomerId: string;
  otherCustomerId: string;
};

export async function findDeciding(tx: Tx, id: string): Promise<Deciding | undefined> {
  const { rows } = await sql<Deciding>`
    select m.id, m.one_id as "oneId", m.other_id as "otherId", m.state, m.staff_id as "staffId",
      m.decided_at::text as "decidedAt", m.before,
      coalesce((m.before ->> 'at')::timestamptz = m.decided_at, false) as stands, a.customer_id as "oneCustomerId", b.customer_id as "otherCustomerId"
    from matches m join profiles a on a.id = m.one_id join profiles b on b.id = m.other_id
    where m.id = ${id}`.execute(tx);
  return rows[0];
}

/** Whoever decides about the same match waits here for the other's commit. */
export async function lockMatch(tx: Tx, id: string): Promise<void> {
  await sql`select from matches where id = ${id} for update`.execute(tx);
}

/** Which of two customers we know longer. */
export async function readOlder(tx: Tx, ids: readonly string[]): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from customers where id = any(${ids}::uuid[]) order by first_at, id limit 1`.execute(tx);
  return rows[0]?.id;
}

export async function writeDecision(
  tx: Tx,
  id: string,
  { state, staffId, before }: { state: MatchState; staffId: string | null; before: Before },
): Promise<void> {
  await sql`
    update matches set state = ${state}, staff_id = ${staffId}, decided_at = now(),
      before = ${JSON.stringify(before)}::jsonb || jsonb_build_object('at', now())
    where id = ${id}`.execute(tx);
}

export async function restoreDecision(tx: Tx, id: string, before: Before): Promise<void> {
  await sql`
    update matches set state = ${before.state}, staff_id = ${before.staffId}, decided_at = ${before.decidedAt}::timestamptz,
      before = null
    where id = ${id}`.execute(tx);
}

/** Says of what a match holds together that one of us said so, or that it was matched. Answers whether it says so newly. */
export async function setWhy(tx: Tx, { id, oneId, otherId }: Deciding, why: "said" | "match"): Promise<boolean> {
  const { rows } = await sql`
    update ties set why = ${why}
    where one_id = ${oneId} and other_id = ${otherId} and match_id = ${id} and why <> ${why} returning 1`.execute(tx);
  return rows.length > 0;
}

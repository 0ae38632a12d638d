import { sql } from "kysely";
import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { kept } from "../../platform/db/kept.ts";
import type { Pair, Tie } from "./tie.ts";

const pairs = (rows: readonly Pair[]) =>
  sql`json_to_recordset(${JSON.stringify(rows)}::json) as t("oneId" uuid, "otherId" uuid)`;

/** The ties of these profiles, oldest first. */
export async function readTies(tx: Tx, profileIds: readonly string[]): Promise<Tie[]> {
  const { rows } = await sql<Tie>`${kept}
    select one_id as "oneId", other_id as "otherId", why, match_id as "matchId", at::text as at from ties
    where one_id = any(${profileIds}::uuid[]) or other_id = any(${profileIds}::uuid[])
    order by ties.at, one_id, other_id`.execute(tx);
  return rows;
}

/** Takes some ties away, and writes others or what they say now. */
export async function writeTies(tx: Tx, gone: readonly Pair[], ties: readonly Tie[]): Promise<void> {
  if (gone.length > 0) {
    await sql`delete from ties d using ${pairs(gone)} where d.one_id = t."oneId" and d.other_id = t."otherId"`.execute(
      tx,
    );
  }
  if (ties.length === 0) return;
  await sql`${kept}
    insert into ties (one_id, other_id, why, match_id, at)
    select "oneId", "otherId", why, "matchId", at from json_to_recordset(${JSON.stringify(ties)}::json)
      as t("oneId" uuid, "otherId" uuid, why text, "matchId" uuid, at timestamptz)
    on conflict (one_id, other_id) do update
      set why = excluded.why, match_id = excluded.match_id, at = excluded.at`.execute(tx);
}

/** Two profiles that people said are two persons, and since when, as PostgreSQL writes it. */
export type Apart = Pair & { at: string };

/** The pairs of one of these profiles and one of those that people said are two persons. */
export async function readApart(tx: Tx, ones: readonly string[], others: readonly string[]): Promise<Apart[]> {
  const { rows } = await sql<Apart>`${kept}
    select one_id as "oneId", other_id as "otherId", at::text as at from apart
    where (one_id = any(${ones}::uuid[]) and other_id = any(${others}::uuid[]))
      or (one_id = any(${others}::uuid[]) and other_id = any(${ones}::uuid[]))
    order by one_id, other_id`.execute(tx);
  return rows;
}

/** Keeps that these are two persons, where they are two customers; without `at`, from now on. Answers which are new. */
export async function insertApart(tx: Tx, rows: readonly (Pair & { at?: string })[]): Promise<Pair[]> {
  if (rows.length === 0) return [];
  const { rows: written } = await sql<Pair>`
    insert into apart (one_id, other_id, at)
    select "oneId", "otherId", coalesce(t.at, now())
    from json_to_recordset(${JSON.stringify(rows)}::json) as t("oneId" uuid, "otherId" uuid, at timestamptz)
    join profiles a on a.id = t."oneId" join profiles b on b.id = t."otherId"
    where a.customer_id <> b.customer_id
    order by 1, 2
    on conflict do nothing returning one_id as "oneId", other_id as "otherId"`.execute(tx);
  return written;
}

export async function deleteApart(tx: Tx, rows: readonly Pair[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`delete from apart d using ${pairs(rows)} where d.one_id = t."oneId" and d.other_id = t."otherId"`.execute(
    tx,
  );
}

/**
 * Lets the matches of these profiles say what is so by now: nobody need decide about two who are one customer already, or whom
 * people took apart; who is one was joined, and who no longer is was taken apart or just does not hold.
 */
export async function settleMatches(tx: Tx, actor: Actor, profileIds: readonly string[]): Promise<void> {
  await sql`${kept}
    with touched as materialized (
      select m.id, m.state, a.customer_id as "oneId", b.customer_id as "otherId"
      from matches m join profiles a on a.id = m.one_id join profiles b on b.id = m.other_id
      where m.one_id = any(${profileIds}::uuid[]) or m.other_id = any(${profileIds}::uuid[])
      order by m.id for update of m
    ), now as (
      select id, state, case when "oneId" = "otherId" then 'joined' when exists (
          select from profiles p join profiles q on q.customer_id = "otherId"
          join apart x on x.one_id = least(p.id, q.id) and x.other_id = greatest(p.id, q.id)
          where p.customer_id = "oneId") then 'apart'
        when state = 'open' then 'open' else 'withdrawn' end as is_now
      from touched
    ), moot as (
      delete from matches m using now where m.id = now.id and now.state = 'open' and is_now <> 'open'
    )
    update matches m set state = is_now, decided_at = now(), staff_id = ${actor.staffId} from now
    where m.id = now.id and now.state <> 'open' and is_now <> m.state`.execute(tx);
}

/** How sure these matches are (natural log-odds), as far as they are kept. */
export async function readMeans(tx: Tx, matchIds: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; mean: number }>`
    select id, mean from matches where id = any(${matchIds}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, mean }) => [id, mean]));
}

import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/database.ts";
import type { DomainFinding } from "./contract.ts";
import type { Found, KeyRow } from "./key.ts";

/** The domains of our addresses, with what stands before the at of each. */
export async function listDomains(db: Db): Promise<{ domain: string; addresses: string[] }[]> {
  const { rows } = await sql<{ domain: string; addresses: string[] }>`
    select lower(split_part(email, '@', 2)) as domain, array_agg(email order by email) as addresses
    from addresses group by 1 order by 1`.execute(db);
  return rows;
}

export type Way = { domain: string; kind: "house" | "smtp" | "direct"; host: string };

/** How mail of each of our domains leaves, as its addresses say; each way once. */
export async function listWays(db: Db): Promise<Way[]> {
  const { rows } = await sql<Way>`
    select distinct lower(split_part(a.email, '@', 2)) as domain, coalesce(s.kind, 'house') as kind,
      coalesce(s.host, '') as host
    from addresses a left join outgoing_servers s on s.id = a.outgoing_id order by 1, 2, 3`.execute(db);
  return rows;
}

export async function isOurs(db: Db, domain: string): Promise<boolean> {
  const { rows } = await sql`select from addresses where lower(split_part(email, '@', 2)) = ${domain} limit 1`.execute(
    db,
  );
  return rows.length > 0;
}

const columns = sql`id, domain, selector, public_key, made_at, found, checked_at, seen_at, signs_since, by_choice, retired_at`;

/** Of these domains, or all: what signs, then what waits, then what is retired. */
export async function listKeys(db: Db, domain: string | null = null): Promise<KeyRow[]> {
  const { rows } = await sql<KeyRow>`select ${columns} from signing_keys
    where ${domain}::text is null or domain = ${domain}
    order by domain, retired_at desc nulls first, signs_since nulls last, made_at desc`.execute(db);
  return rows;
}

export async function lockKey(tx: Tx, domain: string, id: string): Promise<KeyRow | undefined> {
  const { rows } = await sql<KeyRow>`
    select ${columns} from signing_keys where domain = ${domain} and id = ${id} for update`.execute(tx);
  return rows[0];
}

/** Whoever else changes keys of this domain waits until the end of the transaction. */
export async function holdDomain(tx: Tx, domain: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`signing-keys ${domain}`}, 0))`.execute(tx);
}

export type NewKey = { id: string; domain: string; selector: string; privateKey: Buffer; publicKey: string };

export async function insertKey(tx: Tx, key: NewKey): Promise<void> {
  await sql`insert into signing_keys (id, domain, selector, private_key, public_key)
    values (${key.id}, ${key.domain}, ${key.selector}, ${key.privateKey}, ${key.publicKey})`.execute(tx);
}

export async function deleteKey(tx: Tx, id: string): Promise<void> {
  await sql`delete from signing_keys where id = ${id}`.execute(tx);
}

export async function noteFound(tx: Tx, id: string, found: Found): Promise<void> {
  await sql`update signing_keys set found = ${found}, checked_at = now(),
      seen_at = case when ${found} = 'right' then coalesce(seen_at, now()) else seen_at end
    where id = ${id}`.execute(tx);
}

/** From now on this one signs; the one that did is retired. */
export async function takeUp(tx: Tx, { id, domain }: Pick<KeyRow, "id" | "domain">, byChoice: boolean): Promise<void> {
  await sql`update signing_keys set retired_at = now()
    where domain = ${domain} and signs_since is not null and retired_at is null`.execute(tx);
  await sql`update signing_keys set signs_since = now(), by_choice = ${byChoice} where id = ${id}`.execute(tx);
}

export type SealedKey = { id: string; selector: string; private_key: Buffer };

/** What mail of this domain is signed with just now. */
export async function findSigningKey(db: Db, domain: string): Promise<SealedKey | undefined> {
  const { rows } = await sql<SealedKey>`select id, selector, private_key from signing_keys
    where domain = ${domain} and signs_since is not null and retired_at is null`.execute(db);
  return rows[0];
}

/** Every key that is in use, or waits to be. */
export async function listSealed(db: Db): Promise<SealedKey[]> {
  return (await sql<SealedKey>`select id, selector, private_key from signing_keys where retired_at is null`.execute(db))
    .rows;
}

export type CheckRow = { domain: string; checked_at: Date; findings: DomainFinding[] };

export async function listChecks(db: Db): Promise<CheckRow[]> {
  return (
    await sql<CheckRow>`select c.domain, c.checked_at, c.findings from domain_checks c
      where exists (select from addresses a where lower(split_part(a.email, '@', 2)) = c.domain) order by c.domain`.execute(
      db,
    )
  ).rows;
}

export async function keepCheck(tx: Tx, domain: string, findings: readonly DomainFinding[]): Promise<void> {
  await sql`insert into domain_checks (domain, checked_at, findings)
    values (${domain}, now(), ${JSON.stringify(findings)}::jsonb)
    on conflict (domain) do update set checked_at = excluded.checked_at, findings = excluded.findings`.execute(tx);
}

/** Domains to be asked after again: a key waits for its record, or the last time was so long ago. */
export async function listDue(db: Db, olderThanMs: number): Promise<string[]> {
  const { rows } = await sql<{ domain: string }>`
    select d.domain from (select distinct lower(split_part(email, '@', 2)) as domain from addresses) d
    left join domain_checks c on c.domain = d.domain
    where c.checked_at is null or c.checked_at < now() - ${olderThanMs} * interval '1 millisecond'
      or exists (select from signing_keys k where k.domain = d.domain and k.signs_since is null)
    order by c.checked_at nulls first limit 50`.execute(db);
  return rows.map(({ domain }) => domain);
}

import type { Db } from "../platform/db/database.ts";
import type { PersonCard } from "./contract.ts";
import { type CardRow, readCards } from "./store.ts";

/** Whom these profiles belong to today, keyed by profile. */
export async function cardsOfProfiles(db: Db, profileIds: readonly string[]): Promise<Map<string, PersonCard>> {
  if (profileIds.length === 0) return new Map();
  const rows = await readCards(db, profileIds);
  return new Map(rows.map((row) => [row.profileId, presentCard(row)]));
}

export function presentCard(row: CardRow): PersonCard {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    host: row.hostId && row.hostName !== null ? { id: row.hostId, name: row.hostName } : null,
    firstAt: row.firstAt.toISOString(),
  };
}
